import type { CapMessage, CapUnknown } from './message.ts'

/**
 * What an element of CAP holds, by the names of the elements in it, in the shape of a `CapMessage` whatever the
 * version: a text, fields, or a list of either.
 */
export interface Fields {
  readonly [name: string]: FieldValue | readonly FieldValue[] | Extras[keyof Extras]
}

export type FieldValue = string | Fields

export interface Extras {
  readonly unknown?: readonly CapUnknown[] | undefined
  readonly attributes?: CapMessage['attributes']
  readonly instructions?: CapMessage['instructions']
}

/** The values of a field: none, one or many. */
export function valuesOf(fields: Fields, name: string): readonly FieldValue[] {
  const value = fields[name]
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]) as readonly FieldValue[]
}

/** What an element holds beside its fields. */
export const extrasOf = ({ unknown, attributes, instructions }: Fields): Fields => ({
  ...(unknown && { unknown }),
  ...(attributes && { attributes }),
  ...(instructions && { instructions }),
})

/** A message's fields. */
export const fieldsOf = (message: CapMessage): Fields => message as unknown as Fields

/** The message of fields that have been read by the shape of CAP 1.2 and made complete. */
export const messageOfFields = (fields: Fields): CapMessage => fields as unknown as CapMessage
