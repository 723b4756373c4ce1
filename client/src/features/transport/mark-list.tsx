import type { TFunction } from 'i18next'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { controlsOf } from './controls.ts'
import { clustersOf, placeLabels, widthOfText, type PlacedLabel } from './layout.ts'
import { stateOf, type Mark } from './marks.ts'
import styles from './timeline.module.css'
import type { Standing } from './use-transport.ts'
import { markTime, phasesText } from './words.ts'

interface MarkListProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  readonly rows: number
  /** Marks nearer than this share a label: the first of these distances at which all labels find room. */
  readonly apartPx: readonly number[]
  /** Of the track, in pixels. */
  readonly width: number
  /** Of a label's text. */
  readonly fontPx: number
}

/** The room beside a label's text: padding. */
const PADDING_PX = 8

/**
 * Every mark as a button that goes there. Those that find room are the timeline's labels; the others show when they
 * have the focus. One tab stop: up and down move along the list, for left and right are the replay's.
 */
export function MarkList({ drill, standing, rows, apartPx, width, fontPx }: MarkListProps) {
  const { t } = useTranslation(['transport', 'common'])
  const { scenario, marks, cursor, endMs } = standing
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const [chosen, setChosen] = useState<number>()
  const latest = marks.findLastIndex((mark) => stateOf(mark, cursor) !== 'future')
  const stop = chosen ?? Math.max(0, latest)
  const labels = useMemo(
    () => labelsOf({ scenario, marks, endMs, rows, apartPx, width, fontPx }, t),
    [scenario, marks, endMs, rows, apartPx, width, fontPx, t],
  )
  const usedRows = Math.max(0, ...[...labels.values()].map(({ row }) => row + 1))

  const pressed = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    buttons.current[Math.min(Math.max(0, stop + by), marks.length - 1)]?.focus()
    event.preventDefault()
  }

  return (
    <ol
      className={styles.marks}
      style={{ blockSize: `calc(${usedRows} * var(--label-height))` }}
      aria-label={t('marks')}
    >
      {marks.map((mark, index) => {
        const label = labels.get(mark.first)
        const state = stateOf(mark, cursor)
        const time = markTime(scenario, mark, t)
        const phases = phasesText([mark], t)
        const words = label?.words ?? phases
        const cue = label ? label.hasCue : hasCue(mark)
        const x = endMs === 0 ? 0 : (mark.offsetMs / endMs) * width
        return (
          <li
            key={mark.first}
            className={label ? styles.label : styles.unplaced}
            style={
              label
                ? {
                    ...(label.atEnd
                      ? { insetInlineEnd: -PADDING_PX / 2 }
                      : { insetInlineStart: label.left - PADDING_PX / 2 }),
                    insetBlockEnd: `calc(${label.row} * var(--label-height))`,
                  }
                : { insetInlineStart: Math.min(x, Math.max(0, width - 160)) }
            }
          >
            {label && (
              <span
                className={styles.stem}
                style={{
                  ...(label.atEnd
                    ? { insetInlineEnd: width - x + PADDING_PX / 2 }
                    : { insetInlineStart: x - label.left + PADDING_PX / 2 }),
                  blockSize: `calc(${label.row} * var(--label-height) + var(--stem))`,
                }}
              />
            )}
            <button
              ref={(element) => {
                buttons.current[index] = element
              }}
              type="button"
              tabIndex={index === stop ? 0 : -1}
              data-state={state}
              aria-label={[t(`goTo.${state}`, { time, phases }), cue && t('cue'), words !== phases && words]
                .filter(Boolean)
                .join(', ')}
              aria-current={index === latest ? 'step' : undefined}
              onKeyDown={pressed}
              onFocus={() => setChosen(index)}
              onBlur={() => setChosen(undefined)}
              onClick={() => void controlsOf(drill).seek(mark.targetMs)}
            >
              <span className={styles.phases}>{words}</span>
              {(label?.hasTime ?? true) && <span className={styles.time}>{time}</span>}
              {cue && (
                <span className={styles.cue}>
                  <span className={styles.cueSign} /> {t('cue')}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

interface Label extends PlacedLabel {
  readonly words: string
  readonly hasTime: boolean
  readonly hasCue: boolean
}

type Layout = Pick<Standing, 'scenario' | 'marks' | 'endMs'> &
  Pick<MarkListProps, 'rows' | 'apartPx' | 'width' | 'fontPx'>

/** The labels by the first alert of their first mark; none where there is no room for all. */
function labelsOf(layout: Layout, t: TFunction): ReadonlyMap<number, Label> {
  const { scenario, marks, endMs, rows, apartPx, width, fontPx } = layout
  for (const apart of apartPx) {
    const clusters = clustersOf(marks, (ms) => (endMs === 0 ? 0 : (ms / endMs) * width), apart)
    const labels = clusters.map(({ x, marks: inside }) => {
      const [first] = inside
      return {
        x,
        first: first?.first ?? 0,
        words: phasesText(inside, t),
        time: first && inside.length === 1 ? markTime(scenario, first, t) : '',
        hasCue: inside.some(hasCue),
      }
    })
    // All with their times, or all without: a mixture would read as if some had none.
    for (const withTime of [true, false]) {
      const requests = labels.map(({ x, words, time, hasCue: cue }) => ({
        x,
        width:
          widthOfText([words, withTime && time, cue && `== ${t('cue')}`].filter(Boolean).join(' '), fontPx) +
          PADDING_PX,
      }))
      const placed = placeLabels(requests, { width, rows })
      if (!placed) continue
      return new Map(
        labels.flatMap(({ first, words, time, hasCue: cue }, i) => {
          const place = placed[i]
          return place ? [[first, { ...place, words, hasTime: withTime && time !== '', hasCue: cue }]] : []
        }),
      )
    }
  }
  return new Map()
}

const hasCue = (mark: Mark): boolean => mark.alerts.some(({ cue }) => cue !== undefined)
