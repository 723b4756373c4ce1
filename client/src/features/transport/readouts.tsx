import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import { clockText, lengthText } from '../../lib/clock-text.ts'
import { nextMark } from './marks.ts'
import styles from './readouts.module.css'
import type { Standing } from './use-transport.ts'
import { phasesText } from './words.ts'

interface ReadoutsProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
}

/** Nearer than this many wall milliseconds, the next alert is what matters. */
const SOON_MS = 10_000

/** The scenario's clock, how much has gone by, and what comes next, when. */
export function Readouts({ drill, standing }: ReadoutsProps) {
  const { t } = useTranslation(['transport', 'common'])
  const { scenario, view, marks, cursor, endMs, capMs } = standing
  const { transport } = view
  const positionMs = usePosition(transport, drill.nowMs, capMs, 100)
  const next = nextMark(marks, cursor)
  const untilMs = next ? next.offsetMs - positionMs : 0
  const isSoon = next && transport.status === 'playing' && untilMs / transport.rate <= SOON_MS
  return (
    <>
      <div className={styles.read}>
        <p className={styles.clock}>
          <span className="visually-hidden">{t('clock')} </span>
          {clockText(scenario, positionMs, true)}
          {scenario.timeZone !== undefined && <span className={styles.zone}> {scenario.timeZone}</span>}
        </p>
        <p className={styles.elapsed}>
          <span className="visually-hidden">{t('elapsed')} </span>
          {t('elapsedOf', { elapsed: lengthText(positionMs), length: lengthText(endMs) })}
        </p>
      </div>
      <p className={styles.next} data-soon={isSoon === true}>
        <span className={styles.nextWord}>{next ? t('next') : t('noNext')}</span>
        {next && (
          <span className={styles.nextAlert}>
            <span className={styles.what}>{phasesText([next], t)}</span>{' '}
            {/* The countdown rounds up: it reads 0:00 only when the alert is due. */}
            <span className={styles.until}>{lengthText(Math.ceil(untilMs / 1_000) * 1_000)}</span>
          </span>
        )}
      </p>
    </>
  )
}
