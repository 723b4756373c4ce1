import { dominantHz, framesOf, strongestIn, type Frame } from './spectrum.ts'

/** How near is near enough to be taken for a real alert's sound. */
export const NEAR = 0.03

/** Frequencies of real alerts' sounds, Hz. */
export const REAL_HZ: Readonly<Record<string, readonly number[]>> = {
  'attention signal of the United States, also EU-Alert': [853, 960],
  'Japanese default, a bell arpeggio': [902, 1204, 1352, 1805],
  'Japanese tsunami and other disasters, a rising chime': [784, 587, 784, 988, 1175],
  'area message, two notes': [1782, 1414],
  'Canada and Mexico, a mix': [440, 659, 932, 1047, 3136],
}

/** Those of them that are notes one after another. */
export const REAL_CONTOURS: Readonly<Record<string, readonly number[]>> = {
  'a bell arpeggio': [902, 1204, 1352, 1805],
  'a rising chime': [784, 587, 784, 988, 1175],
  'two notes of an area message': [1782, 1414],
}

export const isNear = (one: number, other: number): boolean => Math.abs(one / other - 1) <= NEAR

/** 30 dB below what else is heard at that moment is not heard. */
const HEARD = 1e-3
/** 50 dB below the loudest moment is silence. */
const SILENCE = 1e-5

/** The frames in which something sounds. */
export function soundingFrames(samples: Float32Array, sampleRate: number): readonly Frame[] {
  const frames = framesOf(samples, sampleRate)
  const loudest = Math.max(...frames.map((frame) => strongestIn(frame)))
  return frames.filter((frame) => strongestIn(frame) > loudest * SILENCE)
}

/** Whether the frame holds 853 and 960 Hz together, each within 3 %. */
export function holdsAttentionSignal(frame: Frame): boolean {
  const heard = strongestIn(frame) * HEARD
  return [853, 960].every((hz) => strongestIn(frame, hz * (1 - NEAR), hz * (1 + NEAR)) > heard)
}

/** The strongest frequency from frame to frame; one that stays within 3 % is one note. */
export function melodyOf(frames: readonly Frame[]): readonly number[] {
  const notes: number[] = []
  for (const frame of frames) {
    const hz = dominantHz(frame)
    const last = notes.at(-1)
    if (last === undefined || !isNear(hz, last)) notes.push(hz)
  }
  return notes
}

/** Whether the notes hold the contour as it is, or all of it moved up or down alike. */
export function follows(notes: readonly number[], contour: readonly number[]): boolean {
  return notes.some((_, from) => {
    const part = notes.slice(from, from + contour.length)
    if (part.length < contour.length) return false
    return part.every((hz, i) => isNear(stepTo(part, i) ?? 1, stepTo(contour, i) ?? 1) && hz > 0)
  })
}

/** From the note before, as a ratio. */
const stepTo = (notes: readonly number[], i: number): number | undefined => {
  const [before, now] = [notes[i - 1], notes[i]]
  return before === undefined || now === undefined ? undefined : now / before
}

/** Whether the notes climb more than an octave, or by more than two notes, without turning: a sweep, or an arpeggio. */
export function climbs(notes: readonly number[]): boolean {
  let from = 0
  return notes.some((hz, i) => {
    if (i > 0 && hz < (notes[i - 1] ?? hz)) from = i
    return i - from > 1 || hz / (notes[from] ?? hz) > 2.06
  })
}
