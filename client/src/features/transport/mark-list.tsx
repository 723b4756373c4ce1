import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { controlsOf } from './controls.ts'
import { placeLabels, widthOfText, type Cluster } from './layout.ts'
import { stateOf } from './marks.ts'
import styles from './timeline.module.css'
import type { Standing } from './use-transport.ts'
import { markTime, phasesText } from './words.ts'

interface MarkListProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  readonly clusters: readonly Cluster[]
  readonly rows: number
  /** Labels for all, or for none: half of them would not make sense of the other half. */
  readonly allOrNone: boolean
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
export function MarkList({ drill, standing, clusters, rows, allOrNone, width, fontPx }: MarkListProps) {
  const { t } = useTranslation(['transport', 'common'])
  const { scenario, marks, cursor } = standing
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const [chosen, setChosen] = useState<number>()
  const latest = marks.findLastIndex((mark) => stateOf(mark, cursor) !== 'future')
  const stop = chosen ?? Math.max(0, latest)

  const labels = clusters.map(({ x, marks: inside }) => {
    const phases = phasesText(inside, t)
    const time = inside[0] && inside.length === 1 ? markTime(scenario, inside[0], t) : ''
    const hasCue = inside.some(({ alerts }) => alerts.some(({ cue }) => cue !== undefined))
    return { x, first: inside[0]?.first, phases, time, cue: hasCue ? t('cue') : '' }
  })
  const requests = (full: boolean) =>
    labels.map(({ x, phases, time, cue }) => ({
      x,
      width:
        widthOfText([phases, full && time, cue && `== ${cue}`].filter(Boolean).join(' '), fontPx) +
        PADDING_PX,
    }))
  // All with their times, or all without: a mixture would read as if some had none.
  const full = placeLabels(requests(true), { width, rows })
  const isFull = full.every(Boolean)
  const short = isFull ? full : placeLabels(requests(false), { width, rows })
  const placed = allOrNone && !short.every(Boolean) ? [] : short
  const usedRows = Math.max(0, ...placed.map((label) => (label ? label.row + 1 : 0)))

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
        const of = labels.findIndex(({ first }) => first === mark.first)
        const label = of === -1 ? undefined : placed[of]
        const cue = mark.alerts.some((alert) => alert.cue !== undefined) || (label && labels[of]?.cue)
        const state = stateOf(mark, cursor)
        const time = markTime(scenario, mark, t)
        const phases = phasesText([mark], t)
        const words = of === -1 || !label ? phases : (labels[of]?.phases ?? phases)
        const hasTime = of === -1 || !label || (isFull && labels[of]?.time !== '')
        const x = standing.endMs === 0 ? 0 : (mark.offsetMs / standing.endMs) * width
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
              {hasTime && <span className={styles.time}>{time}</span>}
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
