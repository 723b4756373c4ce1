import { pick } from '@alert-replay/shared/localized.ts'
import { countryName } from '../lib/country-name.ts'
import type { Chart, Point } from './chart.ts'
import { spotsIn, type Drawn } from './drawn.ts'
import { widthOf } from './labels.ts'
import type { Shapes } from './shapes.ts'

/** A name on the map, and how wide what it names is at the chart's own size. */
export interface Name {
  readonly key: string
  readonly text: string
  readonly at: Point
  readonly width: number
}

/** Wider names of areas are read in the table. Pixels. */
const WIDEST = 200

/** What something drawn is called in a language; undefined where the name is too long for a map. */
export function nameOf({ kind, code, names }: Drawn, language: string): string | undefined {
  if (kind === 'country') return countryName(code, language)
  const text = pick(names, language)?.text
  return text !== undefined && widthOf(text) <= WIDEST ? text : undefined
}

/** Names of the places that no alert is for, to find one's way by: prefectures, then countries. */
export function namesAround(shapes: Shapes, chart: Chart, language: string): readonly Name[] {
  const outlines = [
    ...[...shapes.prefectures.values()].map((outline) => ({ outline, kind: 'prefecture' })),
    ...shapes.countries.filter(({ code }) => code !== '').map((outline) => ({ outline, kind: 'country' })),
  ]
  return outlines.flatMap(({ outline, kind }) => {
    const at = spotsIn(outline)?.at
    const point = at && chart.pointOf(at)
    if (!point || !point.every(Number.isFinite)) return []
    // Those that are nowhere near are not worth measuring.
    const [x, y] = point
    if (Math.abs(x) > chart.width * 2.5 || Math.abs(y) > chart.height * 2.5) return []
    const [left, , right] = chart.boxOf(outline.shape)
    const text =
      kind === 'country' ? countryName(outline.code, language) : (pick(outline.names, language)?.text ?? '')
    return [{ key: `${kind} ${outline.code}`, text, at: point, width: right - left }]
  })
}
