import type { Place } from './field-id.ts'
import { isSame } from './merge.ts'
import { isFields } from './rows.ts'

/** A field that two versions of a part have differently; undefined where a version has not got it. */
export interface DifferingField {
  /** From the part on. */
  readonly place: Place
  readonly mine: unknown
  readonly theirs: unknown
}

/** Where two versions of a part differ, as deep as both say it with fields, or with lists of as many items. */
export function differingFields(
  mine: unknown,
  theirs: unknown,
  place: Place = [],
): readonly DifferingField[] {
  if (isSame(mine, theirs)) return []
  const parts = partsOf(mine, theirs)
  if (!parts || parts.length === 0) return [{ place, mine, theirs }]
  return parts.flatMap((part) =>
    differingFields(valueIn(mine, part), valueIn(theirs, part), [...place, part]),
  )
}

/** The parts to compare one by one; undefined where the values are compared as they are. */
function partsOf(mine: unknown, theirs: unknown): Place | undefined {
  const values = [mine, theirs].filter((value) => value !== undefined)
  if (values.every(isFields)) return [...new Set(values.flatMap(Object.keys))]
  const [own, other] = [mine, theirs]
  if (!Array.isArray(own) || !Array.isArray(other) || own.length !== other.length) return undefined
  return [...own, ...other].every(isFields) ? own.map((_, index) => index) : undefined
}

const valueIn = (value: unknown, part: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Readonly<Record<string, unknown>>)[part]
    : undefined

/** A text in which what another one has not got is apart. */
export interface Marked {
  readonly before: string
  readonly own: string
  readonly after: string
}

/** Characters beside what differs that show where it stands, and of what differs itself. */
const [BESIDE, OWN] = [80, 600]

/** A value as a text, and which part of that text the other has not got; long ones are cut, an ellipsis says where. */
export function markedIn(value: unknown, other: unknown): Marked {
  const [text, otherText] = [textOf(value), textOf(other)]
  const most = Math.min(text.length, otherText.length)
  let start = 0
  while (start < most && text[start] === otherText[start]) start++
  if (isSplit(text, start) || isSplit(otherText, start)) start--
  let end = 0
  while (end < most - start && text.at(-1 - end) === otherText.at(-1 - end)) end++
  if (isSplit(text, text.length - end) || isSplit(otherText, otherText.length - end)) end--
  return {
    before: lastOf(text.slice(0, start), BESIDE),
    own: firstOf(text.slice(start, text.length - end), OWN),
    after: firstOf(text.slice(text.length - end), BESIDE),
  }
}

/** Whether a character that takes two units has one on either side. */
const isSplit = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

const firstOf = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, isSplit(text, most) ? most - 1 : most)}…`

function lastOf(text: string, most: number): string {
  const from = text.length - most
  return from <= 0 ? text : `…${text.slice(isSplit(text, from) ? from + 1 : from)}`
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
