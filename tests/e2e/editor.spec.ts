import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { FLOOD } from './alert-files.ts'
import { begin, messages } from './editing.ts'
import { expect, test, type Program } from './program.ts'

const PRESS = 'okinawa-2023-11-21'
const LEAST = 'example-minimal'

const field = (page: Page, place: string): Locator => page.locator(`[id="field:${place}"]`)
const alerts = (page: Page): Locator => page.getByRole('listbox')
const chosen = (page: Page): Locator => alerts(page).getByRole('option', { selected: true })
const save = (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true })
const kept = (page: Page): Locator => page.locator('[data-save-state="kept"]')
const saved = (page: Page): Locator => page.locator('[data-save-state="saved"]')
const textOf = (program: Program, id: string): string =>
  readFileSync(join(program.fixtures, `${id}.json`), 'utf8')

async function open(page: Page, program: Program, id: string): Promise<void> {
  await page.goto(`${program.url}/editor/${id}?lang=en`)
  await expect(alerts(page)).toBeVisible()
}

test('from nothing to watching it: four alerts, each with its words, saved as a file that has no fault', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill('harbour-fire')
  await page.getByLabel('Start').fill('2030-05-01T09:00')
  await page.getByRole('button', { name: 'Begin' }).click()

  await expect(chosen(page)).toContainText('warning')
  await field(page, 'alerts/0/texts/en/body').fill('Smoke at the harbour: close the windows.')
  await field(page, 'alerts/0/texts/ja/body').fill('港で煙。窓を閉めてください。')
  const phone = page.getByRole('region', { name: 'On a phone' })
  await expect(phone.getByRole('alertdialog')).toContainText('Smoke at the harbour')

  await page.getByRole('button', { name: 'Update this' }).click()
  await field(page, 'alerts/1/texts/en/body').fill('The smoke drifts north.')
  await field(page, 'alerts/1/texts/ja/body').fill('煙は北に流れています。')
  await field(page, 'alerts/1/at').fill('+10m')
  await field(page, 'alerts/1/at').press('Tab')
  await page.getByRole('button', { name: 'Correct this' }).click()
  await field(page, 'alerts/2/texts/en/body').fill('Correction: the smoke drifts south.')
  await field(page, 'alerts/2/texts/ja/body').fill('訂正：煙は南に流れています。')
  await alerts(page).press('Home')
  await alerts(page).press('ArrowDown')
  await page.getByRole('button', { name: 'Lift this' }).click()
  await field(page, 'alerts/1/texts/en/body').fill('The fire is out.')
  await field(page, 'alerts/1/texts/ja/body').fill('鎮火しました。')
  await field(page, 'alerts/1/at').fill('+30m')
  await field(page, 'alerts/1/at').press('Tab')
  await expect(chosen(page)).toContainText('The fire is out.')
  await expect(page.getByText('This scenario can be replayed.')).toBeVisible()

  await save(page).click()
  await expect(saved(page)).toBeVisible()
  const file = parseScenarioText('harbour-fire', textOf(program, 'harbour-fire'))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  expect(file.value.alerts.map(({ phases, references }) => [phases[0], references])).toEqual([
    ['warning', []],
    ['update', ['warning']],
    ['correction', ['warning-update']],
    ['lifted', ['warning']],
  ])

  await page.getByRole('link', { name: 'Watch it' }).click()
  const watched = page.getByRole('region', { name: 'Phone' }).last()
  await expect(watched.getByText('Ready to play')).toBeVisible()
  await page.keyboard.press('.')
  await expect(watched.getByRole('alertdialog')).toContainText('Smoke at the harbour')
})

test('a saved file differs only where it was edited', async ({ page, program }) => {
  const before = textOf(program, PRESS).split('\n')
  await open(page, program, PRESS)
  await field(page, 'alerts/0/texts/en/headline').fill('Missile launched from the north')
  await save(page).click()
  await expect(saved(page)).toBeVisible()
  const after = textOf(program, PRESS).split('\n')
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    expect.stringContaining('Missile launched from the north'),
  ])
  expect(after).toHaveLength(before.length)
})

