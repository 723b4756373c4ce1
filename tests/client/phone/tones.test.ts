import { describe, expect, it } from 'vitest'
import { synthesize } from '../../../client/src/features/phone/sound/synthesize.ts'
import { TONES, type Tone, type ToneName } from '../../../client/src/features/phone/sound/tones.ts'

/** Frequencies of real alerts' tones, Hz: none of ours may come within 3 % of one. */
const REAL: Readonly<Record<string, readonly number[]>> = {
  'attention signal of the United States, also EU-Alert': [853, 960],
  'Japanese default, a bell arpeggio': [902, 1204, 1352, 1805],
  'Japanese tsunami and other disasters, a rising chime': [587, 784, 988, 1175],
  'area message, two notes': [1782, 1414],
  'Canada and Mexico, a mix': [440, 659, 932, 1047, 3136],
}
const NEAR = 0.03
const SAMPLE_RATE = 44_100

const names = Object.keys(TONES) as readonly ToneName[]
const isNear = (hz: number, real: number): boolean => Math.abs(hz / real - 1) <= NEAR

/** How strong a frequency is in the samples (Goertzel's algorithm), per sample. */
function strengthOf(samples: Float32Array, hz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hz) / SAMPLE_RATE)
  let last = 0
  let beforeLast = 0
  for (const sample of samples) [last, beforeLast] = [sample + factor * last - beforeLast, last]
  return Math.sqrt(Math.max(0, last ** 2 + beforeLast ** 2 - factor * last * beforeLast)) / samples.length
}

describe.each(names)('[D2] the tone "%s"', (name) => {
  const tone: Tone = TONES[name]
  const partialsHz = tone.notes.flatMap(({ hz }) => tone.partials.map(({ ratio }) => hz * ratio))

  it.each(Object.entries(REAL))('has no partial within 3 %% of: %s', (_, realHz) => {
    const near = partialsHz.filter((hz) => realHz.some((real) => isNear(hz, real)))
    expect(near).toEqual([])
  })

  it('as it sounds, holds next to nothing at 853 and 960 Hz, alone or together', () => {
    const samples = synthesize(tone, SAMPLE_RATE)
    const own = Math.max(...tone.notes.map(({ hz }) => strengthOf(samples, hz)))
    for (const real of [853, 960]) expect(strengthOf(samples, real) / own).toBeLessThan(0.05)
  })

  it('never climbs through more than two notes, so that it is no arpeggio, chime or sweep', () => {
    const climbs = tone.notes.map(({ hz }, i) => hz > (tone.notes[i - 1]?.hz ?? hz))
    expect(climbs.some((climb, i) => climb && climbs[i + 1] === true)).toBe(false)
  })

  it('has the low two notes of a knock and no siren: every pitch is one of two', () => {
    expect(new Set(tone.notes.map(({ hz }) => hz)).size).toBe(2)
  })

  it('keeps every note inside its length, and ends in silence', () => {
    for (const { startMs, lengthMs } of tone.notes)
      expect(startMs + lengthMs).toBeLessThanOrEqual(tone.lengthMs)
    const samples = synthesize(tone, SAMPLE_RATE)
    expect(samples).toHaveLength(Math.ceil((tone.lengthMs / 1_000) * SAMPLE_RATE))
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
  })

  it('is half as loud as it could be, and never clips', () => {
    const loudest = synthesize(tone, SAMPLE_RATE).reduce(
      (most, sample) => Math.max(most, Math.abs(sample)),
      0,
    )
    expect(loudest).toBeCloseTo(0.5, 5)
  })
})

it('a takeover sounds for four seconds, a notice for less than one', () => {
  expect(TONES.takeover.lengthMs).toBe(4_000)
  expect(TONES.notice.lengthMs).toBeLessThan(1_000)
})

it('the emergency tone falls where real ones rise', () => {
  const [first, second] = TONES.takeover.notes
  expect(second?.hz).toBeLessThan(first?.hz ?? 0)
})
