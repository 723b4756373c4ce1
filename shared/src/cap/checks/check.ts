import type { Finding } from '../finding.ts'
import { DEFAULT_LANGUAGE, type CapArea, type CapInfo, type CapMessage, type CapPath } from '../message.ts'
import type { Reference } from '../references.ts'

/** The messages of a set of files, so that a reference into nothing can be told. */
export interface KnownMessages {
  has(reference: Reference): boolean
}

/** What a check may look at beside the message. */
export interface CheckSettings {
  /** Epoch milliseconds, to say that something was sent in the future; without it nothing is. */
  readonly nowMs?: number
  /** Without it no reference is called unknown. */
  readonly known?: KnownMessages
}

/** Some rules, asked of one message. */
export type Check = (message: CapMessage, settings: CheckSettings) => Iterable<Finding>

/** Something of a message, and where it stands. */
export interface Placed<Part> {
  readonly part: Part
  readonly path: CapPath
}

export const infosOf = (message: CapMessage): readonly Placed<CapInfo>[] =>
  (message.info ?? []).map((part, i) => ({ part, path: ['info', i] }))

export const areasOf = ({ part: info, path }: Placed<CapInfo>): readonly Placed<CapArea>[] =>
  (info.area ?? []).map((part, i) => ({ part, path: [...path, 'area', i] }))

/** The language of an info block in lower case: CAP 1.2, section 3.2.2. */
export const languageOf = (info: CapInfo): string => (info.language?.trim() || DEFAULT_LANGUAGE).toLowerCase()

/** Whether there is nothing to read in it. */
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** As people count, not as computers do: an emoji or a rare kanji is one. */
export const charactersIn = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

const MAX_QUOTED = 60

/** A value short enough to stand in a sentence. */
export const quoted = (value: string): string => {
  const line = value
    .slice(0, MAX_QUOTED * 2)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line
}

/** The function, asked once for each object: hostile files have one part that is compared with thousands. */
export function remembered<Part extends object, Value>(of: (part: Part) => Value): (part: Part) => Value {
  const known = new Map<Part, Value>()
  return (part) => {
    const before = known.get(part)
    if (before !== undefined) return before
    const value = of(part)
    known.set(part, value)
    return value
  }
}
