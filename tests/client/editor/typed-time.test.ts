import { readAt } from '@alert-replay/shared/time.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidyTime } from '../../../client/src/features/editor/typed-time.ts'
import { holds } from '../../support/property.ts'

describe('[ED4] a time as it is typed', () => {
  test.each([
    ['9:05', '09:05'],
    ['０９：０５', '09:05'],
    ['９：０５', '09:05'],
    [' 09:05 ', '09:05'],
    ['9:05:07', '09:05:07'],
    ['9.05', '09:05'],
    ['0905', '09:05'],
    ['9時5分', '09:05'],
    ['9時05分', '09:05'],
    ['９時５分３０秒', '09:05:30'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['午前9時5分', '09:05'],
    ['午後9時5分', '21:05'],
    ['午前12時30分', '00:30'],
    ['午後12時30分', '12:30'],
    ['9:05 pm', '21:05'],
    ['9:05 a.m.', '09:05'],
    ['9点5分', '09:05'],
    ['下午3點05分', '15:05'],
    ['오후 3시 5분', '15:05'],
    ['9h05', '09:05'],
    ['9 giờ 05', '09:05'],
    ['2030-05-01T9:05', '2030-05-01T09:05'],
    ['2030-5-1 9:05', '2030-05-01T09:05'],
    ['2030/05/01 09:05', '2030-05-01T09:05'],
    ['2030年5月1日9時5分', '2030-05-01T09:05'],
    ['2030년 5월 1일 오후 3시', '2030-05-01T15:00'],
    ['＋９０ｓ', '+90s'],
    ['+ 1 h 30 min', '+1h30m'],
    ['+1H30M', '+1h30m'],
    ['+5 minutes', '+5m'],
    ['90s', '+90s'],
    ['9 min', '+9m'],
    ['5分', '+5m'],
    ['5分後', '+5m'],
    ['1時間30分後', '+1h30m'],
    ['1小时30分钟后', '+1h30m'],
    ['1시간 30분 후', '+1h30m'],
    ['+1日2時間', '+1d2h'],
  ])('%s is written %s', (typed, expected) => {
    expect(tidyTime(typed)).toBe(expected)
  })

  test.each([
    // Written as a file has it.
    '09:05',
    '09:05:30',
    '+90m',
    '2030-05-01T09:05',
    // No time, or more than one.
    '',
    ' ',
    'soon',
    '25:00',
    '9:75',
    '9:5',
    '9',
    '+5',
    '+1:30',
    '9h',
    '9h30m',
    '2030-02-30 9:05',
    '2030-05-01',
    '1/5/2030 9:05',
    '午前',
    '後',
    '+',
  ])('%s stays as it is', (typed) => {
    expect(tidyTime(typed)).toBeUndefined()
  })

  holds(
    'is read in the file as what was typed, and not tidied twice',
    fc.tuple(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom(':', '：', '時', '点'),
    ),
    ([hour, minute, between]) => {
      const typed = `${hour}${between}${String(minute).padStart(2, '0')}`
      const written = tidyTime(typed) ?? typed
      const start = { atMs: 0, utcOffsetMinutes: 0 }
      expect(readAt(written, start)?.offsetMs).toBe((hour * 60 + minute) * 60_000)
      expect(tidyTime(written)).toBeUndefined()
    },
  )
})
