import { useTranslation } from 'react-i18next'
import { DrillMark } from '../ui/drill-mark.tsx'
import styles from './message-page.module.css'

/** Where a page will be: the drill mark, where every page has it (rule D1), and that it is on its way. */
export function PageLoading() {
  const { t } = useTranslation()
  return (
    <>
      <aside aria-label={t('drillMark')}>
        <DrillMark />
      </aside>
      <main className={styles.message}>
        <p role="status">{t('loading')}</p>
      </main>
    </>
  )
}
