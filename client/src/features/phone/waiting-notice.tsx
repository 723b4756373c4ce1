import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { Phrases } from '../../ui/phrases.tsx'
import type { Card } from './cards.ts'
import { Glyph } from './glyph.tsx'
import styles from './lock-card.module.css'
import { ReminderLine } from './reminder-line.tsx'
import { SpokenMark } from './spoken-mark.tsx'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface WaitingNoticeProps {
  readonly scenario: ScenarioHead
  /** The alerts that wait for OK, newest first; one at least. */
  readonly waiting: readonly [Card, ...Card[]]
  readonly onShow: () => void
}

/** What stays of a takeover that was left without OK: it leads back. Not every phone lets it be cleared away (rule PH20). */
export function WaitingNotice({ scenario, waiting, onShow }: WaitingNoticeProps) {
  const { t } = useTranslation(['phone', 'common'])
  const textOf = useAlertText()
  const { alert } = waiting[0].entry
  const { title, titleLanguage } = textOf(alert)
  return (
    <button type="button" className={`${styles.card} ${styles.waiting}`} onClick={onShow}>
      <SpokenMark scenario={scenario} />
      <span className={styles.tile} data-alarming="true">
        <Glyph name="in-force" />
      </span>
      <span className={styles.meta}>
        <strong>{t('waiting.title', { count: waiting.length })}</strong>
        <span>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</span>
      </span>
      <span className={styles.title} lang={titleLanguage} dir="auto">
        <Phrases text={title} language={titleLanguage} />
      </span>
      <span className={styles.text}>
        {t(waiting[0].held ? 'waiting.showHeld' : 'waiting.show')}
        {' · '}
        {t('waiting.only')}
      </span>
      <ReminderLine arrivals={waiting.map(({ arrival }) => arrival)} />
    </button>
  )
}
