import { describe, expect, it } from 'vitest'
import { advance, initialState, SKIP_LEAD_MS, skipTarget } from '@alert-replay/shared/replay.ts'
import { aScenario } from '../support/builders.ts'
import { after, stateOf } from './stand.ts'

const timeline = aScenario().withAlertsAt(0, 500, 500, 900).timeline()
const seek = (toMs: number) => ({ type: 'seek', toMs }) as const
const play = { type: 'play', rate: 1 } as const

describe('[R8] seek', () => {
  it('forward passes over alerts in silence: they are sought, not played', () => {
    expect(stateOf(after(timeline, initialState, [[seek(500), 10]]))).toEqual({
      cursor: 3,
      take: 1,
      stampMs: 10,
      transport: { status: 'paused', positionMs: 500 },
      runs: [{ upTo: 3, how: 'sought', take: 1, atMs: 10 }],
    })
  })

  it('within the quiet delivers nothing and begins no take, forward or back', () => {
    const there = after(timeline, initialState, [
      [seek(800), 10],
      [seek(600), 20],
    ])
    expect(stateOf(there)).toEqual({
      cursor: 3,
      take: 1,
      stampMs: 20,
      transport: { status: 'paused', positionMs: 600 },
      runs: [{ upTo: 3, how: 'sought', take: 1, atMs: 10 }],
    })
  })

  it('back takes alerts away and begins a take', () => {
    const back = after(timeline, initialState, [
      [seek(900), 10],
      [seek(499), 20],
    ])
    expect(stateOf(back)).toEqual({
      cursor: 1,
      take: 2,
      stampMs: 20,
      transport: { status: 'paused', positionMs: 499 },
      runs: [{ upTo: 1, how: 'sought', take: 1, atMs: 10 }],
    })
  })

  it('to where one of two alerts of an instant has been stepped to brings the other', () => {
    const state = after(timeline, initialState, [
      [{ type: 'step', from: 0 }, 1],
      [{ type: 'step', from: 1 }, 2],
      [seek(500), 3],
    ])
    expect(stateOf(state).runs.at(-1)).toEqual({ upTo: 3, how: 'sought', take: 1, atMs: 3 })
  })

  it('while playing plays on from there at the same rate', () => {
    const state = after(timeline, initialState, [
      [{ type: 'play', rate: 4 }, 0],
      [seek(600), 10],
    ])
    expect(state).toMatchObject({
      cursor: 3,
      transport: { status: 'playing', positionMs: 600, sinceMs: 10, rate: 4 },
    })
  })

  it('past the end stands at the end', () => {
    expect(after(timeline, initialState, [[seek(864_000_000), 10]])).toMatchObject({
      cursor: 4,
      transport: { status: 'paused', positionMs: 900 },
    })
  })

  it('[R6] to the end while playing pauses', () => {
    const state = after(timeline, initialState, [
      [play, 0],
      [seek(900), 10],
    ])
    expect(state).toMatchObject({ cursor: 4, transport: { status: 'paused', positionMs: 900 } })
  })

  it('before the start stands at the start', () => {
    const state = after(timeline, initialState, [
      [seek(500), 1],
      [seek(-5), 2],
    ])
    expect(state).toMatchObject({ cursor: 0, transport: { status: 'paused', positionMs: 0 } })
  })
})

describe('[R8] restart', () => {
  it('returns to before the first alert, even one at 0', () => {
    const state = after(timeline, initialState, [
      [play, 0],
      [{ type: 'pause' }, 300],
      [seek(0), 400],
    ])
    expect(stateOf(state)).toEqual({
      cursor: 0,
      take: 2,
      stampMs: 400,
      transport: { status: 'paused', positionMs: 0 },
      runs: [],
    })
  })

  it('while playing plays the first alert again at once, in a new take', () => {
    const state = after(timeline, initialState, [
      [play, 0],
      [seek(0), 600],
    ])
    expect(stateOf(state)).toEqual({
      cursor: 1,
      take: 2,
      stampMs: 600,
      transport: { status: 'playing', positionMs: 0, sinceMs: 600, rate: 1 },
      runs: [{ upTo: 1, how: 'played', take: 2, atMs: 600 }],
    })
  })

  it('after the end makes playing possible again', () => {
    const ended = after(timeline, initialState, [[seek(900), 1]])
    const again = after(timeline, ended, [
      [seek(0), 2],
      [play, 3],
    ])
    expect(advance(timeline, again, 903)).toMatchObject({ cursor: 4, take: 2 })
  })

  it('before anything was delivered begins no take', () => {
    expect(after(timeline, initialState, [[seek(0), 5]]).take).toBe(1)
  })
})

describe('[R13] skipping the quiet', () => {
  const quiet = aScenario().withAlertsAt(0, 10_000, 10_000, 11_000).timeline()

  it('goes to 3 s before the next alert, and delivers nothing', () => {
    expect(SKIP_LEAD_MS).toBe(3_000)
    expect(skipTarget(quiet, 1, 0)).toBe(7_000)
    expect(after(quiet, { ...initialState, cursor: 1 }, [[seek(7_000), 1]])).toMatchObject({
      cursor: 1,
      take: 1,
      transport: { status: 'paused', positionMs: 7_000 },
    })
  })

  it('is not possible when the next alert is that close', () => {
    expect(skipTarget(quiet, 1, 6_999.75)).toBe(7_000)
    expect(skipTarget(quiet, 1, 7_000)).toBeUndefined()
    expect(skipTarget(quiet, 3, 10_000)).toBeUndefined()
  })

  it('is not possible at the end, nor before an alert at 0', () => {
    expect(skipTarget(quiet, 4, 11_000)).toBeUndefined()
    expect(skipTarget(quiet, 0, 0)).toBeUndefined()
  })
})
