import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cameFrom,
  cut,
  firstOfTake,
  fromRuns,
  MELT_EVERY_MS,
  push,
  RING_AGAIN_MS,
  runsOf,
  type Deliveries,
  type How,
  type Run,
} from '@alert-replay/shared/deliveries.ts'
import { holds } from '../support/property.ts'

/** How one alert came, kept one by one, as `Deliveries` would be if nothing had to stay small. */
interface Came {
  readonly how: How
  readonly take: number
  readonly atMs: number
}

type Change =
  | { readonly type: 'push'; readonly count: number; readonly how: How; readonly waitMs: number }
  | { readonly type: 'cut'; readonly share: number; readonly waitMs: number }

const aWaitMs = fc.oneof(
  fc.integer({ min: 0, max: 3_000 }),
  fc.integer({ min: 0, max: 70_000 }),
  fc.constant(RING_AGAIN_MS),
)

const aChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('push' as const),
      count: fc.integer({ min: 1, max: 4 }),
      how: fc.constantFrom<How>('played', 'stepped', 'sought'),
      waitMs: aWaitMs,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('cut' as const),
      share: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      waitMs: aWaitMs,
    }),
  },
)

const someChanges = fc.array(aChange, { maxLength: 60, size: 'max' })

/** Makes the changes on both, and calls `look` after each. */
function change(
  changes: readonly Change[],
  look: (list: Deliveries | undefined, came: readonly Came[], nowMs: number) => void,
): Deliveries | undefined {
  let list: Deliveries | undefined
  let came: Came[] = []
  let take = 1
  let nowMs = 1_700_000_000_000
  for (const one of changes) {
    nowMs += one.waitMs
    if (one.type === 'push') {
      for (let i = 0; i < one.count; i++) came.push({ how: one.how, take, atMs: nowMs })
      list = push(list, { upTo: came.length, how: one.how, take, atMs: nowMs })
    } else {
      came = came.slice(0, Math.floor(came.length * one.share))
      list = cut(list, came.length)
      take += 1
    }
    look(list, came, nowMs)
  }
  return list
}

const wayOf = ({ how, take }: Came) => ({ how, take })

describe('deliveries', () => {
  holds('[R11] always know how, and in which take, each alert came', someChanges, (changes) => {
    change(changes, (list, came) => {
      expect(cameFrom(list, 0).map(wayOf)).toEqual(came.map(wayOf))
    })
  })

  holds('[R12] know when, to the millisecond, for what came in the last minute', someChanges, (changes) => {
    change(changes, (list, came, nowMs) => {
      const blurred = (one: Came) => (one.atMs > nowMs - RING_AGAIN_MS ? one.atMs : 'old')
      expect(cameFrom(list, 0).map(blurred)).toEqual(came.map(blurred))
    })
  })

  holds('hold runs in order, each of at least one alert', someChanges, (changes) => {
    change(changes, (list, came) => {
      const ends = runsOf(list).map(({ upTo }) => upTo)
      expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b))
      expect(ends.at(-1) ?? 0).toBe(came.length)
    })
  })

  holds('are the same after being stored as runs and read again', someChanges, (changes) => {
    const list = change(changes, () => undefined)
    const stored = JSON.parse(JSON.stringify(runsOf(list))) as Run[]
    expect(fromRuns(stored)).toStrictEqual(list)
    expect(runsOf(fromRuns(stored))).toStrictEqual(runsOf(list))
  })

  holds('lose by a cut what came after it, and nothing else', someChanges, (changes) => {
    const list = change(changes, () => undefined)
    const came = cameFrom(list, 0)
    for (let cursor = 0; cursor <= came.length + 1; cursor++) {
      expect(cameFrom(cut(list, cursor), 0)).toEqual(came.slice(0, cursor))
      expect(cut(cut(list, cursor), cursor)).toStrictEqual(cut(list, cursor))
    }
    expect(cut(list, came.length)).toBe(list)
  })

  holds(
    'are, after a push and a cut to where it was, what they were',
    fc.record({ changes: someChanges, waitMs: aWaitMs }),
    ({ changes, waitMs }) => {
      let latestMs = 0
      const list = change(changes, (_, __, nowMs) => (latestMs = nowMs))
      const cursor = list?.upTo ?? 0
      const atMs = latestMs + waitMs
      const undone = cut(push(list, { upTo: cursor + 3, how: 'stepped', take: 1_000, atMs }), cursor)
      const blurred = (one: Came) => ({ ...one, atMs: one.atMs > atMs - RING_AGAIN_MS ? one.atMs : 'old' })
      expect(cameFrom(undone, 0).map(blurred)).toEqual(cameFrom(list, 0).map(blurred))
    },
  )

  holds('give how alerts came from any of them on', someChanges, (changes) => {
    const list = change(changes, () => undefined)
    const came = cameFrom(list, 0)
    for (let from = 0; from <= came.length + 1; from++) expect(cameFrom(list, from)).toEqual(came.slice(from))
  })

  holds('[R11] know the first alert of a take', someChanges, (changes) => {
    change(changes, (list, came) => {
      for (let take = 1; take <= 5; take++) {
        const first = came.findIndex((one) => one.take >= take)
        expect(firstOfTake(list, take, came.length)).toBe(first === -1 ? came.length : first)
      }
    })
  })

  holds('hold no two neighbours of one kind that had a time to melt', someChanges, (changes) => {
    change(changes, (list, _, nowMs) => {
      // A cut melts nothing: the next push will.
      if (list?.atMs !== nowMs) return
      const old = runsOf(list).filter(({ atMs }) => atMs <= nowMs - RING_AGAIN_MS - MELT_EVERY_MS)
      const kinds = old.map(({ how, take }) => `${how} ${take}`)
      expect(kinds.filter((kind, i) => kind === kinds[i - 1])).toEqual([])
    })
  })

  it('[R12] melt what is a minute old, and nothing that is a millisecond younger', () => {
    const melted = (atMs: number) => {
      const first = push(undefined, { upTo: 1, how: 'stepped', take: 1, atMs: MELT_EVERY_MS - RING_AGAIN_MS })
      const second = push(first, { upTo: 2, how: 'stepped', take: 1, atMs: first.atMs + 1 })
      return runsOf(push(second, { upTo: 3, how: 'stepped', take: 1, atMs })).map(({ upTo }) => upTo)
    }
    expect(melted(MELT_EVERY_MS)).toEqual([1, 2, 3])
    expect(melted(MELT_EVERY_MS + 1)).toEqual([2, 3])
  })

  it('stay small however long a drill is: steps five seconds apart melt into one run', () => {
    let list: Deliveries | undefined
    for (let i = 1; i <= 720; i++) list = push(list, { upTo: i, how: 'stepped', take: 1, atMs: i * 5_000 })
    expect(cameFrom(list, 0)).toHaveLength(720)
    expect(runsOf(list).length).toBeLessThanOrEqual(1 + (RING_AGAIN_MS + MELT_EVERY_MS) / 5_000)
  })
})
