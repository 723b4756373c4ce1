import { cut, push, type Deliveries } from './deliveries.ts'
import type { Command } from './command.ts'
import { assertNever, ok, refused, type Result } from './result.ts'
import { countOf, countUpTo, endOf, offsetAt, type Timeline } from './timeline.ts'
import { positionAt, reachedAt, type Transport } from './transport.ts'

/** Where a replay stands. A pure function of the timeline and the stamped commands (rule R1). */
export interface ReplayState {
  /** How many alerts have been delivered. */
  readonly cursor: number
  readonly transport: Transport
  /** Grows by one whenever the cursor goes back; the first is 1. */
  readonly take: number
  /** How each alert before the cursor came, and in which take. */
  readonly deliveries: Deliveries | undefined
  /** Epoch milliseconds of the latest command or delivery. Nothing is applied before it: stamps never decrease. */
  readonly stampMs: number
}

/** Why the engine does not do what was asked. */
export type EngineRefusal = 'stale' | 'playing' | 'at-end' | 'at-start'

export interface StampedCommand {
  readonly command: Command
  /** Epoch milliseconds. */
  readonly atMs: number
}

export const initialState: ReplayState = {
  cursor: 0,
  transport: { status: 'paused', positionMs: 0 },
  take: 1,
  deliveries: undefined,
  stampMs: 0,
}

/**
 * Delivers everything that is due at `nowMs` (epoch milliseconds). Doing so any number of times between two
 * commands changes nothing (rule R2): what is due, and its stamp, follow from the transport alone.
 * Alerts of one offset come together (R5); a cue, and the last alert (R6), pause at their offset.
 */
export function advance(timeline: Timeline, state: ReplayState, nowMs: number): ReplayState {
  const { transport } = state
  if (transport.status === 'paused') return state
  const count = countOf(timeline)
  let { cursor, deliveries, stampMs } = state
  while (cursor < count) {
    const offsetMs = offsetAt(timeline.offsetsMs, cursor)
    const dueMs = reachedAt(transport, offsetMs)
    if (dueMs > nowMs) break
    let cue = false
    while (cursor < count && timeline.offsetsMs[cursor] === offsetMs) {
      cue ||= timeline.cues[cursor] === 1
      cursor++
    }
    deliveries = push(deliveries, { upTo: cursor, how: 'played', take: state.take, atMs: dueMs })
    stampMs = Math.max(stampMs, dueMs)
    if (cue || cursor === count) {
      return { ...state, cursor, deliveries, stampMs, transport: { status: 'paused', positionMs: offsetMs } }
    }
  }
  return cursor === state.cursor ? state : { ...state, cursor, deliveries, stampMs }
}

/**
 * Catches up to `nowMs` (epoch milliseconds), then applies the command. A refusal changes nothing: `stale` when
 * `from` is not the cursor, `playing` for step and back while playing (R4), `at-end` and `at-start` at the ends.
 * A command that changes nothing (pause while paused) gives back the same state.
 */
export function apply(
  timeline: Timeline,
  state: ReplayState,
  command: Command,
  nowMs: number,
): Result<ReplayState, EngineRefusal> {
  const atMs = Math.max(nowMs, state.stampMs)
  // Deliver what was due before the command, so that a late tick changes nothing.
  const now = advance(timeline, state, atMs)
  const changed = applyCaughtUp(timeline, now, command, atMs)
  if (!changed.ok || changed.value === now) return changed
  // A play or seek may leave alerts due at this very instant: they belong to the same commit.
  return ok(advance(timeline, { ...changed.value, stampMs: atMs }, atMs))
}

function applyCaughtUp(
  timeline: Timeline,
  state: ReplayState,
  command: Command,
  atMs: number,
): Result<ReplayState, EngineRefusal> {
  switch (command.type) {
    case 'play':
      return play(timeline, state, command.rate, atMs)
    case 'pause':
      return ok(
        state.transport.status === 'paused'
          ? state
          : { ...state, transport: { status: 'paused', positionMs: positionAt(state.transport, atMs) } },
      )
    case 'step':
      return step(timeline, state, command.from, atMs)
    case 'back':
      return back(timeline, state, command.from)
    case 'seek':
      return ok(seek(timeline, state, command.toMs, atMs))
    default:
      return assertNever(command)
  }
}

