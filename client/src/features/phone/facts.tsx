import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { useTranslation } from 'react-i18next'
import { clockText, dateText } from '../../lib/clock-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import styles from './detail-room.module.css'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import { PlaceNote } from './place-note.tsx'
import { timeText } from './time-text.ts'

interface FactsProps {
  readonly scenario: ScenarioHead
  readonly entry: PhoneEntry
}

/** Who, where, when and by which channels. */
export function Facts({ scenario, entry }: FactsProps) {
  const { alert } = entry
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const language = useLanguage()
  const time = timeText(scenario, alert, true)
  return (
    <dl className={styles.rows}>
      <div>
        <dt>{t('detail.time')}</dt>
        <dd>
          {time === undefined
            ? t('common:timeNotKnown')
            : [time, scenario.timeZone].filter(Boolean).join(' ')}
          {time !== undefined && <p>{dateText(scenario, alert.offsetMs, language)}</p>}
          <p>{t(`precision.${alert.precision}`)}</p>
          {alert.expiresMs !== undefined && (
            <p>
              {t('thread.until', {
                time: `${clockText(scenario, alert.expiresMs)}${untilDate(scenario, alert, language)}`,
              })}
            </p>
          )}
          {alert.timeNote && (
            <p>
              <InLanguage texts={alert.timeNote} />
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('detail.sender')}</dt>
        <dd>
          <InLanguage texts={alert.sender} />
        </dd>
      </div>
      <div>
        <dt>{t('detail.area')}</dt>
        <dd>
          <InLanguage texts={alert.area.name} />
          <PlaceNote entry={entry} />
        </dd>
      </div>
      <div>
        <dt>{t('detail.channels')}</dt>
        <dd>
          <ul className={styles.channels}>
            {alert.channels.map((channel) => (
              <li key={channel}>
                <Glyph name={channel} />
                {t(`common:channel.${channel}`)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('detail.event')}</dt>
        <dd>
          <InLanguage texts={alert.event} />
        </dd>
      </div>
    </dl>
  )
}

/** The day until which it holds, where that is another than the day it came. */
function untilDate(scenario: ScenarioHead, alert: PhoneAlert, language: string): string {
  const until = dateText(scenario, alert.expiresMs ?? alert.offsetMs, language)
  return until === dateText(scenario, alert.offsetMs, language) ? '' : ` (${until})`
}
