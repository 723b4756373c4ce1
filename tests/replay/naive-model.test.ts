import fc from 'fast-check'
import { expect } from 'vitest'
import { cameFrom, RING_AGAIN_MS } from '@alert-replay/shared/deliveries.ts'
import { advance, apply, initialState, type ReplayState } from '@alert-replay/shared/replay.ts'
import { positionAt } from '@alert-replay/shared/transport.ts'
import { aTimelineShape, builderOf, commandOf, someMoves } from '../support/arbitraries.ts'
import { START_MS } from '../support/builders.ts'
import { holds } from '../support/property.ts'
import { aModel, ask, pass, positionOf, type Model } from './naive-model.ts'

function expectAlike(state: ReplayState, model: Model, nowMs: number): void {
  const atMs = Math.max(nowMs, state.stampMs)
  expect({
    cursor: state.cursor,
    status: state.transport.status,
    rate: state.transport.status === 'playing' ? state.transport.rate : undefined,
    positionMs: positionAt(state.transport, atMs),
    take: state.take,
    stampMs: state.stampMs,
  }).toEqual({
    cursor: model.came.length,
    status: model.playing ? 'playing' : 'paused',
    rate: model.playing?.rate,
    positionMs: positionOf(model, atMs),
    take: model.take,
    stampMs: model.stampMs,
  })
  // Stamps older than what may still ring are allowed to blur, within what is old.
  const blurred = (ms: number) => (ms <= model.stampMs - RING_AGAIN_MS ? 'old' : ms)
  const alike = (came: Model['came']) => came.map((one) => ({ ...one, atMs: blurred(one.atMs) }))
  expect(alike(cameFrom(state.deliveries, 0))).toEqual(alike(model.came))
}

holds(
  'the engine does what the plainest telling of the rules does, millisecond by millisecond',
  fc.record({ shape: aTimelineShape, moves: someMoves }),
  ({ shape, moves }) => {
    const timeline = builderOf(shape).timeline()
    const model = aModel(shape.offsetsMs, shape.cues)
    let state = initialState
    let nowMs = START_MS
    for (const move of moves) {
      for (const share of move.catchUps.toSorted((a, b) => a - b)) {
        const atMs = nowMs + Math.floor(share * Math.max(0, move.waitMs))
        state = advance(timeline, state, atMs)
        pass(model, atMs)
        expectAlike(state, model, atMs)
      }
      nowMs += move.waitMs
      const seen = advance(timeline, state, nowMs)
      const command = commandOf(move.ask, timeline, seen, nowMs)
      const result = apply(timeline, state, command, nowMs)
      // A refusal stores nothing: the state stays behind the model until the next one catches it up.
      state = result.ok ? result.value : advance(timeline, state, Math.max(nowMs, state.stampMs))
      expect(result.ok ? 'done' : result.error).toBe(ask(model, command, nowMs))
      expectAlike(state, model, nowMs)
    }
  },
  { runs: 500 },
)
