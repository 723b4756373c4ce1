import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { root } from '../support/paths.ts'

export type GalleryLanguage = 'en' | 'ja'

/** A phone of the gallery, used as its owner would. */
export interface GalleryPhone {
  readonly page: Page
  /** What the interface calls something. */
  readonly words: (namespace: string, key: string) => string
  readonly press: (namespace: string, key: string) => Promise<void>
  /** The lock screen. */
  readonly home: () => Promise<void>
  /** The list, at its top. */
  readonly list: () => Promise<void>
  /** The alert itself. */
  readonly open: (alertId: string) => Promise<void>
  /** OK, until no alert waits. */
  readonly acknowledge: () => Promise<void>
  readonly takeover: Locator
  readonly picture: () => Promise<Buffer>
}

const MOST_TRIES = 10

export function galleryPhone(page: Page, language: GalleryLanguage, scenario: Scenario): GalleryPhone {
  const words = wordsOf(language)
  const button = (namespace: string, key: string): Locator =>
    page.getByRole('button', { name: words(namespace, key), exact: true }).first()
  const press = (namespace: string, key: string): Promise<void> => button(namespace, key).click()
  const takeover = page.getByRole('alertdialog')
  const home = async (): Promise<void> => {
    await press('phone', 'home.button')
    await button('phone', 'lock.open').waitFor()
  }
  const list = async (): Promise<void> => {
    await home()
    await press('phone', 'lock.open')
    await page
      .getByRole('feed')
      .or(page.getByText(words('alerts', 'feed.empty')))
      .first()
      .waitFor()
  }
  return {
    page,
    words,
    press,
    home,
    list,
    takeover,
    open: async (alertId) => {
      await list()
      const alert = scenario.alerts.find(({ id }) => id === alertId)
      const headline = alert?.texts[language]?.headline
      if (headline === undefined) throw new Error(`${alertId}: no such alert, or none in ${language}`)
      await page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: headline, exact: true }) })
        .getByRole('button', { name: headline, exact: true })
        .click()
      // What comes last of it.
      await page.getByText(words('inspector', 'open')).waitFor()
      if (alert?.channels.some((channel) => channel !== 'cell-broadcast')) {
        await page.getByRole('heading', { name: words('channels', 'title') }).waitFor()
      }
    },
    acknowledge: async () => {
      while (await takeover.isVisible()) {
        const before = await takeover.textContent()
        await takeover.getByRole('button', { name: /^OK/ }).click()
        await page.waitForFunction(
          (text) => document.querySelector('[role="alertdialog"]')?.textContent !== text,
          before,
        )
      }
    },
    picture: async () => {
      await page.evaluate(() => document.fonts.ready)
      const shot = (): Promise<Buffer> =>
        page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
      // Parts of a page may come a frame later than others: it is a picture when it stays as it is.
      let before = await shot()
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const now = await shot()
        if (now.equals(before)) break
        before = now
      }
      return before
    },
  }
}

function wordsOf(language: GalleryLanguage): GalleryPhone['words'] {
  const known = new Map<string, unknown>()
  return (namespace, key) => {
    const file = join(root, 'client/src/locales', language, `${namespace}.json`)
    if (!known.has(namespace)) known.set(namespace, JSON.parse(readFileSync(file, 'utf8')))
    const found = key
      .split('.')
      .reduce<unknown>(
        (at, part) => (at as Record<string, unknown> | undefined)?.[part],
        known.get(namespace),
      )
    if (typeof found !== 'string') throw new Error(`${namespace}.json has no ${key} in ${language}`)
    return found
  }
}
