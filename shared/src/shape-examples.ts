import { z } from 'zod'
import type { ValueKind } from './problem.ts'
import { scenarioFileSchema } from './scenario-schema.ts'

type Path = readonly (string | number)[]

export function kindOf(value: unknown): ValueKind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object'
}

/** What a person would write at a place of a scenario file: the kind of value, and one such value as JSON. */
export interface ValueExample {
  readonly kind: ValueKind
  readonly example: string
}

/** `actual` stands there now; where it belongs into what is asked for, it does so in the example too. */
export function exampleAt(path: Path, actual?: unknown): ValueExample {
  const schema = schemaAt(path)
  const example = exampleOf(schema, fieldOf(path))
  const fitting =
    schema instanceof z.ZodArray && z.safeParse(schema.element, actual).success ? [actual] : example
  return { kind: kindIn(schema), example: written(fitting) }
}

/** The schema of what stands at a path; of two forms that of the path, else the simpler. */
function schemaAt(path: Path): z.core.$ZodType {
  let schema = plain(scenarioFileSchema)
  for (const part of path) {
    if (schema instanceof z.ZodUnion) schema = plain(formWith(schema, part) ?? schema)
    if (schema instanceof z.ZodObject) schema = plain(schema.shape[String(part)] ?? z.unknown())
    else if (schema instanceof z.ZodRecord) schema = plain(schema.valueType)
    else if (schema instanceof z.ZodArray) schema = plain(schema.element)
    else return z.unknown()
  }
  return schema instanceof z.ZodUnion ? plain(schema.options[0] ?? z.unknown()) : schema
}

const plain = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? plain(schema.unwrap()) : schema

const formWith = (schema: z.ZodUnion, field: string | number): z.core.$ZodType | undefined =>
  schema.options.find((form) => form instanceof z.ZodObject && String(field) in form.shape)

const fieldOf = (path: Path): string => path.findLast((part) => typeof part === 'string') ?? ''

function kindIn(schema: z.core.$ZodType): ValueKind {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'object'
  if (schema instanceof z.ZodArray) return 'array'
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'integer' : 'number'
  return 'string'
}

/** Texts that are not any text. */
const TEXTS: Readonly<Record<string, string>> = {
  id: 'warning',
  at: '22:46',
  start: '2023-11-21T22:46+09:00',
  references: 'warning',
  partOf: 'warning',
  sources: 'city-office',
  languages: 'ja',
  countries: 'JP',
  url: 'https://example.org/page',
  web: 'https://example.org/page',
  date: '2023-11-21',
  status: 'Exercise',
}
const ANY_TEXT = '…'

/** Of an object what it cannot be without; an alert's texts may also come from a CAP message, which nobody begins with. */
function exampleOf(schema: z.core.$ZodType, field: string): unknown {
  const one = plain(schema)
  if (one instanceof z.ZodObject) {
    const required = Object.entries(one.shape).filter(
      ([name, inner]) => plain(inner) === inner || name === 'texts',
    )
    return Object.fromEntries(required.map(([name, inner]) => [name, exampleOf(inner, name)]))
  }
  if (one instanceof z.ZodRecord) {
    const inner = exampleOf(one.valueType, '')
    const isByLanguage = z.safeParse(one.keyType, 'zh-Hant').success
    return isByLanguage ? { ja: inner, en: inner } : { [TEXTS['sources'] ?? '']: inner }
  }
  if (one instanceof z.ZodArray) return [exampleOf(one.element, field)]
  if (one instanceof z.ZodUnion) return exampleOf(one.options[0] ?? z.unknown(), field)
  if (one instanceof z.ZodEnum) return one.options.find((option) => option === TEXTS[field]) ?? one.options[0]
  if (one instanceof z.ZodLiteral) return one.value
  if (one instanceof z.ZodBoolean) return true
  if (one instanceof z.ZodNumber) return 1
  return TEXTS[field] ?? ANY_TEXT
}

const MAX_LENGTH = 160

/** As the project's files are laid out, on one line. */
function written(value: unknown): string {
  const text = onOneLine(value)
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${onOneLine(inner)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
