import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLanguage } from '../../lib/use-language.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './held-drill-list.module.css'
import library from './library.module.css'
import { localeOf } from '../../lib/scenario-date.ts'
import { useHeldDrills } from './use-held-drills.ts'

/** The way back to each drill that this browser can lead. */
export function HeldDrillList() {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const drills = useHeldDrills()
  if (drills.length === 0) return null
  const when = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <section className={library.section} aria-labelledby="held">
      <h2 id="held" className={library.sectionTitle}>
        {t('held.title')}
      </h2>
      <ul>
        {drills.map(({ drillId, code, title, by, heldSinceMs }) => (
          <li key={drillId} className={styles.drill}>
            <Link href={`/drill/${encodeURIComponent(drillId)}`} className={styles.link}>
              {title ? <LocalizedText of={title} /> : t('held.untitled')}
            </Link>
            <span className={styles.code}>{code && t('held.code', { code: spaced(code) })}</span>
            <span className={styles.since}>{t(`held.${by}`, { when: when.format(heldSinceMs) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const spaced = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`
