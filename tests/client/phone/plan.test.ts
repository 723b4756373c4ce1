import type { Outcome, ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { describe, expect, it } from 'vitest'
import { cutTo, lengthOf, periodOf, planOf } from '../../../client/src/features/phone/sound/plan.ts'
import { forBrowser } from '../../../client/src/features/phone/sound/vibration.ts'

const KEY: ToneKey = { hazard: 'attack', stage: 'first', concernsMe: true }
const ONCE_MS = toneOf(KEY).lengthMs
const SHORT_MS = toneOf(KEY, true).lengthMs
const PATTERN = [0, 2_000, 500, 1_000]

const outcome = (
  lasting: NonNullable<Outcome['sound']>['lasting'],
  more: Partial<Outcome> = {},
): Pick<Outcome, 'sound' | 'vibration' | 'speech'> => ({
  sound: { tone: KEY, lasting, volume: 1, stream: 'alarm' },
  vibration: { pattern: PATTERN, lasting },
  ...more,
})

describe('what is heard and felt, in wall time', () => {
  it('once: the tone and the pattern, each once through', () => {
    expect(planOf(outcome('once'), 1)).toEqual({
      tone: { key: KEY, short: false, volume: 1, lastsMs: ONCE_MS },
      vibration: { pattern: PATTERN, lastsMs: 3_500 },
    })
  })

  it('so many milliseconds: both over and over for as long (France: 10 500)', () => {
    const plan = planOf(outcome(10_500), 1)
    expect([plan.tone?.lastsMs, plan.vibration?.lastsMs, lengthOf(plan)]).toEqual([10_500, 10_500, 10_500])
  })

  it('until OK: without an end (Chile)', () => {
    expect(lengthOf(planOf(outcome('until-ok'), 1))).toBe(Infinity)
  })

  it('nothing at all is nothing (France, levels 3 and 4)', () => {
    expect(planOf(outcome(0), 1)).toEqual({})
    expect(planOf({}, 1)).toEqual({})
  })

  it('in a call or with a headset an eighth as loud', () => {
    const sound = { tone: KEY, lasting: 'once', volume: 0.125, stream: 'alarm' } as const
    expect(planOf({ sound }, 1).tone?.volume).toBe(0.125)
  })

  it.each([0, 0.25, 1, 2, 4])('the same at %d times', (rate) => {
    expect(planOf(outcome(10_500), rate)).toEqual(planOf(outcome(10_500), 1))
  })

  it.each([4.25, 10, 120])('[SD1] at %d times once and short, and nothing is read', (rate) => {
    const speech = { afterMs: 1_000, as: 'whole' } as const
    for (const lasting of ['once', 10_500, 'until-ok'] as const) {
      expect(planOf(outcome(lasting, { speech }), rate)).toEqual({
        tone: { key: KEY, short: true, volume: 1, lastsMs: SHORT_MS },
        vibration: { pattern: [0, 500], lastsMs: 500 },
      })
    }
  })

  it('what is read comes a second after the tone; without one, after the vibration; after an endless one, never', () => {
    const speech = { afterMs: 1_000, as: 'whole' } as const
    const { vibration } = outcome('once')
    expect(planOf(outcome(8_000, { speech }), 1).speechAtMs).toBe(9_000)
    expect(planOf({ ...(vibration && { vibration }), speech }, 1).speechAtMs).toBe(4_500)
    expect(planOf({ speech }, 1).speechAtMs).toBe(1_000)
    expect(planOf(outcome('until-ok', { speech }), 1).speechAtMs).toBe(Infinity)
  })
})

describe('a pattern of vibration', () => {
  it('lasts as long as its pieces', () => expect(periodOf(PATTERN)).toBe(3_500))

  it.each([
    [0, []],
    [1_500, [0, 1_500]],
    [2_200, [0, 2_000, 200]],
    [9_999, PATTERN],
  ] as const)('cut after %d ms', (ms, cut) => expect(cutTo(PATTERN, ms)).toEqual(cut))

  it('begins with a vibration for the browser; one that begins with a rest keeps it', () => {
    expect(forBrowser([0, 350, 250, 350])).toEqual([350, 250, 350])
    expect(forBrowser([200, 350])).toEqual([0, 200, 350])
  })

  it('is no longer, and no piece of it, than browsers take', () => {
    const pieces = forBrowser([0, ...Array.from({ length: 300 }, () => 60_000)])
    expect(pieces).toEqual(Array.from({ length: 99 }, () => 10_000))
  })
})
