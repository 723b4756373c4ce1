import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { describe, expect, it, vi } from 'vitest'
import { createOwnSettings, type KeptSettings } from '../../../client/src/drill/own-settings.ts'

type Answer = Result<SettingsChange, Refusal>

/** A phone's settings, and the test as its server. */
function aPhone(before?: KeptSettings) {
  const asked: {
    readonly change: SettingsChange
    readonly answer: (answer: Answer | Error) => Promise<void>
  }[] = []
  const changed = vi.fn<() => void>()
  const link = { isUp: true }
  const own = createOwnSettings({
    before,
    changed,
    ask: (change) =>
      link.isUp
        ? new Promise((resolve, reject) => {
            asked.push({
              change,
              answer: async (answer) => {
                if (answer instanceof Error) reject(answer)
                else resolve(answer)
                await new Promise((settled) => setImmediate(settled))
              },
            })
          })
        : undefined,
  })
  const answer = (given: Answer | Error) => asked.at(-1)?.answer(given)
  return { own, link, changed, answer, changes: () => asked.map(({ change }) => change) }
}

describe('[P5] what an owner sets', () => {
  it('holds at once, and is sent', () => {
    const { own, changes, changed } = aPhone()
    own.set({ ringer: 'silent' })
    expect(own.chosen()).toEqual({ ringer: 'silent' })
    expect(changes()).toEqual([{ ringer: 'silent' }])
    expect(changed).toHaveBeenCalledTimes(1)
  })

  it('goes one request at a time: what is set meanwhile goes together, with the latest of each', async () => {
    const { own, answer, changes } = aPhone()
    own.set({ ringer: 'vibrate' })
    own.set({ ringer: 'silent' })
    own.set({ inCall: true })
    own.set({ inCall: false })
    expect(changes()).toEqual([{ ringer: 'vibrate' }])
    await answer(ok({ ringer: 'vibrate' }))
    expect(changes()).toEqual([{ ringer: 'vibrate' }, { ringer: 'silent', inCall: false }])
    expect(own.chosen()).toEqual({ ringer: 'silent', inCall: false })
    await answer(ok({ ringer: 'silent', inCall: false }))
    expect(own.kept()).toEqual({ stored: { ringer: 'silent', inCall: false }, unsent: {} })
  })

  it.each<[why: string, failure: Answer | Error]>([
    ['no answer came', new Error('time is up')],
    ['the server failed', refused('fault')],
    ['there were too many', refused('too-many')],
  ])('goes again with the next heartbeat where %s, and what was set since holds', async (_, failure) => {
    const { own, answer, changes } = aPhone()
    own.set({ ringer: 'vibrate', inCall: true })
    own.set({ ringer: 'silent' })
    await answer(failure)
    expect(own.kept()).toEqual({ stored: {}, unsent: { ringer: 'silent', inCall: true } })
    expect(changes()).toHaveLength(1)
    own.send()
    expect(changes().at(-1)).toEqual({ ringer: 'silent', inCall: true })
  })

  it('is dropped where the server never takes it', async () => {
    const { own, answer, changes, changed } = aPhone({ stored: { ringer: 'vibrate' }, unsent: {} })
    own.set({ ringer: 'silent' })
    await answer(refused('malformed'))
    own.send()
    expect(changes()).toHaveLength(1)
    expect(own.chosen()).toEqual({ ringer: 'vibrate' })
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('waits for the link, and for the next page where this one is left', () => {
    const { own, link, changes } = aPhone()
    link.isUp = false
    own.set({ airplane: true })
    own.set({ ringer: 'silent' })
    expect(changes()).toEqual([])
    const again = aPhone(own.kept())
    expect(again.own.chosen()).toEqual({ airplane: true, ringer: 'silent' })
    again.own.told({ position: 'edge' })
    expect(again.changes()).toEqual([{ airplane: true, ringer: 'silent' }])
    expect(again.own.chosen()).toEqual({ position: 'edge', airplane: true, ringer: 'silent' })
  })
})

describe('[P5] what the server tells', () => {
  it('holds, under what is not confirmed', () => {
    const { own } = aPhone({ stored: { ringer: 'silent', headset: true }, unsent: {} })
    own.set({ position: 'outside' })
    own.told({ ringer: 'vibrate', position: 'inside' })
    expect(own.chosen()).toEqual({ ringer: 'vibrate', position: 'outside' })
  })

  it('is not undone by an answer that left before it', async () => {
    const { own, answer } = aPhone()
    own.set({ inCall: true })
    own.told({ inCall: true })
    own.told({ inCall: true, ringer: 'silent' })
    await answer(ok({ inCall: true }))
    expect(own.chosen()).toEqual({ inCall: true, ringer: 'silent' })
  })

  it('is kept as the same object while it is the same', () => {
    const { own } = aPhone()
    own.told({ inCall: true })
    const before = own.kept()
    own.told({ inCall: true })
    expect(own.kept()).toBe(before)
  })
})
