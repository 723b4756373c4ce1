import { beforeEach, expect, it } from 'vitest'
import { controlsOf, deliveredAt, type Controls } from '../../../client/src/features/transport/controls.ts'
import { aScenario } from '../../support/builders.ts'
import { engineDrill, type EngineDrill } from './engine-drill.ts'

/** Alerts at 0:00, 1:00 (two), 5:00 and 9:00. */
const SCENARIO = aScenario().withAlertsAt(0, 60_000, 60_000, 300_000, 540_000).build()

let drill: EngineDrill
let controls: Controls
beforeEach(() => {
  drill = engineDrill(SCENARIO)
  controls = controlsOf(drill)
})

it('a drill has one set of controls, whoever asks', () => {
  expect(controlsOf(drill)).toBe(controls)
  expect(controlsOf(engineDrill(SCENARIO))).not.toBe(controls)
})

it('Play asks for the chosen speed; the speed of a drill that plays is the one that shows', async () => {
  await controls.setRate(10)
  expect(drill.sent, 'while paused nothing is sent').toEqual([])
  await controls.playPause()
  expect(drill.sent).toEqual([{ type: 'play', rate: 10 }])
  drill.elsewhere({ type: 'play', rate: 4 })
  expect(controls.store.getState().rate).toBe(4)
  await controls.changeRate(1)
  expect(drill.sent.at(-1)).toEqual({ type: 'play', rate: 10 })
})

it('slower than the slowest and faster than the fastest change nothing', async () => {
  await controls.setRate(0.25)
  await controls.changeRate(-1)
  expect(controls.store.getState().rate).toBe(0.25)
  await controls.setRate(120)
  await controls.changeRate(1)
  expect(controls.store.getState().rate).toBe(120)
})

it('[R4] Step while playing pauses first, then steps from where it stands by then', async () => {
  await controls.playPause()
  // By the time of the step one more alert has come than when the replay began.
  drill.pass(61_000)
  await controls.step()
  expect(drill.sent).toEqual([{ type: 'play', rate: 1 }, { type: 'pause' }, { type: 'step', from: 3 }])
  expect(drill.cursor()).toBe(4)
  expect(drill.store.getState().view?.transport.status).toBe('paused')
})

it('[R4] Back while playing pauses first', async () => {
  await controls.playPause()
  drill.pass(1_000)
  await controls.back()
  expect(drill.sent.slice(1)).toEqual([{ type: 'pause' }, { type: 'back', from: 1 }])
  expect(drill.cursor()).toBe(0)
})

it('a second click while a step is on its way is the same click', async () => {
  drill.hold()
  const first = controls.step()
  const second = controls.step()
  drill.release()
  await Promise.all([first, second])
  expect(drill.sent).toEqual([{ type: 'step', from: 0 }])
  await controls.step()
  expect(drill.sent.at(-1)).toEqual({ type: 'step', from: 1 })
})

it('Back while a step is on its way comes after it, as does the next step', async () => {
  await controls.step()
  drill.hold()
  const moves = [controls.step(), controls.back(), controls.step()]
  drill.release()
  await Promise.all(moves)
  expect(drill.sent.slice(1)).toEqual([
    { type: 'step', from: 1 },
    { type: 'back', from: 2 },
    { type: 'step', from: 1 },
  ])
  expect(drill.cursor()).toBe(2)
})

it('a step that another trainer was faster with is refused, and moves nothing', async () => {
  drill.hold()
  const step = controls.step()
  drill.elsewhere({ type: 'step', from: 0 })
  drill.release()
  await step
  expect(drill.cursor()).toBe(1)
  expect(drill.store.getState().refusal).toEqual({ command: 'step', error: 'stale' })
})

it('skipping the quiet goes to 3 s before the next alert, and nowhere when it is that close', async () => {
  await controls.step()
  await controls.skipQuiet()
  expect(drill.sent.at(-1)).toEqual({ type: 'seek', toMs: 57_000 })
  const count = drill.sent.length
  await controls.skipQuiet()
  expect(drill.sent).toHaveLength(count)
})

it('restart goes to the start, before the first alert', async () => {
  await controls.seek(300_000)
  await controls.restart()
  expect([drill.positionMs(), drill.cursor()]).toEqual([0, 0])
})

it('pointing sends nothing; going there is one command, in whole milliseconds within the replay', async () => {
  controls.aimBy(10_000.4)
  controls.aimBy(10_000)
  expect(drill.sent).toEqual([])
  await controls.goToAim()
  expect(drill.sent).toEqual([{ type: 'seek', toMs: 20_000 }])
  expect(controls.store.getState().aimMs).toBeUndefined()
  controls.aim(-5)
  expect(controls.store.getState().aimMs).toBe(0)
  controls.aim(9e9)
  expect(controls.store.getState().aimMs).toBe(540_000)
})

it('letting go told twice is one command', async () => {
  controls.aim(20_000)
  await Promise.all([controls.goToAim(), controls.goToAim()])
  expect(drill.sent).toEqual([{ type: 'seek', toMs: 20_000 }])
})

it('pointing elsewhere while the first seek is on its way is a seek of its own', async () => {
  drill.hold()
  controls.aim(20_000)
  const first = controls.goToAim()
  controls.aimBy(10_000)
  const second = controls.goToAim()
  drill.release()
  await Promise.all([first, second])
  expect(drill.sent).toEqual([
    { type: 'seek', toMs: 20_000 },
    { type: 'seek', toMs: 30_000 },
  ])
  expect(controls.store.getState().aimMs).toBeUndefined()
})

it('the next mark is the first with an alert still to come; pressed again, the one after it', async () => {
  controls.aimAtMark(1)
  expect(
    controls.store.getState().aimMs,
    'a millisecond past the start: the alerts there are delivered',
  ).toBe(1)
  controls.aimAtMark(1)
  await controls.goToAim()
  expect([drill.positionMs(), drill.cursor()]).toEqual([60_000, 3])
  controls.aimAtMark(1)
  controls.aimAtMark(1)
  controls.aimAtMark(1)
  expect(controls.store.getState().aimMs, 'past the last mark there is the end').toBe(540_000)
})

it('the previous mark, while playing, is the one before the mark just passed', async () => {
  await controls.seek(60_000)
  await controls.playPause()
  drill.pass(1_000)
  controls.aimAtMark(-1)
  expect(controls.store.getState().aimMs).toBe(1)
  controls.dropAim()
  drill.pass(1_000)
  controls.aimAtMark(-1)
  expect(controls.store.getState().aimMs).toBe(60_000)
})

it('with the link down nothing is sent', async () => {
  drill.store.setState({ link: { status: 'offline', sinceMs: 0 } })
  await controls.playPause()
  await controls.step()
  controls.aim(1_000)
  await controls.goToAim()
  expect(drill.sent).toEqual([])
  expect(controls.store.getState().aimMs).toBeUndefined()
})

it('what a seek would have delivered is counted as the engine counts: nothing at the very start', () => {
  const { timeline } = drill.store.getState()
  if (!timeline) throw new Error('joined')
  expect([0, 1, 59_999, 60_000, 540_000].map((ms) => deliveredAt(timeline, ms))).toEqual([0, 1, 1, 3, 5])
})
