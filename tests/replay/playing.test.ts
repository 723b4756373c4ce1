import { describe, expect, it } from 'vitest'
import { runsOf } from '@alert-replay/shared/deliveries.ts'
import { advance, apply, initialState, nextDueAt, type ReplayState } from '@alert-replay/shared/replay.ts'
import type { Command } from '@alert-replay/shared/command.ts'
import type { Timeline } from '@alert-replay/shared/timeline.ts'
import { aScenario } from '../support/builders.ts'
import { after, stateOf } from './stand.ts'

const play = (rate = 1): Command => ({ type: 'play', rate })

const playing = (timeline: Timeline, rate = 1, atMs = 0): ReplayState =>
  after(timeline, initialState, [[play(rate), atMs]])

describe('playing', () => {
  it('delivers what is at 0 at once, and each further alert in the millisecond it is due', () => {
    const timeline = aScenario().withAlertsAt(0, 500, 900).timeline()
    const started = playing(timeline, 1, 1_000)
    expect(stateOf(started)).toEqual({
      cursor: 1,
      take: 1,
      stampMs: 1_000,
      transport: { status: 'playing', positionMs: 0, sinceMs: 1_000, rate: 1 },
      runs: [{ upTo: 1, how: 'played', take: 1, atMs: 1_000 }],
    })
    expect(advance(timeline, started, 1_499)).toBe(started)
    expect(stateOf(advance(timeline, started, 1_500))).toEqual({
      ...stateOf(started),
      cursor: 2,
      stampMs: 1_500,
      runs: [
        { upTo: 1, how: 'played', take: 1, atMs: 1_000 },
        { upTo: 2, how: 'played', take: 1, atMs: 1_500 },
      ],
    })
  })

  it('stamps an alert with when it was due, however late the tick', () => {
    const timeline = aScenario().withAlertsAt(0, 500, 900, 20_000).timeline()
    const late = advance(timeline, playing(timeline), 7_777)
    expect(runsOf(late.deliveries).map((run) => run.atMs)).toEqual([0, 500, 900])
  })

  it('delivers nothing while paused, however much time passes', () => {
    const timeline = aScenario().withAlertsAt(0, 500).timeline()
    expect(advance(timeline, initialState, Number.MAX_SAFE_INTEGER)).toBe(initialState)
  })

  it('[R5] alerts of one offset come together, in scenario order', () => {
    const timeline = aScenario().withAlertsAt(500, 500, 500, 900).timeline()
    const state = playing(timeline)
    expect(advance(timeline, state, 499).cursor).toBe(0)
    expect(advance(timeline, state, 500).cursor).toBe(3)
    expect(runsOf(advance(timeline, state, 500).deliveries)).toEqual([
      { upTo: 3, how: 'played', take: 1, atMs: 500 },
    ])
  })

  it('[R6] reaching the last alert pauses at its offset', () => {
    const timeline = aScenario().withAlertsAt(0, 500).timeline()
    expect(stateOf(advance(timeline, playing(timeline, 2), 9_999))).toEqual({
      cursor: 2,
      take: 1,
      stampMs: 250,
      transport: { status: 'paused', positionMs: 500 },
      runs: [
        { upTo: 1, how: 'played', take: 1, atMs: 0 },
        { upTo: 2, how: 'played', take: 1, atMs: 250 },
      ],
    })
  })

  it('[R6] a scenario of one alert at 0 is over as soon as it is played', () => {
    const timeline = aScenario().withAlertsAt(0).timeline()
    expect(playing(timeline)).toMatchObject({ cursor: 1, transport: { status: 'paused', positionMs: 0 } })
  })

  it('[R7] at the end is refused', () => {
    const timeline = aScenario().withAlertsAt(0).timeline()
    const ended = playing(timeline)
    expect(apply(timeline, ended, play(), 1)).toEqual({ ok: false, error: 'at-end' })
  })

  it('that reaches the end in the very moment of a command meets the command at the end', () => {
    const timeline = aScenario().withAlertsAt(0, 500).timeline()
    expect(apply(timeline, playing(timeline), play(2), 500)).toEqual({ ok: false, error: 'at-end' })
    expect(apply(timeline, playing(timeline), { type: 'step', from: 2 }, 500)).toEqual({
      ok: false,
      error: 'at-end',
    })
  })

  it('with the same rate again changes nothing', () => {
    const timeline = aScenario().withAlertsAt(0, 500).timeline()
    const state = playing(timeline)
    expect(apply(timeline, state, play(1), 300)).toEqual({ ok: true, value: state })
  })

  it('at another rate keeps the position, and takes over the time left', () => {
    const timeline = aScenario().withAlertsAt(0, 1_000).timeline()
    const faster = after(timeline, playing(timeline), [[play(10), 300]])
    expect(faster.transport).toEqual({ status: 'playing', positionMs: 300, sinceMs: 300, rate: 10 })
    expect(nextDueAt(timeline, faster)).toBe(370)
  })

  it('goes on after a pause from the same position', () => {
    const timeline = aScenario().withAlertsAt(0, 1_000).timeline()
    const paused = after(timeline, playing(timeline, 0.25), [[{ type: 'pause' }, 301]])
    expect(paused.transport).toEqual({ status: 'paused', positionMs: 75.25 })
    const resumed = after(timeline, paused, [[play(1), 5_000]])
    // 924.75 ms are left: the first whole millisecond after that.
    expect(nextDueAt(timeline, resumed)).toBe(5_925)
  })

  it('ends every wait with the next alert, and none while paused or at the end', () => {
    const timeline = aScenario().withAlertsAt(0, 1_000).timeline()
    expect(nextDueAt(timeline, initialState)).toBeUndefined()
    expect(nextDueAt(timeline, playing(timeline, 4, 100))).toBe(350)
    expect(nextDueAt(timeline, advance(timeline, playing(timeline), 1_000))).toBeUndefined()
  })
})

describe('[R9] a cue', () => {
  const timeline = aScenario().withAlertsAt(0, 500, 500, 500, 900).withCuesOn(2).timeline()

  it('pauses at its offset, after all alerts of that offset', () => {
    expect(stateOf(advance(timeline, playing(timeline, 120), 60_000))).toEqual({
      cursor: 4,
      take: 1,
      // 500 ms at 120 take 4.17 ms: due in the fifth.
      stampMs: 5,
      transport: { status: 'paused', positionMs: 500 },
      runs: [
        { upTo: 1, how: 'played', take: 1, atMs: 0 },
        { upTo: 4, how: 'played', take: 1, atMs: 5 },
      ],
    })
  })

  it('is passed by playing on', () => {
    const paused = advance(timeline, playing(timeline), 500)
    expect(after(timeline, paused, [[play(), 10_000]]).transport.status).toBe('playing')
    expect(advance(timeline, after(timeline, paused, [[play(), 10_000]]), 10_400).cursor).toBe(5)
  })

  it('that was stepped to does not stop the rest of its offset', () => {
    const stepped = after(timeline, initialState, [
      [{ type: 'step', from: 0 }, 1],
      [{ type: 'step', from: 1 }, 2],
      [{ type: 'step', from: 2 }, 3],
      [play(), 4],
    ])
    expect(stepped).toMatchObject({ cursor: 4, transport: { status: 'playing', positionMs: 500 } })
  })

  it('is no obstacle for a seek', () => {
    const sought = after(timeline, playing(timeline), [[{ type: 'seek', toMs: 600 }, 10]])
    expect(sought).toMatchObject({ cursor: 4, transport: { status: 'playing', positionMs: 600 } })
  })
})
