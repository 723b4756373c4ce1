import type { Alert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import {
  acknowledge,
  arrivalOf,
  arrive,
  emptyMemory,
  endCall,
  forgetUndelivered,
  read,
} from '@alert-replay/shared/phone/memory.ts'
import { meanwhileOf } from '@alert-replay/shared/phone/held.ts'
import { noteSettings, settingsAt } from '@alert-replay/shared/phone/as-set.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { NOT_LOOKING } from '@alert-replay/shared/phone/looking.ts'
import { settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { act } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { createStore } from 'zustand/vanilla'
import type { Link } from '../../../client/src/drill/link.ts'
import type { PhoneDrill, PhoneDrillState, Ringing } from '../../../client/src/drill/phone-drill.ts'
import { onPageLanguage, pageLanguage } from '../../../client/src/lib/page-language.ts'
import { anAlert, aScenario } from '../../support/builders.ts'

/** The night of 21 November 2023 as the press told it. */
export function okinawa(): Scenario {
  const id = 'okinawa-2023-11-21'
  const parsed = parseScenarioText(id, readFileSync(`fixtures/${id}.json`, 'utf8'))
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

/** A made-up scenario of these alerts. */
export function scenarioOf(...alerts: readonly Partial<Alert>[]): Scenario {
  return {
    ...aScenario().withAlertsAt(0).build(),
    alerts: alerts.map((fields, index) => anAlert(index, { offsetMs: index * 60_000, ...fields })),
  }
}

/** A phone in a drill without a server: the test plays the server. */
export interface FakeDrill extends PhoneDrill {
  /** Alerts up to `cursor` are there; those before the next one that were not, come in this way. */
  readonly goTo: (cursor: number, how?: PhoneEntry['how']) => void
  readonly setTransport: (transport: Transport) => void
  readonly setLink: (link: Link) => void
  readonly acknowledgedIds: () => readonly string[]
}

export function fakeDrill(scenario: Scenario, link: Link = { status: 'online' }): FakeDrill {
  const listeners = new Set<(ringing: readonly Ringing[]) => void>()
  const sent: string[] = []
  let take = 1
  let chosen: SettingsChange = {}
  const store = createStore<PhoneDrillState>(() => ({
    link,
    memory: emptyMemory,
    settings: settingsOf(headOf(scenario), {}, pageLanguage()),
    profile: USUAL_PROFILE,
    profiles: new Map([[USUAL_PROFILE.id, USUAL_PROFILE]]),
    outcomes: [],
    looking: NOT_LOOKING,
    ...(link.status !== 'connecting' && {
      scenario: headOf(scenario),
      phone: { number: 1 },
      view: { revision: 1, take: 1, transport: { status: 'paused', positionMs: 0 }, delivered: [] },
    }),
  }))
  const follow = (): void => {
    store.setState({ settings: settingsOf(headOf(scenario), chosen, pageLanguage()) })
    const { settings, memory, view: now, outcomes } = store.getState()
    if (settings.inCall || memory.held.length === 0) return
    store.setState({ memory: endCall(memory) })
    const released = (now?.delivered ?? []).flatMap((entry, i): readonly Ringing[] => {
      const outcome = outcomes[i]
      return outcome && memory.held.includes(arrivalOf(entry)) ? [{ ...entry, outcome }] : []
    })
    for (const listener of listeners) listener(released)
  }
  const stopFollowing = onPageLanguage(() => act(follow))
  const view = () => {
    const now = store.getState().view
    if (!now) throw new Error('this phone has not joined')
    return now
  }

  return {
    store,
    nowMs: () => 0,
    onRinging: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    acknowledge: (entry) => {
      sent.push(entry.alert.id)
      store.setState(({ memory }) => ({ memory: acknowledge(memory, arrivalOf(entry)) }))
    },
    open: (entry) => store.setState(({ memory }) => ({ memory: read(memory, arrivalOf(entry)) })),
    remember: (change) => store.setState(({ memory }) => ({ memory: change(memory) })),
    set: (change) => {
      chosen = { ...chosen, ...change }
      follow()
    },
    close: () => {
      stopFollowing()
      listeners.clear()
    },
    // The same order as in phone-drill.ts: the view first, then what rings.
    goTo: (cursor, how = 'stepped') =>
      act(() => {
        const before = view().delivered
        if (cursor < before.length) take += 1
        const append = scenario.alerts
          .slice(before.length, cursor)
          .map((alert): PhoneEntry => ({ alert: forPhone(alert, scenario.sources), how, take }))
        const delivered = [...before.slice(0, cursor), ...append]
        const positionMs = scenario.alerts[cursor - 1]?.offsetMs ?? 0
        const { settings, profile, memory: had } = store.getState()
        const kept = forgetUndelivered(had, delivered)
        const asSet = noteSettings(kept.asSet, append, settings)
        const outcomes = outcomesOf(delivered, settingsAt(delivered, asSet, settings), profile)
        store.setState({
          view: {
            revision: view().revision + 1,
            take,
            transport: { status: 'paused', positionMs },
            delivered,
          },
          memory: { ...kept, asSet },
          outcomes,
        })
        const ringingOf = (entry: PhoneEntry): Ringing => {
          const outcome = outcomes[delivered.indexOf(entry)]
          if (!outcome) throw new Error(`${entry.alert.id} was not delivered`)
          return { ...entry, outcome }
        }
        const { memory, ringing } = arrive(
          store.getState().memory,
          append,
          (entry) => ringingOf(entry).outcome,
          settings.inCall,
        )
        store.setState({ memory })
        const rings = (entry: PhoneEntry): Ringing => {
          const whole = ringingOf(entry)
          const isHeld = memory.held.includes(arrivalOf(entry))
          return isHeld ? { ...whole, outcome: meanwhileOf(whole.outcome) } : whole
        }
        if (ringing.length > 0) for (const listener of listeners) listener(ringing.map(rings))
      }),
    setTransport: (transport) => act(() => store.setState({ view: { ...view(), transport } })),
    setLink: (now) => act(() => store.setState({ link: now })),
    acknowledgedIds: () => sent,
  }
}
