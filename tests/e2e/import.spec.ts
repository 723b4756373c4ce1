import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { chromiumArgs } from '../../scripts/support/chromium-args.ts'
import { CUT, FLOOD, HOSTILE, NOTES, type ChosenFile } from './alert-files.ts'
import { expect, test } from './program.ts'

/** Lets files fall onto the page, as a hand with a mouse would. */
async function drop(page: Page, files: readonly ChosenFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (dropped) => {
      const held = new DataTransfer()
      for (const { name, text } of dropped) held.items.add(new File([text], name))
      return held
    },
    files.map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') })),
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop the files here')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** The same with a folder, which only the browser itself can let fall. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
}

const chooser = (page: Page) => page.locator('input[type="file"]').first()
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save to the library' })
const idField = (page: Page) => page.getByLabel('Id of the scenario')

test('[F7] CAP files that are dropped become a scenario in the library, and are watched', async ({
  page,
  program,
}) => {
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  await page.goto(`${program.url}/?lang=en`)
  await expect(page.getByRole('heading', { name: 'Add a scenario' })).toBeVisible()
  await drop(page, [...FLOOD, HOSTILE, NOTES])

  await expect(page.getByText('They make a scenario of 3 alerts')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Flood' }).getByRole('listitem')).toContainText([
    'The river rises: leave low ground',
    'The river runs over: go uphill now',
    'The river is back in its bed',
  ])
  const refused = page.getByRole('region', { name: '1 refused' })
  await expect(refused).toContainText('hostile.xml')
  await expect(refused).toContainText('xml-doctype')
  const repaired = page.getByRole('region', { name: '1 read with repairs' })
  await repaired.getByText(/finding/).click()
  await expect(repaired.getByText('padded')).toBeVisible()
  await expect(repaired).toContainText('line 6')

  await expect(idField(page)).toHaveValue('flood-low-ground-along-the-river-2024-05-03')
  await saveButton(page).click()
  await expect(
    page.getByRole('status').getByText('Saved as fixtures/flood-low-ground-along-the-river-2024-05-03.json.'),
  ).toBeVisible()
  expect(
    parseScenarioText(
      'a',
      readFileSync(join(program.fixtures, 'flood-low-ground-along-the-river-2024-05-03.json'), 'utf8'),
    ).ok,
  ).toBe(true)

  await page.getByRole('button', { name: 'All scenarios' }).click()
  await page.getByRole('searchbox').fill('low ground along the river')
  await expect(page.getByRole('article')).toHaveCount(1)
  await page
    .getByRole('article')
    .getByRole('link', { name: /^Watch/ })
    .click()
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await expect(phone.getByText('Ready to play')).toBeVisible()
  await expect(page).toHaveTitle(/^訓練・再現 EXERCISE · REPLAY/)
  await page.keyboard.press('.')
  await expect(phone).toContainText('The river rises: leave low ground')
  expect(troubles).toEqual([])
})

test('[D1] what was imported goes out again as an exercise only: as files, and as the feed of the drill', async ({
  page,
  program,
  request,
}) => {
  await page.goto(`${program.url}/?lang=en`)
  await chooser(page).setInputFiles(FLOOD.map((file) => ({ ...file })))
  await saveButton(page).click()
  await page.getByRole('link', { name: 'Watch' }).click()
  await page.getByText('As CAP, for other systems').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CAP files/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  const feed = await page.getByLabel(/CAP feed/).inputValue()
  await page.keyboard.press('Escape')
  await page.locator('body').press('.')
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await expect(phone).toContainText('The river rises: leave low ground')
  const answer = await request.get(feed)
  const text = await answer.text()
  expect([answer.status(), answer.headers()['content-type']]).toEqual([
    200,
    expect.stringContaining('application/atom+xml'),
  ])
  expect(text.match(/<entry>/g)).toHaveLength(1)
  expect(text).toContain('EXERCISE')
  expect(text).not.toContain('Actual')
})

