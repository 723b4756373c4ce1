import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { begin, alerts, field, kept, messages, open, save, saved, write } from './editing.ts'
import { expect, test, type Program } from './program.ts'

const LEAST = 'example-minimal'

const fileOf = (program: Program, id: string): string => join(program.fixtures, `${id}.json`)
const unsaved = (page: Page): Locator => page.getByRole('region', { name: 'Not saved yet' })
const body = (page: Page): Locator => field(page, 'alerts/0/texts/en/body')

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
}

test('[ED11] who closed the tab before saving finds it in the library and where scenarios begin, and goes on', async ({
  context,
  program,
}) => {
  const first = await context.newPage()
  await begin(first, program, 'harbour-fire', 'Two hours of work.')
  await first.close()

  const page = await context.newPage()
  await page.goto(`${program.url}/?lang=en`)
  await expect(unsaved(page).getByText('harbour-fire.json')).toBeVisible()
  await expect(unsaved(page)).toContainText(/kept .*\d:\d\d/)
  await page.goto(`${program.url}/editor/new?lang=en`)
  await expectNoViolations(page)
  await unsaved(page)
    .getByRole('link', { name: /^Continue.*harbour-fire/ })
    .click()
  await expect(body(page)).toHaveValue('Two hours of work.')
  await save(page).click()
  await expect(saved(page)).toBeVisible()
  await page.goto(`${program.url}/editor/new?lang=en`)
  await expect(page.getByRole('textbox', { name: 'Id' })).toBeVisible()
  await page.goto(`${program.url}/?lang=en`)
  await expect(page.getByRole('link', { name: /^Edit.*harbour-fire/ })).toBeVisible()
  await expect(unsaved(page)).toHaveCount(0)
})

test.describe('without what the service worker keeps', () => {
  test.use({ serviceWorkers: 'block' })

  test('[ED11] where the list of what is kept cannot be had, the library says so and goes on', async ({
    page,
    program,
  }) => {
    await begin(page, program, 'harbour-fire', 'Two hours of work.')
    const list = '**/assets/unsaved-list*'
    await page.route(list, (route) => route.abort())
    await page.goto(`${program.url}/?lang=en`)
    await expect(page.getByText('The list of unsaved scenarios could not be loaded.')).toBeVisible()
    await expect(page.getByRole('article').first()).toBeVisible()
    await expectNoViolations(page)
    await page.unroute(list)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(unsaved(page).getByText('harbour-fire.json')).toBeVisible()
  })
})

test('[ED11] changes of a file that were not saved are listed by its title; a discard can be taken back, by keys too', async ({
  page,
  program,
}) => {
  await open(page, program, LEAST)
  await body(page).fill('Not in the file.')
  await expect(kept(page)).toBeVisible()
  await page.goto(`${program.url}/editor/new?lang=en`)
  const row = unsaved(page).getByRole('listitem')
  await expect(row).toContainText('The least one has to write')
  await row.getByRole('button', { name: /^Discard/ }).press('Enter')
  await expect(row.getByRole('status')).toContainText('was discarded')
  const back = row.getByRole('button', { name: /^Take it back/ })
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(row.getByRole('link', { name: /^Continue/ })).toBeVisible()
  await row.getByRole('button', { name: /^Discard/ }).click()
  await expect(back).toBeVisible()
  await open(page, program, LEAST)
  await expect(page.getByRole('button', { name: 'Take these changes' })).toHaveCount(0)
})

