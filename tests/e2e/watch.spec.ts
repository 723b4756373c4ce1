import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './program.ts'

test.use({ locale: 'en-GB' })

const PRESS = 'okinawa-2023-11-21'

test('[W1] [D1] a person opens the library, watches the Okinawa sequence to its end, and reads what it was', async ({
  page,
  program,
}) => {
  const sockets: string[] = []
  const polls: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  page.on('request', (request) => {
    if (request.url().includes('transport=polling')) polls.push(request.url())
  })

  await page.goto(program.url)
  await expect(page).toHaveTitle(/^訓練 EXERCISE – /)
  await expect(page.getByRole('heading', { name: /as the press told it/ })).toBeVisible()
  await page.locator(`a[href="/watch/${PRESS}"]`).first().click()

  const phone = page.getByRole('region', { name: 'Phone' }).last()
  const transport = page.getByRole('region', { name: 'Transport' })
  await expect(phone.getByText('Ready to play')).toBeVisible()
  await expect(page).toHaveTitle(/^訓練・再現 EXERCISE · REPLAY 2023-11-21 – /)
  expect(sockets.filter((url) => url.includes('/socket.io/')).length, 'joined by websocket').toBeGreaterThan(
    0,
  )
  expect(polls, 'and by nothing else').toEqual([])

  await transport.getByLabel('Speed').selectOption('120')
  await transport.getByRole('button', { name: 'Play', exact: true }).click()
  const takeover = phone.getByRole('alertdialog', { name: /Emergency warning/ })
  await expect(takeover).toContainText('Okinawa Prefecture')
  await page.keyboard.press('Escape')
  await expect(takeover, '[PH2] Escape is not OK').toBeVisible()
  await takeover.getByRole('button', { name: 'OK' }).click()
  await expect(takeover).toBeHidden()

  // A cue stops the replay, and says what to discuss.
  await page.getByRole('button', { name: 'Play on' }).click()
  await expect(transport.getByText('The replay is at its end.')).toBeVisible()

  await phone.getByRole('button', { name: 'Open alerts' }).click()
  const articles = page.getByRole('feed').getByRole('article')
  await expect(articles, '[PH8] the warning, its lift and their parts are one entry').toHaveCount(3)
  await expect(articles.nth(0)).toContainText('suspicious objects')
  await expect(articles.nth(2)).toContainText('time not known')
  await expect(
    articles.nth(0).getByRole('listitem').filter({ hasText: 'Missile launched' }),
    '[PH5] the lifted alert stays, marked',
  ).toContainText('Lifted')

  // One switch changes every text.
  await page.getByRole('banner').getByRole('combobox', { name: 'Language' }).selectOption('ja')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(articles.nth(0)).toContainText('不審な物')
  await expect(articles.nth(2)).toContainText('時刻不明')

  // A reload lands on the same phone, at the same place.
  await page.reload()
  await page.getByRole('button', { name: '警報を開く' }).click()
  await expect(page.getByRole('feed').getByRole('article')).toHaveCount(3)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('[R8] [R11] seeking shows everything and rings nothing; restarting plays the first alert again', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await expect(phone.getByText('Ready to play')).toBeVisible()

  await page.keyboard.press('End')
  await expect(phone.getByRole('list', { name: 'Unread alerts' }).getByRole('listitem')).toHaveCount(4)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await page.keyboard.press('Home')
  await expect(phone.getByText('Ready to play')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(phone.getByRole('alertdialog')).toBeVisible()
})

test('keys step, go back, go to marks, and do nothing with Ctrl or in a text field', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  const unread = phone.getByRole('list', { name: 'Unread alerts' }).getByRole('listitem')
  await expect(phone.getByText('Ready to play')).toBeVisible()

  await page.keyboard.press('.')
  await phone.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
  await page.keyboard.press('Control+.')
  await page.keyboard.press('.')
  await expect(unread).toHaveCount(1)
  await page.keyboard.press(',')
  await expect(unread).toHaveCount(0)
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expect(page.getByText('22:49').first()).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
})

test('a window that was made narrower scrolls to no empty side', async ({ page, program }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await expect(page.getByRole('slider')).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByText('The replay is at its end.').first()).toBeVisible()
  await page.setViewportSize({ width: 768, height: 900 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0)
})

test('a second browser follows as another phone', async ({ page, program, browser }) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await page.getByText('Follow on another phone').click()
  const main = page.getByRole('main')
  const sixDigits = /\d{3}\s?\d{3}/
  await expect(main).toContainText(sixDigits)
  const code = sixDigits.exec(await main.innerText())?.[0]
  expect(code).toBeDefined()

  const other = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
  await other.goto(`${program.url}/join`)
  await other
    .getByRole('textbox')
    .first()
    .fill(code ?? '')
  await other.getByRole('textbox').first().press('Enter')
  await expect(other.getByText('訓練・再現')).toBeVisible()
  await page.keyboard.press('.')
  await expect(other.getByRole('alertdialog')).toContainText('ミサイル')
})

