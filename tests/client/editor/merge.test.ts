import fc from 'fast-check'
import { problemsOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import {
  addAlert,
  duplicateAlert,
  inTurn,
  moveAlert,
  removeAlert,
  removeAt,
  retime,
  setAt,
  type Edit,
} from '@alert-replay/shared/draft/edits.ts'
import { inOrderOfTime } from '@alert-replay/shared/draft/order.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { offsetsIn } from '@alert-replay/shared/draft/times.ts'
import { describe, expect, test } from 'vitest'
import {
  differences,
  isSame,
  merged,
  nameOf,
  type Difference,
  type Side,
} from '../../../client/src/features/editor/merge.ts'
import { holds } from '../../support/property.ts'
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

const idsOf = (draft: Draft): readonly string[] =>
  (draft['alerts'] as readonly { readonly id: string }[]).map(({ id }) => id)
const decided = (own: Draft, other: Draft): Draft =>
  merged(own, other, differences(base, own, other), ({ changedBy }) => changedBy ?? 'mine')

describe('[ED14] the order of alerts of two savers', () => {
  const atOnce = [0, 1, 2].reduce((draft, index) => setAt(['alerts', index, 'at'], '+0s').apply(draft), base)
  const turned = moveAlert(2, 0).apply(atOnce)

  test('an alert that one of them moved to the end is at the end, and what the other wrote is there', () => {
    const moved = retime(0, 20 * 60_000).apply(base)
    const written = setAt(['alerts', 2, 'texts', 'en'], 'Mine').apply(base)
    for (const draft of [decided(written, moved), decided(moved, written)]) {
      expect(idsOf(draft)).toEqual(['alert-2', 'alert-3', 'alert-1'])
      expect(valueAt(draft, ['alerts', 1, 'texts', 'en'])).toBe('Mine')
      expect(problemsOf('harbour-fire', draft)).toEqual([])
    }
  })

  test('of those that come at one time it is a part as any other: who alone changed it decides', () => {
    const written = setAt(['title', 'en'], 'Mine').apply(atOnce)
    const found = differences(atOnce, written, turned)
    expect(found.find(({ part }) => part.type === 'order')).toEqual({
      part: { type: 'order' },
      mine: ['alert-1', 'alert-2', 'alert-3'],
      theirs: ['alert-3', 'alert-1', 'alert-2'],
      changedBy: 'theirs',
    })
    const draft = merged(written, turned, found, ({ changedBy }) => changedBy ?? 'mine')
    expect([idsOf(draft), valueAt(draft, ['title', 'en'])]).toEqual([
      ['alert-3', 'alert-1', 'alert-2'],
      'Mine',
    ])
    expect(differences(atOnce, moveAlert(1, 0).apply(atOnce), turned)).toMatchObject([
      { part: { type: 'order' }, changedBy: undefined },
    ])
  })

  const anIndex = fc.nat({ max: 5 })
  const anEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(anIndex, fc.nat({ max: 4 })).map(([index, minute]) => retime(index, minute * 60_000)),
    fc.tuple(anIndex, anIndex).map(([index, to]) => moveAlert(index, to)),
    fc.tuple(anIndex, fc.string()).map(([index, words]) => setAt(['alerts', index, 'texts', 'en'], words)),
    fc
      .constantFrom('2030-05-01T09:00+09:00', '2030-05-01T08:58+09:00')
      .map((start) => setAt(['start'], start)),
    anIndex.map((index) => setAt(['alerts', index, 'at'], '09:03')),
    anIndex.map(removeAlert),
    anIndex.map(duplicateAlert),
    anIndex.map(addAlert),
  )
  const edits = fc.array(anEdit, { maxLength: 5 }).map((list) => inTurn('set', list))

  holds(
    'is that of time whatever both did and whoever is chosen; of one of them alone it is theirs',
    fc.tuple(edits, edits, fc.infiniteStream(fc.boolean())),
    ([one, another, choices]) => {
      // A start that moved may have put them out of order before.
      const [own, other] = [inOrderOfTime(one.apply(aDraft(4))), inOrderOfTime(another.apply(aDraft(4)))]
      const found = differences(aDraft(4), own, other)
      const by = (sideOf: (one: Difference) => Side): Draft => merged(own, other, found, sideOf)
      expect(by(() => 'mine')).toEqual(own)
      expect(by(() => 'theirs')).toEqual(other)
      const times = offsetsIn(
        by(({ changedBy }) => changedBy ?? (choices.next().value ? 'mine' : 'theirs')),
      ).filter((time) => time !== undefined)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    },
  )
})
