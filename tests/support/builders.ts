import type { Alert, Source } from '@alert-replay/shared/alert.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf, type Timeline } from '@alert-replay/shared/timeline.ts'

/** 21 November 2023, 22:46 Japan time: where the scenarios of the tests start, epoch milliseconds. */
export const START_MS = Date.UTC(2023, 10, 21, 13, 46)

/** What only the trainer may see carries this, so that a test can search everything a phone is sent for it. */
export const TRAINER_ONLY = 'FOR-THE-TRAINER-ONLY'

/** In the text of alert `index` and of no other. */
export const sentinelOf = (index: number): string => `TEXT-OF-ALERT-${index}-END`

export const A_SOURCE: Source = { id: 'a-source', title: 'A source', url: 'https://example.org/a' }

/** An alert with every optional field filled, so that nothing is left out of a test by being absent. */
export function anAlert(index: number, fields: Partial<Alert> = {}): Alert {
  return {
    id: `alert-${index}`,
    offsetMs: 0,
    precision: 'second',
    phases: ['warning'],
    channels: ['app'],
    sender: { en: 'Sender', ja: '発信者' },
    area: {
      name: { en: 'Area', ja: '地域' },
      codes: [{ scheme: 'JIS X 0401', value: '47' }],
      polygons: ['24,124 25,124 25,125 24,124'],
      circles: ['24.5,124.5 10'],
    },
    event: { en: 'Event', ja: '事案' },
    msgType: 'Alert',
    references: [],
    category: ['Security'],
    urgency: 'Immediate',
    severity: 'Extreme',
    certainty: 'Likely',
    responseType: ['Shelter'],
    texts: {
      en: { body: sentinelOf(index), wording: 'written', sources: [A_SOURCE.id] },
      ja: { body: `本文 ${sentinelOf(index)}`, wording: 'written', sources: [] },
    },
    sources: [],
    citations: [],
    parameters: [{ name: 'level', value: `${TRAINER_ONLY} parameter` }],
    eventCodes: [{ name: 'code', value: `${TRAINER_ONLY} event code` }],
    expiresMs: 60_000,
    cellBroadcast: { messageId: 4370 },
    cap: aMessage(index),
    expected: [{ action: { en: `${TRAINER_ONLY} action on alert ${index}` }, sources: [] }],
    question: {
      text: { en: `${TRAINER_ONLY} question on alert ${index}` },
      choices: [
        { id: 'go', text: { en: 'Go' }, correct: true, feedback: { en: `${TRAINER_ONLY} feedback` } },
        { id: 'stay', text: { en: 'Stay' }, correct: false },
      ],
    },
    timeNote: { en: 'How the time is known' },
    notes: { en: `${TRAINER_ONLY} note of alert ${index}` },
    ...fields,
  }
}

/** A CAP message in which everything is the trainer's: what a phone may know of it is in the alert's own fields. */
const aMessage = (index: number): CapMessage => ({
  identifier: `${TRAINER_ONLY} message ${index}`,
  sender: 'a@example.org',
  sent: '2023-11-21T22:46:00+09:00',
  status: 'Exercise',
  msgType: 'Alert',
  scope: 'Public',
  info: [
    {
      category: ['Security'],
      event: `${TRAINER_ONLY} event`,
      urgency: 'Immediate',
      severity: 'Extreme',
      certainty: 'Likely',
      description: `${TRAINER_ONLY} description`,
    },
  ],
})

interface ScenarioBuilder {
  /** One alert at each offset, in milliseconds after the start. */
  withAlertsAt(...offsetsMs: readonly number[]): ScenarioBuilder
  /** A cue on the alerts at these indexes. */
  withCuesOn(...indexes: readonly number[]): ScenarioBuilder
  with(fields: Partial<Omit<Scenario, 'alerts'>>): ScenarioBuilder
  build(): Scenario
  timeline(): Timeline
}

/** `aScenario().withAlertsAt(0, 500, 500).withCuesOn(1).build()` */
export function aScenario(): ScenarioBuilder {
  return builderOf([0], [], {})
}

function builderOf(
  offsetsMs: readonly number[],
  cues: readonly number[],
  fields: Partial<Omit<Scenario, 'alerts'>>,
): ScenarioBuilder {
  const build = (): Scenario => ({
    id: 'a-scenario',
    kind: 'made-up',
    title: { en: 'A scenario', ja: 'シナリオ' },
    summary: { en: `${TRAINER_ONLY} summary` },
    account: { en: `${TRAINER_ONLY} account` },
    place: { en: 'A place' },
    hazards: ['missile'],
    countries: ['JP'],
    teaches: { en: `${TRAINER_ONLY} teaching` },
    languages: ['en', 'ja'],
    startMs: START_MS,
    utcOffsetMinutes: 540,
    timeZone: 'JST',
    flight: {
      points: [
        {
          kind: 'launch',
          name: { en: `${TRAINER_ONLY} place of the launch` },
          offsetMs: 0,
          precision: 'minute',
          position: '39.22,125.67',
          isWorkedOut: false,
          sources: [],
        },
      ],
    },
    sources: [A_SOURCE, { id: 'uncited', title: `${TRAINER_ONLY} source that no alert cites` }],
    notes: [{ en: `${TRAINER_ONLY} note of the scenario` }],
    ...fields,
    alerts: offsetsMs.map((offsetMs, index) =>
      anAlert(index, {
        offsetMs,
        ...(cues.includes(index) && { cue: { en: `${TRAINER_ONLY} cue of alert ${index}` } }),
      }),
    ),
  })
  return {
    withAlertsAt: (...offsets) => builderOf(offsets, cues, fields),
    withCuesOn: (...indexes) => builderOf(offsetsMs, indexes, fields),
    with: (more) => builderOf(offsetsMs, cues, { ...fields, ...more }),
    build,
    timeline: () => timelineOf(build().alerts),
  }
}