test('the tab crashes: its changes are offered with their time, taken, and saved', async ({
  context,
  program,
}) => {
  const crashing = await context.newPage()
  await open(crashing, program, LEAST)
  await field(crashing, 'alerts/0/texts/en/body').fill('Written before the crash.')
  await expect(kept(crashing)).toBeVisible()
  const crash = crashing.waitForEvent('crash')
  await crashing.goto('chrome://crash').catch(() => undefined)
  await crash

  const page = await context.newPage()
  await open(page, program, LEAST)
  await expect(page.getByText(/still has changes of .*\d:\d\d.* that were left without saving/)).toBeVisible()
  await expect(field(page, 'alerts/0/texts/en/body')).not.toHaveValue('Written before the crash.')
  await page.getByRole('button', { name: 'Take these changes' }).click()
  await expect(field(page, 'alerts/0/texts/en/body')).toHaveValue('Written before the crash.')
  await save(page).click()
  await expect(saved(page)).toBeVisible()
  expect(textOf(program, LEAST)).toContain('Written before the crash.')
  await page.reload()
  await expect(alerts(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take these changes' })).toHaveCount(0)
})

test('the tab crashes before a new scenario was ever saved: it is there again', async ({
  context,
  program,
}) => {
  const crashing = await context.newPage()
  await crashing.goto(`${program.url}/editor/new?lang=en`)
  await crashing.getByRole('textbox', { name: 'Id' }).fill('never-saved')
  await crashing.getByRole('button', { name: 'Begin' }).click()
  await field(crashing, 'alerts/0/texts/en/body').fill('Nobody has this yet.')
  await expect(kept(crashing)).toBeVisible()
  const crash = crashing.waitForEvent('crash')
  await crashing.goto('chrome://crash').catch(() => undefined)
  await crash
  const page = await context.newPage()
  await open(page, program, 'never-saved')
  await expect(field(page, 'alerts/0/texts/en/body')).toHaveValue('Nobody has this yet.')
})

test('of two savers the second is told, sees both, and what each wrote is in the file', async ({
  browser,
  program,
}) => {
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()])
  await open(first, program, LEAST)
  await open(second, program, LEAST)
  await field(first, 'alerts/0/texts/en/body').fill('By the first.')
  await field(second, 'alerts/0/texts/en/body').fill('By the second.')
  await alerts(second).press('End')
  await field(second, 'alerts/2/texts/en/body').fill('Only the second wrote here.')
  await save(first).click()
  await expect(saved(first)).toBeVisible()
  await save(second).click()

  const launch = second.getByRole('group', { name: /^Alert launch/ })
  await expect(second.getByRole('heading', { name: 'Two versions of this scenario' })).toBeFocused()
  await expect(launch).toContainText('By the first.')
  await expect(launch).toContainText('By the second.')
  const done = second.getByRole('button', { name: 'Save the chosen version' })
  await expect(done).toHaveAttribute('aria-disabled', 'true')
  await expect(second.getByRole('group')).toHaveCount(2)
  await second.getByText('One part that only one of you changed').click()
  await expect(second.getByRole('group', { name: /^Alert lifted.*changed by you only/ })).toBeVisible()
  expect(textOf(program, LEAST)).not.toContain('By the second.')
  await launch.getByRole('radio', { name: 'Theirs' }).check()
  await done.click()
  await expect(saved(second)).toBeVisible()
  const text = textOf(program, LEAST)
  expect([text.includes('By the first.'), text.includes('Only the second wrote here.')]).toEqual([true, true])
  await first.close()
  await second.close()
})

test('the second saver keeps a version of their own under another id', async ({ browser, program }) => {
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()])
  await open(first, program, LEAST)
  await open(second, program, LEAST)
  await field(first, 'alerts/0/texts/en/body').fill('By the first.')
  await field(second, 'alerts/0/texts/en/body').fill('By the second.')
  await save(first).click()
  await expect(saved(first)).toBeVisible()
  await save(second).click()
  await second.getByLabel('Save yours under another id').fill('example-of-mine')
  await second.getByRole('button', { name: 'Save as a new scenario' }).click()
  await expect(saved(second)).toBeVisible()
  expect(textOf(program, LEAST)).toContain('By the first.')
  expect(textOf(program, 'example-of-mine')).toContain('By the second.')
  await first.close()
  await second.close()
})

