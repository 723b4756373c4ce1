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
  /** What became of its thread on this phone; `courseOf` gives it. */
  readonly link: CourseLink
}

/** What the alerts that hang together, directly or through others, have done on this phone so far. */
interface Course {
  /** The gravest severity with which one of them has taken the screen over since the last lift; absent where none has. */
  readonly alarmed?: number
  /** Whether one of them was shown with words. */
  readonly isWorded: boolean
}

/** Threads grow into one by an alert that refers to both: each leads on to the one that it became a part of. */
interface CourseLink {
  into?: CourseLink
  course: Course
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
  const told: Told = { alert, outcome, link: linkOf(alert, outcome, history) }
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

/** The course of the threads that these are of, taken together. */
export const courseOf = (told: readonly Told[]): Course => joined(told.map(({ link }) => endOf(link).course))

function joined(courses: readonly Course[]): Course {
  const ranks = courses.flatMap(({ alarmed }) => alarmed ?? [])
  return {
    ...(ranks.length > 0 && { alarmed: Math.max(...ranks) }),
    isWorded: courses.some(({ isWorded }) => isWorded),
  }
}

function endOf(link: CourseLink): CourseLink {
  let end = link
  while (end.into) end = end.into
  // The way there is made short for whoever comes after: ten thousand alerts in one thread take no longer.
  for (let at = link; at.into && at.into !== end;) {
    const { into } = at
    at.into = end
    at = into
  }
  return end
}

/** The thread that an alert goes on with, and what the alert makes of its course. */
function linkOf(alert: Presentable, outcome: Outcome, history: PhoneHistory): CourseLink {
  const whole = alert.partOf === undefined ? undefined : history.byId.get(alert.partOf)
  const before = [...referredTo(alert, history), ...(whole ? [whole] : [])]
  const ends = new Set(before.map(({ link }) => endOf(link)))
  const link: CourseLink = { course: after(courseOf(before), alert, outcome) }
  for (const end of ends) end.into = link
  return link
}

function after(course: Course, alert: Presentable, { as, messageId }: Outcome): Course {
  const { alarmed, ...rest } = course
  const alarms = messageId !== undefined && (as === 'takeover' || as === 'heads-up')
  const isWorded = course.isWorded || (alarms && !isWordless(alert))
  // After a lift the danger is over: what comes then is measured against the lift, or against nothing.
  if (isLift(alert)) return { ...rest, ...(as !== 'nothing' && { alarmed: rankOf(alert) }), isWorded }
  if (isCancel(alert)) {
    const isTold = alarmed !== undefined && alarms
    return { ...rest, ...(alarmed !== undefined && { alarmed: isTold ? rankOf(alert) : alarmed }), isWorded }
  }
  if (as !== 'takeover') return { ...course, isWorded }
  return { alarmed: Math.max(alarmed ?? 0, rankOf(alert)), isWorded }
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
