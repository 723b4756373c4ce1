import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { alertFileSchema, scenarioHeadSchema } from './scenario-schema.ts'

/** The faults of a value against its schema, in our own words; `at` is where the value stands in the file. */
export function problemsOf(
  error: z.ZodError,
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly Problem[] {
  return error.issues.flatMap((issue) => problemOf(issue, value, at))
}

function problemOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  at: readonly (string | number)[],
): readonly Problem[] {
  const within = issue.path as (string | number)[]
  const path = [...at, ...within]
  const actual = valueAt(value, within)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => ({
        path: [...path, field],
        code: 'unknown-field',
        params: { field, suggestion: suggestionFor(field) },
      }))
    case 'invalid_type': {
      const expected = issue.expected === 'record' ? 'object' : issue.expected
      return actual === undefined
        ? [{ path, code: 'missing-field', params: { field: lastOf(path), expected } }]
        : [{ path, code: 'wrong-type', params: { actual: kindOf(actual), expected } }]
    }
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
      return [{ path, code: 'bad-format', params: { actual: shown(actual), expected: formatOf(issue) } }]
    case 'too_small':
      return [{ path, code: 'too-short', params: { limit: String(issue.minimum) } }]
    case 'too_big':
      return [{ path, code: 'too-long', params: { limit: String(issue.maximum) } }]
    case 'invalid_key':
      return [{ path, code: 'bad-format', params: { actual: lastOf(path), expected: keyFormatOf(path) } }]
    case 'invalid_union': {
      // A text is a string or an object: say what is wrong with the one that was written.
      if (actual === undefined || typeof actual !== 'object') {
        return [{ path, code: 'wrong-type', params: { actual: kindOf(actual), expected: 'string, object' } }]
      }
      const closest = issue.errors.at(-1) ?? []
      return closest.flatMap((inner) => problemOf(inner, actual, path))
    }
    default:
      return [{ path, code: 'bad-format', params: { actual: shown(actual), expected: issue.message } }]
  }
}

const lastOf = (path: readonly (string | number)[]): string => String(path.at(-1) ?? '(file)')

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'https://example.org/page',
  date: '2023-11-21',
}

const formatOf = (issue: { readonly format: string; readonly pattern?: string | undefined }): string =>
  FORMATS[issue.format] ??
  (issue.pattern?.includes('[A-Z][a-z]{3}') ? 'ja, en, zh-Hant' : 'a-z, 0-9, -: okinawa-2023-11-21')

const keyFormatOf = (path: readonly (string | number)[]): string =>
  path.at(-2) === 'sources' ? 'a-z, 0-9, -: ryukyu-shimpo' : 'ja, en, zh-Hant'

const FIELDS = [
  ...new Set([
    ...Object.keys(scenarioHeadSchema.shape),
    ...Object.keys(alertFileSchema.shape),
    'headline',
    'body',
    'wording',
    'note',
    'name',
    'codes',
    'scheme',
    'value',
    'publisher',
    'url',
    'date',
  ]),
]

/** The known field that was most likely meant, or nothing to say but to take it out. */
function suggestionFor(field: string): string {
  const near = FIELDS.map((known) => ({
    known,
    distance: distanceOf(known.toLowerCase(), field.toLowerCase()),
  }))
    .filter(({ known, distance }) => distance <= Math.max(1, Math.floor(known.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0]
  return near ? `"${near.known}"?` : '–'
}

/** Levenshtein distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
