import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Desk } from '../ui/desk.tsx'
import styles from './message-page.module.css'

export default function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('notFound.title'))
  return (
    <Desk>
      <div className={styles.message}>
        <h1>{t('notFound.title')}</h1>
        <Link href="/">{t('notFound.home')}</Link>
      </div>
    </Desk>
  )
}
