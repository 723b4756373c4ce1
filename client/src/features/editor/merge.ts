import type { Draft } from '@alert-replay/shared/draft/draft.ts'

export type Side = 'mine' | 'theirs'

/** One part of a scenario that two people have differently: a field of its head, or an alert. */
export interface Difference {
  readonly part:
    { readonly type: 'field'; readonly name: string } | { readonly type: 'alert'; readonly key: string }
  /** Undefined where that side has not got it. */
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
  const [before, own, other] = [base, mine, theirs].map((draft) => draft && byKey(draft))
  if (!own || !other) return fields
  const alerts = unionOf([...own.keys()], [...other.keys()]).flatMap((key) =>
    differing({ type: 'alert', key }, before && { value: before.get(key) }, own.get(key), other.get(key)),
  )
  return [...fields, ...alerts]
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

/** The one draft that both become: of each difference the side that `sideOf` says. Nothing else is touched. */
export function merged(
  mine: Draft,
  theirs: Draft,
  found: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): Draft {
  const sides = new Map(found.map((difference) => [nameOf(difference), sideOf(difference)]))
  const fields = unionOf(Object.keys(mine), Object.keys(theirs)).flatMap((name): [string, unknown][] => {
    if (name === 'alerts') return [[name, alertsOf(mine, theirs, (key) => sides.get(`alert ${key}`))]]
    const from = sides.get(`field ${name}`) === 'theirs' ? theirs : mine
    return from[name] === undefined ? [] : [[name, from[name]]]
  })
  return Object.fromEntries(fields)
}

export const nameOf = ({ part }: Difference): string =>
  part.type === 'field' ? `field ${part.name}` : `alert ${part.key}`

/** In the order of mine; what only they have comes where it stands with them, after the one before it. */
function alertsOf(mine: Draft, theirs: Draft, sideOf: (key: string) => Side | undefined): readonly unknown[] {
  const own = byKey(mine)
  const other = byKey(theirs)
  const order = [...own.keys()]
  let before: string | undefined
  for (const key of other.keys()) {
    if (!own.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
    before = key
  }
  return order.flatMap((key) => {
    const alert = (sideOf(key) === 'theirs' ? other : own).get(key)
    return alert === undefined ? [] : [alert]
  })
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
