import { PHASES, type Phase } from '@alert-replay/shared/alert.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { readAt, readStart, type Start } from '@alert-replay/shared/time.ts'

/** An alert of a draft as lists show it. Whatever is wrong with it, there is a row. */
export interface Row {
  readonly id: string
  /** As it is written. */
  readonly at: string
  /** Undefined where the time cannot be read. */
  readonly offsetMs: number | undefined
  readonly isOrderOnly: boolean
  readonly phase: Phase
  readonly headlines: Readonly<Record<string, string>>
  readonly references: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const alertsIn = (draft: Draft): readonly unknown[] =>
  Array.isArray(draft['alerts']) ? (draft['alerts'] as readonly unknown[]) : []

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

export const startOf = (draft: Draft): Start | undefined => readStart(textIn(draft['start']))

/** An alert that did not change is the same row: of two thousand only what changed is drawn again. */
const known = new WeakMap<object, { readonly start: string; readonly row: Row }>()
const knownLists = new WeakMap<
  readonly unknown[],
  { readonly start: string; readonly rows: readonly Row[] }
>()

export function rowsOf(draft: Draft): readonly Row[] {
  const alerts = alertsIn(draft)
  const start = textIn(draft['start'])
  const before = knownLists.get(alerts)
  if (before?.start === start) return before.rows
  const from = readStart(start)
  const rows = alerts.map((alert) => rowOf(alert, start, from))
  knownLists.set(alerts, { start, rows })
  return rows
}

/** The rows as the timeline needs them: while only words are written they stay the same, and it is not drawn again. */
export function timedRowsOf(draft: Draft): readonly Row[] {
  const rows = rowsOf(draft)
  const isSame =
    rows.length === lastTimed.length &&
    rows.every((row, index) => isTimedAs(row, lastTimed[index] ?? NOTHING))
  if (!isSame) lastTimed = rows
  return lastTimed
}

let lastTimed: readonly Row[] = []

const isTimedAs = (one: Row, other: Row): boolean =>
  one === other ||
  (one.offsetMs === other.offsetMs &&
    one.phase === other.phase &&
    one.at === other.at &&
    one.id === other.id &&
    one.isOrderOnly === other.isOrderOnly)

function rowOf(alert: unknown, startText: string, start: Start | undefined): Row {
  if (!isFields(alert)) return { ...NOTHING }
  const before = known.get(alert)
  if (before?.start === startText) return before.row
  const at = textIn(alert['at'])
  const phases: readonly unknown[] = Array.isArray(alert['phases']) ? alert['phases'] : []
  const row: Row = {
    id: textIn(alert['id']),
    at,
    offsetMs: start && readAt(at, start)?.offsetMs,
    isOrderOnly: alert['precision'] === 'order',
    phase: PHASES.find((phase) => phase === phases[0]) ?? 'notice',
    headlines: headlinesOf(alert),
    references: Array.isArray(alert['references'])
      ? alert['references'].filter((id) => typeof id === 'string')
      : [],
  }
  known.set(alert, { start: startText, row })
  return row
}

const NOTHING: Row = {
  id: '',
  at: '',
  offsetMs: undefined,
  isOrderOnly: false,
  phase: 'notice',
  headlines: {},
  references: [],
}

const MOST_LETTERS = 120

function headlinesOf({ texts, cap }: Fields): Readonly<Record<string, string>> {
  if (!isFields(texts)) return headlinesOfCap(cap)
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]): [string, string][] => {
      const words = isFields(text) ? textIn(text['headline']) || textIn(text['body']) : textIn(text)
      return words === '' ? [] : [[language, words.slice(0, MOST_LETTERS)]]
    }),
  )
}

function headlinesOfCap(cap: unknown): Readonly<Record<string, string>> {
  const infos: readonly unknown[] = isFields(cap) && Array.isArray(cap['info']) ? cap['info'] : []
  return Object.fromEntries(
    infos.filter(isFields).flatMap((info): [string, string][] => {
      const words = textIn(info['headline']) || textIn(info['event'])
      return words === '' ? [] : [[textIn(info['language']) || 'en', words.slice(0, MOST_LETTERS)]]
    }),
  )
}
