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

/** The scenario's clock, and how much has gone by. */
export function Clock({ drill, standing }: ReadoutsProps) {
  const { t } = useTranslation('transport')
  const { scenario, view, endMs, capMs } = standing
  const positionMs = usePosition(view.transport, drill.nowMs, capMs, 100)
  return (
    <div className={styles.read}>
      <p className={styles.clock}>
        <span className="visually-hidden">{t('clock')} </span>
        {clockText(scenario, positionMs, true)}
        {scenario.timeZone !== undefined && <span className={styles.zone}> {scenario.timeZone}</span>}
      </p>
      <p className={styles.elapsed}>
        <span className="visually-hidden">{t('elapsed')} </span>
        {lengthText(positionMs)}
        <span className={styles.length}>{t('ofLength', { length: lengthText(endMs) })}</span>
      </p>
    </div>
  )
}

/** What comes next, and when. */
export function Next({ drill, standing }: ReadoutsProps) {
  const { t } = useTranslation(['transport', 'common'])
  const { view, marks, cursor, capMs } = standing
  const { transport } = view
  const positionMs = usePosition(transport, drill.nowMs, capMs, 100)
  const next = nextMark(marks, cursor)
  if (!next) return null
  const untilMs = next.offsetMs - positionMs
  const isSoon = transport.status === 'playing' && untilMs / transport.rate <= SOON_MS
  return (
    <p className={styles.next} data-soon={isSoon}>
      <span className={styles.nextWord}>{t('next')}</span>
      <span className={styles.nextAlert}>
        <span className={styles.what}>{phasesText([next], t)}</span>{' '}
        {untilMs > 0 && (
          // Rounded up: it reads 0:01 until the alert is due.
          <span className={styles.until}>{lengthText(Math.ceil(untilMs / 1_000) * 1_000)}</span>
        )}
      </span>
    </p>
  )
}
