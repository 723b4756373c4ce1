import type { ReactNode } from 'react'
import styles from './handset.module.css'

/** A phone of nobody's make, drawn as large as its container allows. */
export function Handset({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.stage}>
      <div className={styles.fit}>
        <div className={styles.body}>
          <span className={`${styles.key} ${styles.volume}`} />
          <span className={`${styles.key} ${styles.power}`} />
          <div className={styles.screen}>
            {children}
            <span className={styles.camera} />
          </div>
        </div>
      </div>
    </div>
  )
}
