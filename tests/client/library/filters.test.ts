import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  find,
  only,
  readWanted,
  singles,
  widenings,
  without,
  writeWanted,
  type Wanted,
} from '../../../client/src/features/library/filters.ts'
import { aListed, BROKEN } from './listed.ts'

const MINUTE_MS = 60_000
const LIBRARY = [
  aListed('okinawa', {
    hazards: ['missile'],
    countries: ['JP'],
    teaches: { en: 'To wait for the lift.', ja: '解除を待つこと。' },
  }),
  aListed('seoul', {
    hazards: ['missile'],
    countries: ['KR'],
    startMs: Date.UTC(2023, 4, 30, 21, 29),
    durationMs: 54 * MINUTE_MS,
  }),
  aListed('kamchatka', {
    hazards: ['earthquake', 'tsunami'],
    countries: ['JP', 'US'],
    startMs: Date.UTC(2025, 6, 29, 23, 37),
    durationMs: 1_900 * MINUTE_MS,
  }),
  // In Japan it is the new year already.
  aListed('new-year', { startMs: Date.UTC(2023, 11, 31, 20), durationMs: 360 * MINUTE_MS }),
  aListed('made', {
    kind: 'made-up',
    hazards: ['missile'],
    countries: ['JP'],
    startMs: Date.UTC(2030, 0, 1),
  }),
  BROKEN,
]

const found = (wanted: Partial<Wanted>) => find(LIBRARY, { query: '', ...wanted }).map(({ id }) => id)

describe('[B1] finding a scenario', () => {
  it.each<[Partial<Wanted>, readonly string[]]>([
    [{}, ['okinawa', 'seoul', 'kamchatka', 'new-year', 'made', 'half-written']],
    [{ hazard: 'tsunami' }, ['kamchatka']],
    [{ country: 'JP' }, ['okinawa', 'kamchatka', 'made']],
    [{ year: '2023' }, ['okinawa', 'seoul']],
    [{ year: '2024' }, ['new-year']],
    [{ year: 'made-up' }, ['made']],
    [{ length: '15m' }, ['okinawa', 'made']],
    [{ length: '1h' }, ['seoul']],
    [{ length: '6h' }, ['new-year']],
    [{ length: 'longer' }, ['kamchatka']],
    [{ hazard: 'missile', country: 'KR', year: '2023' }, ['seoul']],
    [{ query: 'wait lift' }, ['okinawa']],
    [{ query: '待つ', hazard: 'missile' }, ['okinawa']],
    [{ query: 'half', country: 'JP' }, []],
    [{ query: 'half' }, ['half-written']],
  ])('%j', (wanted, ids) => {
    expect(found(wanted)).toEqual(ids)
  })

  it('offers what there is, in an order that stays, each with how many there would be', () => {
    const wanted = { query: '', country: 'JP' }
    expect(choicesOf(LIBRARY, 'hazard', wanted)).toEqual([
      { value: 'missile', count: 2 },
      { value: 'earthquake', count: 1 },
      { value: 'tsunami', count: 1 },
    ])
    // Of its own facet everything is offered, as if nothing of it were chosen yet.
    expect(choicesOf(LIBRARY, 'country', wanted)).toEqual([
      { value: 'JP', count: 3 },
      { value: 'KR', count: 1 },
      { value: 'US', count: 1 },
    ])
    expect(choicesOf(LIBRARY, 'year', { query: '' }).map(({ value }) => value)).toEqual([
      '2025',
      '2024',
      '2023',
      'made-up',
    ])
    expect(choicesOf(LIBRARY, 'length', { query: '', hazard: 'tsunami' })).toEqual([
      { value: '15m', count: 0 },
      { value: '1h', count: 0 },
      { value: '6h', count: 0 },
      { value: 'longer', count: 1 },
    ])
    expect(choicesOf(LIBRARY, 'country', { query: '', country: 'TW' })).toContainEqual({
      value: 'TW',
      count: 0,
    })
  })

  it('where nothing is found, says what to take away, the best first, and nothing that would not help', () => {
    const wanted = { query: 'seoul', hazard: 'missile', country: 'JP', year: '2023' }
    expect(found(wanted)).toEqual([])
    expect(widenings(LIBRARY, wanted)).toEqual([
      { without: 'country', count: 1 },
      { without: 'query', count: 1 },
    ])
    expect(singles(LIBRARY, { ...wanted, year: '2025', country: 'JP', query: 'zzz' })).toEqual([
      { only: 'hazard', count: 3 },
      { only: 'country', count: 3 },
      { only: 'year', count: 1 },
    ])
    expect(only(wanted, 'year')).toEqual({ query: '', year: '2023' })
    expect(only(wanted, 'query')).toEqual({ query: 'seoul' })
    expect(find(LIBRARY, without(wanted, 'country')).map(({ id }) => id)).toEqual(['seoul'])
    expect(without(wanted, 'query')).toEqual({ ...wanted, query: '' })
  })
})

describe('[B1] what is looked for, in the address', () => {
  it('is read back as it was written, beside what else is there', () => {
    const wanted = { query: '解除 wait', hazard: 'missile', country: 'JP', year: '2023', length: '6h' }
    const address = writeWanted(wanted, '?lang=ja')
    expect(new URLSearchParams(address).get('lang')).toBe('ja')
    expect(readWanted(address)).toEqual(wanted)
    expect(writeWanted({ query: ' ' }, address)).toBe('?lang=ja')
    expect(writeWanted({ query: '' }, '?q=x')).toBe('')
  })

  it('is left out where nothing can be it', () => {
    expect(readWanted('?hazard=rain&country=Japan&year=23&length=long&q=x')).toEqual({ query: 'x' })
  })
})
