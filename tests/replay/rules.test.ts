import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Command } from '@alert-replay/shared/command.ts'
import { cameFrom, runsOf } from '@alert-replay/shared/deliveries.ts'
import {
  advance,
  apply,
  initialState,
  nextDueAt,
  replay,
  SKIP_LEAD_MS,
  skipTarget,
  type ReplayState,
  type StampedCommand,
} from '@alert-replay/shared/replay.ts'
import { countOf, endOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import { positionAt, RATE_STEP } from '@alert-replay/shared/transport.ts'
import { aRate, aTimelineShape, builderOf, someMoves, walk, type Move } from '../support/arbitraries.ts'
import { START_MS } from '../support/builders.ts'
import { holds } from '../support/property.ts'

const aWalk = fc.record({ shape: aTimelineShape, moves: someMoves })

/** The same with a clock that never goes back, as R2 speaks of catching up between two commands. */
const aSteadyWalk = aWalk.map(({ shape, moves }) => ({
  shape,
  moves: moves.map((move): Move => ({ ...move, waitMs: Math.abs(move.waitMs) })),
}))

/** Frozen all the way down: the engine is pure, so it writes on nothing it is given. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** Where a seek puts the cursor, before what is due there comes: restarted while playing, it goes back and forward. */
function soughtCursor(offsetsMs: readonly number[], command: Command): number {
  if (command.type !== 'seek') return Infinity
  const toMs = Math.min(command.toMs, offsetsMs.at(-1) ?? 0)
  return toMs === 0 ? 0 : offsetsMs.filter((offsetMs) => offsetMs <= toMs).length
}

/** Rule R3, and what follows from it. */
function expectSound(timeline: Timeline, state: ReplayState, nowMs: number): void {
  const { offsetsMs } = timeline
  const positionMs = positionAt(state.transport, Math.max(nowMs, state.stampMs))
  const count = countOf(timeline)

  expect(state.cursor).toBeGreaterThanOrEqual(0)
  expect(state.cursor).toBeLessThanOrEqual(count)
  expect(offsetsMs.slice(0, state.cursor).every((offsetMs) => offsetMs <= positionMs)).toBe(true)
  // Nothing was forgotten either: what has not come is not before the position.
  expect(offsetsMs.slice(state.cursor).every((offsetMs) => offsetMs >= positionMs)).toBe(true)
  expect(positionMs).toBeGreaterThanOrEqual(0)
  expect(positionMs).toBeLessThanOrEqual(endOf(timeline))
  expect(Number.isInteger(positionMs / RATE_STEP)).toBe(true)
  expect(state.transport.status === 'playing' && state.cursor === count).toBe(false)
  // Every alert before the cursor came somehow, in this take or one before.
  expect(cameFrom(state.deliveries, 0)).toHaveLength(state.cursor)
  const takes = cameFrom(state.deliveries, 0).map(({ take }) => take)
  expect(takes).toEqual(takes.toSorted((a, b) => a - b))
  expect(takes.every((take) => take <= state.take)).toBe(true)
}

describe('whatever a trainer does', () => {
  holds('[R3] the cursor fits the position, and neither passes the end', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    walk(timeline, moves, ({ before, after, nowMs }) => {
      expectSound(timeline, before, nowMs)
      expectSound(timeline, after, nowMs)
    })
  })

  holds('[R1] the same stamped commands give the same state', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    const commands: StampedCommand[] = []
    walk(timeline, moves, ({ command, nowMs }) => commands.push({ command, atMs: nowMs }))
    const copy = structuredClone(commands)
    expect(replay(frozen(timeline), frozen(commands))).toStrictEqual(replay(timeline, copy))
  })

  holds(
    '[R2] catching up any number of times between two commands changes nothing',
    aSteadyWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      const commands: StampedCommand[] = []
      let endMs = START_MS
      const walked = walk(timeline, moves, ({ command, nowMs }) => {
        commands.push({ command, atMs: nowMs })
        endMs = nowMs
      })
      const folded = replay(timeline, commands)
      expect(advance(timeline, folded, endMs)).toStrictEqual(walked)
      const later = advance(timeline, advance(timeline, folded, endMs + 100), endMs + 5_000)
      expect(advance(timeline, folded, endMs + 5_000)).toStrictEqual(later)
    },
  )

  holds(
    '[R1] a log of what was done, with the stamps it was done at, gives the same state whatever the clock did',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      const log: StampedCommand[] = []
      const walked = walk(timeline, moves, ({ before, command, result, after }) => {
        if (result.ok && result.value !== before) log.push({ command, atMs: after.stampMs })
      })
      expect(advance(timeline, replay(timeline, log), walked.stampMs)).toStrictEqual(walked)
    },
  )

  holds('the engine writes on nothing it is given', aWalk, ({ shape, moves }) => {
    const timeline = frozen(builderOf(shape).timeline())
    const commands: StampedCommand[] = []
    walk(timeline, moves, ({ command, nowMs }) => commands.push({ command, atMs: nowMs }))
    let state = frozen(initialState)
    for (const { command, atMs } of commands) {
      const result = apply(timeline, state, command, atMs)
      state = frozen(advance(timeline, result.ok ? frozen(result.value) : state, atMs))
    }
  })

  holds(
    '[R4] step and back are refused while playing, and from another cursor',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      walk(timeline, moves, ({ before, command, result, after }) => {
        if (command.type !== 'step' && command.type !== 'back') return
        const expected =
          before.transport.status === 'playing'
            ? 'playing'
            : command.from !== before.cursor
              ? 'stale'
              : command.type === 'step' && before.cursor === countOf(timeline)
                ? 'at-end'
                : command.type === 'back' && before.cursor === 0
                  ? 'at-start'
                  : undefined
        expect(result.ok ? undefined : result.error).toBe(expected)
        if (result.ok) expect(after.cursor - before.cursor).toBe(command.type === 'step' ? 1 : -1)
      })
    },
  )

  holds('[R4] the same step or back a second time is refused', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    walk(timeline, moves, ({ command, nowMs, result, after }) => {
      if ((command.type !== 'step' && command.type !== 'back') || !result.ok) return
      expect(apply(timeline, after, command, nowMs)).toEqual({ ok: false, error: 'stale' })
    })
  })

  holds(
    '[R7] play is refused at the end and nowhere else; pause and seek never are',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      walk(timeline, moves, ({ before, command, result }) => {
        if (command.type === 'step' || command.type === 'back') return
        const refused = command.type === 'play' && before.cursor === countOf(timeline)
        expect(result.ok ? undefined : result.error).toBe(refused ? 'at-end' : undefined)
      })
    },
  )

  holds('[R11] a take begins exactly when the cursor goes back', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    walk(timeline, moves, ({ before, command, after }) => {
      const wentBack = Math.min(soughtCursor(shape.offsetsMs, command), after.cursor) < before.cursor
      expect(after.take).toBe(before.take + (wentBack ? 1 : 0))
    })
  })

  holds(
    '[R10] stamps never decrease, and a command is never applied before the last one',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      let lastMs = initialState.stampMs
      walk(timeline, moves, ({ before, nowMs, result, after }) => {
        expect(before.stampMs).toBeGreaterThanOrEqual(lastMs)
        if (result.ok && result.value !== before) expect(after.stampMs).toBe(Math.max(nowMs, before.stampMs))
        const stamps = runsOf(after.deliveries).map(({ atMs }) => atMs)
        expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
        expect(stamps.every((atMs) => atMs <= after.stampMs)).toBe(true)
        lastMs = after.stampMs
      })
    },
  )

  holds('[R11] each alert comes at most once per take, by whatever way', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    const arrivals = new Set<string>()
    let known = initialState
    const note = (state: ReplayState): void => {
      const from = state.take === known.take ? known.cursor : 0
      cameFrom(state.deliveries, from).forEach(({ take }, i) => {
        if (take !== state.take) return
        const arrival = `${take}:${from + i}`
        expect(arrivals).not.toContain(arrival)
        arrivals.add(arrival)
      })
      known = state
    }
    walk(timeline, moves, ({ before, after }) => {
      note(before)
      if (after !== before) note(after)
    })
  })

  holds('[R14] changing the rate while playing keeps the position', aWalk, ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    walk(timeline, moves, ({ before, command, result, after, nowMs }) => {
      if (command.type !== 'play' || !result.ok || before.transport.status !== 'playing') return
      const atMs = Math.max(nowMs, before.stampMs)
      expect(positionAt(after.transport, atMs)).toBe(positionAt(before.transport, atMs))
      expect(after.transport).toMatchObject({ rate: command.rate })
    })
  })

  holds(
    '[R8] seek lands where it was sent, within the timeline, and plays on if it played',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      walk(timeline, moves, ({ before, command, after, nowMs }) => {
        if (command.type !== 'seek') return
        const toMs = Math.min(command.toMs, endOf(timeline))
        expect(positionAt(after.transport, Math.max(nowMs, before.stampMs))).toBe(toMs)
        const plays = before.transport.status === 'playing'
        const cuedOrOver =
          after.cursor === countOf(timeline) || timeline.cues.slice(0, after.cursor).includes(1)
        if (!plays) expect(after.transport.status).toBe('paused')
        else if (!cuedOrOver)
          expect(after.transport).toMatchObject({ status: 'playing', sinceMs: after.stampMs })
      })
    },
  )

  holds(
    '[R13] skipping the quiet goes forward, to 3 s before the next alert, and delivers nothing',
    aWalk,
    (given) => {
      const timeline = builderOf(given.shape).timeline()
      walk(timeline, given.moves, ({ after, nowMs }) => {
        const atMs = Math.max(nowMs, after.stampMs)
        const toMs = skipTarget(timeline, after.cursor, positionAt(after.transport, atMs))
        if (toMs === undefined) return
        const skipped = apply(timeline, after, { type: 'seek', toMs }, atMs)
        expect(toMs).toBe((timeline.offsetsMs[after.cursor] ?? NaN) - SKIP_LEAD_MS)
        expect(toMs).toBeGreaterThan(positionAt(after.transport, atMs))
        expect(skipped.ok && skipped.value).toMatchObject({
          cursor: after.cursor,
          take: after.take,
          transport: {
            ...after.transport,
            positionMs: toMs,
            ...('sinceMs' in after.transport && { sinceMs: atMs }),
          },
        })
      })
    },
  )

  holds(
    'the one timer is set to the first millisecond in which something is due',
    aWalk,
    ({ shape, moves }) => {
      const timeline = builderOf(shape).timeline()
      walk(timeline, moves, ({ after }) => {
        const dueMs = nextDueAt(timeline, after)
        expect(dueMs === undefined).toBe(after.transport.status === 'paused')
        if (dueMs === undefined) return
        expect(advance(timeline, after, dueMs - 1)).toBe(after)
        expect(advance(timeline, after, dueMs).cursor).toBeGreaterThan(after.cursor)
      })
    },
  )
})

