import type { Place } from '../field-id.ts'

interface PartProps {
  readonly place: Place
  readonly alert: Readonly<Record<string, unknown>>
  readonly head: Readonly<Record<string, unknown>>
}

/**
 * For `memo`: a part of the form is drawn again only where one of the fields that it shows has changed. What an edit
 * leaves alone is the very same value in the next draft, and a letter typed in one part costs the others nothing.
 */
export const rendersOn =
  (fields: readonly string[], headFields: readonly string[] = []) =>
  (before: PartProps, after: PartProps): boolean =>
    samePlace(before.place, after.place) &&
    [...fields, 'cap'].every((field) => before.alert[field] === after.alert[field]) &&
    headFields.every((field) => before.head[field] === after.head[field])

export const samePlace = (one: Place, other: Place): boolean =>
  one === other || (one.length === other.length && one.every((part, i) => part === other[i]))
