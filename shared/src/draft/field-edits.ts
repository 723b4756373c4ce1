import type { Draft } from './draft.ts'
import type { Edit, EditName, EditNote } from './edit.ts'
import { FILE_SCHEMA, fieldNamesOf, innerSchema, isOptional } from './file-schema.ts'
import {
  isFields,
  isList,
  spliced,
  withField,
  withItem,
  withoutField,
  type Fields,
  type Place,
} from './place.ts'
import type { z } from 'zod'

type Schema = z.ZodType | undefined

/**
 * Puts a value at a place, and makes what it needs around it: `['alerts', 2, 'texts', 'ja', 'body']` makes an object of
 * a text that was a plain string. `undefined` removes what is there. A place that a draft cannot have, such as an item
 * beyond the end of a list, changes nothing.
 */
export function setAt(place: Place, value: unknown): Edit {
  if (value === undefined) return { ...removeAt(place), name: 'set' }
  return {
    name: 'set',
    apply: (draft) => asDraft(put(draft, place, value, FILE_SCHEMA), draft),
    place,
    // Only what is typed comes letter by letter.
    ...(typeof value === 'string' && { together: JSON.stringify(place) }),
  }
}

/** Removes a field or an item, and around it what may be left out and would stay empty. */
export const removeAt = (place: Place): Edit => ({
  name: 'remove',
  apply: (draft) => asDraft(without(draft, place, FILE_SCHEMA), draft),
  place,
})

/** Several edits as one: one step of undo, about the field of the first, with what the last of them selects. */
export const inTurn = (name: EditName, edits: readonly Edit[]): Edit => ({
  name,
  ...(edits[0]?.place && { place: edits[0].place }),
  apply: (draft) => edits.reduce((before, edit) => edit.apply(before), draft),
  selects: (_next, draft) => {
    let selected: number | undefined
    stepsOf(edits, draft, (edit, next, before) => (selected = edit.selects?.(next, before) ?? selected))
    return selected
  },
  says: (_next, draft) => {
    const notes: EditNote[] = []
    stepsOf(edits, draft, (edit, next, before) => void notes.push(...(edit.says?.(next, before) ?? [])))
    return notes
  },
})

function stepsOf(
  edits: readonly Edit[],
  draft: Draft,
  step: (edit: Edit, next: Draft, before: Draft) => void,
): void {
  let before = draft
  for (const edit of edits) {
    const next = edit.apply(before)
    step(edit, next, before)
    before = next
  }
}

const asDraft = (value: unknown, otherwise: Draft): Draft => (isFields(value) ? value : otherwise)

function put(value: unknown, [part, ...rest]: Place, inner: unknown, schema: Schema): unknown {
  if (part === undefined) return inner
  const within = innerSchema(schema, part)
  if (typeof part === 'number') {
    const list = isList(value) ? value : []
    if (part < 0 || part > list.length || !Number.isInteger(part)) return value
    const next = put(list[part], rest, inner, within)
    return part < list.length && next === list[part] ? value : withItem(list, part, next)
  }
  const fields = objectOf(value, schema)
  const next = put(Object.hasOwn(fields, part) ? fields[part] : undefined, rest, inner, within)
  if (next === undefined) return value
  return Object.hasOwn(fields, part) ? withField(fields, part, next) : inserted(fields, part, next, schema)
}

/** The object with a new field where the schema has it. */
function inserted(fields: Fields, name: string, value: unknown, schema: Schema): Fields {
  const known = fieldNamesOf(schema)
  const at = known.indexOf(name)
  const entries = Object.entries(fields)
  const next = at === -1 ? -1 : entries.findIndex(([one]) => known.indexOf(one) > at)
  const place = next === -1 ? entries.length : next
  return Object.fromEntries([...entries.slice(0, place), [name, value], ...entries.slice(place)])
}

/** The value as an object: what was written in the short form for it in the long one. */
function objectOf(value: unknown, schema: Schema): Fields {
  if (isFields(value)) return value
  if (typeof value !== 'string') return {}
  const names = fieldNamesOf(schema)
  if (names.includes('body')) return { body: value }
  if (names.includes('supports')) return { id: value, supports: ['event', 'time'] }
  return {}
}

function without(value: unknown, [part, ...rest]: Place, schema: Schema): unknown {
  if (part === undefined) return value
  const inner = typeof part === 'number' ? itemOf(value, part) : fieldOf(value, part)
  if (inner === undefined) return value
  const within = innerSchema(schema, part)
  const next = rest.length === 0 ? undefined : without(inner, rest, within)
  if (next === inner) return value
  const isGone = next === undefined || (isEmpty(next) && isOptional(within))
  if (isList(value)) return isGone ? spliced(value, Number(part), 1) : withItem(value, Number(part), next)
  if (!isFields(value)) return value
  return isGone ? withoutField(value, String(part)) : withField(value, String(part), next)
}

const itemOf = (value: unknown, index: number): unknown => (isList(value) ? value[index] : undefined)

const fieldOf = (value: unknown, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined

const isEmpty = (value: unknown): boolean =>
  isList(value) ? value.length === 0 : isFields(value) && Object.keys(value).length === 0
