import { pick } from '@alert-replay/shared/localized.ts'
import { readStart } from '@alert-replay/shared/time.ts'
import { describe, expect, test } from 'vitest'
import { clockOf, rowTime, timeAt } from '../../../client/src/features/editor/row-time.ts'
import { rowsOf, type Row } from '../../../client/src/features/editor/rows.ts'
import { LANGUAGES, type Language } from '../../../client/src/lib/languages.ts'

const t = ((key: string) => key) as unknown as Parameters<typeof rowTime>[2]

const rowsAt = (ats: readonly string[], start: string): readonly Row[] =>
  rowsOf({ start, alerts: ats.map((at) => ({ at })) })

/** How the list reads alerts that are written like this; a day is in one piece. */
function read(
  ats: readonly string[],
  language: Language,
  start = '2030-05-01T09:00+09:00',
): readonly string[] {
  const rows = rowsAt(ats, start)
  const from = readStart(start)
  return rows.map((row) => rowTime(row, from && clockOf(rows, from, language), t).replaceAll('\u00a0', ' '))
}

describe('[ED18] when an alert comes', () => {
  test('is a time of the clock while all of them come on one day', () => {
    expect(read(['+0m', '12:08', '19:45:24'], 'en')).toEqual(['09:00', '12:08', '19:45:24'])
  })

  test.each<[Language, readonly string[]]>([
    ['en', ['1 May 12:08', '2 May 10:00', '2 May 18:45:12']],
    ['ja', ['1日 12:08', '2日 10:00', '2日 18:45:12']],
    ['ko', ['1일 12:08', '2일 10:00', '2일 18:45:12']],
    ['zh-Hans', ['1日 12:08', '2日 10:00', '2日 18:45:12']],
    ['zh-Hant', ['1日 12:08', '2日 10:00', '2日 18:45:12']],
    ['pt', ['01/05 12:08', '02/05 10:00', '02/05 18:45:12']],
    ['vi', ['1/5 12:08', '2/5 10:00', '2/5 18:45:12']],
  ])('has its day where there are more, as it is read in %s', (language, times) => {
    expect(read(['12:08', '2030-05-02T10:00', '+1d9h45m12s'], language)).toEqual(times)
  })

  test('has its month where a day alone could be of two', () => {
    const ats = ['12:08', '2030-06-01T10:00']
    expect(read(ats, 'ja')).toEqual(['5月1日 12:08', '6月1日 10:00'])
    expect(read(ats, 'en')).toEqual(['1 May 12:08', '1 Jun 10:00'])
  })

  test('has its day where all of them come on another one than the start', () => {
    expect(read(['+15m', '+20m'], 'en', '2030-05-01T23:50+09:00')).toEqual(['2 May 00:05', '2 May 00:10'])
  })

  test('counts days by the clock of the scenario, and not by that of Greenwich', () => {
    expect(read(['+0m', '+14h'], 'en', '2030-05-01T09:30+09:00')).toEqual(['09:30', '23:30'])
    expect(read(['+0m', '+15h'], 'en', '2030-05-01T09:30+09:00')).toEqual(['1 May 09:30', '2 May 00:30'])
  })

  test('on a day that no alert has yet is told with it too', () => {
    const rows = rowsAt(['+0m'], '2030-05-01T23:50Z')
    const start = readStart('2030-05-01T23:50Z')
    const times = start && [0, 600_000].map((offsetMs) => timeAt(offsetMs, clockOf(rows, start, 'ja')))
    expect(times).toEqual(['23:50', '2日 00:00'])
  })

  test.each(LANGUAGES)('stays short in %s', (language) => {
    const times = read(['2030-05-28T19:45:24', '2030-12-28T19:45:24'], language)
    expect(Math.max(...times.map((time) => time.length))).toBeLessThanOrEqual(16)
  })

  test('is broken, where it has to be, between day and time', () => {
    const rows = rowsAt(['+0m', '+1d'], '2030-05-01T10:00Z')
    const start = readStart('2030-05-01T10:00Z')
    expect(start && timeAt(0, clockOf(rows, start, 'en')).split(' ')).toEqual(['1\u00a0May', '10:00'])
  })

  test('is what was written where that is no time, or further away than any date', () => {
    expect(read(['soon', '', '+999999999d'], 'en')).toEqual(['soon', '–', '+999999999d'])
  })
})

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
