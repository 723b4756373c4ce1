import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArgs } from '../../scripts/support/chromium-args.ts'
import { findChromium } from '../../scripts/support/chromium.ts'
import { startProgram } from '../e2e/program.ts'
import { quantile } from './measure.ts'
import type { Findings } from './section.ts'

const MANY = 2_000
/** From a key to the frame that shows what it did, of 95 in 100 keys. */
const LIMIT_MS = 50
/** A machine on which a key takes longer on an empty page is too busy to judge the editor on. */
const CALM_MS = 30

/** In turn with an empty page: whatever else the machine does meets both. */
const ROUNDS = 3
const KEYS = 40
const KEYS_ON_EMPTY = 20
/** As a person types fast. */
const BETWEEN_MS = 70
const VIEWPORT = { width: 1440, height: 900 }
const LETTERS = 'abcdefghij'.split('')

const MIDDLE = MANY / 2
const field = (place: string): string => `[id="field:${place}"]`

interface Place {
  readonly name: string
  /** Where the keys go. */
  readonly selector: string
  /** Index of the alert that is chosen before; undefined for the scenario's head. */
  readonly alert: number | undefined
  /** Puts the caret where they go. */
  readonly before?: readonly string[]
  readonly keys: readonly string[]
}

const PLACES: readonly Place[] = [
  {
    name: 'the words of an alert',
    selector: field(`alerts/${MIDDLE}/texts/en/body`),
    alert: MIDDLE,
    before: ['End'],
    keys: LETTERS,
  },
  {
    name: 'the id of an alert',
    selector: field(`alerts/${MIDDLE}/id`),
    alert: MIDDLE,
    before: ['End'],
    keys: LETTERS,
  },
  {
    name: 'the time of an alert',
    selector: field(`alerts/${MIDDLE}/at`),
    alert: MIDDLE,
    // `+1000m` and `+10005m`: each can be read, and is another time.
    before: ['End', 'ArrowLeft'],
    keys: ['5', 'Backspace'],
  },
  { name: 'the title', selector: field('title/en'), alert: undefined, before: ['End'], keys: LETTERS },
  { name: 'from alert to alert', selector: '[role="listbox"]', alert: MIDDLE, keys: ['ArrowDown'] },
  { name: 'along the timeline', selector: '[role="slider"]', alert: MIDDLE, keys: ['ArrowRight'] },
]

/** What an alert of a scenario may refer to. */
const SCENARIOS = [
  { id: 'two-thousand', said: 'four in five update the one before', isChain: false },
  { id: 'two-thousand-in-a-chain', said: 'all but the first update the one before', isChain: true },
] as const

/** How long the editor takes to show what a key wrote, in a scenario of two thousand alerts. */
export async function run(): Promise<Findings> {
  const title = `Editor: a key in a scenario of ${MANY.toLocaleString('en')} alerts`
  const executablePath = await findChromium()
  if (!executablePath) return { title, lines: ['NOT MEASURED: there is no Chromium here'], failures: [] }
  const program = await startProgram()
  try {
    for (const { id, isChain } of SCENARIOS)
      writeFileSync(join(program.fixtures, `${id}.json`), JSON.stringify(scenario(isChain)))
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
  const page = await browser.newPage({ viewport: VIEWPORT })
  const lines: string[] = []
  const failures: string[] = []
  for (const { id, said } of SCENARIOS) {
    lines.push(`of ${MANY.toLocaleString('en')} alerts ${said}`)
    for (const place of PLACES) {
      await page.bringToFront()
      await page.goto(`${url}/editor/${id}?lang=en`)
      await goTo(page, place.alert)
      const { took, onEmpty } = await inTurn(page, empty, place)
      const p95 = quantile(took, 0.95)
      const calmMs = quantile(onEmpty, 0.95)
      lines.push(
        `  ${place.name.padEnd(22)} p50 ${ms(quantile(took, 0.5))}, p95 ${ms(p95)} (limit: ${LIMIT_MS} ms), longest ${ms(Math.max(...took))}; an empty page p95 ${ms(calmMs)}: ${(p95 / calmMs).toFixed(1)} times`,
      )
      if (calmMs > CALM_MS) lines.push(`    NOT JUDGED: a key takes over ${CALM_MS} ms on an empty page, too`)
      else if (p95 > LIMIT_MS)
        failures.push(
          `A key is shown within ${LIMIT_MS} ms at p95; ${place.name}, where ${said}, it took ${ms(p95)}.`,
        )
    }
  }
  await page.close()
  await empty.close()
  return { lines, failures }
}

/** Chooses an alert as somebody with a mouse does; the head is the first entry of the list. */
async function goTo(page: Page, alert: number | undefined): Promise<void> {
  const list = page.getByRole('listbox')
  await list.waitFor()
  await page.getByText('This scenario can be replayed.').waitFor()
  const index = alert === undefined ? 0 : alert + 1
  await list.evaluate(
    (element, part) => (element.scrollTop = part * element.scrollHeight),
    index / (MANY + 1),
  )
  await list.locator(`[aria-posinset="${index + 1}"]`).click()
  await page.locator(field(alert === undefined ? 'title/en' : `alerts/${alert}/id`)).waitFor()
  await page.waitForLoadState('networkidle')
}

interface Taken {
  readonly took: readonly number[]
  readonly onEmpty: readonly number[]
}

async function inTurn(page: Page, empty: Page, { selector, before = [], keys }: Place): Promise<Taken> {
  await page.locator(selector).focus()
  for (const key of before) await page.keyboard.press(key)
  await empty.locator('textarea').focus()
  const took: number[] = []
  const onEmpty: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    onEmpty.push(...(await press(empty, LETTERS, KEYS_ON_EMPTY)))
    took.push(...(await press(page, keys, KEYS)))
  }
  return { took, onEmpty }
}

/** Milliseconds from each key to the frame that shows it: the browser's own time of the key. */
async function press(page: Page, keys: readonly string[], count: number): Promise<readonly number[]> {
  await page.bringToFront()
  await page.evaluate(() => {
    const isWatched = window.keysTook !== undefined
    window.keysTook = []
    if (isWatched) return
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          // The frame that this callback belongs to is painted before the next task.
          channel.port1.addEventListener('message', () =>
            window.keysTook?.push(performance.now() - timeStamp),
          )
          channel.port1.start()
          channel.port2.postMessage(undefined)
        }),
      { capture: true },
    )
  })
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(keys[i % keys.length] ?? '')
    await page.waitForTimeout(BETWEEN_MS)
  }
  const took = await page.evaluate(() => window.keysTook ?? [])
  if (took.length < count * 0.9) throw new Error(`of ${count} keys the page has answered ${took.length}`)
  return took
}

declare global {
  interface Window {
    keysTook?: number[]
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`

const scenario = (isChain: boolean): unknown => ({
  format: 2,
  kind: 'made-up',
  title: { ja: '二千の警報', en: 'Two thousand alerts' },
  languages: ['ja', 'en'],
  start: '2030-05-01T09:00+09:00',
  alerts: Array.from({ length: MANY }, (_, i) => {
    const isFirst = isChain ? i === 0 : i % 5 === 0
    return {
      id: `alert-${i + 1}`,
      at: `+${i}m`,
      phases: [isFirst ? 'warning' : 'update'],
      channels: ['cell-broadcast', 'app'],
      ...(!isFirst && { references: [`alert-${i}`] }),
      texts: {
        ja: `川の水位が上がっています。川に近づかないでください。${i + 1}`,
        en: `The river is rising. Stay away from the water. ${i + 1}`,
      },
    }
  }),
})
