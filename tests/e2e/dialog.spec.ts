import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './program.ts'

const ADDRESS = 'https://example.org/shelters'
const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations

for (const [profile, copied] of [
  ['us-android', ''],
  ['jp-android', ADDRESS],
] as const) {
  test(`[PH19] the text of a takeover, ${profile}: its address leads nowhere; what can be marked of it`, async ({
    browser,
    program,
  }) => {
    const id = `address-${profile}`
    const scenario = JSON.parse(
      readFileSync(join(program.fixtures, 'okinawa-2023-11-21-as-sent.json'), 'utf8'),
    ) as { alerts: { texts: { en: { body?: string } } }[] }
    for (const { texts } of scenario.alerts) if (texts.en.body) texts.en.body += ` ${ADDRESS} for more.`
    writeFileSync(join(program.fixtures, `${id}.json`), JSON.stringify(scenario))
    const page = await (await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })).newPage()
    const known = async (): Promise<boolean> =>
      (await page.request.get(`${program.url}/api/scenarios/${id}`)).ok()
    await expect.poll(known).toBe(true)
    await page.goto(`${program.url}/watch/${id}?lang=en`)
    await page.getByRole('button', { name: 'All settings of this phone' }).click()
    await page.getByRole('combobox', { name: 'Model' }).selectOption(profile)
    await page.getByText('What such a phone does besides').click()
    await expect(
      page.getByText(`The text of an alert ${copied === '' ? 'cannot' : 'can'} be copied.`),
    ).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('heading', { level: 1 }).click()
    const link = page.getByRole('alertdialog').getByRole('link', { name: ADDRESS })
    await expect(async () => {
      await page.keyboard.press('.')
      await expect(link).toBeVisible({ timeout: 1_000 })
    }).toPass()

    const before = page.url()
    await link.click()
    await expect(page.getByText('On a real phone this opens a page. Here it leads nowhere.')).toBeVisible()
    expect([page.url(), page.context().pages().length]).toEqual([before, 1])
    expect(await violations(page)).toEqual([])
    await link.selectText()
    expect(await page.evaluate(() => window.getSelection()?.toString() ?? '')).toBe(copied)
  })
}
