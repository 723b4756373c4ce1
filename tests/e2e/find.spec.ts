import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './program.ts'

const SENT = 'okinawa-2023-11-21-as-sent'
const PRESS = 'okinawa-2023-11-21'

/** Nothing is wrong by axe, nothing is wider than the screen, and the drill mark is in view. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  expect(found, `axe: ${state}`).toEqual([])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `width: ${state}`).toBeLessThanOrEqual(0)
  await expect(page.locator('[data-drill-mark]').first(), `[D1] drill mark: ${state}`).toBeInViewport()
}

const WORDS = {
  en: { year: 'Year', country: 'Country', clear: 'Clear the search', nothing: 'No scenario is all of this' },
  ja: { year: '年', country: '国', clear: '条件を消す', nothing: 'すべての条件に合うシナリオはありません' },
} as const

for (const language of ['en', 'ja'] as const) {
  for (const [name, viewport] of [
    ['narrow', { width: 390, height: 844 }],
    ['wide', { width: 1440, height: 900 }],
  ] as const) {
    test(`[B1] [B2] finding a scenario and its page, ${name}, ${language}`, async ({ browser, program }) => {
      const words = WORDS[language]
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const rows = page.getByRole('article')
      await page.goto(`${program.url}/?lang=${language}`)
      await expect(page.locator(`a[href="/scenario/${SENT}"]`)).toBeVisible()
      const all = await rows.count()

      // By choosing, kept in the address.
      await page.getByLabel(words.year, { exact: true }).selectOption('2023')
      await expect.poll(() => rows.count()).toBeLessThan(all)
      await expect(page).toHaveURL(/[?&]year=2023/)
      await expect(page).toHaveURL(new RegExp(`lang=${language}`))
      const chosen = await rows.count()
      await check(page, 'library, chosen')
      await page.reload()
      await expect.poll(() => rows.count()).toBe(chosen)
      await expect(page.getByLabel(words.year, { exact: true })).toHaveValue('2023')

      // Nothing found: what to take away.
      await page.getByRole('searchbox').fill('as-sent')
      await expect.poll(() => rows.count()).toBe(1)
      await page.getByLabel(words.year, { exact: true }).selectOption('made-up')
      await expect(page.getByText(words.nothing)).toBeVisible()
      await check(page, 'library, nothing found')
      await page.getByRole('button', { name: /made up|創作/i }).click()
      await expect(page.locator(`a[href="/scenario/${SENT}"]`)).toBeVisible()
      await page.getByRole('button', { name: words.clear }).click()
      await expect.poll(() => rows.count()).toBe(all)
      await expect(page).not.toHaveURL(/year=|q=/)

      // Its page.
      await page.locator(`a[href="/scenario/${SENT}"]`).click()
      await expect(page.locator('#timeline')).toBeVisible()
      await expect(page).toHaveTitle(/^訓練・再現 EXERCISE · REPLAY 2023-11-21/)
      await expect(page.locator('ol a[href^="/watch/"]')).toHaveCount(11)
      await page.locator('details > summary').first().click()
      await expect(page.locator('details[open]')).toHaveText(/\S+[:：].+\S+/s)
      await check(page, 'scenario page')
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('[data-drill-mark]').first(), '[D1] in print').toBeVisible()
      await expect(page.getByRole('button', { name: /^(?:Print|印刷)$/ })).toBeHidden()
      await page.emulateMedia({ media: 'screen' })

      // The way back finds what was there.
      await page.goBack()
      await expect.poll(() => rows.count()).toBe(all)
      await context.close()
    })
  }
}

test('[B3] a line of the timeline opens the watch page at that moment; a reload leaves the replay where it is', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/scenario/${SENT}?lang=en`)
  await page.getByRole('link', { name: /23:15.*Lifted.*Watch from here/s }).click()
  await expect(page).toHaveURL(/\/watch\/.+\?at=30m$/)
  const slider = page.getByRole('slider')
  await expect(slider).toHaveAttribute('aria-valuetext', /^23:15,/)
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:45,/)
  await page.reload()
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:45,/)
})

test('[B3] an address may carry a clock time; one that is none, or of another night, is said and nothing moves', async ({
  page,
  program,
}) => {
  const slider = page.getByRole('slider')
  await page.goto(`${program.url}/watch/${PRESS}?lang=en&at=T22:52`)
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:52,/)
  await page.goto(`${program.url}/watch/${PRESS}?lang=en&at=soon`)
  await expect(page.getByText(/asks for the position “soon”, which is none/)).toBeVisible()
  await page.goto(`${program.url}/watch/${PRESS}?lang=en&at=T23:15`)
  await expect(
    page.getByText(/“T23:15”, which is not in this scenario: it runs from 22:46 to 22:55/),
  ).toBeVisible()
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:52,/)
})

test('a scenario that is not there says so, with the way to those that are', async ({ page, program }) => {
  await page.goto(`${program.url}/scenario/nowhere?lang=en`)
  await expect(page.getByRole('alert')).toHaveText(/no such scenario/)
  await expect(page.getByRole('main').getByRole('link', { name: 'All scenarios' })).toBeVisible()
  await check(page, 'scenario page, not there')
})
