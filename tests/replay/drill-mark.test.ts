import { describe, expect, it } from 'vitest'
import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import { START_MS } from '../support/builders.ts'

describe('[D1] the drill mark', () => {
  it('of a made-up event says exercise, in both languages', () => {
    expect(drillMark({ kind: 'made-up', startMs: START_MS, utcOffsetMinutes: 540 })).toEqual({
      ja: '訓練',
      en: 'EXERCISE',
    })
  })

  it('of a recorded event says replay too, with the date', () => {
    expect(drillMark({ kind: 'recorded', startMs: START_MS, utcOffsetMinutes: 540 })).toEqual({
      ja: '訓練・再現',
      en: 'EXERCISE · REPLAY',
      date: '2023-11-21',
    })
  })

  it('carries the date of where it happened, not of where it is watched', () => {
    const dateAt = (utcOffsetMinutes: number, startMs: number) =>
      drillMark({ kind: 'recorded', startMs, utcOffsetMinutes }).date
    expect(dateAt(540, Date.UTC(2023, 10, 21, 15, 30))).toBe('2023-11-22')
    expect(dateAt(-600, Date.UTC(2018, 0, 13, 9, 59))).toBe('2018-01-12')
    expect(dateAt(0, Date.UTC(2023, 10, 21, 15, 30))).toBe('2023-11-21')
  })

  it('is there before the scenario is known', () => {
    expect(drillMark(undefined)).toEqual({ ja: '訓練', en: 'EXERCISE' })
  })
})