test('of two who begin one scenario the second to save sees both, and so does who takes what was kept of it', async ({
  browser,
  program,
}) => {
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()])
  await begin(first, program, 'harbour-fire', 'By the first.')
  await begin(second, program, 'harbour-fire', 'By the second.')
  await save(first).click()
  await expect(saved(first)).toBeVisible()
  await save(second).click()
  const refused = messages(second).getByRole('alert')
  const compare = refused.getByRole('button', { name: 'Compare the two' })
  await expect(refused).toContainText('There is a scenario “harbour-fire” already')
  await expect(compare).toBeVisible()

  await second.reload()
  await second.getByRole('button', { name: 'Take these changes' }).click()
  await save(second).click()
  await compare.click()
  await expect(second.getByRole('heading', { name: 'Two versions of this scenario' })).toBeFocused()
  await second.getByRole('button', { name: 'All as in yours' }).click()
  await second.getByRole('button', { name: 'Save the chosen version' }).click()
  await expect(saved(second)).toBeVisible()
  expect(textOf(program, 'harbour-fire')).toContain('By the second.')
  await first.close()
  await second.close()
})

test('a file changed on disk under an open editor: told, loaded on demand, compared where something is unsaved', async ({
  page,
  program,
}) => {
  const file = join(program.fixtures, `${LEAST}.json`)
  const change = (from: string, to: string): void =>
    writeFileSync(file, textOf(program, LEAST).replace(from, to))
  await open(page, program, LEAST)
  change('Country X appears', 'Country Y appears')
  await expect(page.getByText('Nothing here is unsaved')).toBeVisible()
  await expect(field(page, 'alerts/0/texts/en/body')).toHaveValue(/Country X appears/)
  await page.getByRole('button', { name: 'Load the changed file' }).click()
  await expect(field(page, 'alerts/0/texts/en/body')).toHaveValue(/Country Y appears/)

  await field(page, 'alerts/0/texts/ja/body').fill('ここで書いた文。')
  change('expected to fall into the sea', 'expected to fall far out in the sea')
  await expect(page.getByText('there are unsaved changes here')).toBeVisible()
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByText('nothing has to be chosen')).toBeVisible()
  await page.getByText('2 parts that only one of you changed').click()
  await expect(page.getByRole('group', { name: /changed by them only/ })).toContainText('far out in')
  await page.getByRole('button', { name: 'Save the chosen version' }).click()
  await expect(saved(page)).toBeVisible()
  const text = textOf(program, LEAST)
  expect([text.includes('ここで書いた文。'), text.includes('fall far out in the sea')]).toEqual([true, true])
})

test('a problem leads to its field, undo mends it, and what is faulty is not saved', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await alerts(page).press('End')
  await field(page, 'alerts/2/texts/ja/body').fill('')
  await alerts(page).press('Home')
  const problem = page.getByRole('button', { name: /lifted.*texts/ })
  await problem.focus()
  await problem.press('Enter')
  await expect(chosen(page)).toContainText('lifted')
  const isIn = page.locator('[id^="field:alerts/2/texts"]:focus, [id^="field:alerts/2/texts"] :focus')
  await expect(isIn.first()).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: 'Messages of the editor' })).toContainText('Not saved')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This scenario can be replayed.')).toBeVisible()
  await expect(saved(page)).toBeVisible()
})

