import type { TFunction } from 'i18next'
import { clustersOf, placeLabels, widthOfText, type PlacedLabel } from './layout.ts'
import type { Mark } from './marks.ts'
import type { Standing } from './use-transport.ts'
import { hasCue, markTime, phasesText } from './words.ts'

/** The room for labels over a track. */
export interface LabelRoom {
  /** Of the track, in pixels. */
  readonly width: number
  readonly rows: number
  /** Marks nearer than this share a label: the first of these distances at which all labels find room. */
  readonly apartPx: readonly number[]
  /** Of a label's text. */
  readonly fontPx: number
}

/** The label of a mark, or of a mark and those close after it. */
export interface Label extends PlacedLabel {
  readonly words: string
  readonly hasTime: boolean
  readonly hasCue: boolean
  /** The cue's word beside its sign. */
  readonly hasCueWord: boolean
}

/** What labels say beside their phases: all of them the same, for a mixture would read as if some had none. */
const FORMS = [
  { hasTime: true, hasCueWord: true },
  { hasTime: false, hasCueWord: true },
  { hasTime: false, hasCueWord: false },
] as const

/** Left and right of a label's text together. */
export const PADDING_PX = 8

/** The labels by the first alert of their first mark; none where there is no room for all. */
export function labelsOf(
  { scenario, marks, endMs }: Pick<Standing, 'scenario' | 'marks' | 'endMs'>,
  { width, rows, apartPx, fontPx }: LabelRoom,
  t: TFunction,
): ReadonlyMap<number, Label> {
  for (const apart of apartPx) {
    const labels = clustersOf(marks, (ms) => (endMs === 0 ? 0 : (ms / endMs) * width), apart).map(
      ({ x, marks: inside }) => {
        const [first] = inside
        return {
          x,
          first: first?.first ?? 0,
          words: phasesText(inside, t),
          time: first && inside.length === 1 ? (markTime(scenario, first) ?? t('common:timeNotKnown')) : '',
          cue: inside.some(hasCue),
        }
      },
    )
    for (const { hasTime, hasCueWord } of FORMS) {
      const requests = labels.map(({ x, words, time, cue }) => {
        // Two letters' room for the sign of a cue.
        const text = [words, hasTime && time, cue && 'mm', cue && hasCueWord && t('cue')]
        return { x, width: widthOfText(text.filter(Boolean).join(' '), fontPx) + PADDING_PX }
      })
      const placed = placeLabels(requests, { width, rows })
      if (!placed) continue
      return new Map(
        labels.flatMap(({ first, words, time, cue }, i) => {
          const place = placed[i]
          const said = { words, hasTime: hasTime && time !== '', hasCue: cue, hasCueWord }
          return place ? [[first, { ...place, ...said }]] : []
        }),
      )
    }
  }
  return new Map()
}

/** How wide a mark's button is when it says everything. */
export function widthOfMark(
  scenario: Standing['scenario'],
  mark: Mark,
  fontPx: number,
  t: TFunction,
): number {
  const time = markTime(scenario, mark) ?? t('common:timeNotKnown')
  const text = [phasesText([mark], t), time, hasCue(mark) && `mm ${t('cue')}`].filter(Boolean).join(' ')
  return widthOfText(text, fontPx) + PADDING_PX
}
