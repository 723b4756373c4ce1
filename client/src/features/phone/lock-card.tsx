import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { isAlarming, type Card } from './cards.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import styles from './lock-card.module.css'
import { SpokenMark } from './spoken-mark.tsx'
import { StandingMark } from './standing-note.tsx'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface LockCardProps {
  readonly scenario: ScenarioHead
  readonly card: Card
  readonly onOpen: () => void
}

/** The notification of an alert, on the lock screen and in the shade. */
export function LockCard({ scenario, card, onOpen }: LockCardProps) {
  const { t } = useTranslation(['phone', 'common'])
  const { alert } = card.entry
  const text = useAlertText()(alert)
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <SpokenMark scenario={scenario} />
      <span className={styles.tile} data-alarming={isAlarming(card)}>
        <Glyph name={alert.channels[0] ?? 'app'} />
      </span>
      <span className={styles.meta}>
        <InLanguage texts={alert.sender} />
        {card.acknowledged && (
          <span>
            <Glyph name="check" />
            {t('waiting.done')}
          </span>
        )}
        <span>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</span>
      </span>
      <span className={styles.title} lang={text.titleLanguage} dir="auto">
        <Phrases text={text.title} language={text.titleLanguage} />
      </span>
      {card.standing.kind !== 'in-force' && (
        <span className={styles.standing}>
          <StandingMark scenario={scenario} standing={card.standing} />
        </span>
      )}
      <span className={styles.text} lang={text.body === undefined ? undefined : text.language} dir="auto">
        {text.body ?? t('text.unknown')}
      </span>
    </button>
  )
}
