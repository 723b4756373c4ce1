import { expect, it } from 'vitest'
import type { Alert, Phase } from '@alert-replay/shared/alert.ts'
import { hazardOf } from '@alert-replay/shared/phone/hazard.ts'
import { stageOf } from '@alert-replay/shared/phone/change.ts'
import { aBroadcast } from '../support/phones.ts'

it.each<[string, Partial<Alert>, string]>([
  ['an attack', { category: ['Security'] }, 'attack'],
  ['chemical, biological, nuclear', { category: ['CBRNE'] }, 'attack'],
  ['the earth', { category: ['Geo'] }, 'earthquake'],
  ['a wave, named so', { category: ['Geo'], event: { ja: '津波警報' } }, 'tsunami'],
  ['a wave, named so in English', { category: ['Met'], event: { en: 'Tsunami warning' } }, 'tsunami'],
  ['the weather', { category: ['Met'], event: { en: 'Heavy rain' } }, 'weather'],
  ['a fire', { category: ['Fire'] }, 'fire'],
  ['health', { category: ['Health'] }, 'health'],
  ['the first that says something', { category: ['Safety', 'Fire', 'Met'] }, 'fire'],
  ['anything else', { category: ['Transport', 'Other'] }, 'other'],
])('the hazard by CAP category: %s', (_, fields, hazard) => {
  expect(hazardOf(aBroadcast(fields))).toBe(hazard)
})

it('the hazard by message id comes before the CAP category', () => {
  const alert = aBroadcast({ category: ['Met'] })
  expect(hazardOf(alert, 'earthquake')).toBe('earthquake')
  expect(hazardOf(alert, 'tsunami')).toBe('tsunami')
  expect(hazardOf(alert, 'earthquake-tsunami')).toBe('tsunami')
  expect(hazardOf(alert, 'national')).toBe('weather')
})

it.each<[readonly Phase[], string]>([
  [['warning'], 'first'],
  [['shelter'], 'first'],
  [['notice'], 'notice'],
  [['guidance'], 'notice'],
  [['update'], 'update'],
  [['correction'], 'update'],
  [['warning', 'update'], 'update'],
  [['test', 'warning'], 'test'],
  [['lifted', 'guidance'], 'lift'],
  [['lifted', 'cancelled'], 'cancel'],
])('where it stands in its sequence: %s', (phases, stage) => {
  expect(stageOf(aBroadcast({ phases }), false)).toBe(stage)
})

it('a test is one by its category too, and a lift of a test is a lift', () => {
  expect(stageOf(aBroadcast({ phases: ['warning'] }), true)).toBe('test')
  expect(stageOf(aBroadcast({ phases: ['lifted'] }), true)).toBe('lift')
})
