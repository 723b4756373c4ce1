import { chromium, type Browser, type Page } from '@playwright/test'
import { io } from 'socket.io-client'
import type { Command } from '@alert-replay/shared/command.ts'
import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import { buildClient } from '../../scripts/build.ts'
import { chromiumArgs } from '../../scripts/support/chromium-args.ts'
import { findChromium } from '../../scripts/support/chromium.ts'
import type { ClientSocket } from '../support/clients.ts'
import { startBenchServer, type BenchServer } from './bench-server.ts'
import { scroll, watchFrames, type Frames } from './frames.ts'
import { quantile } from './measure.ts'
import { BURST, burstScenario, feedScenario, MANY } from './phone-scenarios.ts'
import type { Findings } from './section.ts'

/** What a frame may last while the list of ten thousand is scrolled, in what it lasts on an empty page. */
const MAX_RATIO = 1.2
const MOST_ARTICLES = 40
/** No frame of a burst lasts longer. */
const LONGEST_MS = 100
/** A machine on which an empty page's frame lasts longer is too busy to judge a burst on. */
const CALM_MS = 50

/** Of the whole page to watch ten thousand alerts: what is not seen of them is not there. */
const MOST_ELEMENTS = 5_000

const ROUNDS = 6
const STEPS = 10
const BURSTS = 5
const VIEWPORT = { width: 390, height: 844 }

const SCROLLER = '[role="feed"]'
const FEED = '[data-bench="scrolls"]'

/** Frames of a phone's page in a real browser: while its list is scrolled, and while much arrives at once. */
export async function run(): Promise<Findings> {
  const title = `Frames of the phone: ${count(MANY)} alerts scrolled, ${BURST} arriving in a second`
  const executablePath = await findChromium()
  if (!executablePath) return { title, lines: ['NOT MEASURED: there is no Chromium here'], failures: [] }
  const server = await startBenchServer(await buildClient())
  try {
    const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
    try {
      const parts = [
        await scrolling(browser, server),
        await bursts(browser, server, 'the lock screen'),
        await bursts(browser, server, 'the list'),
        await watching(browser, server),
      ]
      return {
        title,
        lines: parts.flatMap(({ lines }) => lines),
        failures: parts.flatMap(({ failures }) => failures),
      }
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}

type Part = Pick<Findings, 'lines' | 'failures'>

/** In turn with an empty page, which scrolls as far: whatever else the machine does meets both alike. */
async function scrolling(browser: Browser, server: BenchServer): Promise<Part> {
  const drill = await server.create(feedScenario().id)
  await asTrainer(server.url, drill, (send) => send({ type: 'seek', toMs: MANY * 60_000 }))
  const phone = await open(browser, server.url, drill)
  await openList(phone)
  await markScroller(phone)
  const empty = await browser.newPage({ viewport: VIEWPORT })
  await empty.setContent(EMPTY)

  const frames: Record<'empty' | 'phone', Frames[]> = { empty: [], phone: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? (['empty', 'phone'] as const) : (['phone', 'empty'] as const)) {
      const page = name === 'empty' ? empty : phone
      await page.bringToFront()
      frames[name].push(await scroll(page, FEED))
    }
  }
  const p95 = (name: 'empty' | 'phone'): number =>
    quantile(
      frames[name].flatMap(({ lengths }) => lengths),
      0.95,
    )
  const mostArticles = Math.max(...frames.phone.map((round) => round.mostArticles))
  const ratio = p95('phone') / p95('empty')
  await phone.context().close()
  await empty.close()
  return {
    lines: [
      `scrolling, p95 frame   ${ms(p95('phone'))}, an empty page ${ms(p95('empty'))}: ${ratio.toFixed(2)} times (limit: ${MAX_RATIO})`,
      `articles mounted       ${mostArticles} at most (limit: ${MOST_ARTICLES})`,
    ],
    failures: [
      ...(ratio > MAX_RATIO
        ? [
            `A frame while ${count(MANY)} alerts are scrolled is at most ${MAX_RATIO} times an empty page's; it was ${ratio.toFixed(2)} times.`,
          ]
        : []),
      ...(mostArticles > MOST_ARTICLES || mostArticles === 0
        ? [`Of ${count(MANY)} alerts 1 to ${MOST_ARTICLES} are mounted; there were ${mostArticles}.`]
        : []),
    ],
  }
}

/**
 * What else the machine does only adds: of several bursts, each on a new page, the calmest one counts. An empty page
 * beside it tells a busy machine from a busy page.
 */
async function bursts(
  browser: Browser,
  server: BenchServer,
  on: 'the lock screen' | 'the list',
): Promise<Part> {
  const empty = await browser.newPage({ viewport: VIEWPORT })
  await empty.setContent(EMPTY)
  const longest: { readonly phone: number; readonly empty: number }[] = []
  for (let i = 0; i < BURSTS; i++) {
    const drill = await server.create(burstScenario().id)
    const phone = await open(browser, server.url, drill)
    if (on === 'the list') await openList(phone)
    // Opening it is no part of the burst: what it fetches behind its first screen has come.
    await phone.waitForLoadState('networkidle')
    const stops = [await watchFrames(phone), await watchFrames(empty)]
    await asTrainer(server.url, drill, async (send) => {
      await send({ type: 'play', rate: 1 })
      // It ends by pausing; then the last alerts are still to be painted.
      await phone.waitForTimeout(2_500)
    })
    const [ofPhone = NaN, ofEmpty = NaN] = (await Promise.all(stops.map((stop) => stop()))).map(
      ({ lengths }) => Math.round(Math.max(...lengths)),
    )
    longest.push({ phone: ofPhone, empty: ofEmpty })
    await phone.context().close()
  }
  await empty.close()
  const judged = longest.filter((burst) => burst.empty <= CALM_MS).map((burst) => burst.phone)
  const least = Math.min(...judged)
  return {
    lines: [
      `a burst on ${on.padEnd(16)}longest frame ${longest.map((burst) => `${burst.phone} ms`).join(', ')}, an empty page meanwhile ${longest.map((burst) => `${burst.empty} ms`).join(', ')} (limit for the best: ${LONGEST_MS} ms)`,
      ...(judged.length === 0
        ? [`NOT JUDGED on ${on}: this machine left an empty page waiting over ${CALM_MS} ms, too`]
        : []),
    ],
    failures:
      judged.length > 0 && least > LONGEST_MS
        ? [`No frame of a burst lasts over ${LONGEST_MS} ms; on ${on} one lasted ${least} ms.`]
        : [],
  }
}

/** The page around the phone has the alerts a second time, and a third one as marks. */
async function watching(browser: Browser, server: BenchServer): Promise<Part> {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 800 }, locale: 'en' })
  const startMs = performance.now()
  await page.goto(`${server.url}/watch/${feedScenario().id}?lang=en`)
  await page.getByRole('slider').first().waitFor({ timeout: 120_000 })
  const openedMs = performance.now() - startMs
  await page.waitForLoadState('networkidle')
  const stop = await watchFrames(page)
  // The key for the next alert.
  for (let i = 0; i < STEPS; i++) {
    await page.keyboard.press('.')
    await page.waitForTimeout(200)
  }
  const { lengths } = await stop()
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.close()
  return {
    lines: [
      `the page to watch them opened in ${(openedMs / 1_000).toFixed(1)} s, ${count(elements)} elements (limit: ${count(MOST_ELEMENTS)}); while ${STEPS} alerts are stepped through p95 frame ${ms(quantile(lengths, 0.95))}, longest ${ms(Math.max(...lengths))}`,
    ],
    failures:
      elements > MOST_ELEMENTS
        ? [
            `The page to watch ${count(MANY)} alerts has at most ${count(MOST_ELEMENTS)} elements; it had ${count(elements)}.`,
          ]
        : [],
  }
}

