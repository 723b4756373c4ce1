import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Locator, type Page } from '@playwright/test'
import { chromiumArgs } from '../../scripts/support/chromium-args.ts'
import { findChromium } from '../../scripts/support/chromium.ts'
import { startProgram } from '../e2e/program.ts'
import { quantile } from './measure.ts'
import type { Findings } from './section.ts'

const MANY = 2_000
/** From a key to the frame that shows what it wrote, of 95 in 100 keys. */
const LIMIT_MS = 50
/** A machine on which a key takes longer on an empty page is too busy to judge the editor on. */
const CALM_MS = 30

const KEYS = 150
/** As a person types fast. */
const BETWEEN_MS = 70
const ID = 'two-thousand'
const VIEWPORT = { width: 1440, height: 900 }

const PLACES = [
  { name: 'the words of an alert', field: `alerts/${MANY / 2}/texts/en/body`, alert: MANY / 2 },
  { name: 'the id of an alert', field: `alerts/${MANY / 2}/id`, alert: MANY / 2 },
  { name: 'the title', field: 'title/en', alert: undefined },
] as const

/** How long the editor takes to show what a key wrote, in a scenario of two thousand alerts. */
export async function run(): Promise<Findings> {
  const title = `Editor: a key in a scenario of ${MANY.toLocaleString('en')} alerts`
  const executablePath = await findChromium()
  if (!executablePath) return { title, lines: ['NOT MEASURED: there is no Chromium here'], failures: [] }
  const program = await startProgram()
  try {
    writeFileSync(join(program.fixtures, `${ID}.json`), JSON.stringify(scenario()))
    const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
    try {
      return { title, ...(await measured(browser, program.url)) }
    } finally {
      await browser.close()
    }
  } finally {
    await program.stop()
  }
}

async function measured(browser: Browser, url: string): Promise<Pick<Findings, 'lines' | 'failures'>> {
  const empty = await browser.newPage({ viewport: VIEWPORT })
  await empty.setContent('<!doctype html><title>Empty</title><textarea></textarea>')
  const calmMs = quantile(await type(empty, empty.locator('textarea')), 0.95)
  await empty.close()
  const page = await browser.newPage({ viewport: VIEWPORT })
  const lines: string[] = []
  const failures: string[] = []
  for (const { name, field, alert } of PLACES) {
    await page.goto(`${url}/editor/${ID}?lang=en`)
    await goTo(page, alert)
    const keysMs = await type(page, page.locator(`[id="field:${field}"]`))
    const p95 = quantile(keysMs, 0.95)
    lines.push(
      `${name.padEnd(22)} p50 ${ms(quantile(keysMs, 0.5))}, p95 ${ms(p95)}, longest ${ms(Math.max(...keysMs))} (limit for p95: ${LIMIT_MS} ms)`,
    )
    if (p95 > LIMIT_MS && calmMs <= CALM_MS)
      failures.push(`A key in ${name} is shown within ${LIMIT_MS} ms at p95; it took ${ms(p95)}.`)
  }
  lines.push(`an empty page          p95 ${ms(calmMs)}`)
  if (calmMs > CALM_MS) lines.push(`NOT JUDGED: a key takes over ${CALM_MS} ms on an empty page, too`)
  await page.close()
  return { lines, failures }
}

/** By the keys of the list: the head is its first entry. */
async function goTo(page: Page, alert: number | undefined): Promise<void> {
  const list = page.getByRole('listbox')
  await list.waitFor()
  await page.getByText('This scenario can be replayed.').waitFor()
  await list.press('Home')
  if (alert !== undefined) {
    // Ten at a time goes beyond: back to just that one.
    const pages = Math.floor(alert / 10) + 1
    for (let i = 0; i < pages; i++) await list.press('PageDown')
    for (let i = alert + 1; i < pages * 10; i++) await list.press('ArrowUp')
  }
  await page.waitForLoadState('networkidle')
}

/** Milliseconds from each key to the frame that shows it: the browser's own time of the key. */
async function type(page: Page, field: Locator): Promise<readonly number[]> {
  await field.focus()
  await field.press('End')
  await page.evaluate(() => {
    const took: number[] = []
    window.keysTook = took
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          // The frame that this callback belongs to is painted before the next task.
          channel.port1.addEventListener('message', () => took.push(performance.now() - timeStamp))
          channel.port1.start()
          channel.port2.postMessage(undefined)
        }),
      { capture: true },
    )
  })
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('abcdefghij'.charAt(i % 10))
    await page.waitForTimeout(BETWEEN_MS)
  }
  return page.evaluate(() => window.keysTook ?? [])
}

declare global {
  interface Window {
    keysTook?: number[]
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`

const scenario = (): unknown => ({
  format: 2,
  kind: 'made-up',
  title: { ja: '二千の警報', en: 'Two thousand alerts' },
  languages: ['ja', 'en'],
  start: '2030-05-01T09:00+09:00',
  alerts: Array.from({ length: MANY }, (_, i) => ({
    id: `alert-${i + 1}`,
    at: `+${i}m`,
    phases: [i % 5 === 0 ? 'warning' : 'update'],
    channels: ['cell-broadcast', 'app'],
    ...(i % 5 !== 0 && { references: [`alert-${i}`] }),
    texts: {
      ja: `川の水位が上がっています。川に近づかないでください。${i + 1}`,
      en: `The river is rising. Stay away from the water. ${i + 1}`,
    },
  })),
})
