import { z } from 'zod'
import type { Problem } from './problem.ts'
import type { ProblemList } from './problem-list.ts'
import { problemsOf, unknownField } from './shape-problems.ts'

/** Fewer values than this cannot have more faults than a schema can list at once. */
const SMALL = 20_000

type Path = readonly (string | number)[]

/**
 * A value as its schema reads it; undefined where it has a fault, and all its faults go to the list. A schema lists
 * every fault there is before one can be told, and a large hostile value has millions: it is looked at piece by piece
 * first, until the list is full.
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: Path,
  list: ProblemList,
): z.output<Schema> | undefined {
  if (isLarge(value)) {
    const room = list.max - list.size
    const first: Problem[] = []
    for (const problem of faultsIn(schema, value, at)) {
      first.push(problem)
      // The one that does not fit any more ends the search.
      if (first.length > room) for (const one of first) list.add(one)
    }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const problem of problemsOf(parsed.error, value, at)) list.add(problem)
  return undefined
}

/** Whether there are more than a few values in it. */
function isLarge(value: unknown): boolean {
  const open: unknown[] = [value]
  let count = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue
    const inside: readonly unknown[] = Array.isArray(one) ? one : Object.values(one)
    count += inside.length
    if (count > SMALL) return true
    for (const inner of inside) open.push(inner)
  }
  return false
}

/** The faults of every single field and list item, one after the other; what is asked of a list as a whole is not. */
function* faultsIn(schema: z.ZodType, value: unknown, at: Path): Generator<Problem> {
  const form = formOf(schema, value)
  if (form instanceof z.ZodUnknown) return
  if (form instanceof z.ZodArray && Array.isArray(value)) {
    if (form.element instanceof z.ZodUnknown) return
    for (const [i, item] of (value as readonly unknown[]).entries())
      yield* faultsIn(form.element as z.ZodType, item, [...at, i])
  } else if (form instanceof z.ZodObject && isObject(value)) {
    yield* faultsOfFields(form, value, at)
  } else if (form instanceof z.ZodRecord && isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* faultsOfOne(z.record(form.keyType, z.unknown()), { [key]: inner }, at)
      yield* faultsIn(form.valueType as z.ZodType, inner, [...at, key])
    }
  } else yield* faultsOfOne(form, value, at)
}

function* faultsOfFields(
  form: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  at: Path,
): Generator<Problem> {
  for (const field of Object.keys(value))
    if (!Object.hasOwn(form.shape, field)) yield unknownField(field, [...at, field])
  for (const [field, inner] of Object.entries(form.shape)) {
    if (isOptional(inner as z.ZodType) && !Object.hasOwn(value, field)) continue
    yield* faultsIn(inner as z.ZodType, value[field], [...at, field])
  }
}

function* faultsOfOne(schema: z.ZodType, value: unknown, at: Path): Generator<Problem> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) yield* problemsOf(parsed.error, value, at)
}

/** What the schema asks of a value like this one. */
function formOf(schema: z.ZodType, value: unknown): z.ZodType {
  if (isOptional(schema)) return value === undefined ? schema : formOf(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodUnion && isObject(value))
    return (schema.options as readonly z.ZodType[]).find((one) => one instanceof z.ZodObject) ?? schema
  return schema
}

const isOptional = (schema: z.ZodType): schema is z.ZodOptional | z.ZodExactOptional =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
