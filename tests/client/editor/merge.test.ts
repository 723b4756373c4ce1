import { removeAt, setAt } from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { expect, test } from 'vitest'
import { differences, isSame, merged, nameOf } from '../../../client/src/features/editor/merge.ts'
import { aDraft } from './fake-parts.ts'

const base = aDraft()
const mine = setAt(['title', 'en'], 'Mine').apply(setAt(['alerts', 0, 'texts', 'en'], 'Mine').apply(base))
const theirs = setAt(['alerts', 1, 'texts', 'en'], 'Theirs').apply(
  setAt(['alerts', 0, 'texts', 'en'], 'Theirs').apply(base),
)

test('drafts that say the same differ in nothing, whatever the order of their fields', () => {
  const turned = Object.fromEntries(Object.entries(base).toReversed())
  expect(differences(base, base, turned)).toEqual([])
  expect(isSame({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
  expect(isSame([], {})).toBe(false)
})

test('a part that one of the two changed is theirs to decide; what both changed somebody has to choose', () => {
  expect(differences(base, mine, theirs).map((one) => [nameOf(one), one.changedBy])).toEqual([
    ['field title', 'mine'],
    ['alert alert-1', undefined],
    ['alert alert-2', 'theirs'],
  ])
})

test('without a version that both come from everything is to be chosen', () => {
  expect(differences(undefined, mine, theirs).map(({ changedBy }) => changedBy)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('what each changed alone is in the merged draft, and of the rest what was chosen', () => {
  const found = differences(base, mine, theirs)
  const draft = merged(mine, theirs, found, ({ changedBy }) => changedBy ?? 'theirs')
  expect([
    valueAt(draft, ['title', 'en']),
    valueAt(draft, ['alerts', 0, 'texts', 'en']),
    valueAt(draft, ['alerts', 1, 'texts', 'en']),
    valueAt(draft, ['alerts', 2]),
  ]).toEqual(['Mine', 'Theirs', 'Theirs', valueAt(base, ['alerts', 2])])
})

test('all of one side is that side, alerts added and removed included', () => {
  const other = removeAt(['alerts', 0]).apply(
    setAt(['alerts', 3], { ...(valueAt(base, ['alerts', 2]) as object), id: 'added' }).apply(theirs),
  )
  const found = differences(base, mine, other)
  expect(
    isSame(
      merged(mine, other, found, () => 'theirs'),
      other,
    ),
  ).toBe(true)
  expect(
    isSame(
      merged(mine, other, found, () => 'mine'),
      mine,
    ),
  ).toBe(true)
})

test('an alert that only they added comes after the one before it', () => {
  const added = { ...(valueAt(base, ['alerts', 0]) as object), id: 'added' }
  const alerts = base['alerts'] as readonly unknown[]
  const other = { ...base, alerts: alerts.toSpliced(1, 0, added) }
  const draft = merged(mine, other, differences(base, mine, other), ({ changedBy }) => changedBy ?? 'mine')
  expect((draft['alerts'] as readonly { readonly id: string }[]).map(({ id }) => id)).toEqual([
    'alert-1',
    'added',
    'alert-2',
    'alert-3',
  ])
})

test('of two alerts with one id none is lost', () => {
  const twice = setAt(['alerts', 1, 'id'], 'alert-1').apply(base)
  const found = differences(base, twice, base)
  expect(
    isSame(
      merged(twice, base, found, () => 'mine'),
      twice,
    ),
  ).toBe(true)
  expect(
    isSame(
      merged(twice, base, found, () => 'theirs'),
      base,
    ),
  ).toBe(true)
})
