import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { endedBy, isAlarming, type Card } from './cards.ts'
import { ChannelPeek } from './channels/channel-peek.tsx'
import styles from './feed-entry.module.css'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import { Ties } from './ties.tsx'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface FeedEntryProps {
  readonly scenario: ScenarioHead
  readonly card: Card
  readonly heading: 'h2' | 'h3'
  /** 1 is the newest of `of`. */
  readonly position: number
  readonly of: number
  /** It came while the feed was open, and drops in. */
  readonly fresh: boolean
  readonly onOpen: () => void
  readonly onFollow: (alert: PhoneAlert) => void
}

/** One alert in the feed. */
export function FeedEntry(props: FeedEntryProps) {
  const { scenario, card, heading: Heading, position, of, fresh, onOpen, onFollow } = props
  const { t } = useTranslation(['phone', 'common'])
  const language = useLanguage()
  const { alert } = card.entry
  const text = useAlertText()(alert)
  const id = useId()
  const channels = alert.channels.map((channel) => t(`common:channel.${channel}`))
  return (
    // Articles of a feed take focus, and Page Up and Page Down, by its ARIA pattern.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      aria-posinset={position}
      aria-setsize={of}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-meta ${id}-text`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-arrival={card.arrival}
      data-fresh={fresh}
      data-ended={endedBy(card) !== undefined}
      className={styles.entry}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key === 'Enter') onOpen()
        else toNeighbour(event)
      }}
    >
      <div id={`${id}-meta`} className={styles.meta}>
        <span className={styles.tile} data-alarming={isAlarming(card)}>
          <Glyph name={alert.channels[0] ?? 'app'} />
        </span>
        <div className={styles.line}>
          <p className={styles.sender}>
            <InLanguage texts={alert.sender} />
          </p>
          <p className={styles.time}>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</p>
        </div>
        <div className={styles.line}>
          <p>{channels.join(language === 'ja' ? '・' : '\u00A0· ')}</p>
          <p className={styles.states}>
            {card.unread && <span className={styles.unread}>{t('feed.unread')}</span>}
            {card.acknowledged && (
              <span>
                <Glyph name="check" />
                {t('feed.acknowledged')}
              </span>
            )}
          </p>
        </div>
      </div>
      <Heading className={styles.title} id={`${id}-title`} lang={text.titleLanguage} dir="auto">
        <button type="button" className={styles.open} onClick={onOpen}>
          <Phrases text={text.title} language={text.titleLanguage} />
        </button>
      </Heading>
      <ChannelPeek alert={alert}>
        {text.body === undefined ? (
          <p id={`${id}-text`} className={`${styles.text} ${styles.unknown}`}>
            {t('detail.unknown')}
          </p>
        ) : (
          <p id={`${id}-text`} className={styles.text} lang={text.language} dir="auto">
            <Phrases text={text.body} language={text.language} />
          </p>
        )}
      </ChannelPeek>
      {card.ties.length > 0 && (
        <div className={styles.ties}>
          <Ties scenario={scenario} ties={card.ties} onFollow={onFollow} />
        </div>
      )}
    </article>
  )
}

/** Page Up and Page Down go from alert to alert, as in any feed. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: here, key } = event
  if (key !== 'PageDown' && key !== 'PageUp') return
  const there = key === 'PageDown' ? here.nextElementSibling : here.previousElementSibling
  if (!(there instanceof HTMLElement)) return
  event.preventDefault()
  there.focus()
}
