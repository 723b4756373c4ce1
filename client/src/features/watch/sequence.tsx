import type { Alert } from '@alert-replay/shared/alert.ts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { cuesAt } from '../../drill/cues-at.ts'
import { latestAlerts } from '../../drill/latest-alerts.ts'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { alertTime } from '../../lib/alert-time.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { AlertName } from './alert-name.tsx'
import { Cue } from './cue.tsx'
import { AT_ONCE, NONE_MORE, partOf } from './part-of.ts'
import styles from './sequence.module.css'

interface SequenceProps {
  readonly drill: TrainerDrill
  readonly onSeek: (alert: Alert) => void
  readonly onPlay: () => void
  /** What is to be discussed of the alerts that just came; it stands after the last of them. */
  readonly discussion?: ((alerts: readonly Alert[]) => ReactNode) | undefined
}

/**
 * The alerts in their order: those that came solid, those to come outlined, the latest marked. Each goes there. Of
 * thousands, those around the latest, and the others when asked for.
 */
export function Sequence({ drill, onSeek, onPlay, discussion }: SequenceProps) {
  const { t } = useTranslation(['watch', 'common'])
  const scenario = useStore(drill.store, (state) => state.scenario)
  const view = useStore(drill.store, (state) => state.view)
  const [more, setMore] = useState(NONE_MORE)
  if (!scenario || !view) return null
  const { alerts } = scenario
  const cursor = view.delivered.length
  const cues = cuesAt(scenario, view)
  const { from, to } = partOf(alerts.length, cursor, more)
  const list = (
    <ol className={styles.sequence}>
      {alerts.slice(from, to).map((alert, place) => {
        const index = from + place
        const time = alertTime(scenario, alert)
        const phases = alert.phases.map((phase) => t(`common:phase.${phase}`)).join(' · ')
        const isPast = index < cursor
        return (
          <li
            key={alert.id}
            data-past={isPast}
            data-current={index === cursor - 1}
            {...(to - from < alerts.length && { 'aria-setsize': alerts.length, 'aria-posinset': index + 1 })}
          >
            <button
              type="button"
              className={styles.alert}
              aria-current={index === cursor - 1 ? 'step' : undefined}
              onClick={() => onSeek(alert)}
            >
              <span className={time === undefined ? styles.noTime : styles.time}>
                {time ?? t('common:timeNotKnown')}
              </span>
              <Shape
                className={styles.shape}
                shape={PHASE_SHAPES[alert.phases[0] ?? 'notice']}
                solid={isPast}
              />
              <span className={styles.what}>
                <span className={styles.headline}>
                  <AlertName alert={alert} />
                </span>
                <span className={styles.how}>
                  <span className={styles.phase}>{phases}</span>
                  {' · '}
                  {alert.channels.map((channel) => t(`common:channel.${channel}`)).join(t('listComma'))}
                  {alert.cue && <span className={styles.cueWord}>{t('cueHere')}</span>}
                </span>
                <span className="visually-hidden">{isPast ? t('delivered') : t('toCome')}</span>
              </span>
            </button>
            {cues.includes(alert) && alert.cue && (
              <Cue cue={alert.cue} {...(cursor < alerts.length && { onPlay })} />
            )}
            {/* While playing it would only push the list about. */}
            {index === cursor - 1 && view.transport.status === 'paused' && discussion && (
              <div className={styles.discussion}>{discussion(latestAlerts(scenario, cursor))}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
  const before = Math.min(AT_ONCE, from)
  const after = Math.min(AT_ONCE, alerts.length - to)
  return (
    <>
      {before > 0 && (
        <Button className={styles.more} onClick={() => setMore({ ...more, before: more.before + before })}>
          {t('earlier', { number: before })}
        </Button>
      )}
      {list}
      {after > 0 && (
        <Button className={styles.more} onClick={() => setMore({ ...more, after: more.after + after })}>
          {t('later', { number: after })}
        </Button>
      )}
    </>
  )
}
