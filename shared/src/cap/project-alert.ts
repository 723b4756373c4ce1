import type { Alert } from '../alert.ts'
import { drillMark } from '../drill-mark.ts'
import type { Scenario } from '../scenario.ts'
import { exerciseOf, EXERCISE_SENDER, type Exercise } from './exercise.ts'
import { recordedNames } from './export/recorded-names.ts'
import { timeOf, writtenTime } from './export/shift.ts'
import { messageOf } from './message-of-alert.ts'
import { readReferences, type Reference } from './references.ts'
import { alertsById, once, recordedIdentifiers } from './scenario-names.ts'

/** A scenario on its way out: which exercise it is, and when each alert is sent in it. */
export interface Sendings {
  readonly scenario: Scenario
  readonly exerciseId: string
  /** When the alert is sent; undefined where it is not part of the exercise, or not yet. */
  readonly sendingOf: (alertId: string) => Sending | undefined
}

export interface Sending {
  /** Epoch milliseconds. */
  readonly sentMs: number
  /** Of a drill, in which an alert may be sent again in a later take. */
  readonly take?: number
}

/**
 * The exercise copy of an alert of the scenario, as sent in the exercise; it refers to the copies of the earlier alerts
 * sent in the same exercise. Undefined where the alert is not sent in it.
 */
export function projectAlert(sendings: Sendings, alert: Alert): Exercise | undefined {
  const { scenario, exerciseId, sendingOf } = sendings
  const sending = sendingOf(alert.id)
  if (!sending) return undefined
  const message = messageOf(alert, scenario)
  const recordedMs = scenario.startMs + alert.offsetMs
  return exerciseOf(message, {
    exerciseId,
    identifier: identifierOf(sendings, alert.id, sending),
    sender: EXERCISE_SENDER,
    sentMs: sending.sentMs,
    recordedSentMs: timeOf(message.sent, scenario.utcOffsetMinutes)?.atMs ?? recordedMs,
    utcOffsetMinutes: scenario.utcOffsetMinutes,
    references: alert.references.flatMap((id) => referenceTo(sendings, id) ?? []),
    recorded: namesOf(scenario),
    mark: drillMark(scenario),
  })
}

/** What the scenario's messages are called, and those that they refer to. */
const namesOf = once((scenario) => recordedNames(allNamesOf(scenario)))

function* allNamesOf(scenario: Scenario): Generator<string> {
  yield* recordedIdentifiers(scenario)
  for (const { cap } of scenario.alerts) {
    for (const { reference } of readReferences(cap?.references ?? ''))
      if (reference) yield reference.identifier
  }
}

function referenceTo(sendings: Sendings, alertId: string): Reference | undefined {
  const { scenario, sendingOf } = sendings
  const sending = alertsById(scenario).has(alertId) ? sendingOf(alertId) : undefined
  const sent = sending && writtenTime(sending.sentMs, scenario.utcOffsetMinutes)
  if (!sending || sent === undefined) return undefined
  return { sender: EXERCISE_SENDER, identifier: identifierOf(sendings, alertId, sending), sent }
}

/** Unlike any that the scenario records, be it one that this program once wrote. */
export function identifierOf(
  { scenario, exerciseId }: Sendings,
  alertId: string,
  { take }: Pick<Sending, 'take'>,
): string {
  const parts = ['urn:alert-replay', nameSafe(exerciseId), ...(take === undefined ? [] : [`take-${take}`])]
  let identifier = [...parts, alertId].join(':')
  while (recordedIdentifiers(scenario).has(identifier)) identifier += '-again'
  return identifier
}

/** As part of an identifier: CAP 1.2 section 3.2.1 wants no white space, comma, `<` or `&`. */
export const nameSafe = (text: string): string => text.replace(/[^A-Za-z0-9._~-]+/g, '-') || '-'
