import { pick } from '@alert-replay/shared/localized.ts'
import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../../client/src/features/editor/rows.ts'

describe('the words of an alert in the list', () => {
  const cap = {
    info: [
      { language: 'ja-JP', headline: '大雨に警戒', event: '大雨' },
      { event: 'Heavy rain' },
      { event: 'Flood' },
      { language: 'fr', event: '', description: 'De fortes pluies' },
    ],
  }
  const headlines = (alert: unknown) => rowsOf({ alerts: [alert] })[0]?.headlines

  test('are those of its CAP message, of each language the first', () => {
    expect(headlines({ cap })).toEqual({
      'ja-JP': '大雨に警戒',
      'en-US': 'Heavy rain',
      fr: 'De fortes pluies',
    })
  })

  test.each([
    ['are left empty', {}],
    ['say nothing', { en: { wording: 'unknown' }, ja: '' }],
    ['are none', 7],
  ])('are those of its CAP message where its own %s', (_what, texts) => {
    expect(headlines({ cap, texts })).toEqual(headlines({ cap }))
  })

  test('are its own first, language by language', () => {
    const both = headlines({ cap, texts: { 'en-US': { body: 'It rains' }, ko: '큰비' } }) ?? {}
    expect(both).toEqual({ ...headlines({ cap }), 'en-US': 'It rains', ko: '큰비' })
    expect(['en', 'ja', 'ko'].map((language) => pick(both, language)?.text)).toEqual([
      'It rains',
      '大雨に警戒',
      '큰비',
    ])
  })
})

test('a time that is further away than any date is none that a list could show', () => {
  const rows = rowsOf({ start: '2030-05-01T09:00+09:00', alerts: [{ at: '+1d' }, { at: '+999999999d' }] })
  expect(rows.map(({ at, offsetMs }) => [at, offsetMs])).toEqual([
    ['+1d', 86_400_000],
    ['+999999999d', undefined],
  ])
})
