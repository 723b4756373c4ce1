import { HAZARDS, STAGES, type ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { synthesize } from '@alert-replay/shared/phone/tones/synthesize.ts'
import type { Tone } from '@alert-replay/shared/phone/tones/tone.ts'
import { describe, expect, it } from 'vitest'
import {
  climbs,
  follows,
  holdsAttentionSignal,
  isNear,
  melodyOf,
  NEAR,
  REAL_CONTOURS,
  REAL_HZ,
  soundingFrames,
} from '../support/real-tones.ts'

/** The spectrum below 8 kHz is the same at any rate, and nothing of ours is above 4 kHz. */
const SAMPLE_RATE = 16_000

const keys: readonly ToneKey[] = HAZARDS.flatMap((hazard) =>
  STAGES.flatMap((stage) => [true, false].map((concernsMe): ToneKey => ({ hazard, stage, concernsMe }))),
)
/** Every tone there is: each key, whole and short. */
const tones = keys.flatMap((key) =>
  [false, true].map((short) => ({
    name: [key.hazard, key.stage, key.concernsMe ? 'here' : 'elsewhere', short ? 'short' : 'whole'].join(' '),
    key,
    short,
    tone: toneOf(key, short),
  })),
)

const sum = (...parts: readonly Float32Array[]): Float32Array =>
  new Float32Array(Math.max(...parts.map((part) => part.length))).map((_, i) =>
    parts.reduce((all, part) => all + (part[i] ?? 0), 0),
  )
/** Pure notes one after another, each so many milliseconds, and each without a click. */
const pure = (notes: readonly number[], eachMs: number, level = 1): Float32Array => {
  const each = Math.round((eachMs / 1_000) * SAMPLE_RATE)
  return Float32Array.from({ length: each * notes.length }, (_, i) => {
    const fade = Math.sin((Math.PI * (i % each)) / each) ** 2
    return level * fade * Math.sin((2 * Math.PI * (notes[Math.floor(i / each)] ?? 0) * i) / SAMPLE_RATE)
  })
}
const framesOf = (samples: Float32Array) => soundingFrames(samples, SAMPLE_RATE)
const samplesOf = (tone: Tone) => synthesize(tone, SAMPLE_RATE)

describe('[D2] what listens to the tones hears', () => {
  const ours = samplesOf(toneOf({ hazard: 'attack', stage: 'first', concernsMe: true }))

  it.each([1 - NEAR * 0.9, 1, 1 + NEAR * 0.9])(
    '853 and 960 Hz together, times %d, alone or under a tone',
    (f) => {
      const pair = sum(pure([853 * f], 600, 0.1), pure([960 * f], 600, 0.1))
      expect(framesOf(pair).some(holdsAttentionSignal)).toBe(true)
      expect(framesOf(sum(pair, ours)).some(holdsAttentionSignal)).toBe(true)
    },
  )

  it('neither of them alone, nor one after the other', () => {
    for (const notes of [[853], [960], [853, 0, 0, 960]])
      expect(framesOf(pure(notes, 200)).filter(holdsAttentionSignal)).toHaveLength(0)
  })

  it.each(Object.entries(REAL_CONTOURS))('%s, at its own pitch and at another', (_, contour) => {
    for (const factor of [0.5, 1 - NEAR / 3, 1, 1.4])
      expect(
        follows(
          melodyOf(
            framesOf(
              pure(
                contour.map((hz) => hz * factor),
                250,
              ),
            ),
          ),
          contour,
        ),
      ).toBe(true)
  })

  it('a sweep up, and an arpeggio', () => {
    const sweep = Float32Array.from({ length: 0.265 * SAMPLE_RATE }, (_, i) => {
      const s = i / SAMPLE_RATE
      return Math.sin(2 * Math.PI * (160 * s + ((1_300 - 160) / 0.265) * (s ** 2 / 2)))
    })
    expect(climbs(melodyOf(framesOf(sweep)))).toBe(true)
    expect(climbs(melodyOf(framesOf(pure([300, 400, 500], 250))))).toBe(true)
    expect(climbs(melodyOf(framesOf(pure([500, 400, 500, 300], 250))))).toBe(false)
  })
})

describe.each(tones)('[D2] the tone "$name"', ({ tone, short }) => {
  const samples = samplesOf(tone)
  const frames = framesOf(samples)
  const melody = melodyOf(frames)

  it('has no frame with 853 and 960 Hz together', () => {
    expect(frames.length).toBeGreaterThan(5)
    expect(frames.filter(holdsAttentionSignal)).toHaveLength(0)
  })

  it('follows no contour of a real alert, at any pitch, and does not climb as they do', () => {
    for (const contour of Object.values(REAL_CONTOURS)) expect(follows(melody, contour)).toBe(false)
    expect(climbs(melody)).toBe(false)
  })

  it('sounds at its own pitches, and glides from none to another', () => {
    const pitches = tone.notes.map(({ hz }) => hz)
    expect(melody.filter((hz) => !pitches.some((pitch) => isNear(hz, pitch)))).toEqual([])
  })

  it('has no partial within 3 % of a frequency of a real alert', () => {
    const partials = tone.notes.flatMap(({ hz }) => tone.timbre.partials.map(({ ratio }) => hz * ratio))
    const real = Object.values(REAL_HZ).flat()
    expect(partials.filter((hz) => real.some((one) => isNear(hz, one)))).toEqual([])
  })

  it('keeps its notes inside its length, is as loud as it says, and ends in silence', () => {
    for (const { startMs, lengthMs } of tone.notes) {
      expect(lengthMs).toBeGreaterThanOrEqual(100)
      expect(startMs + lengthMs).toBeLessThanOrEqual(tone.lengthMs)
    }
    expect(samples).toHaveLength(Math.ceil((tone.lengthMs / 1_000) * SAMPLE_RATE))
    expect(samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)).toBeCloseTo(tone.timbre.peak, 5)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
    expect(tone.lengthMs).toBeLessThanOrEqual(short ? 1_500 : 6_000)
  })
})