test('an alert is moved on the timeline: dragged, by keys, and taken back', async ({ page, program }) => {
  await open(page, program, LEAST)
  const handle = page.getByRole('slider')
  await alerts(page).press('End')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  await handle.press('ArrowRight')
  await handle.press('Shift+ArrowRight')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11:01')
  await expect(field(page, 'alerts/2/at')).toHaveValue(/^\+/)

  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle is nowhere')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 200, box.y + 10, { steps: 4 })
  await page.mouse.move(40, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAttribute('aria-valuetext', '10:00')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11:01')
})

const mark = (page: Page, time: string): Locator => page.locator(`[title="${time}"]:visible`)
const centreOf = async (element: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is nowhere on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
/** Where a minute after the start stands on the page, by two marks whose minutes are known. */
async function minutesAlong(page: Page): Promise<(minute: number) => number> {
  const [none, ten] = [await centreOf(mark(page, '10:00')), await centreOf(page.getByRole('slider'))]
  return (minute) => none.x + ((ten.x - none.x) / 10) * minute
}

test('[ED4] an alert that is not the chosen one is dragged in one go, past the others', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  const handle = page.getByRole('slider')
  await alerts(page).press('End')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  const xAt = await minutesAlong(page)

  const from = await centreOf(mark(page, '10:03'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  // Whoever pauses here has it on the screen that this alert is now the chosen one.
  await expect(handle).toHaveAttribute('aria-valuetext', '10:03')
  await expect(field(page, 'alerts/1/at')).toHaveValue('+3m')
  await page.mouse.move(xAt(5), from.y, { steps: 4 })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:05')
  await page.mouse.move(xAt(11), from.y + 30, { steps: 6 })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11')
  await page.mouse.up()
  await expect(field(page, 'alerts/2/at')).toHaveValue('+11m')
  await expect(chosen(page)).toContainText('sea-fall-expected')
  await expect(chosen(page)).toContainText('10:11')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11')
  // By keys it goes on from there.
  await handle.press('ArrowLeft')
  await expect(field(page, 'alerts/2/at')).toHaveValue('+10m')

  // A pointer that only passes moves nothing.
  await page.mouse.move(xAt(0), from.y, { steps: 6 })
  await page.mouse.move(xAt(10), from.y, { steps: 6 })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  await alerts(page).press('ArrowUp')
  await expect(chosen(page)).toContainText('lifted')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')

  // Of two at one instant the pressed one moves, the other stays.
  const other = await centreOf(mark(page, '10:10'))
  await page.mouse.move(other.x, other.y)
  await page.mouse.down()
  await page.mouse.move(xAt(0), other.y, { steps: 6 })
  await page.mouse.up()
  await expect(field(page, 'alerts/1/at')).toHaveValue('+0s')
  await expect(alerts(page).getByRole('option')).toHaveText([
    /./,
    /10:00.*launch/,
    /10:00.*sea-fall/,
    /10:10.*lifted/,
  ])
  const first = await centreOf(mark(page, '10:00'))
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await expect(chosen(page)).toContainText('launch')
  await page.mouse.move(xAt(2), first.y, { steps: 6 })
  await page.mouse.up()
  await expect(field(page, 'alerts/1/at')).toHaveValue('+2m')
  await expect(alerts(page).getByRole('option')).toHaveText([
    /./,
    /10:00.*sea-fall/,
    /10:02.*launch/,
    /10:10.*lifted/,
  ])
})

test('[ED4] a time is taken as it is typed, also when a mark is pressed right after', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await alerts(page).press('ArrowDown')
  await expect(chosen(page)).toContainText('sea-fall-expected')
  await field(page, 'alerts/1/at').fill('１０時５分')
  await field(page, 'alerts/1/at').press('Tab')
  await expect(field(page, 'alerts/1/at')).toHaveValue('10:05')
  await field(page, 'alerts/1/at').fill('10時20分')
  await mark(page, '10:10').click()
  await expect(alerts(page).getByRole('option')).toHaveText([
    /./,
    /10:00/,
    /10:10.*lifted/,
    /10:20.*sea-fall/,
  ])
  await expect(chosen(page)).toContainText('lifted')
  await expect(field(page, 'alerts/1/at')).toHaveValue('+10m')
})

test('Escape takes a drag back, and what is chosen by a key ends it', async ({ page, program }) => {
  await open(page, program, LEAST)
  const handle = page.getByRole('slider')
  await alerts(page).press('End')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  const xAt = await minutesAlong(page)
  const from = await centreOf(mark(page, '10:03'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(xAt(8), from.y, { steps: 4 })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:08')
  await page.keyboard.press('Escape')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:03')
  await page.mouse.move(xAt(6), from.y, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAttribute('aria-valuetext', '10:03')

  const grip = await centreOf(handle)
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(xAt(8), grip.y, { steps: 4 })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:08')
  await page.keyboard.press('PageDown')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  await page.mouse.move(xAt(6), grip.y, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  await expect(alerts(page).getByRole('option')).toHaveText([/./, /10:00/, /10:03/, /10:10/])
  await expect(saved(page)).toBeVisible()
})

test('an alert that is not the chosen one is dragged by a finger', async ({ browser, program }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await open(page, program, LEAST)
  const handle = page.getByRole('slider')
  await alerts(page).press('End')
  await expect(handle).toHaveAttribute('aria-valuetext', '10:10')
  await handle.scrollIntoViewIfNeeded()
  const xAt = await minutesAlong(page)
  const from = await centreOf(mark(page, '10:03'))
  const finger = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', x: number, y: number): Promise<unknown> =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  await touch('touchStart', from.x, from.y)
  await expect(chosen(page)).toContainText('sea-fall-expected')
  for (const minute of [4, 6, 8, 10, 11]) await touch('touchMove', xAt(minute), from.y + 3 * minute)
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11')
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(field(page, 'alerts/2/at')).toHaveValue('+11m')

  // What the system takes away, as for a gesture of its own, changes nothing.
  const grip = await centreOf(handle)
  await touch('touchStart', grip.x, grip.y)
  await touch('touchMove', xAt(5), grip.y)
  await expect(handle).not.toHaveAttribute('aria-valuetext', '10:11')
  await finger.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] })
  await expect(handle).toHaveAttribute('aria-valuetext', '10:11')
  await expect(field(page, 'alerts/2/at')).toHaveValue('+11m')
  await context.close()
})

test('files of alerts dropped on an open scenario come to it, with what was repaired in them', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(FLOOD.map((file) => ({ ...file })))
  const report = page.getByRole('dialog')
  await expect(report.getByText(/alerts can be taken from these files/)).toBeVisible()
  await report.getByRole('button', { name: 'Add these alerts' }).click()
  await expect(page.getByRole('heading', { name: '6 alerts' })).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('heading', { name: '3 alerts' })).toBeVisible()
})

test('a scenario begins with files, and another as a copy of what is on the screen', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(FLOOD.map((file) => ({ ...file })))
  await page.getByRole('button', { name: 'Begin with these alerts' }).click()
  await page.getByRole('textbox', { name: 'Id' }).fill('the-flood')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { name: '3 alerts' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('link', { name: 'Duplicate' }).click()
  await expect(page.getByRole('textbox', { name: 'Id' })).toHaveValue('the-flood-copy')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { name: '2 alerts' })).toBeVisible()
  expect(page.url()).toContain('/editor/the-flood-copy')
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill(PRESS)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('a scenario with this id already')
})

