import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { pick } from '@alert-replay/shared/localized.ts'
import { readStart } from '@alert-replay/shared/time.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { useLanguage, useReaderLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './alert-list.module.css'
import { addAlertAfter, removeAlertAt } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { rowsOf, textIn, type Row } from './rows.ts'
import { clockOf, rowTime } from './row-time.ts'

interface AlertListProps {
  readonly editor: Editor
}

const ROW_PX = 52
const PAGE = 10

/** The scenario's head and its alerts, one of which is in the form. Of thousands only those in sight are drawn. */
export const AlertList = memo(function AlertListOf({ editor }: AlertListProps) {
  const { t } = useTranslation(['editor', 'common'])
  const language = useLanguage()
  const rows = useStore(editor.store, (state) => rowsOf(state.draft))
  const startText = useStore(editor.store, (state) => textIn(state.draft['start']))
  const selected = useStore(editor.store, (state) => state.selected)
  const problems = useStore(editor.store, (state) => state.problems)
  const clock = useMemo(() => {
    const start = readStart(startText)
    return start && clockOf(rows, start, language)
  }, [rows, startText, language])
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const faulty = useMemo(
    () => new Set(problems.map(({ path }) => (path[0] === 'alerts' ? path[1] : 'head'))),
    [problems],
  )
  // The head is the first of the list.
  const active = selected === undefined ? 0 : selected + 1
  // Its functions are used here alone, and are given to nothing that remembers them.
  // oxlint-disable-next-line react/incompatible-library
  const { getTotalSize, getVirtualItems, scrollToIndex } = useVirtualizer({
    count: rows.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    // The active one is always there: the focus rests on it.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return inSight.includes(active) ? inSight : [...inSight, active].sort((one, other) => one - other)
    },
  })
  useEffect(() => scrollToIndex(active), [active, scrollToIndex])

  const show = (index: number): void => {
    const within = Math.max(0, Math.min(rows.length, index))
    editor.select(within === 0 ? undefined : within - 1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event.key, active, rows.length)
    if (to !== undefined) show(to)
    else if (event.key === 'Enter') editor.goTo(selected === undefined ? ['title'] : ['alerts', selected])
    else if (event.key === 'Delete' && selected !== undefined) editor.edit(removeAlertAt(selected))
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('list.title', { count: rows.length })}
        </h2>
        <Button look="quiet" data-brings-alert onClick={() => editor.edit(addAlertAfter(selected))}>
          {t('list.add')}
        </Button>
      </div>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t('list.label')}
        aria-activedescendant={`${id}-${active}`}
        className={styles.scroller}
        style={{ blockSize: `calc(${getTotalSize()}px + 2px)` }}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} style={{ blockSize: getTotalSize() }} role="presentation">
          {getVirtualItems().map(({ index, start: startPx }) => {
            const row = rows[index - 1]
            return (
              // By keys the list itself is used; the option is for the pointer.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                aria-posinset={index + 1}
                aria-setsize={rows.length + 1}
                className={styles.row}
                style={{ transform: `translateY(${startPx}px)` }}
                onClick={() => show(index)}
              >
                {row ? (
                  <AlertRow row={row} time={rowTime(row, clock, t)} isOverDays={clock?.isOverDays ?? false} />
                ) : (
                  <span>{t('list.head')}</span>
                )}
                {faulty.has(index === 0 ? 'head' : index - 1) && (
                  <span className={styles.fault}>
                    <span aria-hidden="true">!</span>
                    <span className="visually-hidden">{t('list.faulty')}</span>
                  </span>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
})

interface AlertRowProps {
  readonly row: Row
  readonly time: string
  /** Each time has its day, which stands above it. */
  readonly isOverDays: boolean
}

/** Drawn again only where its own alert changed. */
const AlertRow = memo(function AlertRow({ row, time, isOverDays }: AlertRowProps) {
  const { t } = useTranslation(['editor', 'common'])
  const language = useReaderLanguage()
  const found = pick(row.headlines, language)
  return (
    <>
      <span className={styles.time} data-over-days={isOverDays}>
        {time}
      </span>
      <Shape className={styles.shape} shape={PHASE_SHAPES[row.phase]} solid={false} />
      <span className={styles.what}>
        {found ? (
          <span lang={found.language} dir="auto" className={styles.words}>
            {found.text}
          </span>
        ) : (
          <span className={styles.words}>{t('list.noText')}</span>
        )}
        <span className={styles.how}>
          {t(`common:phase.${row.phase}`)} · {row.id}
        </span>
      </span>
    </>
  )
})

function keyTarget(key: string, active: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + PAGE
    case 'PageUp':
      return active - PAGE
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
