import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { alerts, begin, chosen, field, messages, open, save, saved } from './editing.ts'
import { expect, test } from './program.ts'

const LEAST = 'example-minimal'
const PRESS = 'okinawa-2023-11-21'
const NARROW = { width: 390, height: 844 }

const toTheEnd = (page: Page): Promise<void> => page.evaluate(() => scrollTo(0, document.body.scrollHeight))
const form = (page: Page): Locator => page.locator('[data-editor-form]')
/** How far the top of an element is below the bar that stays in sight; less than nothing: behind it. */
const belowTheBar = (element: Locator): Promise<number> =>
  element.evaluate((it) => {
    const bar = document.querySelector('h1')?.closest('[data-head-bar]')
    if (!bar) throw new Error('there is no bar')
    return it.getBoundingClientRect().top - bar.getBoundingClientRect().bottom
  })

test('[ED13] a save that is refused says so where one is, by mouse and by keys, and leads to the first fault', async ({
  page,
  program,
}) => {
  await open(page, program, PRESS)
  await alerts(page).press('Home')
  for (const language of ['ja', 'en']) await field(page, `title/${language}`).fill('')
  await alerts(page).press('End')
  await toTheEnd(page)
  await save(page).click()
  const refused = messages(page).getByRole('alert')
  await expect(refused).toContainText('Not saved')
  await expect(refused).toBeInViewport({ ratio: 1 })

  await refused.getByRole('button', { name: 'To the first fault' }).click()
  const focused = page.locator('[id^="field:title"] :focus, [id^="field:title"]:focus')
  await expect(focused).toBeInViewport({ ratio: 1 })
  expect(await belowTheBar(focused)).toBeGreaterThanOrEqual(0)
  // It stays said until something is mended.
  await expect(refused).toBeVisible()
  await focused.fill('A')
  await expect(refused).toHaveCount(0)

  await alerts(page).press('End')
  await toTheEnd(page)
  await page.keyboard.press('Control+s')
  await expect(refused).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Control+z')
  await expect(refused).toHaveCount(0)
})

test('[ED13] so does every other refusal, and what became of the file: taken, changed on the disk, out of reach', async ({
  page,
  program,
}) => {
  await begin(page, program, 'harbour-fire', 'Smoke.')
  writeFileSync(join(program.fixtures, 'harbour-fire.json'), '{}')
  await toTheEnd(page)
  await save(page).click()
  const refused = messages(page).getByRole('alert')
  await expect(refused).toContainText('There is a scenario “harbour-fire” already')
  await expect(refused).toBeInViewport({ ratio: 1 })
  await refused.getByRole('textbox').fill('harbour-smoke')
  await refused.getByRole('button', { name: 'Save' }).click()
  await expect(saved(page)).toBeVisible()

  await toTheEnd(page)
  writeFileSync(join(program.fixtures, 'harbour-smoke.json'), '{}')
  await expect(messages(page)).toContainText('has been changed in the folder meanwhile')
  await expect(messages(page).getByRole('button', { name: 'Load the changed file' })).toBeInViewport({
    ratio: 1,
  })

  await field(page, 'alerts/0/texts/en/body').fill('More smoke.')
  await toTheEnd(page)
  await program.kill()
  await page.keyboard.press('Control+s')
  await expect(refused).toContainText('Not saved. The server cannot be reached')
  await expect(refused).toBeInViewport({ ratio: 1 })
})

