/** How an alert came: it fell due while playing, was stepped to, or was passed over by a seek. */
export type How = 'played' | 'stepped' | 'sought'

/**
 * A run of alerts that came together, on top of those before it: alerts from `before.upTo` (or 0) up to `upTo`.
 * A linked list that shares its tail, so that a step costs the same after 100 alerts as after 100,000.
 */
export interface Deliveries {
  /** The cursor after this run. */
  readonly upTo: number
  readonly how: How
  readonly take: number
  /** Epoch milliseconds at which the run fell due, was stepped to, or was sought. */
  readonly atMs: number
  readonly before: Deliveries | undefined
}

/** After a dropped link a phone rings for what came within this many milliseconds, and no longer. */
export const RING_AGAIN_MS = 60_000
/** Old runs melt once in this many milliseconds. */
export const MELT_EVERY_MS = 5 * RING_AGAIN_MS

export type Run = Omit<Deliveries, 'before'>

/**
 * `run` on top of `list`. Stamps matter for `RING_AGAIN_MS` only: neighbours that came the same way in the same
 * take and are older than that melt into one, so that a long drill stays small. That is done with the first run of
 * each `MELT_EVERY_MS`, so that on average it costs a small part of a run.
 */
export function push(list: Deliveries | undefined, run: Run): Deliveries {
  const due = list && periodOf(run.atMs) > periodOf(list.atMs)
  return { ...run, before: due ? melt(list, run.atMs - RING_AGAIN_MS) : list }
}

/** The list with neighbours of one kind that came by `untilMs` made one. */
function melt(list: Deliveries, untilMs: number): Deliveries | undefined {
  // What was old when the list's own period began has been melted then, and is shared.
  const meltedMs = periodOf(list.atMs) * MELT_EVERY_MS - RING_AGAIN_MS
  const kept: Deliveries[] = []
  let top: Deliveries | undefined = list
  while (top && top.atMs > meltedMs) {
    kept.push(top)
    top = top.atMs <= untilMs ? belowAlike(top) : top.before
  }
  for (const run of kept.reverse()) top = { ...run, before: top }
  return top
}

/** What is below a run and those right below it that came the same way in the same take. */
function belowAlike({ how, take, before }: Deliveries): Deliveries | undefined {
  let below = before
  while (below?.how === how && below.take === take) below = below.before
  return below
}

const periodOf = (ms: number): number => Math.floor(ms / MELT_EVERY_MS)

/** The list without the alerts at `cursor` and after. */
export function cut(list: Deliveries | undefined, cursor: number): Deliveries | undefined {
  let top = list
  while (top && (top.before?.upTo ?? 0) >= cursor) top = top.before
  return top && top.upTo > cursor ? { ...top, upTo: cursor } : top
}

/** The runs, oldest first: the form in which they are stored and sent. */
export function runsOf(list: Deliveries | undefined): Run[] {
  const runs: Run[] = []
  for (let top = list; top; top = top.before) {
    runs.push({ upTo: top.upTo, how: top.how, take: top.take, atMs: top.atMs })
  }
  return runs.reverse()
}

/** The list of runs stored by `runsOf`. */
export function fromRuns(runs: readonly Run[]): Deliveries | undefined {
  let list: Deliveries | undefined
  for (const run of runs) list = { ...run, before: list }
  return list
}

/** How each alert from index `from` on came, in order. Costs what it gives, not what came before. */
export function cameFrom(list: Deliveries | undefined, from: number): Omit<Run, 'upTo'>[] {
  const came: Omit<Run, 'upTo'>[] = []
  for (let top = list; top && top.upTo > from; top = top.before) {
    const { how, take, atMs } = top
    for (let i = top.upTo; i > Math.max(from, top.before?.upTo ?? 0); i--) came.push({ how, take, atMs })
  }
  return came.reverse()
}

/** Index of the first alert that came in `take` or later; the cursor where there is none. */
export function firstOfTake(list: Deliveries | undefined, take: number, cursor: number): number {
  let first = cursor
  for (let top = list; top && top.take >= take; top = top.before) first = top.before?.upTo ?? 0
  return first
}
