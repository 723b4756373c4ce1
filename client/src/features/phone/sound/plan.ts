import type { Lasting, Outcome, ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'

/** Above this rate of the replay a tone is once through and short: the next alert is near. */
export const FASTEST_WHOLE = 4
/** A vibration of a fast replay: once, and no longer than this. */
const SHORT_VIBRATION_MS = 500

export interface TonePlan {
  readonly key: ToneKey
  readonly short: boolean
  /** 0 to 1. */
  readonly volume: number
  /** Over and over for so long; Infinity: until it is ended. */
  readonly lastsMs: number
}

export interface VibrationPlan {
  /** Off, on, off, on, … milliseconds, over and over. */
  readonly pattern: readonly number[]
  readonly lastsMs: number
}

/** What of an outcome is heard and felt, and for how long: in wall time, whatever the replay's. */
export interface Plan {
  readonly tone?: TonePlan
  readonly vibration?: VibrationPlan
  /** Milliseconds after its beginning; Infinity: after a tone that goes on until OK, never. Absent: nothing is read. */
  readonly speechAtMs?: number
}

/** `rate`: how many milliseconds of the drill go by in one of wall time; 0 while it stands still. */
export function planOf(outcome: Pick<Outcome, 'sound' | 'vibration' | 'speech'>, rate: number): Plan {
  const { sound, vibration, speech } = outcome
  const short = rate > FASTEST_WHOLE
  const tone = sound && tonePlan(sound, short)
  const shaking = vibration && vibrationPlan(vibration, short)
  // Read after the pause that follows the tone; where there is none, after the vibration.
  const alertsMs = tone?.lastsMs ?? shaking?.lastsMs ?? 0
  return {
    ...(tone && tone.lastsMs > 0 && { tone }),
    ...(shaking && shaking.lastsMs > 0 && { vibration: shaking }),
    ...(speech && !short && { speechAtMs: alertsMs + speech.afterMs }),
  }
}

/** How long a plan goes on without its speech. */
export const lengthOf = ({ tone, vibration }: Plan): number =>
  Math.max(tone?.lastsMs ?? 0, vibration?.lastsMs ?? 0)

function tonePlan({ tone, lasting, volume }: NonNullable<Outcome['sound']>, short: boolean): TonePlan {
  const onceMs = toneOf(tone, short).lengthMs
  return { key: tone, short, volume, lastsMs: short ? onceMs : lastsFor(lasting, onceMs) }
}

function vibrationPlan(
  { pattern, lasting }: NonNullable<Outcome['vibration']>,
  short: boolean,
): VibrationPlan {
  if (short) {
    const onMs = Math.min(pattern[1] ?? 0, SHORT_VIBRATION_MS)
    return { pattern: [0, onMs], lastsMs: onMs }
  }
  return { pattern, lastsMs: lastsFor(lasting, periodOf(pattern)) }
}

const lastsFor = (lasting: Lasting, onceMs: number): number =>
  lasting === 'once' ? onceMs : lasting === 'until-ok' ? Infinity : lasting

/** Once through a pattern, milliseconds. */
export const periodOf = (pattern: readonly number[]): number => pattern.reduce((sum, ms) => sum + ms, 0)

/** The pattern once through, cut off after `mostMs`. */
export function cutTo(pattern: readonly number[], mostMs: number): readonly number[] {
  let leftMs = mostMs
  const kept: number[] = []
  for (const ms of pattern) {
    if (leftMs <= 0) break
    kept.push(Math.min(ms, leftMs))
    leftMs -= ms
  }
  return kept
}
