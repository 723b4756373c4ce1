import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import type { TrainerEntry, TrainerView } from '@alert-replay/shared/view.ts'
import { createStore } from 'zustand/vanilla'
import type { TrainerDrill, TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { anAlert, aScenario } from '../../support/builders.ts'

/** Takes over · takes over, a minute later · an entry only, two minutes later. */
export const A_LED_SCENARIO: Scenario = {
  ...aScenario()
    .with({ title: { en: 'A night', ja: 'ある夜' }, place: { en: 'A place', ja: 'ある場所' } })
    .build(),
  alerts: [
    anAlert(0, { channels: ['cell-broadcast'], notes: { en: 'Note of the first' } }),
    anAlert(1, {
      offsetMs: 60_000,
      channels: ['cell-broadcast'],
      phases: ['lifted'],
      cue: { en: 'What would you do now?' },
      notes: { en: 'Note of the second' },
    }),
    anAlert(2, { offsetMs: 120_000, channels: ['press'], phases: ['notice'] }),
  ],
}

export const aView = (
  delivered: readonly (TrainerEntry['how'] | TrainerEntry)[],
  fields: Partial<TrainerView> = {},
): TrainerView => ({
  revision: 7,
  take: 1,
  transport: { status: 'paused', positionMs: 0 },
  delivered: delivered.map((entry) => (typeof entry === 'string' ? { how: entry, take: 1 } : entry)),
  ...fields,
})

export const aPhone = (number: number, fields: Partial<RosterPhone> = {}): RosterPhone => ({
  number,
  connected: true,
  revision: 7,
  ...fields,
})

export const anOk = (phone: number, alertId: string, fields: Partial<StoredReceipt> = {}): StoredReceipt => ({
  id: `ok-of-${phone}-${alertId}-${fields.take ?? 1}`,
  kind: 'acknowledged',
  alertId,
  take: 1,
  phone,
  atMs: 10_000,
  ...fields,
})

/** A joined drill that nobody serves. */
export function aLedDrill(fields: Partial<TrainerDrillState> = {}): TrainerDrill {
  return {
    store: createStore<TrainerDrillState>(() => ({
      link: { status: 'online' },
      drill: { drillId: 'the-drill', kind: 'led', code: '482913' },
      scenario: A_LED_SCENARIO,
      timeline: timelineOf(A_LED_SCENARIO.alerts),
      view: aView([]),
      phones: [],
      receipts: [],
      ...fields,
    })),
    nowMs: () => 20_000,
    send: () => Promise.resolve(true),
    setPhones: () => Promise.resolve(true),
    close: () => undefined,
  }
}
