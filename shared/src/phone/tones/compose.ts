import type { ToneKey } from '../outcome.ts'
import { assertNever } from '../../result.ts'
import { highestOf, lowestOf, MOTIFS, type Motif } from './motifs.ts'
import type { Note, Timbre, Tone } from './tone.ts'

/** Here: something wooden, with a knock that small loudspeakers can carry. */
const WOOD: Timbre = {
  partials: [
    { ratio: 1, level: 1, decayMs: 320 },
    { ratio: 2, level: 0.55, decayMs: 220 },
    { ratio: 6, level: 0.14, decayMs: 40 },
  ],
  attackMs: 12,
  peak: 0.5,
}

/** Elsewhere: the same as if heard through a wall, and half as loud. */
const FAR: Timbre = {
  partials: [
    { ratio: 1, level: 1, decayMs: 420 },
    { ratio: 2, level: 0.16, decayMs: 200 },
  ],
  attackMs: 60,
  peak: 0.25,
}

/** How often a first alert repeats its motif. */
const TIMES_HERE = 3
const TIMES_ELSEWHERE = 2

/** The longest that a tone lasts in a replay too fast for more. */
const SHORT_MS = 1_500

/**
 * The phone's own tone for what happens × how far it has come × whether it is here (rule D2). A first alert is the
 * hazard's motif several times, an update once, a lift opens upwards, a cancel is cut off, a test knocks, a notice is
 * two short notes. `short`: once through and at most 1.5 s.
 */
export function toneOf({ hazard, stage, concernsMe }: ToneKey, short = false): Tone {
  const motif = MOTIFS[hazard]
  const times = short ? 1 : concernsMe ? TIMES_HERE : TIMES_ELSEWHERE
  const form = stage === 'first' ? repeated(motif, times) : formOf(stage, motif)
  return { ...(short ? cut(form) : form), timbre: concernsMe ? WOOD : FAR }
}

function formOf(stage: Exclude<ToneKey['stage'], 'first'>, motif: Motif): Motif {
  const high = highestOf(motif)
  const low = lowestOf(motif)
  const note = (startMs: number, lengthMs: number, hz: number): Note => ({ startMs, lengthMs, hz })
  switch (stage) {
    case 'update':
      return motif
    case 'lift':
      return { notes: [note(0, 500, low), note(420, 1_200, high)], lengthMs: 1_900 }
    case 'cancel':
      return { notes: [note(0, 300, high), note(240, 160, low), note(460, 160, low)], lengthMs: 1_000 }
    case 'test':
      return { notes: [note(0, 260, high), note(620, 260, low)], lengthMs: 1_200 }
    case 'notice':
      return { notes: [note(0, 200, high), note(180, 420, low)], lengthMs: 800 }
    default:
      return assertNever(stage)
  }
}

const repeated = ({ notes, lengthMs }: Motif, times: number): Motif => ({
  notes: Array.from({ length: times }, (_, i) =>
    notes.map((note) => ({ ...note, startMs: note.startMs + i * lengthMs })),
  ).flat(),
  lengthMs: lengthMs * times,
})

const cut = ({ notes, lengthMs }: Motif): Motif => ({
  notes: notes
    .filter(({ startMs }) => startMs < SHORT_MS)
    .map((note) => ({ ...note, lengthMs: Math.min(note.lengthMs, SHORT_MS - note.startMs) })),
  lengthMs: Math.min(lengthMs, SHORT_MS),
})
