import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Ring } from '../../../client/src/features/phone/sound/sound-state.ts'
import { createPhoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { usePhoneSound } from '../../../client/src/features/phone/sound/use-phone-sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'

const TAKEOVER = { channels: ['cell-broadcast'] } as const
const MINUTE_MS = 60_000
const body = (words: string) => ({ texts: { en: { body: words, wording: 'written', sources: [] } } }) as const

beforeAll(startLanguage)
beforeEach(async () => {
  await switchLanguage('en')
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A phone whose sound is written down. */
function listen(...alerts: readonly Partial<Alert>[]) {
  const drill = fakeDrill(scenarioOf(...alerts))
  const rings: Ring[] = []
  const sound = createPhoneSound({
    player: { unlock: () => true, play: () => undefined, stop: () => undefined },
    vibration: { start: () => true, stop: () => undefined },
    voice: () => Promise.reject(new Error('no voice in this test')),
    nowMs: () => Date.now(),
  })
  const heard = { ...sound, ring: (ring: Ring) => [rings.push(ring), sound.ring(ring)] }
  const { unmount } = renderHook(() => usePhoneSound({ ...drill, nowMs: () => Date.now() }, heard))
  /** What the phone would do with every alert, changed. */
  const change = (fields: Partial<Outcome>): void =>
    drill.store.setState(({ outcomes }) => ({ outcomes: outcomes.map((one) => ({ ...one, ...fields })) }))
  return { drill, sound, rings, unmount, change }
}
const goBy = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })
const play = (rate: number, positionMs = 0) =>
  ({ status: 'playing', positionMs, sinceMs: Date.now(), rate }) as const

it('an alert rings as its outcome says, in the language of the reader, and falls silent at OK', () => {
  const { drill, sound, rings } = listen({ ...TAKEOVER, ...body('one') })
  drill.goTo(1)
  const { outcomes, view } = drill.store.getState()
  expect(rings.map(({ alert, ...ring }) => ({ id: alert.id, ...ring }))).toEqual([
    { id: 'alert-0', outcome: outcomes[0], rate: 0, language: 'en', earlier: [] },
  ])
  expect(sound.store.getState().ringing?.alertId).toBe('alert-0')
  const [entry] = view?.delivered ?? []
  if (!entry) throw new Error('nothing was delivered')
  act(() => drill.acknowledge(entry))
  expect(sound.store.getState().ringing).toBeUndefined()
})

it('a seek over many alerts makes no sound', () => {
  const { drill, rings } = listen(
    ...Array.from({ length: 20 }, (_, i) => ({ ...TAKEOVER, ...body(`alert ${i}`) })),
  )
  drill.goTo(20, 'sought')
  expect(rings).toEqual([])
})

it('knows how fast the replay is', () => {
  const { drill, rings } = listen({ ...TAKEOVER, ...body('one') }, { ...TAKEOVER, ...body('two') })
  drill.store.subscribe((now, before) => {
    // The fake drill stands still after each alert; a playing one does not.
    if (now.view !== before.view && now.view?.transport.status === 'paused')
      drill.store.setState({ view: { ...now.view, transport: play(10) } })
  })
  drill.goTo(1, 'played')
  expect(rings.map(({ rate }) => rate)).toEqual([10])
})

it('[SD1] an alert at which the replay pauses sounds as fast as it came', () => {
  const { drill, rings } = listen({ ...TAKEOVER, ...body('one') }, { ...TAKEOVER, ...body('two') })
  drill.setTransport(play(60))
  // At a cue, and at the last one: the same update brings the alert and the pause.
  drill.goTo(1, 'played')
  expect(rings.map(({ rate }) => rate)).toEqual([60])
  drill.goTo(2, 'stepped')
  expect(rings.map(({ rate }) => rate)).toEqual([60, 0])
})

it('[SD1] what the end of a call brings while the replay stands still is heard whole', () => {
  const { drill, rings } = listen({ ...TAKEOVER, ...body('one') })
  inCallAfterwards(drill)
  drill.setTransport(play(60))
  drill.goTo(1, 'played')
  act(() => drill.set({ inCall: false }))
  expect(rings.map(({ rate }) => rate)).toEqual([60, 0])
})

it('[PR21] reminders come in time of the drill, as ordinary notifications, until OK', () => {
  const { drill, rings, change } = listen({ ...TAKEOVER, ...body('one') })
  drill.goTo(1)
  change({ reminder: { firstMs: 2 * MINUTE_MS, everyMs: 2 * MINUTE_MS } })
  drill.setTransport(play(4))
  rings.length = 0
  goBy(MINUTE_MS / 2 - 1)
  expect(rings).toEqual([])
  goBy(1)
  expect(rings.map(({ outcome }) => [outcome.as, outcome.sound?.tone.stage])).toEqual([
    ['heads-up', 'notice'],
  ])
  goBy(MINUTE_MS / 2)
  expect(rings).toHaveLength(2)
  const [entry] = drill.store.getState().view?.delivered ?? []
  if (!entry) throw new Error('nothing was delivered')
  act(() => drill.acknowledge(entry))
  goBy(10 * MINUTE_MS)
  expect(rings).toHaveLength(2)
})

it('no reminder comes while the replay is paused, nor after the phone is gone', () => {
  const { drill, rings, change, unmount } = listen({ ...TAKEOVER, ...body('one') })
  drill.goTo(1)
  change({ reminder: { firstMs: 2 * MINUTE_MS } })
  rings.length = 0
  drill.setTransport({ status: 'paused', positionMs: 0 })
  goBy(10 * MINUTE_MS)
  drill.setTransport(play(1))
  unmount()
  goBy(10 * MINUTE_MS)
  expect(rings).toEqual([])
})

it('[PR13] in a call a notification is heard, and the alert itself when the call ends', () => {
  const { drill, rings } = listen({ ...TAKEOVER, ...body('one') })
  inCallAfterwards(drill)
  drill.goTo(1)
  const shape = ({ outcome }: Ring) => [outcome.as, outcome.sound?.tone.stage, outcome.sound?.volume]
  expect(rings.map(shape)).toEqual([['heads-up', 'notice', 0.075]])
  act(() => drill.set({ inCall: false }))
  expect(rings.map(shape).slice(1)).toEqual([['takeover', 'first', 1]])
})

it('[PR11] what was cancelled during the call is not heard after it', () => {
  const { drill, rings } = listen(
    { ...TAKEOVER, ...body('one') },
    { ...TAKEOVER, ...body('none'), msgType: 'Cancel', references: ['alert-0'] },
  )
  inCallAfterwards(drill)
  drill.goTo(2)
  rings.length = 0
  act(() => drill.set({ inCall: false }))
  expect(rings).toEqual([])
})

it('[PR13] a reminder during the call is no louder than the call lets anything be', () => {
  const { drill, rings } = listen({ ...TAKEOVER, ...body('one') })
  inCallAfterwards(drill)
  drill.set({ reminder: 2 })
  drill.goTo(1)
  rings.length = 0
  drill.setTransport(play(1))
  goBy(2 * MINUTE_MS)
  expect(rings.map(({ outcome }) => outcome.sound?.volume)).toEqual([0.075])
})

/** The phone is in a call, and shows alerts when the call is over. */
function inCallAfterwards(drill: FakeDrill): void {
  drill.store.setState(({ profile }) => ({ profile: { ...profile, defersInCall: true } }))
  drill.set({ inCall: true })
}
