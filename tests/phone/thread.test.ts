import { describe, expect, it } from 'vitest'
import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { marksOf, nextExpiryMs, standingsOf, threadsOf } from '@alert-replay/shared/phone/thread.ts'

type Linked = Pick<PhoneAlert, 'id' | 'references' | 'partOf' | 'phases' | 'msgType'>

const alert = (id: string, fields: Partial<Linked> = {}): Linked => ({
  id,
  references: [],
  phases: ['warning'],
  msgType: 'Alert',
  ...fields,
})

const marks = (...alerts: readonly Linked[]) => Object.fromEntries(marksOf(alerts))

const warning = alert('warning')
const updated = alert('updated', { references: ['warning'], phases: ['update'], msgType: 'Update' })
const corrected = alert('corrected', { references: ['warning'], phases: ['correction'], msgType: 'Update' })
const lifted = alert('lifted', { references: ['warning'], phases: ['lifted'], msgType: 'Update' })
const cancelled = alert('cancelled', { references: ['warning'], phases: ['notice'], msgType: 'Cancel' })

describe('[PH5] an earlier alert stays, marked', () => {
  it('as updated by an alert that refers to it and says no more', () => {
    expect(marks(warning, updated)).toEqual({ warning: { kind: 'updated', by: 'updated' } })
    expect(marks(warning, alert('guidance', { references: ['warning'], phases: ['guidance'] }))).toEqual({
      warning: { kind: 'updated', by: 'guidance' },
    })
  })

  it('as corrected by a correction', () => {
    expect(marks(warning, corrected)).toEqual({ warning: { kind: 'corrected', by: 'corrected' } })
  })

  it('as lifted by a lift, also one that gives guidance', () => {
    expect(marks(warning, lifted)).toEqual({ warning: { kind: 'lifted', by: 'lifted' } })
    expect(marks(warning, { ...lifted, phases: ['guidance', 'lifted'] })).toEqual({
      warning: { kind: 'lifted', by: 'lifted' },
    })
  })

  it('as cancelled by a message of type Cancel, or in the phase cancelled', () => {
    expect(marks(warning, cancelled)).toEqual({ warning: { kind: 'cancelled', by: 'cancelled' } })
    expect(marks(warning, { ...cancelled, msgType: 'Update', phases: ['cancelled', 'lifted'] })).toEqual({
      warning: { kind: 'cancelled', by: 'cancelled' },
    })
  })

  it('on every alert that the later one refers to', () => {
    const both = alert('both', { references: ['warning', 'shelter'], phases: ['lifted'] })
    expect(marks(warning, alert('shelter'), both)).toEqual({
      warning: { kind: 'lifted', by: 'both' },
      shelter: { kind: 'lifted', by: 'both' },
    })
  })

  it('not by an answer between systems, which changes nothing of it', () => {
    for (const msgType of ['Ack', 'Error'] as const) {
      expect(marks(warning, alert('answer', { references: ['warning'], msgType }))).toEqual({})
    }
  })

  it('not at all when nothing refers to it', () => {
    expect(marks(warning, alert('notice'))).toEqual({})
  })

  it('not by a part of its own message', () => {
    const part = alert('shelter', { references: ['warning'], partOf: 'warning', msgType: 'Update' })
    expect(marks(warning, part)).toEqual({})
  })

  it('by a part of another message that refers to it as well', () => {
    const part = alert('part', { references: ['lifted', 'warning'], partOf: 'lifted', phases: ['lifted'] })
    expect(marks(warning, alert('lifted'), part)).toEqual({ warning: { kind: 'lifted', by: 'part' } })
  })

  it('with the strongest of several: cancelled, lifted, corrected, updated', () => {
    const rising = [updated, corrected, lifted, cancelled]
    rising.forEach((stronger, i) => {
      for (const weaker of rising.slice(0, i)) {
        const kind = { warning: { kind: stronger.id, by: stronger.id } }
        expect(marks(warning, weaker, stronger)).toEqual(kind)
        expect(marks(warning, stronger, weaker)).toEqual(kind)
      }
    })
  })

  it('with the latest of several of one strength', () => {
    expect(marks(warning, updated, { ...updated, id: 'updated-again' })).toEqual({
      warning: { kind: 'updated', by: 'updated-again' },
    })
  })
})

