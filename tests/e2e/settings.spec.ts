import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aDrillOf, expect, test } from './program.ts'

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations
const settingsButton = (page: Page) => page.getByRole('button', { name: 'All settings of this phone' })

test('a phone keeps its settings across a reload, and follows its trainer', async ({ browser, program }) => {
  const { code, drillId, key } = await aDrillOf('okinawa-2023-11-21', program)
  const phone = await (await browser.newContext({ locale: 'en' })).newPage()
  await phone.goto(`${program.url}/join/${code}`)
  const glass = phone.locator('main[data-room]')

  // The owner sets it.
  await settingsButton(phone).click()
  await phone.getByRole('radio', { name: 'Silent' }).check()
  await phone.getByRole('radio', { name: 'Largest' }).check()
  await expect(glass).toHaveAttribute('data-text', 'largest')
  expect(await violations(phone)).toEqual([])
  await phone.reload()
  await expect(glass).toHaveAttribute('data-text', 'largest')

  // The trainer sees it and sets something else: in another language the phone speaks while the desk does not.
  const desk = await (await browser.newContext({ locale: 'en' })).newPage()
  await desk.goto(`${program.url}/drill/${drillId}#k=${key}`)
  await desk.getByRole('button', { name: 'Set the phones' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Silent' })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await dialog.getByRole('combobox', { name: 'Model' }).selectOption('us-iphone')
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ja')
  await expect(glass).toHaveAttribute('lang', 'ja')
  await expect(glass).toHaveAttribute('data-appearance', 'dark')
  await expect(glass).toHaveAttribute('data-family', 'iphone')
  await expect(glass).toHaveAttribute('data-text', 'largest')
  expect(await violations(desk)).toEqual([])

  // In airplane mode it hears nothing until its owner turns that off; then it rings for what it missed.
  await dialog.getByRole('switch', { name: 'Airplane mode' }).check()
  await expect(phone.getByText('機内モードがオンです。この端末には何も届きません。')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await desk.getByRole('button', { name: 'Step to next alert' }).click()
  await expect(desk.getByText('0 of 1 in sync')).toBeVisible()
  await expect(glass).toHaveAttribute('data-room', 'lock')
  await phone.getByRole('button', { name: 'この端末の全設定' }).click()
  await phone.getByRole('switch', { name: '機内モード' }).uncheck()
  await expect(phone.getByRole('alertdialog')).toBeVisible()
})

test('beside the transport the phone has its own language, and the drill mark stays where it is', async ({
  browser,
  program,
}) => {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${program.url}/watch/okinawa-2023-11-21`)
  await settingsButton(page).click()
  const glass = page.locator('section[data-room]')
  await glass.getByRole('combobox', { name: 'Language' }).selectOption('ko')
  await expect(glass).toHaveAttribute('lang', 'ko')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  // The last setting there is: going there scrolls the room, and nothing else.
  await glass.locator('summary').last().scrollIntoViewIfNeeded()
  expect(await glass.evaluate((element) => element.scrollTop)).toBe(0)
  await expect(glass.getByText('EXERCISE').first()).toBeInViewport()
  expect(await violations(page)).toEqual([])
  // The key beside the glass speaks as the phone does.
  await page.getByRole('button', { name: '음량 키' }).click()
  await expect(page.getByText('벨소리: 진동').first()).toBeVisible()
})
