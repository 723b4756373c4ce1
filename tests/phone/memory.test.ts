import { describe, expect, it } from 'vitest'
import type { Channel } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import type { How } from '@alert-replay/shared/deliveries.ts'
import {
  acknowledge,
  answerOptOut,
  arrivalOf,
  askOptOut,
  arrive as arriveWith,
  bringBack,
  clear,
  close,
  emptyMemory,
  endCall,
  forgetUndelivered,
  leave,
  read,
} from '@alert-replay/shared/phone/memory.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import type { PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { anAlert } from '../support/builders.ts'
import { aPhone, presentFirst } from '../support/phones.ts'

const arrive = (memory: PhoneMemory, entries: readonly PhoneEntry[]) =>
  arriveWith(memory, entries, ({ alert }) => presentFirst(alert), false)

const entry = (index: number, how: How, take = 1, channels: readonly Channel[] = ['app']): PhoneEntry => ({
  alert: forPhone(anAlert(index, { channels }), []),
  how,
  take,
})
const takeover = (index: number, how: How, take = 1) => entry(index, how, take, ['cell-broadcast'])

describe('a phone', () => {
  it('[R11] rings for what was played or stepped, and not for what was sought', () => {
    const [played, sought, stepped] = [entry(0, 'played'), entry(1, 'sought'), entry(2, 'stepped')]
    const { memory, ringing } = arrive(emptyMemory, [played, sought, stepped])
    expect(ringing).toEqual([played, stepped])
    expect(memory).toEqual({ ...emptyMemory, rung: ['1:alert-0', '1:alert-2'] })
  })

  it('[R11] rings at most once per take, and again in another', () => {
    const once = arrive(emptyMemory, [entry(0, 'played')])
    const twice = arrive(once.memory, [entry(0, 'played')])
    expect(twice).toEqual({ memory: once.memory, ringing: [] })
    expect(twice.memory).toBe(once.memory)
    expect(arrive(once.memory, [entry(0, 'played', 2)]).ringing).toEqual([entry(0, 'played', 2)])
  })

  it('[PH2] keeps waiting for OK on each alert that took the screen over, oldest first', () => {
    const { memory } = arrive(emptyMemory, [takeover(0, 'played'), entry(1, 'played'), takeover(2, 'played')])
    expect(memory.waiting).toEqual(['1:alert-0', '1:alert-2'])
    expect(acknowledge(memory, '1:alert-0')).toEqual({
      ...memory,
      waiting: ['1:alert-2'],
      acknowledged: ['1:alert-0'],
      read: ['1:alert-0'],
    })
  })

  it('[PH2] does not take over again for what was acknowledged in this take', () => {
    const acknowledged = acknowledge(emptyMemory, '1:alert-0')
    expect(arrive(acknowledged, [takeover(0, 'played')]).memory.waiting).toEqual([])
    expect(arrive(acknowledged, [takeover(0, 'played', 2)]).memory.waiting).toEqual(['2:alert-0'])
  })

  it('remembers once what was read or acknowledged twice', () => {
    const once = acknowledge(emptyMemory, '1:alert-0')
    expect(acknowledge(once, '1:alert-0')).toEqual(once)
    expect(read(once, '1:alert-0')).toBe(once)
    expect(read(once, '1:alert-1').read).toEqual(['1:alert-0', '1:alert-1'])
  })

  it('[PH6] remembers what Home has left, until it is brought back, a newer one comes, or OK is pressed', () => {
    const { memory } = arrive(emptyMemory, [takeover(0, 'played'), takeover(1, 'played')])
    const away = leave(memory)
    expect(away).toEqual({ ...memory, left: ['1:alert-0', '1:alert-1'] })
    expect(bringBack(away)).toEqual(memory)
    expect(bringBack(memory)).toBe(memory)
    expect(arrive(away, [entry(2, 'played')]).memory.left).toEqual(away.left)
    expect(arrive(away, [takeover(2, 'played')]).memory.left).toEqual([])
    expect(acknowledge(away, '1:alert-1').left).toEqual([])
    expect(forgetUndelivered(away, [takeover(0, 'played')]).left).toEqual(['1:alert-0'])
  })

  describe('[PR13] that is in a call and shows alerts after it', () => {
    const afterCall = (memory: PhoneMemory, entries: readonly PhoneEntry[], inCall = true) =>
      arriveWith(memory, entries, ({ alert }) => ({ ...presentFirst(alert), after: 'call' }), inCall).memory

    it('holds them, and brings nothing back for them', () => {
      const away = leave(arrive(emptyMemory, [takeover(0, 'played')]).memory)
      const later = afterCall(away, [takeover(1, 'played')])
      expect([later.left, later.held, later.waiting]).toEqual([
        ['1:alert-0'],
        ['1:alert-1'],
        ['1:alert-0', '1:alert-1'],
      ])
      expect(endCall(later)).toEqual({ ...later, left: [], held: [] })
      expect(endCall(away)).toBe(away)
    })

    it('holds none where the call is over by then', () => {
      expect(afterCall(emptyMemory, [takeover(0, 'played')], false).held).toEqual([])
    })

    it('shows them in the call where somebody asks for them, and forgets them with the alert', () => {
      const held = afterCall(emptyMemory, [takeover(0, 'played'), takeover(1, 'played')])
      expect(bringBack(held)).toEqual({ ...held, held: [] })
      expect(acknowledge(held, '1:alert-0').held).toEqual(['1:alert-1'])
      expect(forgetUndelivered(held, [takeover(0, 'played')]).held).toEqual(['1:alert-0'])
      expect(close(held).waiting).toEqual(['1:alert-0', '1:alert-1'])
    })
  })

  it('[PH6] what a touch beside it closed waits no more, and was neither read nor acknowledged', () => {
    const { memory } = arrive(emptyMemory, [takeover(0, 'played'), takeover(1, 'played')])
    expect(close(leave(memory))).toEqual({ ...memory, waiting: [] })
  })

  it('[PH10] asks once whether to go on receiving alerts, whatever the replay takes back', () => {
    const due = askOptOut(emptyMemory)
    expect(due.optOut).toBe('due')
    expect(forgetUndelivered(due, [])).toBe(due)
    expect(askOptOut(answerOptOut(due)).optOut).toBe('asked')
  })

  it('[PH20] what Home has left waits no more when it is cleared; nobody has read or acknowledged it', () => {
    const memory = { ...emptyMemory, waiting: ['1:alert-0', '1:alert-1', '1:alert-2'] } as const
    expect(clear(memory, ['1:alert-0'])).toEqual({ ...memory, cleared: ['1:alert-0'] })
    const left = { ...memory, left: memory.waiting, held: ['1:alert-1'] } as const
    expect(clear(left, ['1:alert-0', '1:alert-1'])).toEqual({
      ...left,
      waiting: ['1:alert-1', '1:alert-2'],
      left: ['1:alert-1', '1:alert-2'],
      cleared: ['1:alert-0', '1:alert-1'],
    })
  })

  it('remembers what was cleared from the notifications, once, as long as it is delivered', () => {
    const once = clear(emptyMemory, ['1:alert-0', '1:alert-1'])
    expect(clear(once, ['1:alert-1'])).toEqual(once)
    expect(forgetUndelivered(once, [entry(0, 'played')]).cleared).toEqual(['1:alert-0'])
  })

  it('[R11] forgets what the replay took back, and nothing else', () => {
    const first = takeover(0, 'played')
    const second = takeover(1, 'played')
    const there = acknowledge(arrive(emptyMemory, [first, second]).memory, arrivalOf(first))
    expect(forgetUndelivered(there, [first])).toEqual({
      rung: ['1:alert-0'],
      read: ['1:alert-0'],
      acknowledged: ['1:alert-0'],
      waiting: [],
      left: [],
      held: [],
      cleared: [],
      asSet: [],
    })
    expect(forgetUndelivered(there, [first, second])).toBe(there)
    expect(forgetUndelivered(there, [takeover(0, 'played', 2)])).toEqual(emptyMemory)
  })

  it('[R11] neither rings nor waits for what is not shown', () => {
    const hidden = takeover(0, 'played')
    const airplane = ({ alert }: PhoneEntry) => presentFirst(alert, { airplane: true })
    expect(arriveWith(emptyMemory, [hidden], airplane, false)).toEqual({ memory: emptyMemory, ringing: [] })
  })

  it('forgets how it was set for what the replay took back', () => {
    const settings = aPhone()
    const asSet = [
      { from: '1:alert-0', settings },
      { from: '1:alert-1', settings: aPhone({ inCall: true }) },
    ] as const
    const memory = { ...emptyMemory, asSet }
    expect(forgetUndelivered(memory, [entry(0, 'played')])).toEqual({ ...emptyMemory, asSet: [asSet[0]] })
  })
})
