/** A place in a scenario file: field names and list indexes from its root, as problems have it. */
export type Place = readonly (string | number)[]

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** What stands there; undefined where nothing does. */
export const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((inner, part) => childOf(inner, part), value)

function childOf(value: unknown, part: string | number): unknown {
  if (typeof part === 'number') return isList(value) ? value[part] : undefined
  return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined
}

/** The object with one field changed, the others in their places; a new one stands last. */
export const withField = (fields: Fields, name: string, value: unknown): Fields => {
  if (Object.hasOwn(fields, name) && fields[name] === value) return fields
  return { ...fields, [name]: value }
}

/** The object without a field. */
export function withoutField(fields: Fields, name: string): Fields {
  if (!Object.hasOwn(fields, name)) return fields
  const { [name]: _removed, ...others } = fields
  return others
}

/** The list with `count` items from `at` on replaced. */
export const spliced = (
  list: readonly unknown[],
  at: number,
  count: number,
  ...items: readonly unknown[]
): readonly unknown[] => [...list.slice(0, at), ...items, ...list.slice(at + count)]

/** The list with one item changed; one more where `at` is its end. */
export const withItem = (list: readonly unknown[], at: number, item: unknown): readonly unknown[] =>
  at < list.length && list[at] === item ? list : spliced(list, at, 1, item)
