import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './program.ts'

const PRESS = 'okinawa-2023-11-21'
const TITLES = { en: 'Map', ja: '地図' } as const

async function openMap(page: Page, language: 'en' | 'ja'): Promise<Locator> {
  await page
    .locator('summary')
    .filter({ hasText: new RegExp(`^${TITLES[language]}$`) })
    .click()
  const map = page.getByRole('figure').filter({ has: page.locator('svg[role="img"]') })
  await expect(map).toBeVisible()
  return map
}

/** Nothing is wrong by axe, and nothing is wider than the screen. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    `axe: ${state}`,
  ).toEqual([])
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider, `width: ${state}`).toBeLessThanOrEqual(0)
}

test('[M1] [M2] [M3] the areas come and go on the map of the watch page with the position, and the table says the same', async ({
  page,
  program,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await expect(page.getByRole('slider')).toBeVisible()
  expect(
    loaded.filter((url) => /\/(?:japan|world|map-figure)-/.test(url)),
    'loaded only when shown',
  ).toEqual([])

  const map = await openMap(page, 'en')
  const rows = map.getByRole('table').first().getByRole('row')
  await expect(rows).toHaveText([/Area.*State.*Since/, 'No area has been alerted yet.'])
  await expect(map.getByRole('img', { name: /^No area has been alerted yet\./ })).toBeVisible()
  await expect(map.locator('[data-drill-mark]'), '[D1]').toContainText('EXERCISE')
  await expect(map.locator('[data-phone-mark]')).toHaveCount(0)
  expect(
    loaded.filter((url) => !url.startsWith(program.url) && !url.startsWith('data:')),
    'no tile server',
  ).toEqual([])

  await page.keyboard.press('.')
  await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
  await expect(map.getByRole('row', { name: /^Okinawa Prefecture In force 22:46 drawn$/ })).toBeAttached()
  await expect(map.getByRole('img', { name: /^In force: Okinawa Prefecture/ })).toBeVisible()
  await expect(map.locator('[data-phone-mark]'), "the phone's own position").toBeVisible()
  await expect(map).toContainText('Natural Earth')

  await page.keyboard.press('End')
  await expect(map.getByRole('row', { name: /^Okinawa Prefecture Lifted 22:55 drawn$/ })).toBeAttached()
  await page.keyboard.press('Home')
  await expect(rows).toHaveText([/Area.*State.*Since/, 'No area has been alerted yet.'])
})

test('[M7] [P1] the points of a flight come with the replay, as marks and in a table; the phone beside it has none', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/tohoku-hokkaido-2017-08-29?lang=en`)
  await expect(page.getByRole('slider')).toBeVisible()
  const map = await openMap(page, 'en')
  const points = map.getByRole('table', { name: 'Points of the flight' }).getByRole('row')
  await expect(points).toHaveText([/Place.*What.*When/, /^Sunan, near Pyongyang.*Launch.*05:58/])
  await expect(map.locator('[data-flight-line]')).toHaveCount(0)

  await page.goto(`${program.url}/watch/tohoku-hokkaido-2017-08-29?lang=en&at=6m`)
  await expect(page.getByRole('slider')).toBeVisible()
  await openMap(page, 'en')
  await expect(points, 'at 06:08').toHaveText([/Place/, /Sunan/, /Oshima/, /Cape Erimo.*Passage.*06:07/])
  await expect(map.locator('svg[role="img"] [data-point="passage"]')).toHaveCount(2)
  await expect(map.locator('[data-flight-line]')).toBeAttached()
  await expect(map).toContainText('the dashed line between the published places is ours')
  await map.getByRole('button', { name: 'Show the whole flight' }).click()
  await expect(map.locator('svg[role="img"] [data-point="launch"]')).toBeVisible()

  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await phone.getByRole('button', { name: 'Open alerts' }).click()
  await phone.getByRole('article').last().getByRole('button').first().click()
  await phone.locator('summary', { hasText: 'Area on the map' }).click()
  await expect(phone.locator('svg[role="img"]')).toBeVisible()
  await expect(phone.locator('[data-point]')).toHaveCount(0)

  await page.goto(`${program.url}/scenario/tohoku-hokkaido-2017-08-29?lang=en`)
  await page.getByRole('button', { name: 'Show the map' }).click()
  await expect(
    page.getByRole('row', { name: /^About 1,180 km east of Cape Erimo Fall 06:12 worked out by us/ }),
  ).toBeAttached()
})

test('[M4] where no source gives a point of what flew, the map says so', async ({ page, program }) => {
  await page.goto(`${program.url}/scenario/hokkaido-2023-04-13?lang=en`)
  await page.getByRole('button', { name: 'Show the map' }).click()
  await expect(page.getByText('No source gives the track of the missile')).toBeVisible()
})

test('the map is made larger and moved by its keys and buttons, and the transport keeps its own', async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/${PRESS}?lang=en`)
  await expect(page.getByRole('slider')).toBeVisible()
  const map = await openMap(page, 'en')
  const ground = map.locator('svg[role="img"] > g').first()
  const whole = await ground.getAttribute('transform')
  await map.getByRole('button', { name: 'Larger' }).click()
  await expect(ground).toHaveAttribute('transform', /scale\(1\.6\)/)
  await map.getByRole('button', { name: 'All areas' }).click()
  await expect(ground).toHaveAttribute('transform', whole ?? '')

  await map.getByRole('group', { name: 'Map of the alert areas' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(ground).toHaveAttribute('transform', 'translate(-48 0) scale(1)')
  await page.keyboard.press('+')
  await expect(ground).toHaveAttribute('transform', /scale\(1\.6\)/)
  await page.keyboard.press('0')
  await expect(ground).toHaveAttribute('transform', whole ?? '')
  await expect(page.getByRole('region', { name: 'Phone' }).last().getByText('Ready to play')).toBeVisible()
})

test("[M1] [M5] the phone's detail and the scenario's page show the area on demand", async ({
  page,
  program,
}) => {
  await page.goto(`${program.url}/watch/noto-2024-01-01?lang=en`)
  await expect(page.getByRole('slider')).toBeVisible()
  await page.keyboard.press('.')
  await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await phone.getByRole('button', { name: 'Open alerts' }).click()
  await page.getByRole('feed').getByRole('article').first().getByRole('button').first().click()
  await phone.locator('summary', { hasText: 'Area on the map' }).click()
  await expect(phone.getByRole('img', { name: /^In force: Noto, Ishikawa Prefecture$/ })).toBeVisible()
  await check(page, "the phone's detail")

  await page.goto(`${program.url}/scenario/noto-2024-01-01?lang=en`)
  await page.getByRole('button', { name: 'Show the map' }).click()
  await expect(page.getByRole('img', { name: /Lifted: Yamagata/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Lifted 2 Jan 10:00/ })).toBeAttached()
})

test.describe('without what the service worker keeps', () => {
  test.use({ serviceWorkers: 'block' })

  test('a phone in a dead spot opens an alert all the same, and has the rest when it can be had', async ({
    page,
    program,
  }) => {
    const later = /\/assets\/(?:channel-pictures|area-map|map-figure)-/
    const refused: string[] = []
    await page.route(later, (route) => {
      refused.push(route.request().url())
      return route.abort()
    })
    await page.goto(`${program.url}/watch/noto-2024-01-01?lang=en`)
    await expect(page.getByRole('slider')).toBeVisible()
    await page.keyboard.press('.')
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click()
    const phone = page.getByRole('region', { name: 'Phone' }).last()
    await phone.getByRole('button', { name: 'Open alerts' }).click()
    await page.getByRole('feed').getByRole('article').first().getByRole('button').first().click()
    await phone.locator('summary', { hasText: 'Area on the map' }).click()
    await expect(phone.getByText('This could not be loaded.')).toBeVisible()
    await expect(phone.getByRole('heading', { name: 'Sources' })).toBeVisible()
    expect(refused.length).toBeGreaterThan(0)
    await page.unroute(later)
    await phone.getByRole('button', { name: 'Try again' }).click()
    await expect(phone.getByRole('img', { name: /^In force: Noto, Ishikawa Prefecture$/ })).toBeVisible()
  })
})

for (const language of ['en', 'ja'] as const) {
  for (const [viewport, colorScheme] of [
    [{ width: 320, height: 640 }, 'light'],
    [{ width: 1440, height: 900 }, 'dark'],
  ] as const) {
    test(`[M3] the map with its table, ${viewport.width} wide, ${colorScheme}, ${language}`, async ({
      browser,
      program,
    }) => {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(`${program.url}/watch/aomori-2022-10-04?lang=${language}`)
      await expect(page.getByRole('slider')).toBeVisible()
      await page.keyboard.press('End')
      const map = await openMap(page, language)
      await map.getByRole('button', { expanded: false }).click()
      await expect(map.getByRole('table').first()).toBeInViewport()
      await check(page, 'map')
      await context.close()
    })
  }
}
