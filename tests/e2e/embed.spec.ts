import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { FrameLocator, Page } from '@playwright/test'
import { aDrillOf, expect, test } from './program.ts'

test.use({ locale: 'en-GB' })

const PRESS = 'okinawa-2023-11-21'
const frameTo = (src: string): string =>
  `<!doctype html><title>A page of somebody else</title><iframe src="${src}" width="400" height="660"></iframe>`

/** A page of another site, which frames what it is told. */
async function aPageWith(src: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(frameTo(src))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function expectTakeover(frame: FrameLocator): Promise<void> {
  const phone = frame.getByRole('region', { name: 'Phone' })
  const takeover = phone.getByRole('alertdialog')
  await expect(takeover).toContainText('Okinawa Prefecture')
  await expect(phone.locator('[data-drill-mark]'), '[D1]').toContainText('EXERCISE · REPLAY')
  await expect(phone.locator('[data-drill-mark]')).toBeInViewport()
}

/** What the frame asks of the server. */
function watchRequests(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  page.on('websocket', (socket) => asked.push(`websocket ${new URL(socket.url()).pathname}`))
  return asked
}

test('[I2] [I3] a page of another site shows the phone, which plays by itself and asks for no drill', async ({
  page,
  program,
}) => {
  const asked = watchRequests(page)
  const other = await aPageWith(`${program.url}/embed/${PRESS}?lang=en&autoplay=1&speed=120`)
  try {
    await page.goto(other.url)
    const frame = page.frameLocator('iframe')
    await expectTakeover(frame)
    expect(asked.filter((line) => /websocket|POST|\/api\/drills/.test(line))).toEqual([])
    expect(asked).toContain(`GET /api/scenarios/${PRESS}`)

    await frame.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
    await expect(frame.getByRole('alertdialog')).toBeHidden()
    // It stops at the cue of the scenario, goes on when told to, and can begin anew.
    await frame.getByRole('button', { name: 'Play on' }).click()
    await frame.getByRole('button', { name: 'Restart' }).click()
    await expectTakeover(frame)
  } finally {
    other.close()
  }
})

test('[I2] a slide that is a file may frame it too', async ({ page, program }) => {
  const folder = mkdtempSync(join(tmpdir(), 'alert-replay-slide-'))
  try {
    const slide = join(folder, 'slide.html')
    writeFileSync(slide, frameTo(`${program.url}/embed/${PRESS}?lang=en&autoplay`))
    await page.goto(pathToFileURL(slide).href)
    await expectTakeover(page.frameLocator('iframe'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('[I2] no other page shows anything in a frame', async ({ page, program }) => {
  for (const path of ['/', `/watch/${PRESS}`, '/join/123456', '/drill/some-id', '/no-such-page']) {
    const refused = page.waitForEvent('console', (message) =>
      /frame-ancestors|X-Frame-Options/i.test(message.text()),
    )
    const other = await aPageWith(`${program.url}${path}`)
    try {
      await page.goto(other.url)
      await refused
      await expect(page.frameLocator('iframe').locator('#root'), path).toHaveCount(0)
    } finally {
      other.close()
    }
  }
})

test('[I3] it waits for Play, begins where it is told to, and says what it was told and does not know', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/embed/${PRESS}?lang=ja&profile=jp-phone&at=0:30`)
  await expect(page).toHaveTitle(/^訓練・再現 EXERCISE · REPLAY 2023-11-21 – /)
  await expect(page.getByRole('alert').filter({ hasText: 'profile=jp-phone' })).toContainText('jp-android')
  await expect(page.getByRole('alertdialog'), 'what came before rings nothing').toHaveCount(0)
  await expect(page.getByRole('button', { name: /再生/ })).toBeVisible()

  await page.goto(`${program.url}/embed/no-such-scenario?lang=en`)
  await expect(page.getByRole('heading', { name: 'This scenario cannot be shown now' })).toBeVisible()
  await expect(page.locator('[data-drill-mark]'), '[D1]').toContainText('EXERCISE')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the phone alone is in order by axe, and no wider than its frame, ${colorScheme}`, async ({
    browser,
    program,
  }) => {
    const viewport = { width: 320, height: 600 }
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const check = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        state,
      ).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, state).toBeLessThanOrEqual(viewport.width)
      await expect(page.locator('[data-drill-mark]').first(), `[D1] ${state}`).toBeInViewport()
    }
    await page.goto(`${program.url}/embed/${PRESS}?lang=en&profile=unknown`)
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await check('start, with a fault in its address')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await check('takeover')
    await page.goto(`${program.url}/embed/none?lang=ja`)
    await expect(page.getByRole('heading')).toBeVisible()
    await check('failed')

    const { code } = await aDrillOf(PRESS, program)
    await page.goto(`${program.url}/join/${code}?lang=en`)
    await page.getByRole('button', { name: /^This device/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('this device')
    await context.close()
  })
}
