import { describe, expect, it } from 'vitest'
import { datesIn } from '@alert-replay/shared/cap/export/dates-in-text.ts'

describe('dates in free text', () => {
  it('are found as English, Japanese and numbers write them', () => {
    const found: readonly (readonly [text: string, ...dates: readonly string[]])[] = [
      ['since 2011-03-11T14:46:00+09:00', '2011-03-11T14:46:00+09:00'],
      ['on 2011/3/11 and 11.3.2011', '2011/3/11', '11.3.2011'],
      ['March 11, 2011 at 2:46 PM JST', 'March 11, 2011', '2:46 PM'],
      ['11th of March; 5 Sept. 2023', '11th of March', '5 Sept. 2023'],
      ['until 415 PM CDT Saturday', '415 PM', 'Saturday'],
      ['平成23年3月11日午後2時46分ごろ', '平成23年', '3月11日', '午後2時46分'],
      ['２０１１年３月１１日(金)', '２０１１年３月１１日'],
      ['１１日１５時半、金曜日', '１１日', '１５時半', '金曜日'],
      ['令和元年、2019年', '令和元年', '2019年'],
      ['am 11. März 2011', '2011'],
    ]
    for (const [text, ...dates] of found) expect(datesIn(text), text).toEqual(dates)
  })

  it('are not seen in other numbers', () => {
    for (const text of [
      '',
      '3 m, 1.5 km',
      'Level 5',
      'call 0120-123-456',
      '約3時間、2日間',
      'M9.0',
      'may come',
      '12 people',
    ]) {
      expect(datesIn(text), text).toEqual([])
    }
  })

  it('in a text of 5 MB are found in time that grows with it', () => {
    for (const text of [
      '1'.repeat(5_000_000),
      '12 '.repeat(1_600_000),
      '1月'.repeat(2_000_000),
      'May '.repeat(1_000_000),
    ]) {
      expect(datesIn(text)).toEqual([])
    }
  })
})