describe('playing to the end', () => {
  /** Sets the one timer again and again, as the server does, and gives each state in which it woke. */
  function playThrough(timeline: Timeline, rate: number): ReplayState[] {
    const states: ReplayState[] = []
    let state = initialState
    let nowMs = START_MS
    while (state.cursor < countOf(timeline)) {
      if (state.transport.status === 'paused') {
        const result = apply(timeline, state, { type: 'play', rate }, nowMs)
        if (!result.ok) throw new Error(result.error)
        state = result.value
      } else {
        nowMs = nextDueAt(timeline, state) ?? nowMs
        state = advance(timeline, state, nowMs)
      }
      states.push(state)
    }
    return states
  }

  const aPlay = fc.record({ shape: aTimelineShape, rate: aRate })

  holds('[R5] [R6] delivers every alert once, those of one offset together, and pauses', aPlay, (given) => {
    const timeline = builderOf(given.shape).timeline()
    const states = playThrough(timeline, given.rate)
    const last = states.at(-1)
    expect(last).toMatchObject({ take: 1, transport: { status: 'paused', positionMs: endOf(timeline) } })
    expect(cameFrom(last?.deliveries, 0).every(({ how }) => how === 'played')).toBe(true)
    for (const { cursor } of states) {
      const next = timeline.offsetsMs[cursor]
      expect(cursor > 0 && next !== undefined && timeline.offsetsMs[cursor - 1] === next).toBe(false)
    }
  })

  holds(
    '[R9] a cue pauses exactly at its offset, and nothing else does before the end',
    aPlay,
    ({ shape, rate }) => {
      const timeline = builderOf(shape).timeline()
      const pausedAtMs = playThrough(timeline, rate)
        .filter(({ transport }) => transport.status === 'paused')
        .map(({ transport }) => transport.positionMs)
      const cuedMs = shape.cues.map((index) => shape.offsetsMs[index])
      expect(pausedAtMs).toEqual([...new Set([...cuedMs, endOf(timeline)])])
    },
  )
})
