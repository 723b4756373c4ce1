import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import styles from './conflict-room.module.css'
import { nameOf, type Difference, type Side } from './merge.ts'
import { useSteps } from './use-steps.ts'

interface ConflictListProps {
  readonly differences: readonly Difference[]
  readonly sideOf: (difference: Difference) => Side | undefined
  readonly onChoose: (difference: Difference, side: Side) => void
}

/** A file may differ in thousands of parts: so many are on the page at once. */
const STEP = 40

/** Parts that two versions have differently, each with its choice. */
export function ConflictList({ differences, sideOf, onChoose }: ConflictListProps) {
  const { t } = useTranslation('editor')
  const { shown, next, showNext } = useSteps(differences.length, STEP)
  const list = useRef<HTMLOListElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    // What was pressed may be gone: whoever asked for more goes on with the first of it.
    if (shown > before.current) list.current?.children[before.current]?.querySelector('input')?.focus()
    before.current = shown
  }, [shown])
  return (
    <>
      <ol ref={list} className={styles.list}>
        {differences.slice(0, shown).map((difference) => (
          <li key={nameOf(difference)}>
            <ConflictChoice difference={difference} side={sideOf(difference)} onChoose={onChoose} />
          </li>
        ))}
      </ol>
      {next > 0 && (
        <Button look="quiet" className={styles.more} onClick={showNext}>
          {t('conflict.more', { count: next })}
        </Button>
      )}
    </>
  )
}
