import { z } from 'zod'
import { COUNTRY } from './about.ts'
import { A_CAP_TIME, CAP_TIME, capMessageSchema } from './cap/cap-schema.ts'
import { A_CIRCLE, A_POSITION, A_RING } from './cap/written-area.ts'
import { LANGUAGE } from './language.ts'
import { nearest } from './nearest.ts'
import type { Form, Problem } from './problem.ts'
import { scenarioFileSchema, SLUG } from './scenario-schema.ts'
import { exampleAt, kindOf } from './shape-examples.ts'

/** The faults of a value against its schema, in our own words; `at` is where the value stands in the file. */
export function* problemsOf(
  error: z.ZodError,
  value: unknown,
  at: readonly (string | number)[] = [],
): Generator<Problem> {
  for (const issue of error.issues) yield* problemOf(issue, value, at)
}

/** A field that there is not at this path. */
export const unknownField = (field: string, path: readonly (string | number)[]): Problem => ({
  path,
  code: 'unknown-field',
  params: { field, suggestion: suggestionFor(field, path.slice(0, -1)) },
})

/** An iterator for what may be many: nobody asks for more than are told. */
function problemOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  at: readonly (string | number)[],
): Iterable<Problem> {
  const within = issue.path as (string | number)[]
  const path = [...at, ...within]
  const actual = valueAt(value, within)
  switch (issue.code) {
    case 'unrecognized_keys':
      return lazily(issue.keys, (field) => [unknownField(field, [...path, field])])
    case 'invalid_type':
      return [actual === undefined ? missingField(path) : wrongType(path, actual)]
    case 'invalid_value':
      return actual === undefined
        ? [
            {
              path,
              code: 'missing-field',
              params: { field: lastOf(path), expected: issue.values.join(', ') },
            },
          ]
        : [{ path, code: 'bad-value', params: { actual: shown(actual), expected: issue.values.join(', ') } }]
    case 'invalid_format':
      return [{ path, code: 'bad-format', params: { actual: shown(actual), ...formatOf(issue) } }]
    case 'too_small':
      return [{ path, code: 'too-short', params: { limit: String(issue.minimum) } }]
    case 'too_big':
      return [{ path, code: 'too-long', params: { limit: String(issue.maximum) } }]
    case 'invalid_key':
      return [{ path, code: 'bad-format', params: { actual: lastOf(path), ...keyFormatOf(path) } }]
    case 'invalid_union': {
      // Say what is wrong with the form that was written, or how the simplest is.
      const own = issue.errors.find((inner) => !inner.some(isOtherForm))
      if (own && actual !== undefined) return lazily(own, (inner) => problemOf(inner, actual, path))
      return [actual === undefined ? missingField(path) : wrongType(path, actual)]
    }
    default:
      return [
        { path, code: 'bad-format', params: { actual: shown(actual), ...refinedFormOf(issue.message) } },
      ]
  }
}

function* lazily<Item>(
  items: readonly Item[],
  problems: (item: Item) => Iterable<Problem>,
): Iterable<Problem> {
  for (const item of items) yield* problems(item)
}

/** A value of another kind than belongs there, and how one is written that does. */
export function wrongType(path: readonly (string | number)[], actual: unknown): Problem {
  const { kind, example } = exampleAt(path, actual)
  return { path, code: 'wrong-type', params: { actual: kindOf(actual), expected: kind, example } }
}

/** A field that has to be there, and how it is written. */
export function missingField(path: readonly (string | number)[]): Problem {
  const field = lastOf(path)
  const { example } = exampleAt(path)
  return { path, code: 'missing-field', params: { field, expected: `${JSON.stringify(field)}: ${example}` } }
}

/** The value is not of this form at all: another type, or none of a few values. */
const isOtherForm = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')

const lastOf = (path: readonly (string | number)[]): string => String(path.at(-1) ?? '(file)')

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** How a text of a form is written, by an example; the sentence of the form goes around it. */
type Written = Readonly<{ form?: Form; expected: string }>

const A_LANGUAGE: Written = { form: 'language', expected: 'ja, en, zh-Hant' }

const FORMATS: Readonly<Record<string, Written>> = {
  url: { form: 'url', expected: 'https://example.org/page' },
  date: { form: 'date', expected: '2023-11-21' },
}

const PATTERNS: Readonly<Record<string, Written>> = {
  [String(LANGUAGE)]: A_LANGUAGE,
  [String(SLUG)]: { form: 'id', expected: 'okinawa-2023-11-21' },
  [String(COUNTRY)]: { form: 'country', expected: 'JP, KR, US' },
  [String(CAP_TIME)]: { form: 'cap-time', expected: A_CAP_TIME },
}

/** By the message of what a schema has refined, which is an example. */
const REFINED: Readonly<Record<string, Form>> = {
  [A_CIRCLE]: 'circle',
  [A_RING]: 'ring',
  [A_POSITION]: 'position',
  [A_CAP_TIME]: 'cap-time',
}

const formatOf = (issue: { readonly format: string; readonly pattern?: string | undefined }): Written =>
  FORMATS[issue.format] ?? PATTERNS[issue.pattern ?? ''] ?? { expected: issue.format }

function refinedFormOf(expected: string): Written {
  const form = REFINED[expected]
  return { ...(form && { form }), expected }
}

const keyFormatOf = (path: readonly (string | number)[]): Written =>
  path.at(-2) === 'sources' ? { form: 'id', expected: 'ryukyu-shimpo' } : A_LANGUAGE

/** Every field there is, for the one that was most likely meant. */
const FIELDS = fieldsIn(scenarioFileSchema)
const CAP_FIELDS = fieldsIn(capMessageSchema)

/** The names of all fields in a schema, whatever they are in. */
function fieldsIn(schema: z.ZodType, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (schema instanceof z.ZodObject) {
    for (const [field, inner] of Object.entries(schema.shape)) {
      // What a CAP message has is meant only within one.
      seen.add(field)
      if (field !== 'cap') fieldsIn(inner as z.ZodType, seen)
    }
  } else if (schema instanceof z.ZodArray) fieldsIn(schema.element as z.ZodType, seen)
  else if (schema instanceof z.ZodRecord) fieldsIn(schema.valueType as z.ZodType, seen)
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    fieldsIn(schema.unwrap() as z.ZodType, seen)
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) fieldsIn(option as z.ZodType, seen)
  }
  return seen
}

/** The known field that was most likely meant, or nothing to say but to take it out. */
function suggestionFor(field: string, path: readonly (string | number)[]): string {
  const near = nearest(field, path.includes('cap') ? CAP_FIELDS : FIELDS)
  return near === undefined ? '–' : `"${near}"?`
}
