import { pick } from '@alert-replay/shared/localized.ts'
import { CATEGORY_TITLES, listNameOf, titleOf } from '@alert-replay/shared/phone/category.ts'
import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
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

test('what a profile calls a category in some languages holds in these, and the usual title in the others', async () => {
  const { categories } = await loadProfile('jp-iphone')
  const emergency = categories.find(({ id }) => id === 'emergency')
  expect(emergency && titleOf(emergency)).toEqual({
    ...CATEGORY_TITLES.emergency,
    ja: '緊急速報',
    en: 'Emergency alert',
  })
})

test.each(PROFILE_IDS)('in a list of its categories %s calls no two alike', async (id) => {
  const { categories } = await loadProfile(id)
  const alike = LANGUAGES.flatMap((language) => {
    const names = categories.map((category) => pick(listNameOf(category), language)?.text)
    return names.filter((name, i) => names.indexOf(name) !== i)
  })
  expect(alike).toEqual([])
})
