import { useState, type ReactNode } from 'react'
import styles from './fold.module.css'

interface FoldProps {
  readonly title: string
  /** Made only when the fold is first opened. */
  readonly children: () => ReactNode
}

/** Something that can wait, behind its title. */
export function Fold({ title, children }: FoldProps) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {wasOpened && <div className={styles.inside}>{children()}</div>}
    </details>
  )
}
