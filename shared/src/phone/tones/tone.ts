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

export interface Timbre {
  readonly partials: readonly Partial[]
  readonly attackMs: number
  /** The loudest sample, 0 to 1. A tone of an exercise need not be as loud as it can. */
  readonly peak: number
}

/** A tone, once through. It ends with a rest of its own, so that it can follow itself without a gap. */
export interface Tone {
  readonly lengthMs: number
  readonly notes: readonly Note[]
  readonly timbre: Timbre
}
