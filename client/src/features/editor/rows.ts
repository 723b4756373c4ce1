import { PHASES, type Phase } from '@alert-replay/shared/alert.ts'
import { DEFAULT_LANGUAGE } from '@alert-replay/shared/cap/message.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { languageOf } from '@alert-replay/shared/language.ts'
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
    offsetMs: start && offsetIn(at, start),
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

/** What is further away than any date is no time that could be shown. */
function offsetIn(at: string, start: Start): number | undefined {
  const offsetMs = readAt(at, start)?.offsetMs
  return offsetMs === undefined || Number.isNaN(new Date(start.atMs + offsetMs).valueOf())
    ? undefined
    : offsetMs
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

/** By language: what is written beside a CAP message stands for what it says, as in a replay. */
const headlinesOf = ({ texts, cap }: Fields): Readonly<Record<string, string>> => ({
  ...headlinesOfCap(cap),
  ...headlinesOfTexts(texts),
})

const headlinesOfTexts = (texts: unknown): Readonly<Record<string, string>> =>
  firstOfEach(
    Object.entries(isFields(texts) ? texts : {}).map(([language, text]) => [
      language,
      isFields(text) ? textIn(text['headline']) || textIn(text['body']) : textIn(text),
    ]),
  )

function headlinesOfCap(cap: unknown): Readonly<Record<string, string>> {
  const infos: readonly unknown[] = isFields(cap) && Array.isArray(cap['info']) ? cap['info'] : []
  return firstOfEach(
    infos
      .filter(isFields)
      .map((info) => [
        languageOf(textIn(info['language']) || DEFAULT_LANGUAGE),
        textIn(info['headline']) || textIn(info['event']) || textIn(info['description']),
      ]),
  )
}

/** Of each language the first words that there are. */
function firstOfEach(
  found: readonly (readonly [language: string, words: string])[],
): Readonly<Record<string, string>> {
  const first: Record<string, string> = {}
  for (const [language, words] of found) {
    if (words !== '' && !Object.hasOwn(first, language)) first[language] = words.slice(0, MOST_LETTERS)
  }
  return first
}
