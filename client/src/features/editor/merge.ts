import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { inOrderOfTime } from '@alert-replay/shared/draft/order.ts'
import { offsetsIn } from '@alert-replay/shared/draft/times.ts'

export type Side = 'mine' | 'theirs'

/** One part of a scenario that two people have differently. */
export interface Difference {
  /** A field of its head, an alert, or the order of those that come at one time. */
  readonly part:
    | { readonly type: 'field'; readonly name: string }
    | { readonly type: 'alert'; readonly key: string }
    | { readonly type: 'order' }
  /** Undefined where that side has not got it; of an order the ids. */
  readonly mine: unknown
  readonly theirs: unknown
  /** Where only one of the two changed it: that side. Else a person has to choose. */
  readonly changedBy: Side | undefined
}

/**
 * Where two drafts differ, and who changed it since both were `base`. The head is compared field by field, the alerts
 * by their ids, each as a whole.
 */
export function differences(base: Draft | undefined, mine: Draft, theirs: Draft): readonly Difference[] {
  const fields = unionOf(Object.keys(mine), Object.keys(theirs))
    .filter((name) => name !== 'alerts')
    .flatMap((name): readonly Difference[] =>
      differing({ type: 'field', name }, base && { value: base[name] }, mine[name], theirs[name]),
    )
  const [before, own, other] = [base && byKey(base), byKey(mine), byKey(theirs)]
  const alerts = unionOf([...own.keys()], [...other.keys()]).flatMap((key) =>
    differing({ type: 'alert', key }, before && { value: before.get(key) }, own.get(key), other.get(key)),
  )
  return [...fields, ...alerts, ...orderDiffering(base, mine, theirs)]
}

/** The order of alerts whose time both have alike; the others stand where their time says. */
function orderDiffering(base: Draft | undefined, mine: Draft, theirs: Draft): readonly Difference[] {
  const [own, other] = [timesByKey(mine), timesByKey(theirs)]
  const isCommon = (key: string): boolean => own.has(key) && other.has(key) && own.get(key) === other.get(key)
  const [one, two] = [[...own.keys()].filter(isCommon), [...other.keys()].filter(isCommon)]
  const start = one.findIndex((key, i) => key !== two[i])
  if (start === -1) return []
  const end = one.findLastIndex((key, i) => key !== two[i]) + 1
  const before = base && [...byKey(base).keys()].filter(isCommon)
  const isAsBefore = (keys: readonly string[]): boolean => {
    const were = new Set(before)
    return isSame(
      before,
      keys.filter((key) => were.has(key)),
    )
  }
  const [mineIs, theirsIs] = [isAsBefore(one), isAsBefore(two)]
  const changedBy = mineIs === theirsIs ? undefined : mineIs ? 'theirs' : 'mine'
  return [{ part: { type: 'order' }, mine: one.slice(start, end), theirs: two.slice(start, end), changedBy }]
}

function timesByKey(draft: Draft): ReadonlyMap<string, number | undefined> {
  const times = offsetsIn(draft)
  return new Map([...byKey(draft).keys()].map((key, i) => [key, times[i]]))
}

function differing(
  part: Difference['part'],
  base: { readonly value: unknown } | undefined,
  mine: unknown,
  theirs: unknown,
): readonly Difference[] {
  if (isSame(mine, theirs)) return []
  const changedBy =
    base === undefined
      ? undefined
      : isSame(base.value, mine)
        ? 'theirs'
        : isSame(base.value, theirs)
          ? 'mine'
          : undefined
  return [{ part, mine, theirs, changedBy }]
}

/**
 * The one draft that both become: of each difference the side that `sideOf` says. Nothing else is touched, but that each
 * alert stands where its time says: one may have moved there for one of the two.
 */
export function merged(
  mine: Draft,
  theirs: Draft,
  found: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): Draft {
  const sides = new Map(found.map((difference) => [nameOf(difference), sideOf(difference)]))
  const [own, other] = [byKey(mine), byKey(theirs)]
  const order =
    sides.get('order') === 'theirs'
      ? orderOf(theirs, mine, (key) => sides.get(`alert ${key}`) === 'mine')
      : orderOf(mine, theirs, (key) => sides.get(`alert ${key}`) === 'theirs')
  const alerts = order.flatMap((key) => {
    const alert = (sides.get(`alert ${key}`) === 'theirs' ? other : own).get(key)
    return alert === undefined ? [] : [alert]
  })
  const fields = unionOf(Object.keys(mine), Object.keys(theirs)).flatMap((name): [string, unknown][] => {
    if (name === 'alerts') return [[name, alerts]]
    const from = sides.get(`field ${name}`) === 'theirs' ? theirs : mine
    return from[name] === undefined ? [] : [[name, from[name]]]
  })
  return inOrderOfTime(Object.fromEntries(fields))
}

/** Who it is among the differences of two drafts. */
export const nameOf = ({ part }: Difference): string =>
  part.type === 'field' ? `field ${part.name}` : part.type === 'alert' ? `alert ${part.key}` : 'order'

/**
 * The keys of all alerts as one draft has them. What only another has, or is taken from it with another time, comes
 * where it stands there, after the one before it.
 */
function orderOf(draft: Draft, another: Draft, isFromThere: (key: string) => boolean): readonly string[] {
  const [own, other] = [timesByKey(draft), timesByKey(another)]
  const stays = (key: string): boolean => !isFromThere(key) || own.get(key) === other.get(key)
  const order = [...own.keys()].filter((key) => !other.has(key) || stays(key))
  const there = new Set(order)
  let before: string | undefined
  for (const key of other.keys()) {
    if (!there.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
    before = key
  }
  return order
}

/** The alerts by their ids. One without an id, or with one that was there before, is known by its number of those. */
function byKey(draft: Draft): ReadonlyMap<string, unknown> {
  const alerts = new Map<string, unknown>()
  const list: readonly unknown[] = Array.isArray(draft['alerts']) ? draft['alerts'] : []
  for (const alert of list) {
    const id = typeof alert === 'object' && alert !== null && 'id' in alert ? String(alert.id) : ''
    let key = id
    for (let number = 2; alerts.has(key); number++) key = `${id} (${number})`
    alerts.set(key, alert)
  }
  return alerts
}

const unionOf = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...new Set([...one, ...other]),
]

/** Whether two values of JSON say the same; the order of the fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = Object.keys(mine)
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && isSame(mine[key], theirs[key]))
  )
}
