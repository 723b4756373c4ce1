import { chromium } from '@playwright/test'
import { io } from 'socket.io-client'
import type { CreatedDrill, JoinedAsPhone } from '@alert-replay/shared/protocol.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import { reachedAt } from '@alert-replay/shared/transport.ts'
import { buildClient } from '../../scripts/build.ts'
import { chromiumArgs } from '../../scripts/support/chromium-args.ts'
import { findChromium } from '../../scripts/support/chromium.ts'
import { sentinelOf } from '../support/builders.ts'
import type { ClientSocket } from '../support/clients.ts'
import { startBenchServer, type BenchServer } from './bench-server.ts'
import { quantile } from './measure.ts'
import type { Findings } from './section.ts'
import { wireScenario } from './wire-scenario.ts'

/** How late each alert is at 1×, in milliseconds after its due time: at a socket, and on a page where one could be opened. */
interface Lateness {
  readonly wire: readonly number[]
  readonly painted: readonly number[] | undefined
}

/** Due time to the wire, and to the screen, of one replay at 1×, server and clients on this machine. */
export async function run(): Promise<Findings> {
  const executablePath = await findChromium()
  const { wire, painted } = await measure(executablePath)
  return {
    title: `Due to received and painted, ${wireScenario().alerts.length} alerts at 1×, all on this machine`,
    lines: [
      `at a phone's socket   p50 ${ms(quantile(wire, 0.5))}   p99 ${ms(quantile(wire, 0.99))}   (aim: 1 and 5 ms)`,
      painted
        ? `painted in Chromium   p50 ${ms(quantile(painted, 0.5))}   p99 ${ms(quantile(painted, 0.99))}   (aim: 40 ms)`
        : 'painted in Chromium   NOT MEASURED: there is no Chromium here',
    ],
    failures: [],
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`

async function measure(executablePath: string | undefined): Promise<Lateness> {
  const server = await startBenchServer(executablePath ? await buildClient() : undefined)
  try {
    // By itself first: a browser that paints without a graphics card takes most of a core.
    const { late } = await playThrough(server.url, await create(server))
    return { wire: late, painted: executablePath ? await paint(server, executablePath) : undefined }
  } finally {
    await server.stop()
  }
}

const create = (server: BenchServer): Promise<CreatedDrill> => server.create(wireScenario().id)

/** How late each alert of another replay is painted on a phone's page. */
async function paint(server: BenchServer, executablePath: string): Promise<readonly number[]> {
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
  try {
    const drill = await create(server)
    const page = await browser.newPage()
    await page.goto(`${server.url}/join/${drill.code}`)
    await page.locator('[data-drill-mark]').first().waitFor()
    await page.evaluate(watchPaints, 'TEXT-OF-ALERT-(\\d+)-END')
    const { dueMs } = await playThrough(server.url, drill)
    const last = sentinelOf(wireScenario().alerts.length - 1)
    await page.waitForFunction((text) => (window.paintedAt?.[text] ?? 0) > 0, last)
    const paintedAt = (await page.evaluate(() => window.paintedAt)) ?? {}
    return dueMs.flatMap((due, i) => {
      const at = paintedAt[sentinelOf(i)]
      return at === undefined ? [] : [at - due]
    })
  } finally {
    await browser.close()
  }
}

/** Plays the drill through at 1× as its trainer, and listens as a phone. */
async function playThrough(
  url: string,
  drill: CreatedDrill,
): Promise<{ readonly late: readonly number[]; readonly dueMs: readonly number[] }> {
  const connect = (): ClientSocket => io(url, { transports: ['websocket'], forceNew: true })
  const phone = connect()
  const trainer = connect()
  try {
    const joined = await phone.emitWithAck('drill:join', {
      as: 'phone',
      protocol: PROTOCOL_VERSION,
      code: drill.code,
      phoneId: 'a-phone-of-the-bench',
    })
    await trainer.emitWithAck('drill:join', {
      as: 'trainer',
      protocol: PROTOCOL_VERSION,
      drillId: drill.drillId,
      key: drill.key,
    })
    if (!joined.ok) throw new Error(`the phone was refused: ${joined.error}`)
    const { alerts } = wireScenario()
    const late: number[] = []
    const dueMs: number[] = []
    let transport = (joined.value as JoinedAsPhone).view.transport
    const isOver = new Promise<void>((resolve) => {
      phone.on('drill:update', (update) => {
        const nowMs = performance.timeOrigin + performance.now()
        if (transport.status === 'playing') {
          for (let i = 0; i < update.append.length; i++) {
            const alert = alerts[update.keep + i]
            if (!alert) continue
            const due = reachedAt(transport, alert.offsetMs)
            dueMs.push(due)
            late.push(nowMs - due)
          }
        }
        transport = update.transport
        if (dueMs.length === alerts.length) resolve()
      })
    })
    await trainer.emitWithAck('drill:command', { type: 'play', rate: 1 })
    await isOver
    return { late, dueMs }
  } finally {
    phone.close()
    trainer.close()
  }
}

declare global {
  interface Window {
    /** When each text was first painted, epoch milliseconds. */
    paintedAt?: Record<string, number>
  }
}

/** Runs in the page: notes when each text that matches is on the screen for the first time. */
function watchPaints(pattern: string): void {
  const seen: Record<string, number> = {}
  window.paintedAt = seen
  const look = (): void => {
    const fresh = [...new Set(document.body.innerText.match(new RegExp(pattern, 'g')))].filter(
      (text) => seen[text] === undefined,
    )
    if (fresh.length === 0) return
    for (const text of fresh) seen[text] = Number.NaN
    requestAnimationFrame(() => {
      // A task after the frame's callbacks runs when the frame has been handed to the screen.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        for (const text of fresh) seen[text] = performance.timeOrigin + performance.now()
      })
      port1.start()
      port2.postMessage(undefined)
    })
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
}
