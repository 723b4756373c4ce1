import type { Page } from '@playwright/test'
import { expect, test } from './program.ts'

test.use({ locale: 'en-GB' })

const PRESS = 'okinawa-2023-11-21'
const OTHER = 'okinawa-2023-11-21-as-sent'

/** Everything is kept that a later visit without a connection needs. */
const kept = (page: Page, scenarioId: string): Promise<unknown> =>
  page.waitForFunction(async (id) => {
    await navigator.serviceWorker.ready
    return (await caches.match(`/api/scenarios/${id}`)) !== undefined
  }, scenarioId)

test('[I4] [D1] a scenario that was opened once plays without the server, says so, and finds back to it', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await expect(page.getByText('Ready to play')).toBeVisible()
  await kept(page, PRESS)
  await program.kill()
  await page.reload()

  await expect(
    page.getByText(/No connection to the server\. This browser has kept the scenario/),
  ).toBeVisible()
  await expect(page).toHaveTitle(/^訓練・再現 EXERCISE · REPLAY 2023-11-21 – /)
  const transport = page.getByRole('region', { name: 'Transport' })
  await transport.getByRole('button', { name: 'Play', exact: true }).click()
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await expect(phone.getByRole('alertdialog')).toContainText('Okinawa Prefecture')
  await expect(phone.locator('[data-drill-mark]')).toContainText('EXERCISE · REPLAY')
  await phone.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
  await expect(page.getByText('Follow on another phone'), 'that needs the server').toHaveCount(0)

  // The library has what was opened here, and the way to it.
  await page.goto(`${program.url}/?lang=en`)
  const list = page.getByRole('region', { name: 'Without a connection' })
  await expect(list.getByRole('link')).toHaveCount(1)
  await list.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/watch/${PRESS}$`))
  await expect(page.getByText('Ready to play')).toBeVisible()

  await program.restart()
  await page.getByRole('button', { name: 'Start anew with the server' }).click()
  await expect(page.getByText('Follow on another phone')).toBeVisible()
  await expect(page.getByText('No connection to the server')).toHaveCount(0)
})

test('[I4] the same in a frame; what was never opened is said to be out of reach', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await kept(page, PRESS)
  await program.kill()
  await page.goto(`${program.url}/embed/${PRESS}?lang=en&autoplay=1`)
  await expect(page.getByText('No connection: played from what this browser kept.')).toBeVisible()
  await expect(page.getByRole('alertdialog')).toContainText('Okinawa Prefecture')
  await page.goto(`${program.url}/watch/${OTHER}?lang=en`)
  await expect(page.getByRole('heading', { name: 'This scenario cannot be watched now' })).toBeVisible()
})

test('[I4] it can be installed: its manifest and pictures are as browsers want them', async ({
  page,
  program,
}) => {
  await page.goto(program.url)
  const session = await page.context().newCDPSession(page)
  const { url, errors, data } = await session.send('Page.getAppManifest')
  expect([url, errors]).toEqual([`${program.url}/manifest.webmanifest`, []])
  const manifest = JSON.parse(data ?? '') as {
    readonly name: string
    readonly icons: readonly { src: string }[]
  }
  expect(manifest.name, '[D1]').toMatch(/^訓練 EXERCISE/)
  const pictures = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (source) => {
          const picture = new Image()
          picture.src = source
          await picture.decode()
          return `${picture.naturalWidth}x${picture.naturalHeight}`
        }),
      ),
    manifest.icons.filter(({ src }) => src.endsWith('.png')).map(({ src }) => src),
  )
  expect(pictures).toEqual(['192x192', '512x512', '512x512'])
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})
