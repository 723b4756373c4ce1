import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import './desk-fonts.ts'
import styles from './desk.module.css'
import { DrillMark } from './drill-mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface DeskProps {
  readonly scenario?: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'> | undefined
  readonly children: ReactNode
}

/** The frame of every page that is not a phone: the drill mark, the way home, the language. */
export function Desk({ scenario, children }: DeskProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.desk}>
      <a className={`visually-hidden ${styles.skip}`} href="#main">
        {t('skipToContent')}
      </a>
      <aside aria-label={t('drillMark')} className={styles.mark}>
        <DrillMark scenario={scenario} />
      </aside>
      <header className={styles.header}>
        <Link href="/" className={styles.home}>
          Alert Replay
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
