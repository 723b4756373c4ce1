import { describe, expect, it } from 'vitest'
import { faultyIn, offeredIn } from '../../../client/src/features/library/order.ts'
import { search } from '../../../client/src/features/library/search.ts'
import { aListed, BROKEN, HARBOUR, OKINAWA } from './listed.ts'

const ALL = [BROKEN, HARBOUR, OKINAWA]
const found = (query: string): readonly string[] => search(ALL, query).map(({ id }) => id)

describe('search', () => {
  it('finds by title, place, summary and id, in both languages', () => {
    expect(found('press')).toEqual([OKINAWA.id])
    expect(found('報道')).toEqual([OKINAWA.id])
    expect(found('Prefecture')).toEqual([OKINAWA.id])
    expect(found('沖縄県')).toEqual([OKINAWA.id])
    expect(found('shelter')).toEqual([OKINAWA.id])
    expect(found('避難の呼びかけ')).toEqual([OKINAWA.id])
    expect(found('2023-11')).toEqual([OKINAWA.id])
    expect(found('half-wr')).toEqual([BROKEN.id])
  })

  it('does not mind case, width or accents', () => {
    expect(found('OKINAWA')).toEqual([OKINAWA.id])
    expect(found('ｏｋｉｎａｗａ')).toEqual([OKINAWA.id])
    expect(found('Ｊアラート')).toEqual([OKINAWA.id])
    expect(found('ｱﾗｰﾄ')).toEqual([OKINAWA.id])
    expect(found('cafe')).toEqual([HARBOUR.id])
    expect(found('CAFÉ')).toEqual([HARBOUR.id])
  })

  it('finds kana before they are converted', () => {
    expect(found('みさいる')).toEqual([OKINAWA.id])
  })

  it('keeps kana apart that mean other things', () => {
    const entries = [aListed('a', { title: { ja: 'かき' } }), aListed('b', { title: { ja: 'がき' } })]
    expect(search(entries, 'がき').map(({ id }) => id)).toEqual(['b'])
    expect(search(entries, 'かき').map(({ id }) => id)).toEqual(['a'])
  })

  it('wants every word, wherever it stands', () => {
    expect(found('okinawa missile')).toEqual([OKINAWA.id])
    expect(found('沖縄　避難')).toEqual([OKINAWA.id])
    expect(found('okinawa harbour')).toEqual([])
  })

  it('finds everything when nothing is asked', () => {
    expect(found('')).toHaveLength(3)
    expect(found('   ')).toHaveLength(3)
  })
})

describe('the order of the list', () => {
  it('has what happened before what was made up, the latest first', () => {
    const older = aListed('older', { startMs: 0 })
    expect(offeredIn([HARBOUR, older, OKINAWA]).map(({ id }) => id)).toEqual([
      OKINAWA.id,
      'older',
      HARBOUR.id,
    ])
  })

  it('has files that cannot be offered apart', () => {
    expect(faultyIn(ALL)).toEqual([BROKEN])
    expect(offeredIn(ALL)).not.toContain(BROKEN)
  })
})
