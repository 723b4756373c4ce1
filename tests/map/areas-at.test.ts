import { describe, expect, it } from 'vitest'
import { areasAt, type AreaAlert } from '@alert-replay/shared/map/areas-at.ts'

const areaOf = (name: string, ...codes: readonly string[]): AreaAlert['area'] => ({
  name: { en: name },
  codes: codes.map((value) => ({ scheme: 'JIS X 0401', value })),
})
const OKINAWA = areaOf('Okinawa', '47')

const alert = (id: string, offsetMs: number, fields: Partial<AreaAlert> = {}): AreaAlert => ({
  id,
  offsetMs,
  precision: 'minute',
  references: [],
  phases: ['warning'],
  msgType: 'Alert',
  area: OKINAWA,
  ...fields,
})
const lift = (id: string, offsetMs: number, ...references: readonly string[]): AreaAlert =>
  alert(id, offsetMs, { references, phases: ['lifted'], msgType: 'Update' })

const states = (delivered: readonly AreaAlert[], positionMs: number) =>
  areasAt(delivered, positionMs).map(({ area, state, since }) => [
    area.name['en'],
    state,
    since.kind === 'alert' ? since.alert.id : since.atMs,
  ])

it('before anything was delivered no area is alerted', () => {
  expect(areasAt([], 0)).toEqual([])
})

describe('[PH5] an area is', () => {
  const warning = alert('warning', 0)

  it('in force since the warning', () => {
    expect(states([warning], 1_000)).toEqual([['Okinawa', 'in-force', 'warning']])
  })

  it('lifted since the lift, and stays so: the lift itself warns of nothing', () => {
    expect(states([warning, lift('lift', 60_000, 'warning')], 90_000)).toEqual([
      ['Okinawa', 'lifted', 'lift'],
    ])
    const withUpdate = { ...lift('lift', 60_000, 'warning'), phases: ['update', 'lifted'] as const }
    expect(states([warning, withUpdate], 90_000)).toEqual([['Okinawa', 'lifted', 'lift']])
  })

  it('cancelled since the cancellation', () => {
    const cancel = alert('cancel', 60_000, { references: ['warning'], msgType: 'Cancel' })
    expect(states([warning, cancel], 90_000)).toEqual([['Okinawa', 'cancelled', 'cancel']])
  })

  it('expired since its time, though nobody said so, and not a moment before', () => {
    const short = alert('short', 0, { expiresMs: 30_000 })
    expect(states([short], 29_999)).toEqual([['Okinawa', 'in-force', 'short']])
    expect(states([short], 30_000)).toEqual([['Okinawa', 'expired', 30_000]])
  })

  it('still in force when a lift refers to nothing: that is what people were told', () => {
    expect(states([warning, lift('lift', 60_000)], 90_000)).toEqual([['Okinawa', 'in-force', 'warning']])
  })

  it('only informed where nothing warned it', () => {
    const guidance = alert('guidance', 0, { phases: ['guidance'] })
    expect(states([guidance], 0)).toEqual([['Okinawa', 'informed', 'guidance']])
  })
})

it('an update for the same area keeps it in force since the first warning', () => {
  const update = alert('update', 60_000, { references: ['warning'], phases: ['update'], msgType: 'Update' })
  expect(states([alert('warning', 0), update], 60_000)).toEqual([['Okinawa', 'in-force', 'warning']])
})

it('a warning after a lift is in force since itself', () => {
  const delivered = [alert('first', 0), lift('lift', 60_000, 'first'), alert('second', 120_000)]
  expect(states(delivered, 120_000)).toEqual([['Okinawa', 'in-force', 'second']])
  const updated = alert('update', 30_000, { references: ['first'], phases: ['update'], msgType: 'Update' })
  const withUpdate = [delivered[0], updated, lift('lift', 60_000, 'update'), delivered[2]].filter(
    (one) => !!one,
  )
  expect(states(withUpdate, 120_000)).toEqual([['Okinawa', 'in-force', 'second']])
})

it('where an update is for another area, the one before is replaced', () => {
  const both = alert('both', 0, { area: areaOf('Hokkaido and Aomori', '01', '02') })
  const one = alert('one', 60_000, {
    area: areaOf('Aomori', '02'),
    references: ['both'],
    phases: ['correction'],
    msgType: 'Update',
  })
  expect(states([both, one], 60_000)).toEqual([
    ['Hokkaido and Aomori', 'replaced', 'one'],
    ['Aomori', 'in-force', 'one'],
  ])
})

it('an area is listed once, where it was first alerted; another name for it is another area', () => {
  const delivered = [
    alert('a', 0),
    alert('b', 1, { area: areaOf('Okinawa Prefecture', '47') }),
    alert('c', 2),
  ]
  expect(states(delivered, 5).map(([name]) => name)).toEqual(['Okinawa', 'Okinawa Prefecture'])
})

it('an area that only tests were for is marked as tested', () => {
  const test = alert('test', 0, { phases: ['test'] })
  expect(areasAt([test], 0).map(({ isTest, state }) => [isTest, state])).toEqual([[true, 'in-force']])
  expect(areasAt([test, alert('real', 1)], 1).map(({ isTest }) => isTest)).toEqual([false])
})