test('a scenario that does not exist, and a page that does not, say so', async ({ page, program }) => {
  await page.goto(`${program.url}/watch/no-such-thing?lang=en`)
  await expect(page.getByRole('heading', { name: 'This scenario cannot be watched now' })).toBeVisible()
  await page.goto(`${program.url}/join/000000?lang=en`)
  await expect(page.getByText('No drill has this code.').first()).toBeVisible()
})

test('[F2] a fault in the file is said where the scenario is watched and where it is read, and to no phone', async ({
  page,
  program,
  browser,
}) => {
  const file = join(program.fixtures, `${PRESS}.json`)
  const good = readFileSync(file, 'utf8')
  const fault = page.getByText(
    /The file has a fault: line \d+, column \d+: .*This is its last good version\./,
  )
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await page.getByText('Follow on another phone').click()
  const main = page.getByRole('main')
  const sixDigits = /\d{3}\s?\d{3}/
  await expect(main).toContainText(sixDigits)
  const code = sixDigits.exec(await main.innerText())?.[0].replaceAll(/\s/g, '')
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await other.goto(`${program.url}/join/${code}`)
  await expect(other.getByText('Waiting for the trainer to start')).toBeVisible()

  writeFileSync(file, good.replace('"recorded"', '"recorted"'))
  await expect(fault).toBeVisible()
  await expect(fault).toContainText('"recorted" is not one of the values')
  await page.reload()
  await expect(fault, 'also after a reload').toBeVisible()
  await expect(other.getByText(/fault|last good/)).toHaveCount(0)

  await page.getByRole('link', { name: 'The whole story' }).click()
  await expect(page.locator('#timeline')).toBeVisible()
  await expect(fault).toBeVisible()
  await expect(page.getByRole('status').getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    `/editor/${PRESS}`,
  )

  // Mended with another title: the page is of the file again.
  const { title } = JSON.parse(good) as { readonly title: { readonly en: string } }
  writeFileSync(file, good.replace(title.en, 'The night, mended'))
  await expect(page.getByRole('heading', { name: 'The night, mended' })).toBeVisible()
  await expect(fault).toHaveCount(0)
})

test('[B3] the new version of a file that changed begins where one stood in the old', async ({
  page,
  program,
}) => {
  const file = join(program.fixtures, `${PRESS}.json`)
  const slider = page.getByRole('slider')
  await page.goto(`${program.url}/watch/${PRESS}?lang=en&at=T22:52`)
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:52,/)
  const changed = page.getByRole('button', { name: 'Watch the new version' })
  const good = readFileSync(file, 'utf8')
  const { title } = JSON.parse(good) as { readonly title: { readonly en: string } }
  writeFileSync(file, good.replace(title.en, 'The night, changed'))
  await changed.click()
  await expect(page.getByRole('heading', { name: 'The night, changed' })).toBeVisible()
  await expect(slider).toHaveAttribute('aria-valuetext', /^22:52,/)
  await expect(changed).toBeHidden()
})
