import { isFields, isList, type Place } from './draft/place.ts'
import type { ProblemCode } from './problem.ts'
import { timeExamples } from './time-examples.ts'
import { readAt, type Start } from './time.ts'

/** What of a file is checked everywhere alike. */
interface Checks {
  readonly languages: (texts: unknown, path: Place) => void
  readonly sources: (ids: readonly unknown[], path: Place) => void
  readonly report: (path: Place, code: ProblemCode, params?: Readonly<Record<string, string>>) => void
}

/**
 * Reports what a schema cannot see of a flight as it stands in a file: the times of its points, which may be before the
 * start, their order, and how each is known.
 */
export function checkFlight(
  flight: unknown,
  start: Start | undefined,
  isRecorded: boolean,
  { languages, sources, report }: Checks,
): void {
  if (isFields(flight)) languages(flight['note'], ['flight', 'note'])
  const points = isFields(flight) && isList(flight['points']) ? flight['points'] : []
  let previous: { readonly index: number; readonly offsetMs: number; readonly at: string } | undefined
  points.forEach((point, index) => {
    if (!isFields(point)) return
    const path = ['flight', 'points', index]
    languages(point['name'], [...path, 'name'])
    languages(point['note'], [...path, 'note'])
    const ids = point['sources'] ?? []
    if (isList(ids)) {
      sources(ids, [...path, 'sources'])
      if (isRecorded && ids.length === 0) report(path, 'unsourced-point')
    }
    if (point['workedOut'] === true && point['note'] === undefined) report(path, 'unexplained-point')
    const { at } = point
    if (!start || typeof at !== 'string') return
    const offsetMs = readAt(at, start)?.offsetMs
    if (offsetMs === undefined) report([...path, 'at'], 'bad-time', { actual: at, ...timeExamples(start) })
    else if (previous && offsetMs < previous.offsetMs) {
      const params = { actual: at, previous: String(previous.index), previousAt: previous.at }
      report([...path, 'at'], 'points-order', params)
    } else previous = { index, offsetMs, at }
  })
}
