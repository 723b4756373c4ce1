import { describe, expect, it } from 'vitest'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { noteDeliveries, type Deliveries } from '../../../client/src/features/trainer/deliveries.ts'
import { A_LED_SCENARIO, aPhone, aView } from './led.ts'

const phones = [aPhone(1), aPhone(4)]
const seen = (view: TrainerView, there = phones) => ({ scenario: A_LED_SCENARIO, view, phones: there })
const PLAYING = { status: 'playing', positionMs: 50_000, sinceMs: 100_000, rate: 2 } as const

/** The view after `before` with one entry more, as an update makes it. */
const then = (
  before: TrainerView,
  how: 'played' | 'stepped' | 'sought',
  fields: Partial<TrainerView> = {},
) => ({
  ...before,
  revision: before.revision + 1,
  delivered: [...before.delivered, { how, take: before.take }],
  ...fields,
})

describe('when an alert was delivered', () => {
  it('is now when it was stepped to, with the phones that are there', () => {
    const before = aView([])
    expect(noteDeliveries({}, seen(before), seen(then(before, 'stepped')), 5_000)).toEqual({
      '1:alert-0': { atMs: 5_000, lastPhone: 4 },
    })
  })

  it('is when it fell due, not when the news of it came', () => {
    const before = aView(['played'], { transport: PLAYING })
    const noted = noteDeliveries({}, seen(before), seen(then(before, 'played')), 105_080)
    expect(noted).toEqual({ '1:alert-1': { atMs: 105_000, lastPhone: 4 } })
  })

  it('is not known of what a seek passed over', () => {
    const before = aView([])
    expect(noteDeliveries({}, seen(before), seen(then(before, 'sought')), 5_000)).toEqual({})
  })

  it('is not known of what came while the link was down', () => {
    const before = aView([])
    const after = then(before, 'stepped', { revision: before.revision + 2 })
    expect(noteDeliveries({}, seen(before), seen(after), 5_000)).toEqual({})
    expect(noteDeliveries({}, { phones: [] }, seen(after, phones), 5_000)).toEqual({})
  })

  it('is kept for each take', () => {
    const known: Deliveries = { '1:alert-0': { atMs: 1, lastPhone: 4 } }
    const before = aView([], { take: 2 })
    const noted = noteDeliveries(known, seen(before), seen(then(before, 'stepped')), 5_000)
    expect(noted).toEqual({ ...known, '2:alert-0': { atMs: 5_000, lastPhone: 4 } })
  })

  it('stays what it was when nothing was delivered', () => {
    const known: Deliveries = { '1:alert-0': { atMs: 1, lastPhone: 4 } }
    const before = aView(['stepped'])
    const paused = { ...before, revision: before.revision + 1 }
    expect(noteDeliveries(known, seen(before), seen(paused), 5_000)).toBe(known)
  })

  it('forgets the oldest when there are very many', () => {
    const known = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`1:old-${i}`, { atMs: i, lastPhone: 0 }]),
    )
    const before = aView([])
    const noted = noteDeliveries(known, seen(before), seen(then(before, 'stepped')), 5_000)
    expect(Object.keys(noted)).toHaveLength(500)
    expect(noted).not.toHaveProperty('1:old-0')
    expect(noted['1:alert-0']).toEqual({ atMs: 5_000, lastPhone: 4 })
  })
})

describe('a phone that turns up', () => {
  const view = aView(['stepped'])
  const known: Deliveries = { '1:alert-0': { atMs: 5_000, lastPhone: 4 } }
  const more = [...phones, aPhone(5)]

  it('a moment after a delivery counts as asked', () => {
    expect(noteDeliveries(known, seen(view), seen(view, more), 5_300)).toEqual({
      '1:alert-0': { atMs: 5_000, lastPhone: 5 },
    })
  })

  it('later was not asked', () => {
    expect(noteDeliveries(known, seen(view), seen(view, more), 6_000)).toBe(known)
  })
})