for (const language of ['en', 'ja']) {
  for (const [name, viewport] of [
    ['narrow', { width: 320, height: 640 }],
    ['wide', { width: 1440, height: 900 }],
  ] as const) {
    test(`the editor can be used by everybody, ${name}, ${language}`, async ({ browser, program }) => {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
        expect(found, `axe: ${state}`).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `width: ${state}`).toBeLessThanOrEqual(viewport.width)
        await expect(page.locator('[data-drill-mark]').first(), `[D1] ${state}`).toBeInViewport()
      }
      await page.goto(`${program.url}/editor/new?lang=${language}`)
      await expect(page.getByRole('textbox').first()).toBeVisible()
      await check('begin')
      await page.goto(`${program.url}/editor/${PRESS}?lang=${language}`)
      await expect(alerts(page)).toBeVisible()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await check('an alert')
      await alerts(page).press('Home')
      await expect(field(page, 'title/ja')).toBeVisible()
      await field(page, 'title/ja').fill('')
      await expect(page.getByRole('button', { name: /title/ })).toBeVisible()
      await check('the head, with a problem')
      writeFileSync(
        join(program.fixtures, `${PRESS}.json`),
        textOf(program, PRESS).replace('Missile launched', 'Missile seen'),
      )
      await page.getByRole('button', { name: language === 'ja' ? '二つを比べる' : 'Compare the two' }).click()
      await expect(page.locator('#conflict')).toBeFocused()
      await check('two versions')
      await context.close()
    })
  }
}
