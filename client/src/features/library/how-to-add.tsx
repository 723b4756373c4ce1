import { useTranslation } from 'react-i18next'
import styles from './how-to-add.module.css'

interface HowToAddProps {
  /** There is no scenario yet: this is what the page is about. */
  readonly empty: boolean
}

/** How a scenario gets onto this page: one file. */
export function HowToAdd({ empty }: HowToAddProps) {
  const { t } = useTranslation('library')
  return (
    <section className={empty ? styles.empty : styles.note} aria-labelledby="add">
      <h2 id="add" className={styles.title}>
        {t(empty ? 'add.empty' : 'add.title')}
      </h2>
      <p>{t('add.text')}</p>
      <code className={styles.command}>npm run fixtures -- new harbour-fire</code>
    </section>
  )
}
