import type { Command } from '@alert-replay/shared/command.ts'
import { advance, replay, type StampedCommand } from '@alert-replay/shared/replay.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { viewFor } from '@alert-replay/shared/view.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLocalDrill, type LocalDrill } from '../../../client/src/drill/local-drill.ts'
import { okinawa } from '../phone/fake-drill.ts'

const START_MS = Date.UTC(2026, 0, 5)

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS })
  sessionStorage.clear()
  localStorage.clear()
  vi.stubGlobal('fetch', () => expect.unreachable('a local drill asks nobody'))
})
const opened: LocalDrill[] = []
afterEach(() => {
  for (const drill of opened.splice(0)) drill.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A drill that both have joined. */
async function aLocalDrill(parts?: Parameters<typeof openLocalDrill>[1]): Promise<LocalDrill> {
  const drill = openLocalDrill(okinawa(), parts)
  opened.push(drill)
  await vi.advanceTimersByTimeAsync(0)
  return drill
}
const phoneOf = ({ phone }: LocalDrill) => phone.store.getState()
const idsOf = (drill: LocalDrill) => phoneOf(drill).view?.delivered.map(({ alert }) => alert.id)

it('[I3] phone and trainer join without a server, and nothing of the drill is kept', async () => {
  const drill = await aLocalDrill()
  expect(phoneOf(drill)).toMatchObject({
    link: { status: 'online' },
    scenario: { id: 'okinawa-2023-11-21' },
    view: { revision: 1, take: 1, delivered: [], transport: { status: 'paused', positionMs: 0 } },
  })
  expect(drill.trainer.store.getState()).toMatchObject({
    link: { status: 'online' },
    drill: { kind: 'solo' },
    scenario: okinawa(),
    view: { revision: 1, delivered: [] },
  })
  await drill.trainer.send({ type: 'step', from: 0 })
  expect(sessionStorage.length + localStorage.length).toBe(0)
})

it('[I3] [R1] the phone shows what the engine says, whatever is commanded and however long it plays', async () => {
  const scenario = okinawa()
  const drill = await aLocalDrill()
  const stamped: StampedCommand[] = []
  const send = async (command: Command): Promise<boolean> => {
    stamped.push({ command, atMs: Date.now() })
    return drill.trainer.send(command)
  }
  const endMs = scenario.alerts.at(-1)?.offsetMs ?? 0
  expect(await send({ type: 'play', rate: 60 })).toBe(true)
  await vi.advanceTimersByTimeAsync(endMs / 60 / 3)
  expect(await send({ type: 'step', from: 1 }), '[R4]').toBe(false)
  expect(await send({ type: 'seek', toMs: 1_000 })).toBe(true)
  expect(await send({ type: 'pause' })).toBe(true)
  await vi.advanceTimersByTimeAsync(5_000)
  const { length } = idsOf(drill) ?? []
  expect(await send({ type: 'back', from: length })).toBe(true)
  expect(await send({ type: 'play', rate: 120 })).toBe(true)
  // Cues pause; each is played on from.
  for (let guard = 0; guard < 20 && (idsOf(drill)?.length ?? 0) < scenario.alerts.length; guard++) {
    await vi.advanceTimersByTimeAsync(endMs / 120 + 1)
    await send({ type: 'play', rate: 120 })
  }
  const timeline = timelineOf(scenario.alerts)
  const state = advance(timeline, replay(timeline, stamped), Date.now())
  const revision = phoneOf(drill).view?.revision ?? 0
  expect(state.cursor).toBe(scenario.alerts.length)
  expect(phoneOf(drill).view).toEqual(viewFor('phone', scenario, { revision, state }))
  expect(drill.trainer.store.getState().view).toEqual(viewFor('trainer', scenario, { revision, state }))
})

it('[P1] the phone holds nothing that is still to come, nor anything of the trainer’s', async () => {
  const drill = await aLocalDrill()
  await drill.trainer.send({ type: 'step', from: 0 })
  const held = JSON.stringify(phoneOf(drill))
  expect(idsOf(drill)).toEqual([okinawa().alerts[0]?.id])
  for (const alert of okinawa().alerts.slice(1)) expect(held).not.toContain(`"${alert.id}"`)
  expect(held).not.toContain('"cue"')
  expect(held).not.toContain('"notes"')
})

it('OK on the phone comes back to the trainer, and holds for this take', async () => {
  const drill = await aLocalDrill()
  await drill.trainer.send({ type: 'step', from: 0 })
  const [entry] = phoneOf(drill).view?.delivered ?? []
  if (!entry) throw new Error('one alert was stepped to')
  drill.phone.acknowledge(entry)
  await vi.advanceTimersByTimeAsync(0)
  expect(drill.trainer.store.getState().receipts).toEqual([
    {
      id: expect.any(String),
      kind: 'acknowledged',
      alertId: entry.alert.id,
      take: 1,
      phone: 1,
      atMs: START_MS,
    },
  ])
})

it('[I3] how the phone is set comes with its join, and a trainer’s change reaches the roster', async () => {
  const settings = { profile: 'de-android', position: 'outside' } as const
  const drill = await aLocalDrill({ settings })
  expect(phoneOf(drill).settings).toMatchObject(settings)
  expect(drill.trainer.store.getState().phones).toMatchObject([{ number: 1, settings }])
})

it('a drill that was left has no timer and answers nothing', async () => {
  const drill = await aLocalDrill()
  await drill.trainer.send({ type: 'play', rate: 1 })
  vi.advanceTimersToNextFrame()
  expect(vi.getTimerCount(), 'the next alert and the heartbeat').toBe(2)
  drill.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('a drill that is left before it was joined never opens', async () => {
  const drill = openLocalDrill(okinawa())
  drill.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(phoneOf(drill).link).toEqual({ status: 'connecting' })
})
