import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { standingsOf } from '@alert-replay/shared/phone/thread.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { Phrases } from '../../ui/phrases.tsx'
import { isEnd, type Card } from './cards.ts'
import { StandingMark } from './standing-note.tsx'
import styles from './thread-course.module.css'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface ThreadCourseProps {
  readonly scenario: ScenarioHead
  readonly card: Card
  /** What has expired by now: a position of the replay. */
  readonly expiredUntilMs: number
  readonly onFollow: (alert: PhoneAlert) => void
}

/** So many steps are laid out, the latest ones: a thread may have thousands. */
const MOST = 40

/** All that hangs together with an alert, oldest first, each with how it stands now and a way to it. */
export function ThreadCourse({ scenario, card, expiredUntilMs, onFollow }: ThreadCourseProps) {
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const textOf = useAlertText()
  const standings = standingsOf(card.thread, expiredUntilMs)
  const steps = card.thread.slice(-MOST)
  const hidden = card.thread.length - steps.length
  return (
    <ol className={styles.course}>
      {hidden > 0 && <li className={styles.here}>{t('thread.more', { count: hidden })}</li>}
      {steps.map((alert) => {
        const { title, titleLanguage } = textOf(alert)
        const standing = standings.get(alert.id)
        const isHere = alert.id === card.entry.alert.id
        const words = (
          <>
            <span className={styles.time}>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</span>
            <span className={styles.title} lang={titleLanguage} dir="auto" data-standing={standing?.kind}>
              <Phrases text={title} language={titleLanguage} />
            </span>
          </>
        )
        return (
          <li key={alert.id} className={styles.step} data-here={isHere} data-standing={standing?.kind}>
            {isHere ? (
              <div className={styles.row} aria-current="true">
                {words}
              </div>
            ) : (
              <button type="button" className={styles.row} onClick={() => onFollow(alert)}>
                {words}
              </button>
            )}
            <p className={styles.marks}>
              {/* A lift that holds is no warning that does. */}
              {standing && (standing.kind !== 'in-force' || !isEnd(alert)) && (
                <StandingMark scenario={scenario} standing={standing} />
              )}
              {isHere && <span className={styles.here}>{t('thread.here')}</span>}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
