import type { Partial, Timbre, Tone } from './tone.ts'

const RELEASE_MS = 60
/** After so many of its decay times a partial is 80 dB down, and over. */
const DECAYS = 9.2

/**
 * The tone as samples between -1 and 1; `sampleRate` in samples a second. Quick enough to be made as an alert arrives:
 * a note that comes again is made once, and a partial takes two multiplications a sample.
 */
export function synthesize(tone: Tone, sampleRate: number): Float32Array<ArrayBuffer> {
  const perMs = sampleRate / 1_000
  const samples = new Float32Array(Math.ceil(tone.lengthMs * perMs))
  const made = new Map<string, Float32Array>()
  for (const { hz, lengthMs, startMs } of tone.notes) {
    const name = `${hz} ${lengthMs}`
    const note = made.get(name) ?? noteOf(hz, Math.round(lengthMs * perMs), tone.timbre, sampleRate)
    made.set(name, note)
    const first = Math.round(startMs * perMs)
    for (let i = 0; i < note.length && first + i < samples.length; i++) {
      samples[first + i] = (samples[first + i] ?? 0) + (note[i] ?? 0)
    }
  }
  let loudest = 0
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample))
  if (loudest > 0) {
    for (let i = 0; i < samples.length; i++) samples[i] = ((samples[i] ?? 0) / loudest) * tone.timbre.peak
  }
  return samples
}

/** One note, `count` samples long. Its edges have no corner: a corner is a click, and a click holds every frequency. */
function noteOf(hz: number, count: number, { partials, attackMs }: Timbre, sampleRate: number): Float32Array {
  const note = new Float32Array(count)
  for (const partial of partials) addPartial(note, hz, partial, sampleRate)
  const attack = Math.min(count, (attackMs / 1_000) * sampleRate)
  const release = Math.min(count, (RELEASE_MS / 1_000) * sampleRate)
  for (let i = 0; i < attack; i++) note[i] = (note[i] ?? 0) * rounded(i / attack)
  for (let i = 0; i < release; i++) {
    const at = count - 1 - i
    note[at] = (note[at] ?? 0) * rounded(i / release)
  }
  return note
}

/** A sine that dies away, each sample from the two before it. */
function addPartial(
  note: Float32Array,
  hz: number,
  { ratio, level, decayMs }: Partial,
  sampleRate: number,
): void {
  const decay = (decayMs / 1_000) * sampleRate
  const turn = (2 * Math.PI * hz * ratio) / sampleRate
  const fall = Math.exp(-1 / decay)
  const [toLast, toBeforeLast] = [2 * fall * Math.cos(turn), fall ** 2]
  let last = (-level / fall) * Math.sin(turn)
  let beforeLast = (-level / fall ** 2) * Math.sin(2 * turn)
  const count = Math.min(note.length, Math.round(decay * DECAYS))
  for (let i = 0; i < count; i++) {
    const value = toLast * last - toBeforeLast * beforeLast
    beforeLast = last
    last = value
    note[i] = (note[i] ?? 0) + value
  }
}

const rounded = (edge: number): number => (1 - Math.cos(Math.PI * edge)) / 2
