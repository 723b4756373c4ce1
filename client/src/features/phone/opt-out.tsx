import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './opt-out.module.css'

interface OptOutProps {
  readonly heading: 'h2' | 'h3'
  readonly onKeep: () => void
  readonly onSettings: () => void
}

/**
 * What phones of some kinds ask once, after the first alert that can be turned off: whether to go on receiving them. It
 * waits behind the lock screen and lies over nothing.
 */
export function OptOut({ heading: Heading, onKeep, onSettings }: OptOutProps) {
  const { t } = useTranslation('alerts')
  const id = useId()
  return (
    <section className={styles.question} aria-labelledby={id}>
      <Heading id={id} className={styles.title}>
        {t('optOut.title')}
      </Heading>
      <p className={styles.text}>{t('optOut.text')}</p>
      <div className={styles.answers}>
        <button type="button" className={styles.answer} onClick={onSettings}>
          {t('optOut.settings')}
        </button>
        <button type="button" className={`${styles.answer} ${styles.keep}`} onClick={onKeep}>
          {t('optOut.keep')}
        </button>
      </div>
    </section>
  )
}
