import type { Locator, Page } from '@playwright/test'
import { expect, test, type Program } from './program.ts'

const field = (page: Page, place: string): Locator => page.locator(`[id="field:${place}"]`)
const alerts = (page: Page): Locator => page.getByRole('listbox', { name: /alerts/ })
const preview = (page: Page): Locator => page.getByRole('region', { name: 'On a phone' })

async function begin(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill('harbour-fire')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(alerts(page)).toBeVisible()
}

test('[ED16] what is edited is what the phone shows: taking over, as a banner, opened, and why', async ({
  page,
  program,
}) => {
  await begin(page, program)
  await field(page, 'alerts/0/texts/en/body').fill('Smoke at the harbour: close the windows.')
  const phone = preview(page)
  await expect(phone.getByRole('alertdialog'), 'in one language it can be seen').toContainText('Smoke')
  await expect(phone).toContainText('Took over the screen')
  await field(page, 'alerts/0/texts/ja/body').fill('港で煙。窓を閉めてください。')

  await page.getByRole('button', { name: 'Correct this' }).click()
  await expect(phone).toContainText(
    'PR12 It updates an alert that had taken over the screen and is no graver',
  )
  await field(page, 'alerts/1/texts/en/body').fill('Correction: the smoke is harmless steam.')
  await expect(phone).toContainText('the smoke is harmless steam')
  await expect(phone.getByRole('alertdialog'), 'the warning was confirmed').toHaveCount(0)
  await expect(field(page, 'alerts/1/texts/en/body'), 'the phone leaves the focus alone').toBeFocused()

  await page.getByRole('radio', { name: 'Extreme · Observed' }).check()
  await expect(phone.getByRole('alertdialog')).toContainText('the smoke is harmless steam')
  await expect(phone).toContainText('graver than all before it')

  await page.getByRole('checkbox', { name: 'Cell broadcast' }).uncheck()
  await expect(phone).toContainText('Entry in the list')
  await expect(phone.getByRole('heading', { name: 'Correction' })).toBeVisible()
  await expect(phone).toContainText('the smoke is harmless steam')

  await phone.getByRole('combobox', { name: 'Language of this phone' }).selectOption('Japanese')
  await expect(phone.getByRole('heading', { name: '訂正' })).toBeVisible()
})

test('[ED17] each problem leads to the box that it is about, and a new source is written in one go', async ({
  page,
  program,
}) => {
  await begin(page, program)
  await page.getByRole('button', { name: /^Alert of .* · Text, English/ }).click()
  await expect(field(page, 'alerts/0/texts/en/body')).toBeFocused()
  await expect(field(page, 'alerts/0/texts/en/body')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('Smoke at the harbour.')

  await alerts(page).press('Home')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await field(page, 'sources/source-1/publisher').pressSequentially('City of the harbour')
  await expect(field(page, 'sources/source-1/publisher')).toBeFocused()
  await expect(field(page, 'sources/source-1/publisher')).toHaveValue('City of the harbour')
  await field(page, 'sources/source-1/url').fill('example.org')
  const problem = page.getByRole('button', { name: /^Source “source-1” · Address/ })
  await expect(problem).toContainText('Begin with https://')
  await page.getByRole('button', { name: /^Undo.*Source “source-1” · Address/ }).click()
  await expect(field(page, 'sources/source-1/url')).toHaveValue('')
})

test('[M6] the map stays under the hand while prefectures are chosen, and what was drawn is said to be added', async ({
  page,
  program,
}) => {
  await begin(page, program)
  await alerts(page).press('Home')
  await page.getByRole('button', { name: 'Give an area' }).click()
  const isIn = page.locator('[id="field:area"] :focus')
  await expect(isIn.first()).toBeVisible()
  const map = page.getByRole('listbox', { name: 'Choose prefectures on the map' })
  await map.scrollIntoViewIfNeeded()
  await map.focus()
  await page.keyboard.press('End')
  const top = (): Promise<number> => map.evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  await page.keyboard.press('Space')
  await expect(field(page, 'area/name/ja')).toHaveValue('沖縄県')
  await expect(field(page, 'area/name/en')).toHaveValue('Okinawa')
  expect(await top()).toBe(before)

  await page.getByRole('radio', { name: 'Draw an area' }).check()
  await page.getByRole('application').focus()
  for (const key of ['Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowUp', 'Enter'])
    await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Use this area' }).click()
  await expect(page.getByText('Added: 1 drawn area.')).toBeVisible()
})

test('on a narrow screen the table of severity and certainty keeps its words whole', async ({
  page,
  program,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await begin(page, program)
  const table = page.getByRole('radiogroup', { name: 'Severity and certainty' })
  await table.scrollIntoViewIfNeeded()
  const isWhole = await table.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('span > span:first-child')].every(
      (word) => word.getClientRects().length === 1,
    ),
  )
  expect(isWhole).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
