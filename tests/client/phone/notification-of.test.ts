import type { Alert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { headOf } from '@alert-replay/shared/scenario.ts'
import { expect, it } from 'vitest'
import type { Ringing } from '../../../client/src/drill/phone-drill.ts'
import { notificationOf } from '../../../client/src/features/phone/device/notification-of.ts'
import { okinawa, scenarioOf } from './fake-drill.ts'

const TEXT = {
  language: 'en',
  isFallback: false,
  title: 'Missile launched',
  titleLanguage: 'en',
  body: 'Take shelter.',
}
const SOUNDS: Pick<Outcome, 'sound'> = {
  sound: {
    tone: { hazard: 'attack', stage: 'first', concernsMe: true },
    lasting: 'once',
    volume: 1,
    stream: 'alarm',
  },
}

function ringing(alert: Alert, outcome: Partial<Outcome> = {}, take = 1): Ringing {
  return {
    alert: forPhone(alert, []),
    how: 'played',
    take,
    outcome: { as: 'takeover', screenOnMs: 0, reasons: [], ...SOUNDS, ...outcome },
  }
}

it('[D1] the title begins with the mark, in the reader’s language too, and with the event’s date', () => {
  const scenario = okinawa()
  const [alert] = scenario.alerts
  if (!alert) throw new Error('the scenario has an alert')
  const one = ringing(alert)
  expect(notificationOf(one, [one], headOf(scenario), { text: TEXT, language: 'ko' })).toEqual({
    title: '訓練・再現 EXERCISE · REPLAY 훈련 · 재현 2023-11-21 – Missile launched',
    body: 'Take shelter.',
    lang: 'en',
    tag: `okinawa-2023-11-21/1/${alert.id}`,
    silent: false,
  })
})

it('[I6] what refers to an alert takes the place of its notification; another one, and another take, do not', () => {
  const scenario = scenarioOf(
    { id: 'first' },
    { id: 'stranger' },
    { id: 'update', references: ['first'] },
    { id: 'lift', references: ['update'] },
  )
  const all = scenario.alerts.map((alert) => ringing(alert))
  const tags = all.map(
    (one, i) =>
      notificationOf(one, all.slice(0, i + 1), headOf(scenario), { text: TEXT, language: 'en' })?.tag,
  )
  const under = (id: string, take = 1): string => `${scenario.id}/${take}/${id}`
  expect(tags).toEqual([under('first'), under('stranger'), under('first'), under('first')])
  const [again] = scenario.alerts.map((alert) => ringing(alert, {}, 2))
  if (!again) throw new Error('the scenario has an alert')
  expect(notificationOf(again, [again], headOf(scenario), { text: TEXT, language: 'en' })?.tag).toBe(
    under('first', 2),
  )
})

it('[I6] what would be quiet on the phone is quiet here, and what it would not show is not shown', () => {
  const scenario = scenarioOf({ id: 'first' })
  const [alert] = scenario.alerts
  if (!alert) throw new Error('the scenario has an alert')
  const of = (outcome: Outcome) => {
    const one: Ringing = { ...ringing(alert), outcome }
    return notificationOf(one, [one], headOf(scenario), { text: TEXT, language: 'en' })
  }
  const quiet = { screenOnMs: 0, reasons: [] } as const
  expect(of({ as: 'heads-up', ...quiet })?.silent).toBe(true)
  expect(of({ as: 'heads-up', ...quiet, ...SOUNDS })?.silent).toBe(false)
  expect(of({ as: 'entry', ...quiet })).toBeUndefined()
  expect(of({ as: 'nothing', ...quiet })).toBeUndefined()
})
