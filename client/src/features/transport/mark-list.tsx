import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { controlsOf } from './controls.ts'
import { labelsOf, PADDING_PX, widthOfMark, type Label, type LabelRoom } from './labels.ts'
import { MarkButton } from './mark-button.tsx'
import { stateOf } from './marks.ts'
import styles from './timeline.module.css'
import type { Standing } from './use-transport.ts'

interface MarkListProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  readonly room: LabelRoom
}

/** Of more marks than this, only those are there that are seen or one step from where the focus is. */
const MOST = 500

/**
 * Every mark as a button that goes there. Those that find room are the timeline's labels; the others show when they
 * have the focus. One tab stop: up and down move along the list, for left and right are the replay's.
 */
export function MarkList({ drill, standing, room }: MarkListProps) {
  const { t } = useTranslation(['transport', 'common'])
  const { scenario, marks, cursor, endMs } = standing
  const { width, rows, apartPx, fontPx } = room
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const [chosen, setChosen] = useState<number>()
  const latest = marks.findLastIndex((mark) => stateOf(mark, cursor) !== 'future')
  const stop = chosen ?? Math.max(0, latest)
  const labels = useMemo(
    () => labelsOf({ scenario, marks, endMs }, { width, rows, apartPx, fontPx }, t),
    [scenario, marks, endMs, width, rows, apartPx, fontPx, t],
  )
  const isLong = marks.length > MOST
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
        const isNear = Math.abs(index - stop) <= 1 || index === latest
        if (isLong && !label && !isNear) return null
        const x = endMs === 0 ? 0 : (mark.offsetMs / endMs) * width
        return (
          <li
            key={mark.first}
            {...(isLong && { 'aria-setsize': marks.length, 'aria-posinset': index + 1 })}
            className={label ? styles.label : styles.unplaced}
            style={
              label
                ? {
                    ...(label.atEnd
                      ? { insetInlineEnd: -PADDING_PX / 2 }
                      : { insetInlineStart: label.left - PADDING_PX / 2 }),
                    insetBlockEnd: `calc(${label.row} * var(--label-height))`,
                  }
                : asideOf(x, width, widthOfMark(scenario, mark, fontPx, t))
            }
          >
            {label && <Stem label={label} x={x} width={width} />}
            <MarkButton
              ref={(element) => {
                buttons.current[index] = element
              }}
              scenario={scenario}
              mark={mark}
              state={stateOf(mark, cursor)}
              label={label}
              tabIndex={index === stop ? 0 : -1}
              aria-current={index === latest ? 'step' : undefined}
              onKeyDown={pressed}
              onFocus={() => setChosen(index)}
              onBlur={() => setChosen(undefined)}
              onClick={() => void controlsOf(drill).seek(mark.targetMs)}
            />
          </li>
        )
      })}
    </ol>
  )
}

/** A mark without a label, seen while it has the focus: at its place, but never beyond the track. */
function asideOf(x: number, width: number, wanted: number): CSSProperties {
  const left = Math.max(0, Math.min(x, width - wanted))
  return { insetInlineStart: left, maxInlineSize: width - left }
}

/** From a label down to its place on the track. */
function Stem({ label, x, width }: { readonly label: Label; readonly x: number; readonly width: number }) {
  return (
    <span
      className={styles.stem}
      style={{
        ...(label.atEnd
          ? { insetInlineEnd: width - x + PADDING_PX / 2 }
          : { insetInlineStart: x - label.left + PADDING_PX / 2 }),
        blockSize: `calc(${label.row} * var(--label-height) + var(--stem))`,
      }}
    />
  )
}
