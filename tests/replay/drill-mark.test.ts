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

  it.each([
    ['ko', '훈련', '훈련 · 재현'],
    ['zh-Hans', '演练', '演练·重现'],
    ['zh-Hant', '演練', '演練·重現'],
    ['pt', 'SIMULADO', 'SIMULADO · REPRODUÇÃO'],
    ['pt-BR', 'SIMULADO', 'SIMULADO · REPRODUÇÃO'],
    ['vi', 'DIỄN TẬP', 'DIỄN TẬP · TÁI HIỆN'],
    ['ja', undefined, undefined],
    ['ja-x-easy', undefined, undefined],
    ['en', undefined, undefined],
    ['fr', undefined, undefined],
  ])(
    'to a reader of %s says it in that language too, where it has a word: %s, %s',
    (language, made, recorded) => {
      const at = { startMs: START_MS, utcOffsetMinutes: 540 }
      expect([
        drillMark({ kind: 'made-up', ...at }, language),
        drillMark({ kind: 'recorded', ...at }, language),
      ]).toEqual([
        { ja: '訓練', en: 'EXERCISE', ...(made !== undefined && { own: made }) },
        {
          ja: '訓練・再現',
          en: 'EXERCISE · REPLAY',
          ...(recorded !== undefined && { own: recorded }),
          date: '2023-11-21',
        },
      ])
    },
  )
})