function play(
  timeline: Timeline,
  state: ReplayState,
  rate: number,
  atMs: number,
): Result<ReplayState, EngineRefusal> {
  if (state.cursor === countOf(timeline)) return refused('at-end')
  const { transport } = state
  if (transport.status === 'playing' && transport.rate === rate) return ok(state)
  const positionMs = positionAt(transport, atMs)
  return ok({ ...state, transport: { status: 'playing', positionMs, sinceMs: atMs, rate } })
}

function step(
  timeline: Timeline,
  state: ReplayState,
  from: number,
  atMs: number,
): Result<ReplayState, EngineRefusal> {
  if (state.transport.status === 'playing') return refused('playing')
  if (from !== state.cursor) return refused('stale')
  if (state.cursor === countOf(timeline)) return refused('at-end')
  const cursor = state.cursor + 1
  return ok({
    ...state,
    cursor,
    transport: { status: 'paused', positionMs: offsetAt(timeline.offsetsMs, state.cursor) },
    deliveries: push(state.deliveries, { upTo: cursor, how: 'stepped', take: state.take, atMs }),
  })
}

function back(timeline: Timeline, state: ReplayState, from: number): Result<ReplayState, EngineRefusal> {
  if (state.transport.status === 'playing') return refused('playing')
  if (from !== state.cursor) return refused('stale')
  if (state.cursor === 0) return refused('at-start')
  const cursor = state.cursor - 1
  const positionMs = cursor === 0 ? 0 : offsetAt(timeline.offsetsMs, cursor - 1)
  return ok({
    ...state,
    cursor,
    take: state.take + 1,
    transport: { status: 'paused', positionMs },
    deliveries: cut(state.deliveries, cursor),
  })
}

/**
 * To a position, clamped to the timeline; transport otherwise as it was. Every alert up to and at the position is
 * there afterwards, except that the start itself is before the first alert: so a restart can play it again.
 */
function seek(timeline: Timeline, state: ReplayState, toMs: number, atMs: number): ReplayState {
  const positionMs = Math.min(Math.max(0, toMs), endOf(timeline))
  const cursor = positionMs === 0 ? 0 : countUpTo(timeline, positionMs)
  const atEnd = cursor === countOf(timeline)
  const transport: Transport =
    state.transport.status === 'playing' && !atEnd
      ? { ...state.transport, positionMs, sinceMs: atMs }
      : { status: 'paused', positionMs }
  if (cursor < state.cursor) {
    return { ...state, cursor, transport, take: state.take + 1, deliveries: cut(state.deliveries, cursor) }
  }
  const deliveries =
    cursor === state.cursor
      ? state.deliveries
      : push(state.deliveries, { upTo: cursor, how: 'sought', take: state.take, atMs })
  return { ...state, cursor, transport, deliveries }
}

/** The state after the stamped commands (rule R1). Commands that were refused change nothing here either. */
export function replay(timeline: Timeline, commands: readonly StampedCommand[]): ReplayState {
  let state = initialState
  for (const { command, atMs } of commands) {
    const after = apply(timeline, state, command, atMs)
    if (after.ok) state = after.value
  }
  return state
}

/** When the next alert falls due, epoch milliseconds; undefined while paused. The only timer ever needed. */
export function nextDueAt(timeline: Timeline, state: ReplayState): number | undefined {
  if (state.transport.status === 'paused' || state.cursor === countOf(timeline)) return undefined
  return reachedAt(state.transport, offsetAt(timeline.offsetsMs, state.cursor))
}

/** Skipping the quiet stops this many milliseconds short of the next alert. */
export const SKIP_LEAD_MS = 3_000

/** Where skipping the quiet seeks to, in scenario milliseconds; undefined when the next alert is that close. */
export function skipTarget(timeline: Timeline, cursor: number, positionMs: number): number | undefined {
  if (cursor >= countOf(timeline)) return undefined
  const toMs = offsetAt(timeline.offsetsMs, cursor) - SKIP_LEAD_MS
  return toMs > positionMs ? toMs : undefined
}
