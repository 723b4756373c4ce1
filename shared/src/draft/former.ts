import type { Layout } from './layout-of.ts'
import { isFields, isList } from './place.ts'

/**
 * For each item of a list the one that it was in the text before, whatever came, went or moved since: by its id; without
 * one, or with another one than before, the one that says most of the same; else the one that stood in its place.
 */
export function formerItems(
  items: readonly unknown[],
  before: readonly Layout[],
): readonly (Layout | undefined)[] {
  const formers = new Map<number, Layout>()
  const left = new Set(before)
  const take = (index: number, former: Layout | undefined): void => {
    if (!former || formers.has(index)) return
    formers.set(index, former)
    left.delete(former)
  }
  const takeBy = (keyOf: (value: unknown) => string | undefined): void => {
    const byKey = new Map<string | undefined, Layout[]>()
    for (const former of left) {
      const key = keyOf(former.value)
      const alike = byKey.get(key)
      if (alike) alike.push(former)
      else byKey.set(key, [former])
    }
    items.forEach((item, i) => {
      const key = formers.has(i) ? undefined : keyOf(item)
      if (key !== undefined) take(i, byKey.get(key)?.shift())
    })
  }
  takeBy(idOf)
  takeBy(JSON.stringify)
  const others = items.flatMap((value, key) => (formers.has(key) || !hasParts(value) ? [] : [{ key, value }]))
  const candidates = [...left].map((layout) => ({ key: layout, value: layout.value }))
  for (const [index, former] of likest(others, candidates)) take(index, former)
  items.forEach((_, i) => {
    const former = before[i]
    if (former && left.has(former)) take(i, former)
  })
  return items.map((_, i) => formers.get(i))
}

const hasParts = (value: unknown): boolean => isFields(value) || isList(value)

const idOf = (value: unknown): string | undefined =>
  isFields(value) && value['id'] !== undefined ? JSON.stringify(value['id']) : undefined

/** The names under which fields stand now, by those that they had: a source that got another id is the same source. */
export function renamedFields(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
  before: Layout,
): ReadonlyMap<string, string> {
  const added = names.map((name) => ({ key: name, value: fields[name] }))
  const gone = before.names
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ key: name, value: before.field(name)?.value }))
  return new Map(likest(added, gone, 0.5).map(([name, former]) => [former, name]))
}

interface Part<Key> {
  readonly key: Key
  readonly value: unknown
}

/** How far a part is looked for; whoever renames a thousand at once does so in their order. */
const FAR = 50

/** Each of `parts` with the one of `before` that has most in common with it, and more than that share of it. */
function likest<Key, Former>(
  parts: readonly Part<Key>[],
  before: readonly Part<Former>[],
  share = 0,
): readonly (readonly [Key, Former])[] {
  const formers = before.map(({ value }) => writtenIn(value))
  const least = formers.map((former) => share * sizeOf(former))
  const pairs = parts.flatMap(({ value }, i) => {
    const own = writtenIn(value)
    const from = Math.max(0, i - FAR)
    return formers.slice(from, i + FAR).flatMap((former, at) => {
      const j = from + at
      const common = inCommon(own, former)
      return common > (least[j] ?? 0) ? [{ i, j, common }] : []
    })
  })
  const [taken, given] = [new Set<number>(), new Set<number>()]
  return pairs
    .toSorted((one, other) => other.common - one.common)
    .flatMap(({ i, j }): [Key, Former][] => {
      const [part, former] = [parts[i], before[j]]
      if (taken.has(i) || given.has(j) || !part || !former) return []
      taken.add(i)
      given.add(j)
      return [[part.key, former.key]]
    })
}

/** A value by its fields or items, each as a text. */
type Written = ReadonlyMap<string, string>

function writtenIn(value: unknown): Written {
  const fields = isFields(value)
    ? Object.entries(value)
    : isList(value)
      ? value.map((item): [string, unknown] => [JSON.stringify(item), item])
      : [['', value] as const]
  return new Map(fields.map(([name, field]) => [name, JSON.stringify(field) ?? '']))
}

const sizeOf = (written: Written): number =>
  [...written.values()].reduce((size, { length }) => size + length, 0)

/** How much of two is the same, in letters. */
const inCommon = (own: Written, former: Written): number =>
  [...own].reduce((size, [name, text]) => (former.get(name) === text ? size + text.length : size), 0)
