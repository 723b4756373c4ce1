import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { keptScenarios } from '../../drill/kept-scenarios.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './library.module.css'

/** Without a connection: the scenarios that this browser has kept, and can play by itself. */
export function KeptList() {
  const { t } = useTranslation('embed')
  const [kept, setKept] = useState<readonly ScenarioHead[]>([])
  const id = useId()
  useEffect(() => {
    let isLeft = false
    void keptScenarios().then((found) => isLeft || setKept(found))
    return () => void (isLeft = true)
  }, [])
  if (kept.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {t('offline.kept')}
      </h2>
      <p className={styles.state}>{t('offline.keptText')}</p>
      <ul>
        {kept.map((scenario) => (
          <li key={scenario.id} className={styles.item}>
            <Link href={`/watch/${scenario.id}`}>
              <LocalizedText of={scenario.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
