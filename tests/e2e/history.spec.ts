import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { aDrillOf, expect, test } from './program.ts'

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations

test('[PH13] [PH14] [PH15] [PH16] an alert waits, is opened again and heard again; the list is filtered and saved', async ({
  browser,
  program,
}) => {
  const { code, drillId, key } = await aDrillOf('okinawa-2023-11-21', program)
  const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })
  const phone = await context.newPage()
  await phone.goto(`${program.url}/join/${code}`)
  await phone.getByRole('button', { name: 'All settings of this phone' }).click()
  await phone.getByRole('combobox', { name: 'Model' }).selectOption('us-android')
  await phone.getByRole('combobox', { name: 'Reminder' }).selectOption('5')
  await phone.getByRole('button', { name: 'Home' }).click()

  const desk = await (await browser.newContext({ locale: 'en' })).newPage()
  await desk.goto(`${program.url}/drill/${drillId}#k=${key}`)
  await desk.getByRole('button', { name: 'Step to next alert' }).click()
  await expect(phone.getByRole('alertdialog')).toBeVisible()
  await expect(phone.getByText(/^Reminder at \d\d:\d\d, in 5:00 \(paused\)$/)).toBeVisible()
  expect(await violations(phone)).toEqual([])

  await phone.getByRole('button', { name: 'Home' }).click()
  const notice = phone.getByRole('button', { name: /^EXERCISE.* Not acknowledged/ })
  await expect(notice).toContainText('Reminder at')
  expect(await violations(phone)).toEqual([])
  await notice.click()
  await phone.getByRole('button', { name: 'OK', exact: true }).click()

  // Read, and opened again.
  await desk.getByRole('button', { name: 'Step to next alert' }).click()
  await expect(desk.getByText('1 of 1 in sync')).toBeVisible()
  if (await phone.getByRole('alertdialog').isVisible()) {
    await phone.getByRole('button', { name: 'OK', exact: true }).click()
  }
  await phone.getByRole('button', { name: 'Open alerts' }).click()
  const first = phone.getByRole('article').last()
  await first.focus()
  await first.press('Enter')
  await phone.getByRole('button', { name: 'Replay its sound' }).click()
  await expect(phone.getByText(/^♪ Exercise tone, sound is off/)).toBeVisible()
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Turn on' }).click()
  await expect(phone.getByText(/^♪ Exercise tone: /)).toBeVisible()
  await phone.getByRole('button', { name: 'Stop' }).click()
  await expect(phone.getByText(/^♪/)).toHaveCount(0)
  await phone.getByRole('button', { name: 'Alerts', exact: true }).click()

  await phone.getByRole('button', { name: 'Filter and save' }).click()
  await phone.getByRole('checkbox', { name: 'Unread only' }).check()
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Show all' }).click()
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: 'Save as a text file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('訓練・再現_EXERCISE-REPLAY_alerts_okinawa-2023-11-21.txt')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.split('\n')[0]).toBe('訓練・再現 EXERCISE · REPLAY 2023-11-21')
})
