import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { memo, useId, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'
import type { Group } from './arrange.ts'
import { isAlarming, type Card } from './cards.ts'
import { ChannelPeek } from './channels/channel-peek.tsx'
import styles from './feed-entry.module.css'
import { FeedThread } from './feed-thread.tsx'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import { StandingMark } from './standing-note.tsx'
import { Ties } from './ties.tsx'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

export interface FeedEntryProps {
  readonly scenario: ScenarioHead
  readonly card: Card
  /** The others of its thread that have no entry of their own, newest first. */
  readonly others: readonly Card[]
  /** It is the first of these: the list says so above it. */
  readonly group: Group | undefined
  readonly heading: 'h2' | 'h3'
  /** Its place among all, 1 the first. */
  readonly position: number
  readonly of: number
  /** It has come since the list was opened. */
  readonly fresh: boolean
  readonly onOpen: (card: Card) => void
  readonly onFollow: (alert: PhoneAlert) => void
  /** Out of the list: to what is before or after it. */
  readonly onLeave: (to: 'before' | 'after') => void
  /** Where a long list lays it out, pixels from its start. */
  readonly startPx?: number
  /** Its place in what the long list measures, 0 the first. */
  readonly index?: number
  readonly ref?: Ref<HTMLElement>
}

/** More ties than this are only in the alert itself. */
const MOST_TIES = 3

/** An alert in the list: by ARIA's feed pattern it takes focus, and Page Up and Page Down go from one to the next. */
export const FeedEntry = memo(function FeedEntry(props: FeedEntryProps) {
  const { ref, scenario, card, others, group, heading: Heading, position, of, fresh, startPx, index } = props
  const { onOpen, onFollow, onLeave } = props
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const language = useLanguage()
  const { alert } = card.entry
  const text = useAlertText()(alert)
  const id = useId()
  const channels = alert.channels.map((channel) => t(`common:channel.${channel}`))
  const { kind } = card.standing
  return (
    // Articles of a feed take focus, by its ARIA pattern.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      ref={ref}
      aria-posinset={position}
      aria-setsize={of}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-meta ${id}-text`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-index={index}
      data-arrival={card.arrival}
      className={startPx === undefined ? styles.place : `${styles.place} ${styles.laidOut}`}
      style={startPx === undefined ? undefined : { translate: `0 ${startPx}px` }}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && (event.key === 'Home' || event.key === 'End')) {
          event.preventDefault()
          onLeave(event.key === 'Home' ? 'before' : 'after')
        }
        if (event.target !== event.currentTarget) return
        if (event.key === 'Enter') onOpen(card)
        else toNeighbour(event)
      }}
    >
      {group && (
        <p className={styles.group}>
          <span>{t(`feed.${group.time}`)}</span>
          <span>{group.date}</span>
        </p>
      )}
      <div className={styles.entry} data-fresh={fresh} data-standing={kind}>
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
              {card.waiting ? (
                <span className={styles.unread}>{t('feed.waiting')}</span>
              ) : (
                card.unread && <span className={styles.unread}>{t('feed.unread')}</span>
              )}
              {card.acknowledged && (
                <span>
                  <Glyph name="check" />
                  {t('feed.acknowledged')}
                </span>
              )}
            </p>
          </div>
        </div>
        {kind !== 'in-force' && <StandingMark scenario={scenario} standing={card.standing} />}
        <Heading className={styles.title} id={`${id}-title`} lang={text.titleLanguage} dir="auto">
          <button type="button" className={styles.open} onClick={() => onOpen(card)}>
            <Phrases text={text.title} language={text.titleLanguage} />
          </button>
        </Heading>
        <ChannelPeek scenario={scenario} alert={alert}>
          {text.body === undefined ? (
            <p id={`${id}-text`} className={`${styles.text} ${styles.unknown}`}>
              {t('phone:text.unknown')}
            </p>
          ) : (
            <p id={`${id}-text`} className={styles.text} lang={text.language} dir="auto">
              <Phrases text={text.body} language={text.language} />
            </p>
          )}
        </ChannelPeek>
        {others.length > 0 && (
          <FeedThread
            scenario={scenario}
            others={others}
            heading={Heading === 'h2' ? 'h3' : 'h4'}
            onOpen={onOpen}
          />
        )}
        {others.length === 0 && card.ties.length > 0 && (
          <div className={styles.ties}>
            <Ties scenario={scenario} ties={card.ties.slice(0, MOST_TIES)} onFollow={onFollow} />
          </div>
        )}
      </div>
    </article>
  )
})

/** Page Up and Page Down go from alert to alert, as in any feed. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: here, key } = event
  if (key !== 'PageDown' && key !== 'PageUp') return
  const there = key === 'PageDown' ? here.nextElementSibling : here.previousElementSibling
  if (!(there instanceof HTMLElement)) return
  event.preventDefault()
  there.focus()
}
