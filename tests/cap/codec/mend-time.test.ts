import { mendTime } from '@alert-replay/shared/cap/mend-time.ts'
import { describe, expect, it } from 'vitest'

describe('[C2] a time that is clear is read as CAP writes it', () => {
  it.each([
    ['2030-04-01T09:00:00Z', '2030-04-01T09:00:00-00:00', ['date-z']],
    ['2030-04-01T09:00:00 UTC', '2030-04-01T09:00:00-00:00', ['date-z']],
    ['2030-04-01t09:00:00z', '2030-04-01T09:00:00-00:00', ['date-z', 'date-syntax']],
    ['2030-04-01T09:00:00.999+09:00', '2030-04-01T09:00:00+09:00', ['date-frac']],
    ['2030-04-01T09:00:00', '2030-04-01T09:00:00+05:45', ['date-nooffset']],
    ['2030-04-01 09:00', '2030-04-01T09:00:00+05:45', ['date-nooffset', 'date-syntax']],
    ['2030-04-01T09:00:00.5', '2030-04-01T09:00:00+05:45', ['date-frac', 'date-nooffset']],
    ['2030-04-01T09:00:00+0900', '2030-04-01T09:00:00+09:00', ['date-syntax']],
    ['2030-04-01T09:00:00 -03', '2030-04-01T09:00:00-03:00', ['date-syntax']],
    ['2030-04-01T09:00+09:00', '2030-04-01T09:00:00+09:00', ['date-syntax']],
  ])('%s as %s', (text, read, rules) => {
    expect(mendTime(text, '+05:45')).toEqual({ read, rules })
  })

  it.each([
    '',
    'tonight',
    '2030-04-01',
    '2030-02-30T09:00:00Z',
    '2030-04-01T25:00:00Z',
    '2030-04-01T09:60:00Z',
    '2030-04-01T09:00:00+15:00',
    '2030-04-01T09:00:00 EST',
    '2030-04-01T上午9:00',
    '01/04/2030 09:00',
    'Mon, 01 Apr 2030 09:00:00 GMT',
  ])('"%s" is none', (text) => {
    expect(mendTime(text, '+05:45')).toBeUndefined()
  })
})
