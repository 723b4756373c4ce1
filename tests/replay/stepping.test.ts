import { describe, expect, it } from 'vitest'
import { apply, initialState } from '@alert-replay/shared/replay.ts'
import { aScenario } from '../support/builders.ts'
import { after, stateOf } from './stand.ts'

const timeline = aScenario().withAlertsAt(0, 500, 500, 900).timeline()
const step = (from: number) => ({ type: 'step', from }) as const
const back = (from: number) => ({ type: 'back', from }) as const

describe('step', () => {
  it('delivers the next alert and stands at its offset', () => {
    const state = after(timeline, initialState, [
      [step(0), 10],
      [step(1), 20],
    ])
    expect(stateOf(state)).toEqual({
      cursor: 2,
      take: 1,
      stampMs: 20,
      transport: { status: 'paused', positionMs: 500 },
      runs: [
        { upTo: 1, how: 'stepped', take: 1, atMs: 10 },
        { upTo: 2, how: 'stepped', take: 1, atMs: 20 },
      ],
    })
  })

  it('[R5] delivers alerts of one offset one by one', () => {
    const cursors = [1, 2, 3].map((from) => {
      const before = {
        ...initialState,
        cursor: from,
        transport: { status: 'paused', positionMs: 500 },
      } as const
      return after(timeline, before, [[step(from), 1]]).cursor
    })
    expect(cursors).toEqual([2, 3, 4])
  })

  it('goes to the next alert from the middle of the quiet before it', () => {
    const state = after(timeline, initialState, [
      [{ type: 'seek', toMs: 300 }, 1],
      [step(1), 2],
    ])
    expect(state).toMatchObject({ cursor: 2, transport: { status: 'paused', positionMs: 500 } })
  })

  it('[R4] twice from the same cursor is refused the second time', () => {
    const once = after(timeline, initialState, [[step(0), 10]])
    expect(apply(timeline, once, step(0), 10)).toEqual({ ok: false, error: 'stale' })
  })

  it('[R4] from a cursor that was never reached is refused', () => {
    expect(apply(timeline, initialState, step(1), 10)).toEqual({ ok: false, error: 'stale' })
  })

  it('[R4] while playing is refused', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 0]])
    expect(apply(timeline, playing, step(1), 10)).toEqual({ ok: false, error: 'playing' })
  })

  it('is possible in the moment in which playing has come to a cue', () => {
    const cued = aScenario().withAlertsAt(0, 500, 900).withCuesOn(1).timeline()
    const playing = after(cued, initialState, [[{ type: 'play', rate: 1 }, 0]])
    expect(apply(cued, playing, step(2), 499)).toEqual({ ok: false, error: 'playing' })
    expect(after(cued, playing, [[step(2), 500]]).cursor).toBe(3)
  })

  it('[R7] at the end is refused', () => {
    const ended = after(timeline, initialState, [[{ type: 'seek', toMs: 900 }, 1]])
    expect(apply(timeline, ended, step(4), 10)).toEqual({ ok: false, error: 'at-end' })
  })

  it('to the last alert stands at the end', () => {
    const state = after(timeline, initialState, [
      [{ type: 'seek', toMs: 500 }, 1],
      [step(3), 2],
    ])
    expect(state).toMatchObject({ cursor: 4, transport: { status: 'paused', positionMs: 900 } })
  })
})

describe('[R7] back', () => {
  const three = after(timeline, initialState, [
    [step(0), 10],
    [step(1), 20],
    [step(2), 30],
  ])

  it('takes the last alert away, stands at the one before, and begins a take', () => {
    expect(stateOf(after(timeline, three, [[back(3), 40]]))).toEqual({
      cursor: 2,
      take: 2,
      stampMs: 40,
      transport: { status: 'paused', positionMs: 500 },
      runs: [
        { upTo: 1, how: 'stepped', take: 1, atMs: 10 },
        { upTo: 2, how: 'stepped', take: 1, atMs: 20 },
      ],
    })
  })

  it('to before the first alert stands at 0', () => {
    const late = aScenario().withAlertsAt(700, 900).timeline()
    const state = after(late, initialState, [
      [step(0), 10],
      [back(1), 20],
    ])
    expect(stateOf(state)).toEqual({
      cursor: 0,
      take: 2,
      stampMs: 20,
      transport: { status: 'paused', positionMs: 0 },
      runs: [],
    })
  })

  it('and step deliver the alert anew, in the new take', () => {
    const state = after(timeline, three, [
      [back(3), 40],
      [step(2), 50],
    ])
    expect(stateOf(state).runs.at(-1)).toEqual({ upTo: 3, how: 'stepped', take: 2, atMs: 50 })
  })

  it('[R4] twice from the same cursor is refused the second time', () => {
    const once = after(timeline, three, [[back(3), 40]])
    expect(apply(timeline, once, back(3), 40)).toEqual({ ok: false, error: 'stale' })
  })

  it('[R4] while playing is refused', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 0]])
    expect(apply(timeline, playing, back(1), 10)).toEqual({ ok: false, error: 'playing' })
  })

  it('at the start is refused', () => {
    expect(apply(timeline, initialState, back(0), 10)).toEqual({ ok: false, error: 'at-start' })
  })

  it('[R4] playing is said before stale, and stale before the end', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 0]])
    expect(apply(timeline, playing, step(7), 10)).toEqual({ ok: false, error: 'playing' })
    expect(apply(timeline, initialState, back(7), 10)).toEqual({ ok: false, error: 'stale' })
  })
})

describe('pause', () => {
  it('while paused changes nothing', () => {
    expect(apply(timeline, initialState, { type: 'pause' }, 10)).toEqual({ ok: true, value: initialState })
  })

  it('delivers what was due before it, then stands still', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 0]])
    expect(stateOf(after(timeline, playing, [[{ type: 'pause' }, 600]]))).toEqual({
      cursor: 3,
      take: 1,
      stampMs: 600,
      transport: { status: 'paused', positionMs: 600 },
      runs: [
        { upTo: 1, how: 'played', take: 1, atMs: 0 },
        { upTo: 3, how: 'played', take: 1, atMs: 500 },
      ],
    })
  })
})

describe('[R10] a command stamped before the last one', () => {
  it('takes the last one’s time', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 1_000]])
    const paused = after(timeline, playing, [[{ type: 'pause' }, 400]])
    expect(paused).toMatchObject({ stampMs: 1_000, transport: { status: 'paused', positionMs: 0 } })
  })

  it('and before the last delivery takes the delivery’s', () => {
    const playing = after(timeline, initialState, [[{ type: 'play', rate: 1 }, 1_000]])
    const caughtUp = after(timeline, playing, [[{ type: 'play', rate: 2 }, 1_600]])
    expect(after(timeline, caughtUp, [[{ type: 'pause' }, 1_200]])).toMatchObject({
      stampMs: 1_600,
      transport: { status: 'paused', positionMs: 600 },
    })
  })
})