describe('[PH5] superseded, lifted, cancelled and expired are never taken for each other', () => {
  const standing = (positionMs: number, ...alerts: readonly (Linked & { readonly expiresMs?: number })[]) =>
    Object.fromEntries(standingsOf(alerts, positionMs))
  const until10 = { ...warning, expiresMs: 10 }

  it('an alert is in force until its time, and has expired from then on', () => {
    expect(standing(9, until10)).toEqual({ warning: { kind: 'in-force' } })
    expect(standing(10, until10)).toEqual({ warning: { kind: 'expired', atMs: 10 } })
  })

  it('one that nobody ended and that named no time stays in force', () => {
    expect(standing(1e12, warning)).toEqual({ warning: { kind: 'in-force' } })
  })

  it('what somebody said of it outlives its time', () => {
    expect(standing(99, until10, cancelled).warning).toEqual({ kind: 'cancelled', by: 'cancelled' })
    expect(standing(99, until10, lifted).warning).toEqual({ kind: 'lifted', by: 'lifted' })
    expect(standing(99, until10, updated).warning).toEqual({
      kind: 'superseded',
      by: 'updated',
      how: 'updated',
    })
    expect(standing(99, until10, corrected).warning).toEqual({
      kind: 'superseded',
      by: 'corrected',
      how: 'corrected',
    })
  })

  it('what ends an alert is itself in force, until its own time', () => {
    expect(standing(5, warning, { ...lifted, expiresMs: 6 }).lifted).toEqual({ kind: 'in-force' })
    expect(standing(6, warning, { ...lifted, expiresMs: 6 }).lifted).toEqual({ kind: 'expired', atMs: 6 })
  })

  it('cancelling an update does not bring back what it updated', () => {
    const cancelsUpdate = { ...cancelled, references: ['updated'] }
    expect(standing(0, warning, updated, cancelsUpdate)).toEqual({
      warning: { kind: 'superseded', by: 'updated', how: 'updated' },
      updated: { kind: 'cancelled', by: 'cancelled' },
      cancelled: { kind: 'in-force' },
    })
  })

  it('a part stands as its message does, unless something was said of the part', () => {
    const part = alert('part', { partOf: 'warning', references: ['warning'] })
    expect(standing(0, warning, part, lifted).part).toEqual({ kind: 'lifted', by: 'lifted' })
    const cancelsPart = alert('no', { references: ['part'], msgType: 'Cancel' })
    expect(standing(0, warning, part, lifted, cancelsPart).part).toEqual({ kind: 'cancelled', by: 'no' })
    expect(standing(10, until10, part).part).toEqual({ kind: 'expired', atMs: 10 })
    expect(standing(10, until10, { ...part, expiresMs: 20 }).part).toEqual({ kind: 'expired', atMs: 10 })
  })

  it('the next to expire is the first that has not', () => {
    const times = [{ expiresMs: 30 }, {}, { expiresMs: 10 }, { expiresMs: 20 }]
    expect([-5, 10, 25, 30].map((at) => nextExpiryMs(times, at))).toEqual([10, 20, 30, undefined])
  })
})

describe('a thread', () => {
  const threads = (...alerts: readonly Linked[]) =>
    Object.fromEntries([...threadsOf(alerts)].map(([id, thread]) => [id, thread.map((one) => one.id)]))

  it('has all that refer to each other, through others too, and the parts, in order of delivery', () => {
    const part = alert('part', { partOf: 'updated' })
    const liftsUpdate = { ...lifted, references: ['updated'] }
    const whole = ['warning', 'updated', 'part', 'lifted']
    expect(threads(warning, alert('else'), updated, part, liftsUpdate)).toEqual({
      warning: whole,
      updated: whole,
      part: whole,
      lifted: whole,
      else: ['else'],
    })
  })

  it('is one where a later alert refers to two that were apart', () => {
    const both = alert('both', { references: ['one', 'two'] })
    expect(threads(alert('one'), alert('two')).one).toEqual(['one'])
    expect(threads(alert('one'), alert('two'), both).one).toEqual(['one', 'two', 'both'])
  })

  it('is not made by an answer between systems, nor by what was not delivered', () => {
    expect(threads(warning, alert('answer', { references: ['warning'], msgType: 'Ack' })).warning).toEqual([
      'warning',
    ])
    expect(threads(updated).updated).toEqual(['updated'])
  })

  it('of ten thousand alerts, each referring to the one before, is one', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      alert(`a${i}`, i > 0 ? { references: [`a${i - 1}`] } : {}),
    )
    const all = threadsOf(chain)
    expect(all.get('a0')).toHaveLength(10_000)
    expect(all.get('a9999')).toBe(all.get('a0'))
  })
})