describe('the tones are told apart', () => {
  const heard = (key: ToneKey): string => JSON.stringify(melodyAndRhythm(toneOf(key)))
  const melodyAndRhythm = ({ notes, timbre }: Tone) => [
    notes.map(({ startMs, hz }) => [startMs, hz]),
    timbre.attackMs,
  ]

  it('every one is another', () => {
    expect(new Set(keys.map(heard)).size).toBe(HAZARDS.length * STAGES.length * 2)
  })

  it('hazards by their contour, whatever the pitch: no two go up and down alike and at the same times', () => {
    const contours = HAZARDS.map((hazard) => {
      const { notes } = toneOf({ hazard, stage: 'update', concernsMe: true })
      return JSON.stringify(
        notes.map(({ startMs, hz }, i) => [startMs, Math.sign(hz - (notes[i - 1]?.hz ?? hz))]),
      )
    })
    expect(new Set(contours).size).toBe(HAZARDS.length)
  })

  it('a first alert is the longest of its hazard, a notice shorter than a second', () => {
    for (const hazard of HAZARDS) {
      const lengths = STAGES.map((stage) => toneOf({ hazard, stage, concernsMe: true }).lengthMs)
      expect(Math.max(...lengths)).toBe(lengths[0])
      expect(toneOf({ hazard, stage: 'notice', concernsMe: true }).lengthMs).toBeLessThan(1_000)
    }
  })

  it('what is elsewhere is half as loud, and begins softly', () => {
    const here = toneOf({ hazard: 'tsunami', stage: 'first', concernsMe: true })
    const elsewhere = toneOf({ hazard: 'tsunami', stage: 'first', concernsMe: false })
    expect(elsewhere.timbre.peak).toBe(here.timbre.peak / 2)
    expect(elsewhere.timbre.attackMs).toBeGreaterThan(here.timbre.attackMs)
    expect(elsewhere.notes.length).toBeLessThan(here.notes.length)
  })

  it('only a lift opens upwards: every other tone ends no higher than it began, but for the wave', () => {
    for (const hazard of HAZARDS)
      for (const stage of STAGES) {
        const { notes } = toneOf({ hazard, stage, concernsMe: true })
        expect(Math.sign((notes.at(-1)?.hz ?? 0) - (notes[0]?.hz ?? 0)) > 0).toBe(stage === 'lift')
      }
  })
})
