import { problemsOf, scenarioOfDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { describe, expect, test } from 'vitest'
import { appended } from '../../../client/src/features/editor/append-alerts.ts'
import { changeBetween, withDraftChange } from '../../../client/src/features/editor/check-messages.ts'
import { addAlertAfter, followUp, removeAlertAt } from '../../../client/src/features/editor/edits.ts'
import { previewDrafts } from '../../../client/src/features/editor/preview-draft.ts'
import { alertsIn, rowsOf } from '../../../client/src/features/editor/rows.ts'
import {
  LANES,
  marksOf,
  offsetAt,
  spanAround,
  ticksOf,
  wholeSpan,
  xOf,
  zoomed,
} from '../../../client/src/features/editor/timeline-layout.ts'
import { aDraft } from './fake-parts.ts'

const idsIn = (draft: Draft): readonly unknown[] =>
  (draft['alerts'] as readonly { readonly id: unknown }[]).map(({ id }) => id)

describe('what the check is sent', () => {
  const before = aDraft(5)
  test.each([
    ['a text', setAt(['alerts', 2, 'texts', 'en'], 'Smoke').apply(before), 1],
    ['the head', setAt(['title', 'en'], 'Smoke').apply(before), 0],
    ['an alert at the end', followUp(4, 'lift').apply(before), 1],
    ['an alert fewer', removeAlertAt(4).apply(before), 0],
  ])('of %s is what changed, and makes the same draft there', (_what, after, count) => {
    const change = changeBetween(before, after)
    expect(change.alerts).toHaveLength(count)
    expect(withDraftChange(before, change)).toEqual(after)
  })

  test('the first time is all of it', () => {
    expect(withDraftChange(undefined, changeBetween(undefined, before))).toEqual(before)
  })
})

describe('the preview', () => {
  test('of an alert has what it refers to before it', () => {
    const draft = followUp(0, 'lift').apply(aDraft(4))
    const [best] = previewDrafts(draft, 1)
    expect(best && idsIn(best)).toEqual(['alert-1', 'alert-1-lifted'])
    expect(best && scenarioOfDraft('a', best)?.alerts.at(-1)?.references).toEqual(['alert-1'])
  })

  test('of an alert whose neighbour has a fault is there all the same', () => {
    const faulty = setAt(['alerts', 0, 'texts', 'en'], '').apply(followUp(0, 'lift').apply(aDraft(4)))
    const scenarios = previewDrafts(faulty, 1).map((draft) => scenarioOfDraft('a', draft)?.alerts.length)
    expect(scenarios).toEqual([undefined, 1])
  })

  test('of an alert is there as soon as it says something in one of its languages', () => {
    const added = addAlertAfter(1).apply(aDraft(2))
    const languagesIn = (draft: Draft): unknown =>
      previewDrafts(draft, 2).map((one) => scenarioOfDraft('a', one)?.languages)
    expect(languagesIn(added)).toEqual([undefined, undefined])
    const half = setAt(['alerts', 2, 'texts', 'en'], 'Smoke').apply(added)
    expect(languagesIn(half)).toEqual([['en'], ['en']])
    expect(languagesIn(setAt(['alerts', 2, 'texts', 'ja'], '煙').apply(half))).toEqual([
      ['ja', 'en'],
      ['ja', 'en'],
    ])
  })

  test('of alerts that refer to each other in a ring ends', () => {
    const ring = setAt(['alerts', 0, 'references'], ['alert-1-lifted']).apply(
      followUp(0, 'lift').apply(aDraft(1)),
    )
    expect(previewDrafts(ring, 0).map((draft) => idsIn(draft).length)).toEqual([2, 1])
  })
})

describe('alerts of files that come to a scenario', () => {
  const sent = (draft: Draft, start: string): Draft => ({ ...draft, start })

  test('of another time come a minute after the last, as far from each other as they were', () => {
    const draft = appended(sent(aDraft(2), '2024-01-01T16:10+09:00')).apply(aDraft(2))
    expect(rowsOf(draft).map(({ id, offsetMs }) => [id, offsetMs])).toEqual([
      ['alert-1', 0],
      ['alert-2', 60_000],
      ['alert-1-2', 120_000],
      ['alert-2-2', 180_000],
    ])
    expect(problemsOf('a', draft)).toEqual([])
  })

  test('of the same hour come by the clock, between those that are there', () => {
    const other = sent(aDraft(2), '2030-05-01T00:00:30Z')
    const draft = appended(other).apply(aDraft(3))
    expect(idsIn(draft)).toEqual(['alert-1', 'alert-1-2', 'alert-2', 'alert-2-2', 'alert-3'])
    expect(problemsOf('a', draft)).toEqual([])
  })

  test('keep their references and sources under new names', () => {
    const withSource = (title: string): Draft => ({
      ...setAt(['alerts', 0, 'sources'], ['press']).apply(followUp(0, 'lift').apply(aDraft(1))),
      sources: { press: { title } },
    })
    const draft = appended(sent(withSource('Another'), '2024-01-01T16:10+09:00')).apply(withSource('One'))
    expect(valueAt(draft, ['alerts', 3, 'references'])).toEqual(['alert-1-2'])
    expect(valueAt(draft, ['alerts', 2, 'sources'])).toEqual(['press-2'])
    expect(draft['sources']).toEqual({ press: { title: 'One' }, 'press-2': { title: 'Another' } })
    expect(problemsOf('a', draft)).toEqual([])
  })
})

describe('[ED21] CAP messages that come to a scenario', () => {
  const message = (id: string, more: object = {}): object => ({
    identifier: `urn:example:${id}`,
    sender: 'office@example.jp',
    sent: `2030-05-01T09:0${id}:00+09:00`,
    status: 'Exercise',
    msgType: 'Alert',
    scope: 'Public',
    ...more,
  })
  const naming = (id: string): object => ({
    msgType: 'Update',
    references: `office@example.jp,urn:example:${id},2030-05-01T00:0${id}:00Z`,
  })
  const scenario = (...caps: readonly object[]): Draft => ({
    ...aDraft(caps.length),
    alerts: alertsIn(aDraft(caps.length)).map((alert, i) => ({ ...(alert as object), cap: caps[i] })),
  })
  const refersTo = (draft: Draft): unknown =>
    alertsIn(draft).map((alert) => [
      (alert as { readonly id: string }).id,
      (alert as { readonly references?: readonly string[] }).references,
    ])
  const join = (draft: Draft, other: Draft) => {
    const edit = appended(other)
    const next = edit.apply(draft)
    return { next, notes: edit.says?.(next, draft) }
  }

  test('are linked with what is there, whichever of the two came first', () => {
    const first = scenario(message('1'))
    const second = scenario(message('2', naming('1')))
    const expected = [
      ['alert-1', undefined],
      ['alert-1-2', ['alert-1']],
    ]
    const { next, notes } = join(first, second)
    expect(refersTo(next)).toEqual(expected)
    expect(notes).toEqual([{ code: 'linked', place: ['alerts'], id: 'alert-1-2', count: 1 }])
    const turned = join(second, first)
    expect(refersTo(turned.next)).toEqual([
      ['alert-1', ['alert-1-2']],
      ['alert-1-2', undefined],
    ])
    expect(turned.notes).toEqual([{ code: 'linked', place: ['alerts'], id: 'alert-1', count: 1 }])
  })

  test('are not there twice; what came with them refers to the one that was there', () => {
    const draft = scenario(message('1'))
    const other = setAt(['alerts', 1, 'references'], ['alert-1']).apply(
      scenario(message('1'), message('2', naming('1'))),
    )
    const { next, notes } = join(draft, other)
    expect(refersTo(next)).toEqual([
      ['alert-1', undefined],
      ['alert-2', ['alert-1']],
    ])
    expect(notes).toEqual([{ code: 'here-already', place: ['alerts'], id: 'alert-1', count: 1 }])
    expect(join(next, other).next).toBe(next)
  })

  test('with other words under the same name leave what is there as it is, and that is said', () => {
    const draft = scenario(message('1'))
    const { next, notes } = join(draft, scenario(message('1', { note: 'Other words' })))
    expect(next).toBe(draft)
    expect(notes).toEqual([{ code: 'here-otherwise', place: ['alerts'], id: 'alert-1', count: 1 }])
  })
})

describe('the timeline', () => {
  const rows = rowsOf(aDraft(3))
  const span = wholeSpan(rows)

  test('has a place for every alert, and a moment for every place', () => {
    for (const { offsetMs = -1 } of rows)
      expect(offsetAt(xOf(offsetMs, span, 700), span, 700)).toBeCloseTo(offsetMs)
  })

  test('tells alerts of one moment apart by lanes, and counts those that have none', () => {
    const together = rowsOf({
      ...aDraft(1),
      alerts: Array.from({ length: LANES + 3 }, (_, index) => ({ id: `a${index}`, at: '+0s' })),
    })
    expect(marksOf(together, wholeSpan(together), 700).map(({ lane, count }) => [lane, count])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 4],
    ])
  })

  test('of two thousand alerts has no more marks than fit', () => {
    const many = rowsOf(aDraft(2_000))
    const marks = marksOf(many, wholeSpan(many), 1_000)
    expect(marks.length).toBeLessThanOrEqual(LANES * 51)
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(2_000)
  })

  test('an alert whose time cannot be read has no mark', () => {
    expect(marksOf(rowsOf({ ...aDraft(1), alerts: [{ id: 'a', at: 'soon' }, 7] }), span, 700)).toEqual([])
  })

  test('zoomed in stays within the whole, and follows what is selected', () => {
    const near = zoomed(span, span, 0, 0.25)
    expect(near).toEqual({ fromMs: 0, toMs: span.toMs / 4 })
    const moved = spanAround(near, span, 500_000)
    expect([moved.toMs - moved.fromMs, moved.fromMs <= 500_000 && moved.toMs >= 500_000]).toEqual([
      near.toMs,
      true,
    ])
    expect(spanAround(near, span, 1_000)).toBe(near)
  })

  test('is labelled at even times, none on another', () => {
    expect(ticksOf({ fromMs: 0, toMs: 600_000 }, 700)).toEqual([0, 120_000, 240_000, 360_000, 480_000])
    expect(ticksOf(span, 0)).toEqual([])
  })
})
