import { z } from 'zod'
import { scenarioFileSchema } from '../scenario-schema.ts'
import type { Place } from './place.ts'

/** The schema of a scenario file, to be asked about its places. */
export const FILE_SCHEMA: z.ZodType = scenarioFileSchema

/** Names of the fields that an object there may have, in the order in which files have them; none of a record. */
export function fieldNamesOf(schema: z.ZodType | undefined): readonly string[] {
  const form = schema && formOf(schema)
  return form instanceof z.ZodObject ? Object.keys(form.shape) : []
}

/** The schema of a field or an item of what `schema` is for; undefined where it knows none. */
export function innerSchema(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  const form = schema && formOf(schema)
  if (form instanceof z.ZodArray) return typeof part === 'number' ? (form.element as z.ZodType) : undefined
  if (typeof part === 'number') return undefined
  if (form instanceof z.ZodRecord) return form.valueType as z.ZodType
  if (form instanceof z.ZodObject && Object.hasOwn(form.shape, part)) return form.shape[part] as z.ZodType
  return undefined
}

/** What the schema of a file asks of the value at a place. */
export const schemaAt = (place: Place): z.ZodType | undefined =>
  place.reduce<z.ZodType | undefined>(innerSchema, FILE_SCHEMA)

/** Whether a file may go without it. */
export const isOptional = (schema: z.ZodType | undefined): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional

/** Whether there is one of it for each language. */
export function isByLanguage(schema: z.ZodType | undefined): boolean {
  const form = schema && formOf(schema)
  if (!(form instanceof z.ZodRecord)) return false
  const key = form.keyType as z.ZodType
  return A_LANGUAGE_ONLY.every((tag) => key.safeParse(tag).success)
}

/** Tags that are no slugs: ids of sources are keys too. */
const A_LANGUAGE_ONLY = ['zh-Hant', 'pt-BR']

/** Behind what may be left out; of several forms the object, which is the one with fields. */
function formOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return formOf(schema.unwrap() as z.ZodType)
  if (!(schema instanceof z.ZodUnion)) return schema
  const forms = (schema.options as readonly z.ZodType[]).map(formOf)
  return forms.find((form) => form instanceof z.ZodObject) ?? schema
}
