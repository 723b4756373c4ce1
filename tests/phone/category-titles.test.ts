import { CATEGORY_TITLES } from '@alert-replay/shared/phone/category.ts'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../client/src/lib/languages.ts'

test('every category has a title in every language of the interface', () => {
  const lacking = Object.entries(CATEGORY_TITLES).flatMap(([category, titles]) =>
    LANGUAGES.filter((language) => !titles[language]).map((language) => `${category} in ${language}`),
  )
  expect(lacking).toEqual([])
})

test.each(LANGUAGES)('what is an exercise says so in %s', (language) => {
  const words = {
    ja: '訓練',
    en: 'exercise',
    ko: '훈련',
    'zh-Hans': '演练',
    'zh-Hant': '演練',
    pt: 'simulado',
    vi: 'diễn tập',
  }
  expect(CATEGORY_TITLES.exercise[language]).toContain(words[language])
})
