import type { Browser, Page } from '@playwright/test'
import { expect, lanAddress, startProgram, test } from './program.ts'

const PRESS = 'okinawa-2023-11-21'

async function startDrill(
  page: Page,
  url: string,
): Promise<{ readonly code: string; readonly address: string }> {
  await page.goto(`${url}/?lang=en`)
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/watch/${PRESS}"]`) })
  await row.getByRole('button', { name: /Run a drill/ }).click()
  await expect(page).toHaveURL(/\/drill\/[\w-]+$/)
  const shown = page.getByRole('region', { name: 'Join', exact: true })
  await expect(shown).toContainText('Join code')
  const code =
    /Join code\D*((?:\d\s*){6})/.exec((await shown.textContent()) ?? '')?.[1]?.replace(/\D/g, '') ?? ''
  expect(code).toMatch(/^\d{6}$/)
  return { code, address: page.url() }
}

async function joinPhone(browser: Browser, url: string, code: string, name?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${url}/join`)
  await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(
    page
      .getByText('Waiting for the trainer to start')
      .or(page.getByRole('button', { name: 'Open alerts' }))
      .first(),
  ).toBeVisible()
  return page
}

/** One step, and only then the next: a press that outruns the update is refused as stale, as it should be. */
async function step(page: Page): Promise<void> {
  const slider = page.getByRole('slider')
  const before = (await slider.getAttribute('aria-valuetext')) ?? ''
  await page.getByRole('button', { name: 'Step to next alert' }).click()
  await expect(slider).not.toHaveAttribute('aria-valuetext', before)
}

test('[P1] [P2] [D1] a trainer steps, two phones follow, one joins late, and OKs come back', async ({
  page,
  browser,
  program,
}) => {
  const { code } = await startDrill(page, program.url)
  const first = await joinPhone(browser, program.url, code, 'Miyako')
  const frames: string[] = []
  const secondContext = await browser.newContext({ locale: 'en-GB' })
  const second = await secondContext.newPage()
  second.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
  )
  await second.goto(`${program.url}/join/${code}`)
  await expect(second.getByText('Waiting for the trainer to start')).toBeVisible()
  await expect(page.getByText('2 of 2 in sync').first()).toBeVisible()

  await step(page)
  for (const phone of [first, second]) {
    await expect(phone.getByRole('alertdialog')).toContainText('Missile')
    await expect(phone.locator('[data-drill-mark]').first()).toContainText('EXERCISE')
  }
  await first.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
  await expect(first.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByText('1 of 2 pressed it.').first()).toBeVisible()
  expect(frames.join(''), 'nothing of what is still to come').not.toContain('suspicious')
  expect(frames.join(''), 'nothing meant for the trainer').not.toContain('how will you learn')

  for (let alert = 2; alert <= 6; alert++) await step(page)
  const late = await joinPhone(browser, program.url, code)
  await expect(late.getByRole('alertdialog'), 'joining rings nothing').toHaveCount(0)
  const texts = async (phone: Page): Promise<string[]> => {
    const ok = phone.getByRole('alertdialog').getByRole('button')
    if (await ok.count()) await ok.click()
    await phone.getByRole('button', { name: 'Open alerts' }).click()
    await expect(phone.getByRole('article').getByRole('heading')).toHaveCount(6)
    return phone.getByRole('article').getByRole('heading').allInnerTexts()
  }
  expect(await texts(late)).toEqual(await texts(second))

  // Going back takes alerts away again, and begins the next take.
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(late.getByRole('article').getByRole('heading')).toHaveCount(5)
})

test('[P4] a lost connection is said and healed without a reload; a reload lands on the same phone', async ({
  page,
  browser,
  program,
}) => {
  const { code } = await startDrill(page, program.url)
  const phone = await joinPhone(browser, program.url, code)
  await expect(page.getByText('1 of 1 in sync').first()).toBeVisible()
  await step(page)
  await phone.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()

  await program.kill()
  await expect(
    phone
      .getByText(/Connection lost/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await expect(
    page
      .getByText(/Connection lost/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await program.restart()
  await expect(phone.getByText(/Connection lost/).filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('1 of 1 in sync').first()).toBeVisible()
  await expect(
    page.getByText('The one phone pressed it.').first(),
    '[S2] the OK outlived the kill',
  ).toBeVisible()

  await phone.reload()
  await expect(phone.getByRole('button', { name: 'Open alerts' })).toBeVisible()
  await expect(phone.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByText('1 of 1 in sync').first()).toBeVisible()
  await step(page)
  await phone.getByRole('button', { name: 'Open alerts' }).click()
  await expect(phone.getByRole('article').getByRole('heading')).toHaveCount(2)
})

test('a drill needs its key; deleting it tells the phones', async ({ page, browser, program }) => {
  const { code, address } = await startDrill(page, program.url)
  const phone = await joinPhone(browser, program.url, code)
  const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await stranger.goto(address)
  await expect(stranger.getByRole('heading', { name: 'This drill needs its key' })).toBeVisible()

  await page.getByRole('button', { name: 'Delete drill' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete drill' }).click()
  await expect(phone.getByText('This drill is over')).toBeVisible()
})

test('a phone on the network joins over plain http', async ({ page, browser }) => {
  const address = lanAddress()
  test.skip(address === undefined, 'this machine has no address but loopback')
  const program = await startProgram(['--lan'])
  try {
    const { code } = await startDrill(page, program.url)
    const network = `http://${address}:${new URL(program.url).port}`
    await expect(page.getByText(`${address}:${new URL(program.url).port}`).first()).toBeVisible()
    const phone = await joinPhone(browser, network, code)
    expect(await phone.evaluate(() => isSecureContext), 'plain http is no secure context').toBe(false)
    await step(page)
    await expect(phone.getByRole('alertdialog')).toContainText('Missile')
    await phone.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
    await expect(page.getByText('The one phone pressed it.').first()).toBeVisible()
  } finally {
    await program.stop()
  }
})
