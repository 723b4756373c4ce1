import type { ToneKey } from '../outcome.ts'
import type { Note } from './tone.ts'

/** What tells one hazard from another: its notes, and how long they take with the rest after them. */
export interface Motif {
  readonly notes: readonly Note[]
  readonly lengthMs: number
}

const at = (startMs: number, lengthMs: number, hz: number): Note => ({ startMs, lengthMs, hz })

/**
 * A motif for each hazard, told apart by contour and rhythm. All of them go down, where the sounds of real alerts go
 * up; every pitch, its octave and its sixth partial keep 3 % away from each frequency of a real one (rule D2).
 */
export const MOTIFS: Readonly<Record<ToneKey['hazard'], Motif>> = {
  /** Two low notes, falling. */
  attack: { notes: [at(0, 900, 349), at(360, 900, 247)], lengthMs: 1_330 },
  /** Three quick knocks and a deep one. */
  earthquake: {
    notes: [at(0, 150, 370), at(150, 150, 370), at(300, 150, 370), at(480, 760, 210)],
    lengthMs: 1_330,
  },
  /** A long wave: up is where it began. */
  tsunami: { notes: [at(0, 800, 408), at(520, 800, 277), at(1_040, 900, 408)], lengthMs: 2_000 },
  /** Three steps down. */
  weather: { notes: [at(0, 600, 554), at(280, 600, 408), at(560, 760, 277)], lengthMs: 1_400 },
  /** To and fro, quickly. */
  fire: {
    notes: [at(0, 260, 630), at(170, 260, 408), at(340, 260, 630), at(510, 600, 408)],
    lengthMs: 1_240,
  },
  /** Twice the same, gently, and one below. */
  health: { notes: [at(0, 520, 315), at(420, 520, 315), at(840, 700, 210)], lengthMs: 1_640 },
  /** One long step down. */
  other: { notes: [at(0, 700, 408), at(440, 900, 247)], lengthMs: 1_440 },
}

export const highestOf = ({ notes }: Motif): number => Math.max(...notes.map(({ hz }) => hz))
export const lowestOf = ({ notes }: Motif): number => Math.min(...notes.map(({ hz }) => hz))
