import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './program.ts'

const scenario = (title: string) => ({
  $schema: './scenario.schema.json',
  format: 1,
  kind: 'made-up',
  title: { en: title, ja: '港の火災' },
  languages: ['en', 'ja'],
  start: '2030-05-01T09:00+09:00',
  alerts: [
    {
      id: 'fire',
      at: '+0s',
      phases: ['warning'],
      channels: ['cell-broadcast'],
      texts: { en: 'Smoke at the harbour: close the windows.', ja: '港で煙。窓を閉めてください。' },
    },
    {
      id: 'over',
      at: '+4m',
      phases: ['lifted'],
      channels: ['app'],
      references: ['fire'],
      texts: { en: 'The fire is out.', ja: '鎮火しました。' },
    },
  ],
})

test('[F2] a file added while the server runs is offered, watched, broken, told of, and mended', async ({
  page,
  program,
}) => {
  const file = join(program.fixtures, 'harbour-fire.json')
  const save = (title: string) => writeFileSync(file, JSON.stringify(scenario(title), null, 2))
  await page.goto(`${program.url}/?lang=en`)
  await expect(page.getByRole('heading', { name: /as the press told it/ })).toBeVisible()

  save('Fire at the harbour')
  await expect(page.getByRole('heading', { name: 'Fire at the harbour' })).toBeVisible()

  writeFileSync(
    file,
    JSON.stringify(scenario('Broken')).replace('"phases":["warning"]', '"phases":["wornung"]'),
  )
  await expect(page.getByText('fixtures/harbour-fire.json')).toBeVisible()
  await expect(page.getByText(/"wornung" is not one of the values/)).toBeVisible()
  await expect(
    page.getByRole('heading', { name: 'Fire at the harbour' }),
    'the last good version stays',
  ).toBeVisible()

  save('Fire at the old harbour')
  await expect(page.getByRole('heading', { name: 'Fire at the old harbour' })).toBeVisible()
  await expect(page.getByText(/"wornung"/)).toHaveCount(0)

  await page.locator('a[href="/watch/harbour-fire"]').first().click()
  const phone = page.getByRole('region', { name: 'Phone' }).last()
  await expect(phone.getByText('Ready to play')).toBeVisible()
  await expect(page).toHaveTitle(/^訓練 EXERCISE – /)
  await page.keyboard.press('.')
  await expect(phone.getByRole('alertdialog')).toContainText('Smoke at the harbour')
})
