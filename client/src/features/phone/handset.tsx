import type { Family } from '@alert-replay/shared/phone/profile.ts'
import type { ReactNode } from 'react'
import styles from './handset.module.css'

interface HandsetProps {
  readonly family: Family
  readonly keys: ReactNode
  readonly children: ReactNode
}

/** A phone of nobody's make, drawn as large as its container allows; its body is of one of two families. */
export function Handset({ family, keys, children }: HandsetProps) {
  return (
    <div className={styles.stage} data-family={family}>
      <div className={styles.fit}>
        <div className={styles.body}>
          <span className={`${styles.key} ${styles.power}`} />
          <div className={styles.screen}>
            {children}
            <span className={styles.camera} />
          </div>
          {keys}
        </div>
      </div>
    </div>
  )
}