test('[ED11] with the id of what is kept nothing begins unasked; begun anew, the editor still offers it', async ({
  page,
  program,
}) => {
  await begin(page, program, 'harbour-fire', 'Two hours of work.')
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill('harbour-fire')
  const submit = page.getByRole('button', { name: 'Begin', exact: true })
  await submit.click()
  const question = page.getByRole('alert').filter({ hasText: 'keeps an unsaved scenario with this id' })
  await expect(question).toContainText(/“harbour-fire”, kept .*\d:\d\d/)
  await question.getByRole('link', { name: 'Continue it' }).click()
  await expect(body(page)).toHaveValue('Two hours of work.')

  await page.goto(`${program.url}/editor/${LEAST}?copy&lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill('harbour-fire')
  await submit.click()
  await question.getByRole('button', { name: 'Begin anew' }).click()
  await expect(page.getByRole('heading', { name: '3 alerts' })).toBeVisible()
  await page.getByRole('button', { name: 'Take these changes' }).click()
  await expect(body(page)).toHaveValue('Two hours of work.')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('heading', { name: '3 alerts' })).toBeVisible()
})

test('a scenario begins in another time zone than that of this computer', async ({ page, program }) => {
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill('in-japan')
  await page.getByLabel('Start', { exact: true }).fill('2030-05-01T09:00')
  await page.getByLabel('Time zone').selectOption('Japan (UTC+09:00)')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await write(page, 'Smoke.')
  await save(page).click()
  await expect(saved(page)).toBeVisible()
  expect(readFileSync(fileOf(program, 'in-japan'), 'utf8')).toContain('"start": "2030-05-01T09:00+09:00"')
})

test('[ED12] a file that is no JSON is mended in the browser, goes on in the form, and is saved over just itself', async ({
  context,
  program,
}) => {
  const whole = readFileSync(fileOf(program, LEAST), 'utf8')
  const broken = whole.replace('"id": "launch",', '"id": "launch"')
  writeFileSync(fileOf(program, LEAST), broken)
  const first = await context.newPage()
  await first.goto(`${program.url}/editor/${LEAST}?lang=en`)
  const text = first.getByRole('textbox', { name: `The text of ${LEAST}.json` })
  await expect(text).toHaveValue(broken)
  const goOn = first.getByRole('button', { name: 'Go on in the form' })
  await expect(goOn).toHaveAttribute('aria-disabled', 'true')
  await expectNoViolations(first)
  // The press on a fault puts the caret where the parser stumbled: behind the missing comma.
  await first
    .getByRole('button', { name: /^Line \d+, column \d+/ })
    .first()
    .click()
  await expect(text).toBeFocused()
  const at = await text.evaluate((area: HTMLTextAreaElement) => area.selectionStart)
  expect(broken.slice(0, at).trimEnd()).toMatch(/"id": "launch"$/)
  await text.press('x')
  await expect(first.getByText(/this browser kept it at/)).toBeVisible()
  await first.close()

  // What was typed is there after the tab was closed.
  const page = await context.newPage()
  await page.goto(`${program.url}/editor/${LEAST}?lang=en`)
  const again = page.getByRole('textbox', { name: `The text of ${LEAST}.json` })
  await expect(again).toHaveValue(broken)
  await page.getByRole('button', { name: 'Take these changes' }).click()
  await expect(again).not.toHaveValue(broken)
  await again.fill(whole.replace('Country X', 'Country Y'))
  await expect(page.getByText('The text can be read now.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on in the form' }).click()
  await expect(alerts(page)).toBeVisible()
  await expect(saved(page)).toHaveCount(0)
  await save(page).click()
  await expect(saved(page)).toBeVisible()
  expect(readFileSync(fileOf(program, LEAST), 'utf8')).toBe(whole.replace('Country X', 'Country Y'))
})

test('[ED12] of two who mend one file the second is told, and sees both', async ({ browser, program }) => {
  const whole = readFileSync(fileOf(program, LEAST), 'utf8')
  writeFileSync(fileOf(program, LEAST), `${whole},`)
  const pages = await Promise.all([browser.newPage(), browser.newPage()])
  for (const page of pages) await page.goto(`${program.url}/editor/${LEAST}?lang=en`)
  for (const [index, page] of pages.entries()) {
    await page.getByRole('textbox').fill(whole.replace('Country X', `Country ${index}`))
    await page.getByRole('button', { name: 'Go on in the form' }).click()
    await expect(alerts(page)).toBeVisible()
    await save(page).click()
    if (index === 0) await expect(saved(page)).toBeVisible()
    else {
      await expect(page.getByRole('heading', { name: 'Two versions of this scenario' })).toBeFocused()
      const launch = page.getByRole('group', { name: /^Alert launch/ })
      await expect(launch).toContainText('Country 0')
      await expect(launch).toContainText('Country 1')
    }
  }
  for (const page of pages) await page.close()
})

test('[ED15] a second tab of a scenario says so, and cannot discard what the first has not saved', async ({
  context,
  program,
}) => {
  const first = await context.newPage()
  await open(first, program, LEAST)
  await body(first).fill('In the first tab.')
  await expect(kept(first)).toBeVisible()
  const second = await context.newPage()
  await open(second, program, LEAST)
  await expect(second.getByText('This scenario is open in another tab')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Discard them' })).toHaveCount(0)
  await second.goto(`${program.url}/?lang=en`)
  await expect(second.getByRole('link', { name: /^Edit/ }).first()).toBeVisible()
  await expect(unsaved(second)).toHaveCount(0)

  const crash = first.waitForEvent('crash')
  await first.goto('chrome://crash').catch(() => undefined)
  await crash
  await open(second, program, LEAST)
  await second.getByRole('button', { name: 'Take these changes' }).click()
  await expect(body(second)).toHaveValue('In the first tab.')
})

test('[ED15] under another id it is at another address, and a reload shows what was on the screen', async ({
  page,
  program,
}) => {
  await begin(page, program, LEAST.replace('minimal', 'least'), 'Of mine.')
  writeFileSync(fileOf(program, 'example-least'), readFileSync(fileOf(program, LEAST)))
  await save(page).click()
  await messages(page).getByRole('textbox').fill('another-id')
  await messages(page).getByRole('textbox').press('Enter')
  await expect(saved(page)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/editor/another-id')
  await body(page).fill('Written after it.')
  await expect(kept(page)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Take these changes' }).click()
  await expect(body(page)).toHaveValue('Written after it.')
})
