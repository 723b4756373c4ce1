import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './program.ts'

/** WCAG 2.2, 1.4.3: what text of any size has to have. */
const ENOUGH = 4.5

/** Every text within, with its contrast to what is behind it; what is not seen or cannot be pressed is left out. */
const contrasts = (within: Locator): Promise<readonly { readonly text: string; readonly ratio: number }[]> =>
  within.evaluate((root) => {
    type Colour = readonly [number, number, number, number]
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
      '2d',
      {
        willReadFrequently: true,
      },
    )
    if (!context) throw new Error('no canvas to read colours with')
    const read = (colour: string): Colour => {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
      r * a + r2 * (1 - a),
      g * a + g2 * (1 - a),
      b * a + b2 * (1 - a),
      1,
    ]
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = read(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, behind(element.parentElement))
    }
    const light = ([r, g, b]: Colour): number => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const found: { text: string; ratio: number }[] = []
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      const text = textContent?.trim() ?? ''
      if (!parentElement || text === '' || parentElement.closest('.visually-hidden, :disabled')) continue
      const ground = behind(parentElement)
      const ink = over(read(getComputedStyle(parentElement).color), ground)
      const [low = 0, high = 0] = [light(ground), light(ink)].toSorted((a, b) => a - b)
      found.push({ text, ratio: Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100 })
    }
    return found
  })

for (const profile of ['jp-android', 'us-android', 'jp-iphone']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`each text of a takeover stands out, ${profile}, ${colorScheme}`, async ({ browser, program }) => {
      const scenario = readFileSync(join(program.fixtures, 'okinawa-2023-11-21-as-sent.json'), 'utf8')
      // Without one language, so that the takeover says that it shows another.
      const id = `no-korean-${profile}-${colorScheme}`
      writeFileSync(join(program.fixtures, `${id}.json`), scenario.replaceAll('"ko":', '"fr":'))
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const known = async (): Promise<boolean> =>
        (await page.request.get(`${program.url}/api/scenarios/${id}`)).ok()
      await expect.poll(known).toBe(true)
      await page.goto(`${program.url}/watch/${id}?lang=en`)
      await page.getByRole('button', { name: 'All settings of this phone' }).click()
      await page.getByRole('combobox', { name: 'Model' }).selectOption(profile)
      await page.getByRole('main').getByRole('combobox', { name: 'Language' }).last().selectOption('ko')
      await expect(page.getByRole('region', { name: '휴대전화' })).toBeVisible()
      await page.getByRole('heading', { level: 1 }).click()
      const takeover = page.getByRole('alertdialog')
      const stepTo = (there: Locator, count: number): Promise<void> =>
        expect(async () => {
          await page.keyboard.press('.')
          await expect(there).toHaveCount(count, { timeout: 1_000 })
        }).toPass()
      await stepTo(takeover.locator('[data-language-note]'), 1)
      const first = await contrasts(takeover)
      expect(first.length).toBeGreaterThan(8)
      expect(first.filter(({ ratio }) => ratio < ENOUGH)).toEqual([])
      // The lift comes upon it; the one below says that it was lifted.
      await stepTo(takeover.getByRole('button'), 3)
      await takeover.getByRole('button').nth(1).click()
      await expect(takeover.locator('[data-standing="lifted"]')).not.toHaveCount(0)
      const second = await contrasts(takeover)
      expect(second.filter(({ ratio }) => ratio < ENOUGH)).toEqual([])
      await context.close()
    })
  }
}
