import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aDrillOf, expect, test } from './program.ts'

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations
const TITLE = 'What each phone did, and why'
const openTable = (desk: Page) => desk.getByRole('button', { name: TITLE }).click()
/** Phone by phone: what it did, by which rule, what would have changed it, how it was set, its answer. */
const rowsOf = async (desk: Page): Promise<readonly string[][]> => {
  const rows = desk.getByRole('table', { name: /^What each phone did with: / }).getByRole('row')
  await expect(rows).toHaveCount(4)
  const cells = (await rows.all()).slice(1).map((row) => row.getByRole('cell').allInnerTexts())
  return (await Promise.all(cells)).map((texts) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))
}

test('[PI2] the trainer’s table has what each phone did, by its own settings as the alert came', async ({
  browser,
  program,
}) => {
  const { code, drillId, key } = await aDrillOf('okinawa-2023-11-21', program)
  const desk = await (
    await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } })
  ).newPage()
  await desk.goto(`${program.url}/drill/${drillId}#k=${key}`)
  const join = async (number: number): Promise<Page> => {
    const phone = await (await browser.newContext({ locale: 'en' })).newPage()
    await phone.goto(`${program.url}/join/${code}`)
    await expect(desk.getByText(`${number} of ${number} in sync`)).toBeVisible()
    return phone
  }
  const set = (phone: Page) => phone.getByRole('button', { name: 'All settings of this phone' }).click()
  const deaf = await join(1)
  const outside = await join(2)
  const usual = await join(3)

  // One is silent, and has turned off what its alerts hang on; one is outside their area.
  await set(deaf)
  await deaf.getByRole('radio', { name: 'Silent' }).check()
  await deaf.getByRole('switch', { name: 'Allow alerts' }).uncheck()
  await set(outside)
  await outside.getByRole('radio', { name: 'Outside' }).check()
  // The desk has it all.
  await desk.getByRole('button', { name: 'Set the phones' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Which phone' }).selectOption('1')
  await expect(dialog.getByRole('switch', { name: 'Allow alerts' })).not.toBeChecked()
  await dialog.getByRole('combobox', { name: 'Which phone' }).selectOption('2')
  await expect(dialog.getByRole('radio', { name: 'Outside' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Close' }).click()

  await desk.getByRole('button', { name: 'Step to next alert' }).click()
  await expect(usual.getByRole('alertdialog')).toBeVisible()
  await expect(desk.getByText('3 of 3 in sync')).toBeVisible()
  await expect(deaf.getByRole('alertdialog')).toHaveCount(0)
  await expect(outside.getByRole('alertdialog')).toHaveCount(0)
  // Only the one phone that was asked owes an OK.
  await expect(desk.getByText('0 of 1 pressed it.')).toBeVisible()
  await usual.getByRole('button', { name: 'OK' }).click()
  await expect(desk.getByText('The one phone pressed it.')).toBeVisible()

  // What is set later changes nothing of what was.
  await outside.getByRole('radio', { name: 'Inside' }).check()
  await openTable(desk)
  const expected = [
    [
      'Not shown',
      expect.stringMatching(/^PR6 It hangs on “Allow alerts”, which was off\. Japan, Android/),
      'Took over the screen, if: Allow alerts: on',
      'Ringer: Silent Allow alerts: off',
      'not asked',
    ],
    [
      'Not shown',
      expect.stringMatching(/^PR7 The phone was outside the area: .* Japan, Android/),
      expect.stringMatching(/^Took over the screen, if: ·?\s*Place: Inside/),
      'Place: Outside',
      'not asked',
    ],
    [
      'Took over the screen tone and vibration',
      expect.stringMatching(/^PH2 .* Japan, Android/),
      expect.stringMatching(/^Not shown, if: .*Airplane mode: on.*Place: Outside/),
      'as it comes',
      expect.stringMatching(/^OK \d\d:\d\d:\d\d$/),
    ],
  ]
  expect(await rowsOf(desk)).toEqual(expected)
  expect(await violations(desk)).toEqual([])

  // By the keyboard: the heading has the focus, the order of the phones is a few tabs on.
  await expect(desk.getByRole('heading', { name: TITLE })).toBeFocused()
  const sort = desk.getByRole('button', { name: 'Sort by: What it did' })
  for (let i = 0; i < 12 && !(await sort.evaluate((button) => button === document.activeElement)); i++) {
    await desk.keyboard.press('Tab')
  }
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('columnheader', { name: /What it did/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(desk.getByRole('rowheader').first()).toContainText('3')

  // After a reload the page still knows; on a narrow one every phone is a block of its own, nothing hangs over.
  await desk.setViewportSize({ width: 390, height: 844 })
  await desk.reload()
  await openTable(desk)
  expect(await rowsOf(desk)).toEqual(expected)
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await violations(desk)).toEqual([])

  // In another language too, with two languages on the page told apart.
  await desk.evaluate(() => localStorage.setItem('alert-replay:language', '"ja"'))
  await desk.reload()
  await desk.getByRole('button', { name: '各端末の動作とその理由' }).click()
  await expect(desk.getByRole('table', { name: /^各端末の動作/ })).toContainText('全画面で表示')
  expect(await violations(desk)).toEqual([])
})
