import type { z } from 'zod'
import { isLanguage } from '../language.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import { FILE_SCHEMA, innerSchema, isByLanguage, isOptional } from './file-schema.ts'
import { languagesIn } from './new-alert.ts'
import { isFields, isList, withField, withoutField } from './place.ts'

/** Adds a language that every alert then needs a text in; the problems say where one is missing. */
export const addLanguage = (language: string): Edit => ({
  name: 'add-language',
  apply: (draft) =>
    !isLanguage(language) || languagesIn(draft).includes(language)
      ? draft
      : { ...draft, languages: [...(isList(draft['languages']) ? draft['languages'] : []), language] },
})

/**
 * Removes a language with all its texts; how many is said. What CAP messages and lists of sources have stays. The last
 * language stays too, for a scenario has one.
 */
export const removeLanguage = (language: string): Edit => ({
  name: 'remove-language',
  apply: (draft) => {
    const left = isList(draft['languages']) ? draft['languages'].filter((one) => one !== language) : []
    if (left.length === 0) return draft
    const cut = withoutLanguage(draft, FILE_SCHEMA, language)
    return isFields(cut) && languagesIn(draft).includes(language)
      ? withField(cut, 'languages', left)
      : asDraft(cut, draft)
  },
  says: (next, before) => {
    const count = countOf(before, FILE_SCHEMA, language) - countOf(next, FILE_SCHEMA, language)
    return count === 0 ? [] : [{ code: 'texts-removed', place: [], id: language, count }]
  },
})

const asDraft = (value: unknown, otherwise: Draft): Draft => (isFields(value) ? value : otherwise)

type Schema = z.ZodType | undefined

/** The value without the texts in a language; undefined where nothing would be left of what may be left out. */
function withoutLanguage(value: unknown, schema: Schema, language: string): unknown {
  if (schema === undefined) return value
  if (isList(value)) {
    const item = innerSchema(schema, 0)
    const list = value.map((one) => withoutLanguage(one, item, language))
    return list.every((one, i) => one === value[i]) ? value : list
  }
  if (!isFields(value)) return value
  if (isByLanguage(schema) && Object.hasOwn(value, language)) {
    const left = withoutField(value, language)
    if (Object.keys(left).length > 0) return left
    return isOptional(schema) ? undefined : value
  }
  let next = value
  for (const [name, field] of Object.entries(value)) {
    if (name === 'cap' || typeof field !== 'object') continue
    const cut = withoutLanguage(field, innerSchema(schema, name), language)
    if (cut !== field) next = cut === undefined ? withoutField(next, name) : withField(next, name, cut)
  }
  return next
}

function countOf(value: unknown, schema: Schema, language: string): number {
  if (schema === undefined || typeof value !== 'object' || value === null) return 0
  if (isList(value)) {
    const item = innerSchema(schema, 0)
    return value.reduce<number>((count, one) => count + countOf(one, item, language), 0)
  }
  if (!isFields(value)) return 0
  if (isByLanguage(schema)) return Object.hasOwn(value, language) ? 1 : 0
  return Object.entries(value).reduce(
    (count, [name, field]) =>
      name === 'cap' ? count : count + countOf(field, innerSchema(schema, name), language),
    0,
  )
}
