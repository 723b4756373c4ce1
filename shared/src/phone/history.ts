import type { PhoneAlert, Severity } from '../alert.ts'
import type { Outcome } from './outcome.ts'

/** What `present` asks of an alert. The trainer's own alerts have it too. */
export type Presentable = Pick<
  PhoneAlert,
  | 'id'
  | 'offsetMs'
  | 'phases'
  | 'channels'
  | 'area'
  | 'event'
  | 'msgType'
  | 'references'
  | 'partOf'
  | 'category'
  | 'urgency'
  | 'severity'
  | 'certainty'
  | 'texts'
  | 'cellBroadcast'
>

/** An alert that came, and what the phone did. */
export interface Told {
  readonly alert: Presentable
  readonly outcome: Outcome
  /** The gravest severity with which its thread has taken the screen over; absent where it has not. */
  readonly alarmed?: number
}

/** What came before, in the order of the sequence. Times in it are offsets: how fast it is replayed plays no part. */
export interface PhoneHistory {
  readonly byId: ReadonlyMap<string, Told>
  /** What reached the phone as a cell broadcast, by what tells two of them apart; the latest of each. */
  readonly received: ReadonlyMap<string, Told>
}

export const emptyHistory: PhoneHistory = { byId: new Map(), received: new Map() }

/** A history that `remember` fills in place: a fold over ten thousand alerts copies none of them. */
export interface GrowingHistory extends PhoneHistory {
  readonly byId: Map<string, Told>
  readonly received: Map<string, Told>
}

export const startHistory = (): GrowingHistory => ({ byId: new Map(), received: new Map() })

/** Adds an alert and what the phone did, after `present` has decided it on what is there already. */
export function remember(history: GrowingHistory, alert: Presentable, outcome: Outcome): void {
  const alarmed = alarmedBy(alert, outcome, history)
  const told: Told = { alert, outcome, ...(alarmed !== undefined && { alarmed }) }
  history.byId.set(alert.id, told)
  const key = outcome.messageId !== undefined && messageKeyOf(alert, outcome.messageId)
  if (key && outcome.reached) history.received.set(key, told)
}

const SEVERITY_RANKS: Readonly<Record<Severity, number>> = {
  Unknown: 0,
  Minor: 1,
  Moderate: 2,
  Severe: 3,
  Extreme: 4,
}
export const rankOf = ({ severity }: Pick<Presentable, 'severity'>): number => SEVERITY_RANKS[severity]

/** Those of an alert's references that came before; not the message that it is a part of. */
export const referredTo = (alert: Presentable, { byId }: PhoneHistory): readonly Told[] =>
  alert.references.flatMap((id) => (id === alert.partOf ? [] : (byId.get(id) ?? [])))

export const isLift = ({ phases }: Pick<Presentable, 'phases'>): boolean => phases.includes('lifted')
export const isCancel = ({ msgType, phases }: Pick<Presentable, 'msgType' | 'phases'>): boolean =>
  msgType === 'Cancel' || phases.includes('cancelled')

function alarmedBy(alert: Presentable, { as }: Outcome, history: PhoneHistory): number | undefined {
  const own = as === 'takeover' ? [rankOf(alert)] : []
  // After a lift the danger is over: what comes then is measured against the lift.
  if (isLift(alert) || isCancel(alert)) return as === 'nothing' ? undefined : rankOf(alert)
  const whole = alert.partOf === undefined ? undefined : history.byId.get(alert.partOf)
  const before = [...referredTo(alert, history), ...(whole ? [whole] : [])]
  const ranks = [...own, ...before.flatMap(({ alarmed }) => alarmed ?? [])]
  return ranks.length > 0 ? Math.max(...ranks) : undefined
}

/** What was said, in all languages. */
export const wordsOf = ({ texts }: Pick<Presentable, 'texts'>): string =>
  JSON.stringify(Object.entries(texts).map(([language, { body }]) => [language, body]))

/** The primary notification of the earthquake and tsunami system has no text (3GPP TS 23.041, section 9.1.3.2). */
export const isWordless = ({ texts }: Pick<Presentable, 'texts'>): boolean =>
  Object.values(texts).every(({ body }) => body === undefined || body === '')

/**
 * Two cell broadcasts with the same key are one, sent again: same message id and serial number and, unless that holds
 * for the whole network, same area. Where no serial number is known, the same words stand for it, unless the alert
 * itself says that it changes an earlier one. A broadcast with words is another than one without.
 */
export function messageKeyOf(alert: Presentable, messageId: number): string | undefined {
  if (isCancel(alert)) return undefined
  const { area, cellBroadcast, references } = alert
  const serial = cellBroadcast?.serial
  if (!serial && references.length > 0) return undefined
  const place = serial?.scope === 'plmn' ? '' : JSON.stringify([area.codes, area.name])
  const edition = serial
    ? [serial.scope, serial.code, serial.update, isWordless(alert) ? 'wordless' : '']
    : [wordsOf(alert)]
  return [messageId, place, ...edition].join('|')
}
