import { describe, expect, it } from 'vitest'
import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { marksOf } from '@alert-replay/shared/phone/thread.ts'

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
