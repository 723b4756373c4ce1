import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './program.ts'

const OKINAWA = 'okinawa-2023-11-21'

/** A sentence of each language's common texts, by which its file is known whatever it is called. */
const MARKS = {
  ja: '文言不明',
  en: 'Wording unknown',
  ko: '문구 알 수 없음',
  'zh-Hans': '措辞不明',
  'zh-Hant': '內容文字不明',
  pt: 'Texto não conhecido',
  vi: 'Không rõ lời văn',
} as const

/** The languages whose texts the page has loaded so far. */
function loadedLanguages(page: Page): () => Promise<readonly string[]> {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (/\.js(?:$|\?)/.test(response.url())) bodies.push(response.text().catch(() => ''))
  })
  return async () => {
    const texts = (await Promise.all(bodies)).join('\n')
    return Object.entries(MARKS).flatMap(([language, mark]) => (texts.includes(mark) ? [language] : []))
  }
}

test.describe('a browser that asks for Vietnamese', () => {
  test.use({ locale: 'vi-VN', serviceWorkers: 'block' })

  test('gets Vietnamese, and no other language before it is chosen', async ({ page, program }) => {
    const loaded = loadedLanguages(page)
    await page.goto(program.url)
    await expect(page.getByRole('heading', { name: 'Kịch bản', exact: true })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    await expect(page, '[D1] the mark in its own language too').toHaveTitle(/^訓練 EXERCISE DIỄN TẬP – /)
    expect(await loaded()).toEqual(['vi'])

    const language = page.getByRole('combobox', { name: 'Ngôn ngữ' })
    await expect(language.getByRole('option')).toHaveText([
      '日本語',
      'English',
      '한국어',
      '简体中文',
      '繁體中文',
      'Português (Brasil)',
      'Tiếng Việt',
    ])
    await language.selectOption('ko')
    await expect(page.getByRole('heading', { name: '시나리오', exact: true })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    expect(await loaded()).toEqual(['ko', 'vi'])
  })

  test('stays Vietnamese where another language cannot be had, and says so', async ({ page, program }) => {
    await page.goto(program.url)
    await expect(page.getByRole('heading', { name: 'Kịch bản', exact: true })).toBeVisible()
    await page.route('**/assets/**', (route) => route.abort())
    await page.getByRole('combobox', { name: 'Ngôn ngữ' }).selectOption('pt')
    await expect(page.getByText(/^Không tải được Português/)).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  })
})

test.describe('a phone', () => {
  test.use({ locale: 'en-GB' })

  for (const [language, words] of [
    ['ko', '북한에서 미사일이 발사된'],
    ['zh-Hans', '据认为朝鲜发射了导弹'],
    ['zh-Hant', '據研判，北韓發射了飛彈'],
    ['pt', 'um míssil tenha sido lançado'],
    ['vi', 'Có khả năng một tên lửa'],
    ['ja-x-easy', '北朝鮮が　ミサイルを　うったようです'],
  ] as const) {
    test(`shows the alert in ${language}, as what it is`, async ({ page, program }) => {
      await page.goto(`${program.url}/watch/${OKINAWA}?lang=${language}`)
      await page.getByRole('slider').waitFor()
      await page.keyboard.press('.')
      // What would be read aloud comes behind the text itself.
      const body = page.getByRole('alertdialog').getByText(words).first()
      await expect(body).toBeVisible()
      expect(await body.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(language)
      const spoken = language === 'ja-x-easy' ? 'ja' : language
      await expect(page.locator('html')).toHaveAttribute('lang', spoken)
    })
  }
})

/** The lines in which the text of an element stands, at a width. */
const linesAt = (page: Page, selector: string, widths: readonly number[], whole: boolean) =>
  page.evaluate(
    ([css, all, asOne]) => {
      const found = document.querySelector<HTMLElement>(css)
      if (!found) throw new Error(`there is no ${css}`)
      if (asOne) {
        // As a page that knows nothing of words would set it.
        const plain = found.textContent
        found.replaceChildren(plain)
        found.style.wordBreak = 'normal'
      }
      return all.map((width) => {
        found.style.inlineSize = `${width}px`
        const lines: { top: number; text: string }[] = []
        const walker = document.createTreeWalker(found, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange()
          const { data } = node as Text
          for (let i = 0; i < data.length; i++) {
            range.setStart(node, i)
            range.setEnd(node, i + 1)
            const top = Math.round(range.getBoundingClientRect().top)
            const last = lines.at(-1)
            if (last && Math.abs(last.top - top) < 4) last.text += data[i]
            else lines.push({ top, text: data[i] ?? '' })
          }
        }
        return lines.map(({ text }) => text)
      })
    },
    [selector, widths, whole] as const,
  )

test('[F3] the alert that Taiwan sent on 9 January 2024 never says Vietnam, however wide the phone is', async ({
  page,
  program,
}) => {
  const text = '中國於15:04發射衛星,已飛越南部上空,請民眾注意安全。若發現不明物體,通報警消人員處理。'
  writeFileSync(
    join(program.fixtures, 'taiwan.json'),
    JSON.stringify({
      format: 2,
      kind: 'made-up',
      title: { 'zh-Hant': '衛星' },
      languages: ['zh-Hant'],
      start: '2030-01-09T15:17+08:00',
      alerts: [
        {
          id: 'satellite',
          at: '+0s',
          phases: ['warning'],
          channels: ['cell-broadcast'],
          texts: { 'zh-Hant': text },
        },
      ],
    }),
  )
  await expect(async () => {
    await page.goto(`${program.url}/watch/taiwan?lang=zh-Hant`)
    await page.getByRole('slider').waitFor({ timeout: 3_000 })
  }).toPass()
  await page.keyboard.press('.')
  const body = page.getByRole('alertdialog').locator('p[lang="zh-Hant"]', { hasText: '通報警消人員' })
  await expect(body).toBeVisible()
  await body.evaluate((element) => element.setAttribute('data-f3', ''))

  // Some four characters to a line, and up to a hall's screen.
  const widths = Array.from({ length: 100 }, (_, i) => 80 + i * 5)
  const saysVietnam = (lines: readonly string[]): boolean => lines.some((line) => line.endsWith('越南'))
  const set = await linesAt(page, '[data-f3]', widths, false)
  expect(set.every((lines) => lines.join('') === text)).toBe(true)
  expect(set.filter(saysVietnam)).toEqual([])
  expect(new Set(set.map((lines) => lines.length)).size, 'the lines did change').toBeGreaterThan(3)
  const naive = await linesAt(page, '[data-f3]', widths, true)
  expect(naive.some(saysVietnam), 'as any page would set it, it does').toBe(true)
})
