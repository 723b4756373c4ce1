import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { AlertName } from './alert-name.tsx'
import type { Current } from './answers.ts'
import styles from './unanswered.module.css'

interface UnansweredProps {
  readonly current: Current | undefined
  readonly scenario: Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>
}

/** The number to watch: phones that have not pressed OK on the latest alert that asked for it. */
export function Unanswered({ current, scenario }: UnansweredProps) {
  const { t } = useTranslation('trainer')
  if (!current) return <p className={styles.none}>{t('unanswered.nothingAsked')}</p>
  const { asking, answered, of, away } = current
  const open = of - answered
  return (
    <div className={styles.unanswered} data-open={open > 0}>
      {of > 0 ? (
        <p className={styles.count}>
          <span className={styles.number}>{open}</span>{' '}
          <span className={styles.label}>{t('unanswered.label', { count: open })}</span>
        </p>
      ) : (
        <p className={styles.label}>{t('unanswered.nobodyAsked')}</p>
      )}
      <p className={styles.alert}>
        <AlertName alert={asking.alert} scenario={scenario} delivered />
      </p>
      {of > 0 && (
        <p className={styles.rest}>
          {t(open === 0 ? 'unanswered.all' : 'unanswered.some', { count: of, answered })}
          {away > 0 && <> {t('unanswered.away', { count: away })}</>}
        </p>
      )}
    </div>
  )
}