const EMPTY = `<!doctype html><title>Empty</title><body style="margin:0">
<div data-bench="scrolls" style="height:100vh;overflow:auto"><div style="height:2000000px"></div></div>`

const ms = (value: number): string => `${value.toFixed(1)} ms`
const count = (value: number): string => value.toLocaleString('en')

async function open(browser: Browser, url: string, drill: CreatedDrill): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${url}/join/${drill.code}?lang=en`)
  // Said to screen readers beside the clock, from when it has joined.
  await page.getByText('Connected').first().waitFor({ state: 'attached' })
  return page
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open alerts' }).click()
  await page.getByRole('heading', { name: 'Alerts' }).waitFor()
}

/** The box that scrolls is the one around the list. */
async function markScroller(page: Page): Promise<void> {
  await page.locator(SCROLLER).waitFor()
  await page.locator(SCROLLER).evaluate((feed) => {
    let box: HTMLElement | null = feed.parentElement
    while (box && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement
    box?.setAttribute('data-bench', 'scrolls')
  })
}

async function asTrainer(
  url: string,
  drill: CreatedDrill,
  use: (send: (command: Command) => Promise<void>) => Promise<void>,
): Promise<void> {
  const trainer: ClientSocket = io(url, { transports: ['websocket'], forceNew: true })
  try {
    const joined = await trainer.emitWithAck('drill:join', {
      as: 'trainer',
      protocol: PROTOCOL_VERSION,
      drillId: drill.drillId,
      key: drill.key,
    })
    if (!joined.ok) throw new Error(`the trainer was refused: ${joined.error}`)
    await use(async (command) => {
      const answer = await trainer.emitWithAck('drill:command', command)
      if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.error}`)
    })
  } finally {
    trainer.close()
  }
}
