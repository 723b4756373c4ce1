import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import type { ClientToServer, ServerToClient } from '@alert-replay/shared/protocol.ts'
import type { Page } from '@playwright/test'
import { io, type Socket } from 'socket.io-client'
import { aDrillOf, expect, test } from './program.ts'

const PRESS = 'okinawa-2023-11-21'

interface Lack {
  readonly ability: string
  readonly how: 'absent' | 'refused'
  /** Runs before the page: takes the ability away, or has the browser say no. */
  readonly take: () => void
  /** Something that is on the screen in its place while the alert is. */
  readonly instead?: RegExp
}

const LACKS: readonly Lack[] = [
  {
    ability: 'sound',
    how: 'absent',
    take: () => void Reflect.deleteProperty(window, 'AudioContext'),
    instead: /♪ Exercise tone/,
  },
  {
    ability: 'sound',
    how: 'refused',
    take: () => {
      AudioContext.prototype.resume = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    },
    instead: /♪ Exercise tone/,
  },
  {
    ability: 'vibration',
    how: 'absent',
    take: () => void Reflect.deleteProperty(Navigator.prototype, 'vibrate'),
    instead: /vibrat/i,
  },
  {
    ability: 'vibration',
    how: 'refused',
    take: () => {
      Navigator.prototype.vibrate = () => false
    },
    instead: /vibrat/i,
  },
  {
    ability: 'speech',
    how: 'absent',
    take: () => {
      Reflect.deleteProperty(window, 'speechSynthesis')
      Reflect.deleteProperty(window, 'SpeechSynthesisUtterance')
    },
  },
  {
    ability: 'wake-lock',
    how: 'absent',
    take: () => void Reflect.deleteProperty(Navigator.prototype, 'wakeLock'),
  },
  {
    ability: 'wake-lock',
    how: 'refused',
    take: () => {
      WakeLock.prototype.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    },
  },
  {
    ability: 'full-screen',
    how: 'absent',
    take: () => void Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }),
  },
  {
    ability: 'full-screen',
    how: 'refused',
    take: () => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'))
    },
  },
  {
    ability: 'notifications',
    how: 'absent',
    take: () => void Reflect.deleteProperty(window, 'Notification'),
  },
  {
    ability: 'notifications',
    how: 'refused',
    take: () => void Object.defineProperty(Notification, 'permission', { get: () => 'denied' }),
  },
  {
    ability: 'offline',
    how: 'absent',
    take: () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  },
]

/** A drill, and what its trainer can do. */
async function aDrill(url: string): Promise<{
  readonly code: string
  readonly step: (from: number) => Promise<void>
  readonly close: () => void
}> {
  const { drillId, key, code } = await aDrillOf(PRESS, { url })
  const socket: Socket<ServerToClient, ClientToServer> = io(url, { transports: ['websocket'] })
  await socket.emitWithAck('drill:join', { as: 'trainer', protocol: PROTOCOL_VERSION, drillId, key })
  return {
    code,
    step: async (from) => void (await socket.emitWithAck('drill:command', { type: 'step', from })),
    close: () => void socket.close(),
  }
}

/** Whatever the page complains of. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

for (const { ability, how, take, instead } of LACKS) {
  test(`[I5] ${ability} ${how}: the phone does without, and says what stands for it`, async ({
    browser,
    program,
  }) => {
    const drill = await aDrill(program.url)
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.addInitScript(take)
    try {
      await page.goto(`${program.url}/join/${drill.code}?lang=en`)
      await expect(page.getByText('Waiting for the trainer to start')).toBeVisible()
      const sound = page.getByRole('switch', { name: /Sound/ })
      await sound.click()
      const fill = page.getByRole('button', { name: 'Full screen' })
      if (ability === 'full-screen' && how === 'absent') await expect(fill).toHaveCount(0)
      else await fill.click()

      await drill.step(0)
      const takeover = page.getByRole('alertdialog')
      await expect(takeover).toBeVisible()
      if (instead) await expect(takeover).toContainText(instead)
      await takeover.getByRole('button', { name: 'OK' }).click()
      await expect(takeover).toBeHidden()

      await page.getByRole('button', { name: /^This device/ }).click()
      const dialog = page.getByRole('dialog', { name: 'This device' })
      const mark = await page.locator('[data-drill-mark]').boundingBox()
      const top = (await dialog.boundingBox())?.y ?? 0
      expect(mark && mark.y + mark.height, '[D1] the dialog leaves the mark to be seen').toBeLessThanOrEqual(
        top,
      )
      const line = dialog.locator(`[data-ability="${ability}"]`)
      // A browser does not tell whether a tone was heard or a motor ran: what stands for these is there in any case.
      const isTold = how === 'absent' || !['sound', 'vibration'].includes(ability)
      await expect(line).toHaveAttribute('data-state', isTold ? how : 'there')
      if (isTold) await expect(line.locator('dd')).toContainText(/\S.{20,}/)
      expect(complaints).toEqual([])
    } finally {
      drill.close()
      await context.close()
    }
  })
}

test('[I5] over plain http, what needs https is said, and how to have it', async ({ page, program }) => {
  // A name that leads here and is no localhost: what browsers take for somebody else's network.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { get: () => false })
  })
  await page.goto(`${program.url}/join?lang=en`)
  const drill = await aDrill(program.url)
  try {
    await page.goto(`${program.url}/join/${drill.code}?lang=en`)
    await page.getByRole('button', { name: /^This device/ }).click()
    const dialog = page.getByRole('dialog', { name: 'This device' })
    for (const ability of ['wake-lock', 'notifications', 'offline', 'install']) {
      const line = dialog.locator(`[data-ability="${ability}"]`)
      await expect(line, ability).toHaveAttribute('data-state', 'needs-https')
      await expect(line).toContainText('--cert and --key')
    }
  } finally {
    drill.close()
  }
})

test('[I6] [D1] a notification is shown once somebody asked for it, and begins with the drill mark', async ({
  browser,
  program,
}) => {
  const drill = await aDrill(program.url)
  const context = await browser.newContext({ locale: 'en-GB', permissions: ['notifications'] })
  const page = await context.newPage()
  // What the page hands to the operating system.
  await page.addInitScript(() => {
    const shown: unknown[] = []
    Object.assign(window, { shown })
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
      shown.push({ title, tag: options?.tag, lang: options?.lang })
    }
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
  })
  const shown = (): Promise<readonly { readonly title: string; readonly tag: string }[]> =>
    page.evaluate(() => (window as unknown as { readonly shown: [] }).shown)
  try {
    await page.goto(`${program.url}/join/${drill.code}?lang=en`)
    await expect(page.getByText('Waiting for the trainer to start')).toBeVisible()
    await drill.step(0)
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
    expect(await shown(), 'nobody has asked').toEqual([])

    await page.getByRole('button', { name: /^This device/ }).click()
    await page.getByRole('button', { name: 'Turn notifications on' }).click()
    await expect(page.getByRole('button', { name: 'Turn notifications off' })).toBeVisible()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.keyboard.press('Escape')
    for (let from = 1; from < 6; from++) await drill.step(from)
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(0)
    for (const { title } of await shown()) {
      expect(title).toMatch(/^訓練・再現 EXERCISE · REPLAY 2023-11-21 – ./)
    }
  } finally {
    drill.close()
    await context.close()
  }
})
