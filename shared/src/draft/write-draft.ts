import type { z } from 'zod'
import { layOut } from '../json-layout.ts'
import type { Draft } from './draft.ts'
import { FILE_SCHEMA, fieldNamesOf, innerSchema } from './file-schema.ts'
import { layoutOf, type ObjectLayout } from './layout-of.ts'
import { isFields, isList, type Fields } from './place.ts'

/**
 * The text of a scenario's file: as Prettier would leave it, the fields in the order of the schema, unknown ones after
 * them. With `like`, the file as it was before, each object that was there keeps its order and its lines: the
 * difference between the two texts is what was edited.
 */
export function writeDraft(draft: Draft, like?: string): string {
  const before = like === undefined ? undefined : layoutOf(like)
  const layouts = new Map<Fields, boolean>()
  const arranged = arrange(draft, FILE_SCHEMA, before, layouts)
  return layOut(arranged, (fields) => layouts.get(fields) ?? false)
}

/** The same value with its fields in order; `layouts` learns which objects may stand on one line. */
function arrange(
  value: unknown,
  schema: z.ZodType | undefined,
  before: ObjectLayout | undefined,
  layouts: Map<Fields, boolean>,
): unknown {
  if (isList(value))
    return value.map((item, i) =>
      arrange(item, innerSchema(schema, i), layoutOfItem(item, i, before), layouts),
    )
  if (!isFields(value)) return value
  const entries = namesInOrder(value, schema, before).map((name): [string, unknown] => [
    name,
    arrange(value[name], innerSchema(schema, name), before?.inner(name), layouts),
  ])
  const arranged = Object.fromEntries(entries)
  layouts.set(arranged, before && before.names.length > 0 ? before.isFlat : isShort(arranged))
  return arranged
}

function layoutOfItem(
  item: unknown,
  index: number,
  list: ObjectLayout | undefined,
): ObjectLayout | undefined {
  const id = isFields(item) ? item['id'] : undefined
  return id === undefined ? list?.inner(index) : list?.withId(id)
}

/** As they were; then each new one after the nearest field that the schema has before it. */
function namesInOrder(
  fields: Fields,
  schema: z.ZodType | undefined,
  before: ObjectLayout | undefined,
): readonly string[] {
  const own = Object.keys(fields)
  const known = fieldNamesOf(schema)
  const order: string[] = before
    ? before.names.filter((name) => Object.hasOwn(fields, name))
    : known.filter((name) => Object.hasOwn(fields, name))
  const placed = new Set(order)
  const rest = own.filter((name) => !placed.has(name))
  for (const name of known.filter((one) => rest.includes(one))) {
    const preceding = new Set(known.slice(0, known.indexOf(name)))
    const after = order.reduce((last, one, i) => (preceding.has(one) ? i + 1 : last), 0)
    order.splice(after, 0, name)
    placed.add(name)
  }
  return [...order, ...own.filter((name) => !placed.has(name))]
}

/** A pair of words, a code, a short text in two languages: what is read at a glance. */
const isShort = (fields: Fields): boolean =>
  Object.values(fields).every((field) => !isFields(field) && !isList(field))
