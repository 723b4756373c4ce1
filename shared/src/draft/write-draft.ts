import type { z } from 'zod'
import { scalar, textOfLaid, type Laid } from '../json-layout.ts'
import type { Draft } from './draft.ts'
import { FILE_SCHEMA, fieldNamesOf, innerSchema } from './file-schema.ts'
import { formerItems, renamedFields } from './former.ts'
import { layoutOf, type Layout } from './layout-of.ts'
import { isFields, isList, type Fields } from './place.ts'

/**
 * The text of a scenario's file: as Prettier would leave it, the fields in the order of the schema, unknown ones after
 * them. With `like`, the file as it was before, each object that was there keeps its order and its lines, each number
 * and each text that did not change the way it is written, and the file its ends of lines: the difference between the
 * two is what was edited.
 */
export function writeDraft(draft: Draft, like = ''): string {
  const text = textOfLaid(laidOut(draft, FILE_SCHEMA, layoutOf(like)))
  const isCrLf = /\r?\n/.exec(like)?.[0] === '\r\n'
  return (like.startsWith('\uFEFF') ? '\uFEFF' : '') + (isCrLf ? text.replaceAll('\n', '\r\n') : text)
}

function laidOut(value: unknown, schema: z.ZodType | undefined, before: Layout | undefined): Laid {
  if (isList(value)) {
    const formers = formerItems(value, before?.items ?? [])
    return {
      type: 'list',
      items: value.map((item, i) => laidOut(item, innerSchema(schema, i), formers[i])),
    }
  }
  if (!isFields(value)) return asWritten(value, before)
  const named = namesInOrder(value, schema, before)
  const entries = named
    .filter(({ name }) => value[name] !== undefined)
    .map(
      ({ name, former }) =>
        [name, laidOut(value[name], innerSchema(schema, name), before?.field(former))] as const,
    )
  const wasThere = before !== undefined && before.names.length > 0
  return { type: 'fields', entries, mayBeFlat: wasThere ? before.isFlat : isShort(value) }
}

/** As it was, for a program may not be able to count as far as a number in the file does. */
const asWritten = (value: unknown, before: Layout | undefined): Laid =>
  scalar(before !== undefined && before.value === value ? before.text : (JSON.stringify(value) ?? 'null'))

interface Named {
  readonly name: string
  /** Its name in the text before. */
  readonly former: string
}

/** As they were; then each new one after the nearest field that the schema has before it. */
function namesInOrder(
  fields: Fields,
  schema: z.ZodType | undefined,
  before: Layout | undefined,
): readonly Named[] {
  const own = Object.keys(fields)
  const known = fieldNamesOf(schema)
  const there = new Set(before?.names)
  const others = own.filter((name) => !there.has(name) && !known.includes(name))
  const renamed = before && renamedFields(fields, others, before)
  const order = (before?.names ?? known).flatMap((former): Named[] => {
    const name = Object.hasOwn(fields, former) ? former : renamed?.get(former)
    return name === undefined ? [] : [{ name, former }]
  })
  const placed = new Set(order.map(({ name }) => name))
  const rest = own.filter((name) => !placed.has(name))
  for (const name of known.filter((one) => rest.includes(one))) {
    const preceding = new Set(known.slice(0, known.indexOf(name)))
    const after = order.reduce((last, one, i) => (preceding.has(one.name) ? i + 1 : last), 0)
    order.splice(after, 0, { name, former: name })
    placed.add(name)
  }
  return [...order, ...own.filter((name) => !placed.has(name)).map((name) => ({ name, former: name }))]
}

/** A pair of words, a code, a short text in two languages: what is read at a glance. */
const isShort = (fields: Fields): boolean =>
  Object.values(fields).every((field) => !isFields(field) && !isList(field))