test('opened, the focus is on the heading; the phone beside the form never takes it', async ({
  page,
  program,
}) => {
  await open(page, program, PRESS)
  const phone = page.getByRole('region', { name: 'On a phone' })
  await expect(phone.getByRole('alertdialog')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await begin(page, program, 'harbour-fire', 'Smoke.')
  await expect(phone.getByRole('alertdialog')).toContainText('Smoke.')
  // Whatever had the focus goes: still the phone does not take it.
  await page.getByRole('textbox').first().focus()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await field(page, 'alerts/0/texts/en/body').evaluate((it: HTMLTextAreaElement) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(it, 'Fire.')
    it.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(phone.getByRole('alertdialog')).toContainText('Fire.')
  await expect(page.locator(':focus')).toHaveCount(0)
})

test('what gets the focus by Tab stands below the bar', async ({ page, program }) => {
  await open(page, program, PRESS)
  await toTheEnd(page)
  await field(page, 'alerts/0/texts/ja/body').focus()
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Shift+Tab')
    expect(await belowTheBar(page.locator(':focus'))).toBeGreaterThanOrEqual(0)
  }
})

test('who chooses another alert comes to the top of its form; by keys the focus stays at the list', async ({
  page,
  program,
}) => {
  await open(page, program, PRESS)
  await page.mouse.wheel(0, 1_500)
  await expect(form(page)).not.toBeInViewport({ ratio: 0.9 })
  await alerts(page).getByRole('option').nth(3).click()
  await expect(chosen(page)).toContainText('south-korea')
  await expect.poll(() => belowTheBar(form(page))).toBeGreaterThanOrEqual(0)
  await page.mouse.wheel(0, 1_500)
  await alerts(page).focus()
  await alerts(page).press('ArrowDown')
  await expect.poll(() => belowTheBar(form(page))).toBeGreaterThanOrEqual(0)
  await expect(alerts(page)).toBeFocused()
  await expect(alerts(page)).toBeInViewport()
})

test('on a narrow screen the form is right below the list, is come to by choosing, and Save and the problems are at hand', async ({
  browser,
  program,
}) => {
  const context = await browser.newContext({ viewport: NARROW, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await open(page, program, LEAST)
  const list = await alerts(page).boundingBox()
  const top = await form(page).boundingBox()
  expect((top?.y ?? 0) - (list?.y ?? 0) - (list?.height ?? 0)).toBeLessThan(60)
  await alerts(page).getByRole('option').nth(3).tap()
  await expect(page.getByRole('heading', { name: /^Alert 3 of 3/ })).toBeInViewport({ ratio: 1 })
  await field(page, 'alerts/2/texts/ja/body').fill('')
  await toTheEnd(page)
  await expect(save(page)).toBeInViewport({ ratio: 1 })
  await page.evaluate(() => scrollTo(0, 800))
  await page.getByRole('link', { name: '1 problem' }).tap()
  await expect(page.getByRole('button', { name: /lifted/ })).toBeInViewport({ ratio: 1 })
  await context.close()
})

test('[ED20] what a press brings is come to, and what it did is spoken', async ({ page, program }) => {
  await open(page, program, LEAST)
  const told = page.locator('[data-head-bar] > [role="status"]')
  const heading = form(page).getByRole('heading', { level: 2 }).first()
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).press('Enter')
  await press('Update this')
  await expect(heading).toContainText('Alert 2 of 4')
  await expect(heading).toBeFocused()
  await expect(told).toHaveText('Done: add an update')
  await press('Delete')
  await expect(heading).toContainText('of 3')
  await expect(heading).toBeFocused()
  await expect(told).toHaveText('Done: delete an alert')
  await page.keyboard.press('Control+z')
  await expect(told).toHaveText('Undone: delete an alert')
  await press('Add an alert')
  await expect(heading).toContainText('of 5')
  await expect(heading).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(told).toHaveText('Redone: add an alert')
})

test('an area of its own is begun where it stands, whatever has the focus', async ({ page, program }) => {
  await open(page, program, LEAST)
  // As a browser presses it that gives no focus to buttons.
  await form(page)
    .getByRole('button', { name: 'Another area for this alert' })
    .evaluate((button: HTMLElement) => button.click())
  await expect(form(page).locator('[id="field:alerts/0/area"] :focus')).toBeVisible()
})

test('a second press of a double click does nothing to the alert that the first has brought', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await page.getByRole('button', { name: 'Update this', exact: true }).dblclick()
  await expect(form(page).getByRole('heading', { level: 2 }).first()).toContainText('of 4')
})

test('a file that is dropped where nothing takes it does not take the page away', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/editor/${LEAST}?copy&lang=en`)
  await expect(page.getByRole('textbox', { name: 'Id' })).toBeVisible()
  const isLeft = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['a'], 'a.txt'))
    return document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    )
  })
  expect(isLeft, 'the browser would go to the file').toBe(false)
})

test('[ED19] whoever goes on by keys, and writes at once, writes into the alert that is chosen', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await alerts(page).focus()
  for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(form(page).getByRole('heading', { name: /^Alert 2 of 3/ })).toBeVisible()
  await expect(form(page).locator(':focus')).toHaveId(/^field:alerts\/1/)
  await alerts(page).press('ArrowDown')
  await form(page).getByRole('checkbox', { name: 'Radio' }).check()
  await expect(form(page).getByRole('heading', { name: /^Alert 3 of 3/ })).toBeVisible()
  await expect(form(page).getByRole('checkbox', { name: 'Radio' })).toBeChecked()
  await alerts(page).press('ArrowUp')
  await expect(form(page).getByRole('heading', { name: /^Alert 2 of 3/ })).toBeVisible()
  await expect(form(page).getByRole('checkbox', { name: 'Radio' })).not.toBeChecked()
})

test('[ED18] on a narrow screen the times of several days have their days, whole and in sight', async ({
  page,
  program,
}) => {
  const file = join(program.fixtures, `${LEAST}.json`)
  const { alerts: written, ...head } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly start: string
    readonly alerts: readonly Record<string, unknown>[]
  }
  const ats = ['+0s', '+1d2h3m4s', '+11d']
  const several = written.map((alert, i) => ({ ...alert, at: ats[i] }))
  writeFileSync(file, JSON.stringify({ ...head, alerts: several }))
  await page.setViewportSize(NARROW)
  await open(page, program, LEAST)
  for (const index of [1, 2, 3]) {
    const row = alerts(page).getByRole('option').nth(index)
    await row.click()
    const time = row.locator('span').first()
    await expect(time).toHaveText(/^\d+\s[A-Z][a-z]{2} \d\d:\d\d(:\d\d)?$/)
    const isCut = await time.evaluate(
      (it) => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight + 1,
    )
    expect(isCut).toBe(false)
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', (await time.textContent()) ?? '')
    const flag = await page.getByRole('slider').locator('span').last().boundingBox()
    expect(flag?.x).toBeGreaterThanOrEqual(0)
    expect((flag?.x ?? 0) + (flag?.width ?? Infinity)).toBeLessThanOrEqual(NARROW.width)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
})