test('a folder and a zip are imported as the files in them', async ({ page, program }) => {
  const folder = mkdtempSync(join(tmpdir(), 'alert-replay-import-'))
  try {
    mkdirSync(join(folder, 'later'))
    const [cancel, alert, update] = FLOOD
    if (!cancel || !alert || !update) throw new Error('the flood has three messages')
    writeFileSync(join(folder, 'later', cancel.name), cancel.buffer)
    writeFileSync(join(folder, alert.name), alert.buffer)
    await page.goto(`${program.url}/?lang=en`)
    const isRead = async (): Promise<void> => {
      await expect(page.getByText('They make a scenario of 2 alerts')).toBeVisible()
      await expect(page.getByRole('region', { name: '2 read' })).toContainText(`later/${cancel.name}`)
    }
    await page.locator('input[type="file"]').nth(1).setInputFiles(folder)
    await isRead()
    await page.getByRole('button', { name: 'All scenarios' }).click()
    await expect(page.getByRole('heading', { name: 'Add a scenario' })).toBeVisible()
    await dropFolder(page, folder)
    await isRead()
    const zip = zipSync({ 'inner/second.cap': strToU8(update.buffer.toString('utf8')) })
    const file = { name: 'more.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }
    await chooser(page).setInputFiles(file)
    await expect(page.getByText('They make a scenario of 3 alerts')).toBeVisible()
    await expect(page.getByText('more.zip/inner/second.cap')).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('[F7] the wrong files, an id that is taken: said, and nothing is lost', async ({ page, program }) => {
  await page.goto(`${program.url}/?lang=en`)
  await chooser(page).setInputFiles([{ ...CUT }])
  await expect(page.getByText('There is no alert in them that could be read')).toBeVisible()
  await expect(page.getByText('xml-wellformed')).toBeVisible()
  await expect(saveButton(page)).toHaveCount(0)
  await chooser(page).setInputFiles(FLOOD.map((file) => ({ ...file })))

  await idField(page).fill('the-least')
  writeFileSync(join(program.fixtures, 'the-least.json'), 'somebody was quicker')
  await saveButton(page).click()
  await expect(page.getByRole('alert')).toContainText('There is a scenario with this id already')
  await expect(idField(page)).toBeFocused()
  expect(readFileSync(join(program.fixtures, 'the-least.json'), 'utf8')).toBe('somebody was quicker')
  await idField(page).fill('another-id')
  await idField(page).press('Enter')
  await expect(page.getByRole('link', { name: 'Watch' })).toBeFocused()
})

test('[ED9] a server that does not save says so, and the file can be downloaded', async ({
  playwright,
  program,
}) => {
  // A name of somebody else's that points to this machine, as a site that wants to misuse it would have one.
  const browser = await playwright.chromium.launch({
    executablePath: process.env['ALERT_REPLAY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...chromiumArgs, '--host-resolver-rules=MAP alerts.example 127.0.0.1'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://alerts.example:${new URL(program.url).port}/?lang=en`)
    await chooser(page).setInputFiles(FLOOD.map((file) => ({ ...file })))
    await saveButton(page).click()
    await expect(page.getByRole('alert')).toContainText('only to who sits at it')
    await expect(idField(page)).toHaveValue('flood-low-ground-along-the-river-2024-05-03')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('flood-low-ground-along-the-river-2024-05-03.json')
    expect(parseScenarioText('a', readFileSync(await download.path(), 'utf8')).ok).toBe(true)
  } finally {
    await browser.close()
  }
})

for (const language of ['en', 'ja']) {
  for (const width of [320, 1440]) {
    test(`the report can be used by everybody, ${width} px, ${language}`, async ({ page, program }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(`${program.url}/?lang=${language}`)
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
        expect(found, `axe: ${state}`).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `width: ${state}`).toBeLessThanOrEqual(width)
        await expect(page.locator('[data-drill-mark]').first(), `[D1] ${state}`).toBeInViewport()
      }
      // By keyboard: the button opens the browser's own dialog, and the focus comes to the report.
      const opened = page.waitForEvent('filechooser')
      await page
        .getByRole('button', { name: language === 'ja' ? 'ファイルを選ぶ' : 'Choose files' })
        .press('Enter')
      await (await opened).setFiles([...FLOOD, CUT, HOSTILE, NOTES].map((file) => ({ ...file })))
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expect(page.getByRole('textbox')).toBeVisible()
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      await check('report')
      await page.getByRole('textbox').fill('Not An Id')
      await page.getByRole('textbox').press('Enter')
      await expect(page.getByRole('alert')).not.toBeEmpty()
      await check('not an id')
      await page.getByRole('textbox').fill(`flood-${language}-${width}`)
      await page.getByRole('textbox').press('Enter')
      await expect(page.locator(`a[href="/watch/flood-${language}-${width}"]`)).toBeFocused()
      await check('saved')
    })
  }
}
