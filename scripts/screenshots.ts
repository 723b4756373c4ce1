import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { startProgram } from '../tests/e2e/program.ts'
import { chromiumArgs } from './support/chromium-args.ts'
import { findChromium, installChromium } from './support/chromium.ts'
import { root } from './support/paths.ts'

/** The pictures of the documents, taken from the running program: nothing in them is drawn. */
const FOLDER = join(root, 'docs/screenshots')
const SCENARIO = 'okinawa-2023-11-21'
/** It has areas in force and areas that were never alerted side by side, and points of a flight. */
const ON_MAP = 'aomori-2022-10-04'
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const LANGUAGES = ['en', 'ja'] as const
type Language = (typeof LANGUAGES)[number]

const executablePath = (await findChromium()) ?? (await installChromium())
if (!executablePath) {
  console.error('There is no Chromium to take pictures with, and none could be installed.')
  process.exit(1)
}
mkdirSync(FOLDER, { recursive: true })
const program = await startProgram()
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
try {
  for (const language of LANGUAGES) await pictures(browser, language)
} finally {
  await browser.close()
  await program.stop()
}

async function pictures(inBrowser: Browser, language: Language): Promise<void> {
  const open = async (path: string, options: BrowserContextOptions): Promise<Page> => {
    const context = await inBrowser.newContext({
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    await page.goto(`${program.url}${path}?lang=${language}`)
    return page
  }
  const take = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready)
    const path = join(FOLDER, `${name}-${language}.png`)
    await page.screenshot({ path })
    console.log(path)
  }

  const library = await open('/', { viewport: DESK })
  await library.locator(`a[href="/watch/${SCENARIO}"]`).first().waitFor()
  await take(library, 'library')

  const watch = await open(`/watch/${SCENARIO}`, { viewport: DESK })
  await watch.getByRole('slider').waitFor()
  await watch.keyboard.press('.')
  await watch.getByRole('alertdialog').waitFor()
  await take(watch, 'watch')

  const editor = await open(`/editor/${SCENARIO}`, { viewport: DESK })
  await editor.getByRole('alertdialog').waitFor()
  await take(editor, 'editor')

  const story = await open(`/scenario/${ON_MAP}`, { viewport: DESK })
  await story.getByRole('button', { name: language === 'ja' ? '地図を表示' : 'Show the map' }).click()
  const map = story.getByRole('figure').first()
  await map.waitFor()
  await map.scrollIntoViewIfNeeded()
  await story.evaluate(() => document.fonts.ready)
  await map.screenshot({ path: join(FOLDER, `map-${language}.png`) })

  await library
    .getByRole('listitem')
    .filter({ has: library.locator(`a[href="/watch/${SCENARIO}"]`) })
    .getByRole('button')
    .last()
    .click()
  await library.getByRole('slider').waitFor()
  const desk = (await library.getByRole('main').textContent()) ?? ''
  const code = /(?:Join code|参加番号)\D*((?:\d\s*){6})/.exec(desk)?.[1]?.replace(/\D/g, '')
  if (!code) throw new Error("the trainer's desk shows no code")
  const phones = [
    await open(`/join/${code}`, { viewport: PHONE, colorScheme: 'dark' }),
    await open(`/join/${code}`, { viewport: PHONE }),
  ]
  const [first, second] = phones
  if (!first || !second) throw new Error('two phones were opened')
  // The mark bears the date as soon as the phone has joined: from then on it rings.
  for (const phone of phones) await phone.locator('[data-drill-mark] time').waitFor()
  await library.keyboard.press('.')
  await first.getByRole('alertdialog').waitFor()
  await second.getByRole('alertdialog').waitFor()
  await take(first, 'phone-takeover')
  await second.getByRole('alertdialog').getByRole('button').click()
  await second.getByRole('button', { name: language === 'ja' ? '警報を開く' : 'Open alerts' }).click()
  await library.keyboard.press('End')
  await second.getByRole('article').nth(2).waitFor()
  await take(second, 'phone-feed')
  await take(library, 'trainer')
}
