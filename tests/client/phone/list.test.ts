import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { expect, it } from 'vitest'
import { searchFor } from '../../../client/src/features/phone/search-text.ts'
import { sharedText } from '../../../client/src/features/phone/shared-text.ts'
import { anAlert } from '../../support/builders.ts'

it('a search finds all its words, in any order, in any language, sender and area too', () => {
  const alert = forPhone(
    anAlert(0, {
      sender: { en: 'Met Office', ja: '気象庁' },
      area: { name: { ja: '宮古島地方' }, codes: [] },
      texts: { ja: { body: 'ツナミが来ます。', wording: 'written', sources: [] } },
    }),
    [],
  )
  const found = (query: string): boolean => searchFor(query)(alert)
  expect(['', '  ', 'office met', 'つなみ', 'ﾂﾅﾐ 宮古', 'ＭＥＴ', '気象庁'].map(found)).toEqual(
    Array(7).fill(true),
  )
  expect(['met tokyo', 'x'].map(found)).toEqual([false, false])
})

it('two wordings are compared in the reader’s language, else in one that both have', () => {
  const texts = (...languages: readonly string[]) => ({
    texts: Object.fromEntries(
      languages.map((language) => [language, { body: language, wording: 'written' as const, sources: [] }]),
    ),
  })
  expect(sharedText(texts('ja', 'en'), texts('ja', 'en'), 'en')?.language).toBe('en')
  expect(sharedText(texts('ja'), texts('ja', 'en'), 'en')?.language).toBe('ja')
  expect(sharedText(texts('ja'), texts('en'), 'en')).toBeUndefined()
})
