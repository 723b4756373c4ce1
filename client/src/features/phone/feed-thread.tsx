import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Phrases } from '../../ui/phrases.tsx'
import type { Card } from './cards.ts'
import styles from './feed-thread.module.css'
import { StandingMark } from './standing-note.tsx'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface FeedThreadProps {
  readonly scenario: ScenarioHead
  /** The others of the thread, newest first. */
  readonly others: readonly Card[]
  readonly heading: 'h3' | 'h4'
  readonly onOpen: (card: Card) => void
}

/** So many of them are there at once; the others are one press away. */
const AT_FIRST = 3
/** A thread may have thousands: the alert itself leads to whatever came before these. */
const MOST = 40

/** The course of an event under the latest of it, newest first: what came before is part of one entry in the list. */
export function FeedThread({ scenario, others, heading: Heading, onOpen }: FeedThreadProps) {
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const textOf = useAlertText()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const shown = others.slice(0, isOpen ? MOST : AT_FIRST)
  const hidden = others.length - shown.length
  return (
    <div className={styles.thread}>
      <ol ref={list} className={styles.course} aria-label={t('thread.title')}>
        {shown.map((card) => {
          const { alert } = card.entry
          const { title, titleLanguage } = textOf(alert)
          const { kind } = card.standing
          return (
            <li key={card.arrival} className={styles.step} data-standing={kind}>
              <div className={styles.row}>
                <span className={styles.time}>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</span>
                <Heading className={styles.title} lang={titleLanguage} dir="auto">
                  <button
                    type="button"
                    className={styles.open}
                    data-arrival={card.arrival}
                    onClick={() => onOpen(card)}
                  >
                    <Phrases text={title} language={titleLanguage} />
                  </button>
                </Heading>
              </div>
              <p className={styles.marks}>
                {kind !== 'in-force' && <StandingMark scenario={scenario} standing={card.standing} />}
                {card.waiting ? (
                  <span className={styles.unread}>{t('feed.waiting')}</span>
                ) : (
                  card.unread && <span className={styles.unread}>{t('feed.unread')}</span>
                )}
                {card.acknowledged && <span>{t('feed.acknowledged')}</span>}
              </p>
            </li>
          )
        })}
      </ol>
      {hidden > 0 &&
        (isOpen ? (
          <p className={styles.more}>{t('thread.more', { count: hidden })}</p>
        ) : (
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              flushSync(() => setOpen(true))
              // The button is gone: who pressed it goes on with the first of what it has shown.
              list.current?.children[AT_FIRST]?.querySelector('button')?.focus()
            }}
          >
            {t('thread.more', { count: hidden })}
          </button>
        ))}
    </div>
  )
}
