import { emptyMemory } from '@alert-replay/shared/phone/memory.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { defaultSettings } from '@alert-replay/shared/phone/settings.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { expect, it } from 'vitest'
import { cardsOf, editionOf, isAlarming, type Card } from '../../../client/src/features/phone/cards.ts'
import { okinawa, scenarioOf } from './fake-drill.ts'

const scenario = okinawa()
const cardsUpTo = (cursor: number): readonly Card[] => {
  const delivered = scenario.alerts
    .slice(0, cursor)
    .map((alert) => ({ alert: forPhone(alert, scenario.sources), how: 'played' as const, take: 1 }))
  const settings = defaultSettings(USUAL_PROFILE.id, 'ja')
  return cardsOf(
    delivered,
    emptyMemory,
    outcomesOf(delivered, () => settings, USUAL_PROFILE),
    0,
  )
}
const card = (cards: readonly Card[], id: string): Card => {
  const found = cards.find(({ entry }) => entry.alert.id === id)
  if (!found) throw new Error(`no card for ${id}`)
  return found
}
const tiesOf = (cards: readonly Card[], id: string): readonly string[] =>
  card(cards, id).ties.map(({ kind, direction, alert }) => `${kind} ${direction} ${alert.id}`)

it('alerts stand newest first', () => {
  expect(cardsUpTo(6).map(({ entry }) => entry.alert.id)).toEqual([
    'guidance',
    'lifted',
    'defence-ministry',
    'south-korea-military',
    'shelter',
    'warning',
  ])
})

it('the lift is tied to what it lifts, and what it lifts to the lift', () => {
  const cards = cardsUpTo(6)
  expect(tiesOf(cards, 'lifted')).toEqual(['lifted to warning', 'lifted to shelter', 'part by guidance'])
  expect(tiesOf(cards, 'warning')).toEqual(['lifted by lifted', 'part by shelter'])
  expect(tiesOf(cards, 'shelter')).toEqual(['lifted by lifted', 'part to warning'])
})

it('a part of a message says so, and does not mark the message as updated', () => {
  expect(tiesOf(cardsUpTo(2), 'warning')).toEqual(['part by shelter'])
  expect(tiesOf(cardsUpTo(2), 'shelter')).toEqual(['part to warning'])
})

it('a takeover is alarming until it is lifted; the press never is', () => {
  expect(isAlarming(card(cardsUpTo(4), 'warning'))).toBe(true)
  expect(isAlarming(card(cardsUpTo(4), 'defence-ministry'))).toBe(false)
  expect(isAlarming(card(cardsUpTo(5), 'warning'))).toBe(false)
})

it('an alert is the first edition, its update the next, and a correction of that the one after; a lift is none', () => {
  const chain = scenarioOf(
    { id: 'first' },
    { id: 'second', references: ['first'], phases: ['update'], cellBroadcast: { messageId: 4370 } },
    { id: 'third', references: ['first', 'second'], phases: ['correction'] },
    { id: 'over', references: ['third'], phases: ['lifted'] },
    {
      id: 'numbered',
      cellBroadcast: { messageId: 4370, serial: { scope: 'plmn', code: 1, update: 7 } },
    },
  )
  const delivered = chain.alerts.map((alert) => ({
    alert: forPhone(alert, chain.sources),
    how: 'played' as const,
    take: 1,
  }))
  const shown = delivered.map(() => ({ as: 'entry' as const, screenOnMs: 0, reasons: [] }))
  const cards = cardsOf(delivered, emptyMemory, shown, 0)
  expect(['first', 'second', 'third', 'over', 'numbered'].map((id) => editionOf(card(cards, id)))).toEqual([
    0, 1, 2, 0, 7,
  ])
})
