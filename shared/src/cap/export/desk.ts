import type { Finding } from '../finding.ts'
import { finding, type RuleId } from '../rules/catalogue.ts'
import type { CapPath } from '../message.ts'
import type { drillMark } from '../../drill-mark.ts'
import { datesIn } from './dates-in-text.ts'
import { marked } from './exercise-mark.ts'
import type { RecordedNames } from './recorded-names.ts'
import { leadsToMessage, unescaped } from './resource-kinds.ts'
import type { Shift } from './shift.ts'

/** What every part of the projection works with. */
export interface Desk {
  readonly shift: Shift
  readonly mark: ReturnType<typeof drillMark>
  /** Identifiers of recorded messages, which no exercise copy may carry. */
  readonly names: RecordedNames
  /** What a text says instead of one. */
  readonly insteadOf: (name: string) => string
  readonly say: (rule: RuleId, path: CapPath, params?: Finding['params']) => void
}

/** Longest value that a finding quotes; the rest is cut. */
const MAX_QUOTED = 120

export const quoted = (value: string): string =>
  value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value

/** A desk that keeps what is said. */
export function openDesk(parts: Omit<Desk, 'say'>): {
  readonly desk: Desk
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const say: Desk['say'] = (rule, path, params) => void findings.push(finding(rule, path, params))
  return { desk: { ...parts, say }, findings }
}

/** The path's last name, for sentences: `polygon` of `info, 0, area, 1, polygon, 0`. */
export const nameOf = (path: CapPath): string => {
  const names = path.filter((part) => typeof part === 'string')
  return names.at(-1) ?? 'alert'
}

// What XML 1.0 (section 2.2) cannot hold, written or escaped.
// oxlint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const REPLACEMENT = '\ufffd'

/** The text with everything that XML cannot hold replaced. */
export function clean(desk: Desk, path: CapPath, text: string): string {
  const cleaned = text.replace(NO_CHARACTER, REPLACEMENT)
  if (cleaned !== text) desk.say('export-character-replaced', path, { field: nameOf(path) })
  return cleaned
}

/** The text with no recorded message named in it. */
export function hide(desk: Desk, path: CapPath, text: string): string {
  const hidden = desk.names.hide(text, desk.insteadOf)
  if (hidden.count > 0) {
    desk.say('export-identifier-replaced', path, { field: nameOf(path), count: String(hidden.count) })
  }
  return hidden.text
}

/** An address of this form that leads to no recorded message, by its ending or by what it names. */
export function linked(desk: Desk, path: CapPath, written: string, form: RegExp): string | undefined {
  const value = written.trim()
  if (!form.test(value)) {
    desk.say('export-value-dropped', path, { field: nameOf(path), value: quoted(written) })
    return undefined
  }
  const isNamed = desk.names.areIn(value) || desk.names.areIn(unescaped(value))
  if (!isNamed && !leadsToMessage(value)) return value
  desk.say('export-link-dropped', path, { field: nameOf(path), value: quoted(value) })
  return undefined
}

/** A text for people, clean, without recorded identifiers; the dates in it are reported, for they are not shifted. */
export function prose(desk: Desk, path: CapPath, text: string): string {
  const cleaned = hide(desk, path, clean(desk, path, text))
  const dates = datesIn(cleaned)
  if (dates.length > 0) {
    const shown = [...new Set(dates)].slice(0, 5).join(', ')
    desk.say('export-date-in-text', path, { field: nameOf(path), dates: shown, count: String(dates.length) })
  }
  return cleaned
}

/** A text for people that somebody may be shown or read out by itself: it carries the drill mark (rule D1). */
export const markedProse = (desk: Desk, path: CapPath, text: string): string =>
  marked(prose(desk, path, text), desk.mark)
