import type { Tone } from './tone.ts'

const RELEASE_MS = 60

/** The tone as samples between -1 and 1; `sampleRate` in samples a second. */
export function synthesize(tone: Tone, sampleRate: number): Float32Array<ArrayBuffer> {
  const { partials, attackMs, peak } = tone.timbre
  const samples = new Float32Array(Math.ceil((tone.lengthMs / 1_000) * sampleRate))
  for (const note of tone.notes) {
    const first = Math.round((note.startMs / 1_000) * sampleRate)
    const count = Math.min(Math.round((note.lengthMs / 1_000) * sampleRate), samples.length - first)
    for (let i = 0; i < count; i++) {
      const ms = (i / sampleRate) * 1_000
      let value = 0
      for (const { ratio, level, decayMs } of partials) {
        value += level * Math.exp(-ms / decayMs) * Math.sin((2 * Math.PI * note.hz * ratio * ms) / 1_000)
      }
      const lengthMs = (count / sampleRate) * 1_000
      const edge = Math.min(1, ms / attackMs, (lengthMs - ms) / RELEASE_MS)
      samples[first + i] = (samples[first + i] ?? 0) + value * rounded(edge)
    }
  }
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return loudest === 0 ? samples : samples.map((sample) => (sample / loudest) * peak)
}

/** From 0 to 1 without a corner: a corner is a click, and a click holds every frequency. */
const rounded = (edge: number): number => (1 - Math.cos(Math.PI * edge)) / 2
