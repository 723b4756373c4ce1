/** One note of a tone: a pitch that stays where it is. */
export interface Note {
  readonly startMs: number
  readonly lengthMs: number
  readonly hz: number
}

/** One partial of the timbre: a multiple of the note's pitch, how loud it begins and how fast it dies away. */
export interface Partial {
  readonly ratio: number
  readonly level: number
  /** Time in which it falls to 37 %, milliseconds. */
  readonly decayMs: number
}

export interface Tone {
  readonly lengthMs: number
  readonly notes: readonly Note[]
  readonly partials: readonly Partial[]
}

/** Something soft and wooden: a body, its octave, and a short knock that small loudspeakers can carry. */
const WOOD: readonly Partial[] = [
  { ratio: 1, level: 1, decayMs: 320 },
  { ratio: 2, level: 0.55, decayMs: 220 },
  { ratio: 6, level: 0.14, decayMs: 40 },
]

/** A low fourth, falling: the reverse of the rising chimes and sweeps that real alerts use (rule D2). */
const FALLING: readonly Omit<Note, 'lengthMs'>[] = [
  { startMs: 0, hz: 349 },
  { startMs: 360, hz: 262 },
]

/**
 * The phone's own tones (rule D2). No partial of theirs is within 3 % of a frequency of a real alert's tone, no pitch
 * glides, nothing climbs through more than two notes; tests/client/phone/tones.test.ts holds them to it.
 */
export const TONES = {
  /** A takeover: two low notes, falling, three times. */
  takeover: {
    lengthMs: 4_000,
    partials: WOOD,
    notes: [0, 1_330, 2_660].flatMap((afterMs) =>
      FALLING.map(({ startMs, hz }) => ({ startMs: afterMs + startMs, lengthMs: 900, hz })),
    ),
  },
  /** A banner: two short notes, once. */
  notice: {
    lengthMs: 800,
    partials: WOOD,
    notes: [
      { startMs: 0, lengthMs: 300, hz: 311 },
      { startMs: 160, lengthMs: 600, hz: 370 },
    ],
  },
} as const satisfies Record<string, Tone>

export type ToneName = keyof typeof TONES
