import { isLanguage } from '../language.ts'
import { alertsIn } from '../scenario-checks.ts'
import { MAX_ID_LENGTH, SLUG } from '../slug.ts'
import type { Draft } from './draft.ts'
import { isFields, isList, type Fields } from './place.ts'
import { offsetsIn, startIn, wholeOffset, writtenAt } from './times.ts'

export const isRecorded = (draft: Draft): boolean => draft['kind'] === 'recorded'

/** The languages in which every alert has a text. */
export const languagesIn = (draft: Draft): readonly string[] => {
  const { languages } = draft
  if (!isList(languages)) return []
  return [...new Set(languages.filter((one): one is string => typeof one === 'string' && isLanguage(one)))]
}

/** An id that no alert has yet: the stem where it is one and free, else with a number. */
export function freeId(draft: Draft, stem: string): string {
  const taken = new Set(alertsIn(draft).map((alert) => (isFields(alert) ? alert['id'] : undefined)))
  const base = SLUG.test(stem) ? stem : 'alert'
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`
    const id = `${base.slice(0, MAX_ID_LENGTH - ending.length).replace(/-+$/, '')}${ending}`
    if (!taken.has(id)) return id
  }
}

const APART_MS = 60_000

/**
 * `at` of a new alert after the one at `index`: a minute later, or with the next one where that comes sooner. In a
 * recorded scenario it is only a place in the order, for nobody has said when it came.
 */
export function timeAfter(draft: Draft, index: number): Fields {
  const times = offsetsIn(draft)
  const known = times.slice(0, Math.max(0, index + 1))
  const fromMs = known.filter((time) => time !== undefined).at(-1)
  const toMs = times.slice(index + 1).find((time) => time !== undefined)
  const alerts = alertsIn(draft)
  const previous = alerts[index] ?? alerts[index + 1]
  const wantedMs = fromMs === undefined ? (toMs ?? 0) : fromMs + APART_MS
  const at = writtenAt(wholeOffset(Math.min(wantedMs, toMs ?? Infinity)), {
    like: isFields(previous) ? previous['at'] : undefined,
    start: startIn(draft),
    toMinute: isRecorded(draft),
    fromMs,
    toMs,
  })
  return { at, ...(isRecorded(draft) && { precision: 'order' }) }
}
