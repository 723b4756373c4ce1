import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './program.ts'

const PRESS = 'okinawa-2023-11-21'

/** Nothing is wrong by axe, and nothing is wider than the screen. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  expect(found, `axe: ${state}`).toEqual([])
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect(wide, `width: ${state}`).toBeLessThanOrEqual(room)
  await expect(page.locator('[data-drill-mark]').first(), `[D1] drill mark: ${state}`).toBeInViewport()
}

for (const language of ['en', 'ja']) {
  for (const [name, viewport] of [
    ['narrow', { width: 320, height: 640 }],
    ['wide', { width: 1440, height: 900 }],
  ] as const) {
    for (const colorScheme of name === 'wide' ? (['light', 'dark'] as const) : (['light'] as const)) {
      test(`every page and state, ${name}, ${colorScheme}, ${language}`, async ({ browser, program }) => {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
        const page = await context.newPage()
        const open = (path: string) => page.goto(`${program.url}${path}?lang=${language}`)

        await open('/')
        await expect(page.locator(`a[href="/watch/${PRESS}"]`).first()).toBeVisible()
        await check(page, 'library')
        await page.getByRole('searchbox').fill('zzzz')
        await check(page, 'library, nothing found')

        await open(`/watch/${PRESS}`)
        await expect(page.getByRole('slider')).toBeVisible()
        await check(page, 'watch, start')
        await page.keyboard.press('.')
        await expect(page.getByRole('alertdialog')).toBeVisible()
        await check(page, 'watch, takeover')
        await page.getByRole('alertdialog').getByRole('button').click()
        await page.keyboard.press('End')
        await page.getByRole('button', { name: language === 'ja' ? '警報を開く' : 'Open alerts' }).click()
        await expect(page.getByRole('feed').getByRole('article')).toHaveCount(3)
        await check(page, 'watch, feed')
        await page.getByRole('feed').getByRole('article').last().getByRole('button').first().click()
        await check(page, 'watch, detail')

        await open('/join')
        await expect(page.getByRole('textbox').first()).toBeVisible()
        await check(page, 'join')
        await open('/join/000000')
        await expect(page.getByRole('heading').first()).toBeVisible()
        await check(page, 'join, wrong code')

        await open('/no-such-page')
        await expect(page.getByRole('heading').first()).toBeVisible()
        await check(page, 'not found')

        await open('/')
        const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/watch/${PRESS}"]`) })
        await row.getByRole('button').last().click()
        await expect(page.getByRole('slider')).toBeVisible()
        await check(page, 'trainer, nobody there')
        await page.keyboard.press('.')
        await check(page, 'trainer, first alert')
        await context.close()
      })
    }
  }
}

test('[D1] a page that is loading has the drill mark from its first frame on', async ({ page, program }) => {
  await page.addInitScript(() => {
    const bare: number[] = []
    Object.assign(window, { bare })
    const look = (): void => {
      const hasBegun = (document.getElementById('root')?.childElementCount ?? 0) > 0
      const marks = document.querySelectorAll<HTMLElement>('[data-drill-mark]')
      if (hasBegun && [...marks].every((mark) => mark.offsetHeight === 0)) bare.push(performance.now())
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  // Slower than it ever is: what comes late comes after a moment in which something else is seen.
  await page.route('**/assets/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    await route.continue()
  })
  for (const [path, there] of [
    [`/watch/${PRESS}`, page.getByRole('slider')],
    ['/', page.locator(`a[href="/watch/${PRESS}"]`).first()],
    ['/join', page.getByRole('textbox').first()],
    [`/embed/${PRESS}`, page.getByRole('region', { name: 'Phone' })],
  ] as const) {
    await page.goto(`${program.url}${path}?lang=en`)
    await expect(there).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'bare') as unknown), path).toEqual([])
  }
})

for (const language of ['en', 'ja']) {
  test(`the lowest screen: the lock screen cuts off no words, an alert shows them, ${language}`, async ({
    browser,
    program,
  }) => {
    const viewport = { width: 320, height: 640 }
    const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage()
    await page.goto(`${program.url}/watch/${PRESS}?lang=${language}`)
    const ready = page
      .getByRole('status')
      .filter({ hasText: language === 'ja' ? '再生できます' : 'Ready to play' })
    const isWhole = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect()
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        const { overflowY } = getComputedStyle(outer)
        const box = outer.getBoundingClientRect()
        if (overflowY !== 'visible' && (top < box.top || bottom > box.bottom)) return false
      }
      return true
    }
    await expect(ready).toBeVisible()
    expect(await ready.evaluate(isWhole)).toBe(true)
    await page.keyboard.press('.')
    const takeover = page.getByRole('alertdialog')
    await expect(takeover).toBeVisible()
    const lines = await takeover.evaluate((dialog) => {
      const text = document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.firstElementChild
      const scroller = text?.closest('[role="group"]')
      if (!text || !scroller) throw new Error('the alert has no text')
      const seen = scroller.getBoundingClientRect().bottom - text.getBoundingClientRect().top
      return Math.floor(seen / Number.parseFloat(getComputedStyle(text).lineHeight))
    })
    expect(lines).toBeGreaterThanOrEqual(4)
    await page.context().close()
  })
}
