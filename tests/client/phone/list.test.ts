import { forPhone } from '@alert-replay/shared/alert.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inSight, offsetsOf } from '../../../client/src/features/phone/in-sight.ts'
import { searchFor } from '../../../client/src/features/phone/search-text.ts'
import { sharedText } from '../../../client/src/features/phone/shared-text.ts'
import { anAlert } from '../../support/builders.ts'

it('what is laid out is what is in sight and as many around it, and never more than the most', () => {
  const offsets = offsetsOf(Array.from({ length: 100 }, () => 10))
  expect(inSight(offsets, { topPx: 0, bottomPx: 35 }, { around: 2, most: 40 })).toEqual({ first: 0, last: 5 })
  expect(inSight(offsets, { topPx: 500, bottomPx: 540 }, { around: 2, most: 40 })).toEqual({
    first: 48,
    last: 56,
  })
  expect(inSight(offsets, { topPx: 0, bottomPx: 1_000 }, { around: 2, most: 40 })).toEqual({
    first: 0,
    last: 39,
  })
  expect(inSight(offsets, { topPx: 5_000, bottomPx: 5_100 }, { around: 2, most: 40 })).toEqual({
    first: 97,
    last: 99,
  })
  expect(inSight(offsetsOf([]), { topPx: 0, bottomPx: 100 }, { around: 2, most: 40 })).toBeUndefined()
})

it('whatever is in sight is laid out, where it fits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 }),
      fc.nat(30_000),
      fc.integer({ min: 1, max: 900 }),
      (heights, topPx, heightPx) => {
        const offsets = offsetsOf(heights)
        const bottomPx = topPx + heightPx
        const range = inSight(offsets, { topPx, bottomPx }, { around: 3, most: 1_000 })
        heights.forEach((_, i) => {
          const isSeen = (offsets[i + 1] ?? 0) > topPx && (offsets[i] ?? 0) < bottomPx
          const isLaidOut = range !== undefined && range.first <= i && i <= range.last
          expect(!isSeen || isLaidOut).toBe(true)
        })
      },
    ),
  )
})

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
