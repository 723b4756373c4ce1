import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { PhoneView } from '@alert-replay/shared/view.ts'
import { useTranslation } from 'react-i18next'
import { Clock } from './clock.tsx'
import styles from './status-bar.module.css'

interface StatusBarProps {
  readonly framed: boolean
  readonly onBlack: boolean
  readonly online: boolean
  readonly scenario: ScenarioHead | undefined
  readonly view: PhoneView | undefined
  readonly nowMs: () => number
}

/** The drill's clock, and signal and battery as every phone has them; without a link there is no signal. */
export function StatusBar({ framed, onBlack, online, scenario, view, nowMs }: StatusBarProps) {
  const { t } = useTranslation('phone')
  return (
    <div className={framed ? styles.bar : `${styles.bar} ${styles.full}`} data-on-black={onBlack}>
      <span className={styles.clock}>
        <span className="visually-hidden">{t('status.label')}</span>
        {scenario && view && <Clock scenario={scenario} transport={view.transport} nowMs={nowMs} />}
      </span>
      <svg className={styles.glyphs} viewBox="0 0 52 13" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 5}
            y={9 - bar * 3}
            width="3.4"
            height={4 + bar * 3}
            rx="1"
            className={online ? undefined : styles.faint}
          />
        ))}
        <rect x="27" y="0.5" width="21" height="12" rx="3" className={styles.faint} />
        <rect x="28.5" y="2" width="14" height="9" rx="1.8" />
        <rect x="49.2" y="4.2" width="1.8" height="4.6" rx="0.9" className={styles.faint} />
      </svg>
    </div>
  )
}
