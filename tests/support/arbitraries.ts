import fc from 'fast-check'
import type { Command } from '@alert-replay/shared/command.ts'
import { apply, advance, initialState, skipTarget, type ReplayState } from '@alert-replay/shared/replay.ts'
import { endOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import { MAX_RATE, MIN_RATE, positionAt, RATE_STEP, RATES } from '@alert-replay/shared/transport.ts'
import { aScenario, START_MS } from './builders.ts'

/** Every rate the engine takes; those the screens offer as often as all the others together. */
export const aRate: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...RATES),
  fc.integer({ min: MIN_RATE / RATE_STEP, max: MAX_RATE / RATE_STEP }).map((steps) => steps * RATE_STEP),
)

/** What a timeline is made of. The gaps are often 0, so that alerts share an instant. */
export interface TimelineShape {
  readonly offsetsMs: readonly number[]
  readonly cues: readonly number[]
}

const aGapMs = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 1_500 }) },
)

/** 1 to 12 alerts in a few seconds, often at 0, often together, with and without cues. */
export const aTimelineShape: fc.Arbitrary<TimelineShape> = fc
  .array(fc.record({ gapMs: aGapMs, cue: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }), {
    minLength: 1,
    maxLength: 12,
    size: 'max',
  })
  .map((alerts) => {
    let offsetMs = 0
    return {
      offsetsMs: alerts.map(({ gapMs }) => (offsetMs += gapMs)),
      cues: alerts.flatMap(({ cue }, index) => (cue ? [index] : [])),
    }
  })

export const builderOf = ({ offsetsMs, cues }: TimelineShape) =>
  aScenario()
    .withAlertsAt(...offsetsMs)
    .withCuesOn(...cues)

/** What somebody asks for, before it is known where the replay stands. */
export type Ask =
  | { readonly type: 'play'; readonly rate: number }
  | { readonly type: 'pause' }
  /** `off`: how far `from` is from the cursor; 0 is an honest click. */
  | { readonly type: 'step' | 'back'; readonly off: number }
  | { readonly type: 'seek'; readonly toMs: number }
  | { readonly type: 'seek-to-alert'; readonly index: number; readonly besideMs: number }
  | { readonly type: 'skip' }
  | { readonly type: 'restart' }

export interface Move {
  readonly ask: Ask
  /** Since the last move; negative when two clocks disagree. */
  readonly waitMs: number
  /** Moments of catching up before the move, as shares of the wait. */
  readonly catchUps: readonly number[]
}

const anOff = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
)

const anAsk: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('play' as const), rate: aRate }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pause' as const) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('step' as const), off: anOff }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('back' as const), off: anOff }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('seek' as const), toMs: fc.integer({ min: 0, max: 20_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('seek-to-alert' as const),
      index: fc.nat({ max: 11 }),
      besideMs: fc.integer({ min: -1, max: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('skip' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
)

const aWaitMs = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2_001, max: 90_000 }) },
)

export const aMove: fc.Arbitrary<Move> = fc.record({
  ask: anAsk,
  waitMs: aWaitMs,
  catchUps: fc.array(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    { maxLength: 4 },
  ),
})

export const someMoves: fc.Arbitrary<readonly Move[]> = fc.array(aMove, {
  maxLength: 40,
  size: 'max',
})

/** The command that an ask is, where the replay stands. An engine takes any number as `from`, the schema does not. */
export function commandOf(ask: Ask, timeline: Timeline, state: ReplayState, nowMs: number): Command {
  switch (ask.type) {
    case 'step':
    case 'back':
      return { type: ask.type, from: state.cursor + ask.off }
    case 'seek-to-alert': {
      const offsetMs = timeline.offsetsMs[ask.index] ?? endOf(timeline)
      return { type: 'seek', toMs: Math.max(0, offsetMs + ask.besideMs) }
    }
    case 'skip': {
      const toMs = skipTarget(timeline, state.cursor, positionAt(state.transport, nowMs))
      return toMs === undefined ? { type: 'pause' } : { type: 'seek', toMs }
    }
    case 'restart':
      return { type: 'seek', toMs: 0 }
    default:
      return ask
  }
}

/** One command of a walk: where the replay stood, what was asked when, and what came of it. */
export interface Walked {
  /** Before the command, caught up to its time; `result` holds this very object where nothing changed. */
  readonly before: ReplayState
  readonly command: Command
  readonly nowMs: number
  readonly result: ReturnType<typeof apply>
  /** After it; `before` where it was refused. */
  readonly after: ReplayState
}

/** Makes the moves one after the other from the initial state, and calls `look` after each. */
export function walk(
  timeline: Timeline,
  moves: readonly Move[],
  look: (walked: Walked, index: number) => void = () => undefined,
): ReplayState {
  let state = initialState
  let nowMs = START_MS
  moves.forEach((move, index) => {
    for (const share of move.catchUps.toSorted((a, b) => a - b)) {
      state = advance(timeline, state, nowMs + Math.floor(share * Math.max(0, move.waitMs)))
    }
    nowMs += move.waitMs
    const before = advance(timeline, state, Math.max(nowMs, state.stampMs))
    const command = commandOf(move.ask, timeline, before, nowMs)
    const result = apply(timeline, before, command, nowMs)
    state = result.ok ? result.value : before
    look({ before, command, nowMs, result, after: state }, index)
  })
  return state
}
