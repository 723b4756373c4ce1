import { useId, type ReactNode } from 'react'
import { Details } from './details.tsx'
import styles from './form.module.css'

interface PartProps {
  readonly title: string
  readonly hint?: ReactNode
  /** The place as an id, where the part is the field of one. */
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a form, always open. */
export function Part({ title, hint, id, children }: PartProps) {
  const titleId = useId()
  return (
    <section id={id} className={styles.part} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.partTitle}>
        {title}
      </h3>
      {hint !== undefined && <p className={styles.partHint}>{hint}</p>}
      {children}
    </section>
  )
}

interface FoldProps extends PartProps {
  /** How much is in it, said beside its title. */
  readonly count?: number
  readonly isWrong?: boolean
}

/** A part that most alerts do without: folded while nothing is in it. */
export function Fold({ title, hint, id, count = 0, isWrong = false, children }: FoldProps) {
  return (
    <Details
      id={id}
      className={styles.fold}
      summaryClass={styles.foldTitle}
      opens={count > 0 || isWrong}
      summary={
        <>
          {title}
          {count > 0 && <span className={styles.count}> {count}</span>}
        </>
      }
    >
      {hint !== undefined && <p className={styles.partHint}>{hint}</p>}
      {children}
    </Details>
  )
}
