import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText, dateText } from '../../lib/clock-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { AlertWords } from './alert-words.tsx'
import { Caption } from './caption.tsx'
import { editionOf, type Card } from './cards.ts'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import { LanguageNote } from './language-note.tsx'
import screen from './phone-screen.module.css'
import { Pulse } from './pulse.tsx'
import { ReminderLine } from './reminder-line.tsx'
import { SpokenMark } from './spoken-mark.tsx'
import { StandingNote } from './standing-note.tsx'
import styles from './takeover.module.css'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface TakeoverProps {
  readonly ref: Ref<HTMLDivElement>
  readonly scenario: ScenarioHead
  /** The alert on top, and the parts of its message that have come. */
  readonly card: Card
  readonly parts: readonly Card[]
  /** How many wait, and which of them this is: 1 the newest. */
  readonly count: number
  readonly place: number
  /** It covers the page, so that nothing else of it can be used. */
  readonly modal: boolean
  readonly heading: 'h1' | 'h2'
  /** Why it is still there: what its owner tried did not take it away. */
  readonly notice: string | undefined
  readonly onOk: () => void
  /** A touch beside it; undefined where that does nothing. */
  readonly onTouchBeside: (() => void) | undefined
  /** To the next older one, or the next newer. */
  readonly onTurn: (by: 1 | -1) => void
}

/** An emergency alert takes the whole screen until OK. Nothing else closes it: not Escape, not going back. */
export function Takeover(props: TakeoverProps) {
  const { ref, scenario, card, parts, count, place, modal, notice, onOk, onTouchBeside, onTurn } = props
  const { t } = useTranslation(['phone', 'common'])
  const textOf = useAlertText()
  const text = textOf(card.entry.alert)
  const id = useId()
  return (
    // Beside it is nothing to focus; its OK is for everybody.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={ref}
      role="alertdialog"
      aria-modal={modal}
      aria-labelledby={`${id}-mark ${id}-title ${id}-headline`}
      aria-describedby={`${id}-body`}
      tabIndex={-1}
      className={`${screen.over} ${styles.takeover}`}
      data-closes={onTouchBeside !== undefined}
      onClick={(event) => {
        if (event.target === event.currentTarget) onTouchBeside?.()
      }}
    >
      <SpokenMark scenario={scenario} id={`${id}-mark`} />
      {card.outcome.dialog?.pulse && <Pulse pulse={card.outcome.dialog.pulse} />}
      <div className={styles.panel}>
        {/* Long texts scroll, by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.text} tabIndex={0} role="group" aria-labelledby={`${id}-title`}>
          <div className={styles.column} data-copies={card.outcome.dialog?.copies === true}>
            <Head {...props} id={`${id}-title`} />
            <p id={`${id}-headline`} className={styles.headline} lang={text.titleLanguage} dir="auto">
              <Phrases text={text.title} language={text.titleLanguage} />
            </p>
            <StandingNote scenario={scenario} standing={card.standing} />
            <div id={`${id}-body`}>
              {[card, ...parts].map(({ arrival, entry, standing }) => {
                const part = textOf(entry.alert)
                return (
                  <p
                    key={arrival}
                    className={styles.body}
                    data-standing={standing.kind}
                    lang={part.body === undefined ? undefined : part.language}
                    dir="auto"
                  >
                    {part.body === undefined ? (
                      t('takeover.unknown')
                    ) : (
                      <AlertWords text={part.body} language={part.language} dialog={card.outcome.dialog} />
                    )}
                  </p>
                )
              })}
            </div>
            <LanguageNote text={text} />
            <Facts scenario={scenario} alert={card.entry.alert} wording={text.wording} />
          </div>
        </div>
        <div className={styles.foot}>
          <Caption />
          <p role="status" className={styles.notice}>
            {notice}
          </p>
          <ReminderLine arrivals={[card.arrival]} isSaid />
          {onTouchBeside && <p className={styles.beside}>{t('takeover.beside')}</p>}
          <div className={styles.buttons}>
            {count > 1 && (
              <div role="group" aria-label={t('takeover.stack')} className={styles.stack}>
                <button
                  type="button"
                  aria-label={t('takeover.newer')}
                  disabled={place <= 1}
                  onClick={() => onTurn(-1)}
                >
                  <Glyph name="newer" />
                </button>
                <button
                  type="button"
                  aria-label={t('takeover.older')}
                  disabled={place >= count}
                  onClick={() => onTurn(1)}
                >
                  <Glyph name="older" />
                </button>
              </div>
            )}
            <button
              type="button"
              className={styles.ok}
              onClick={(event) => {
                // The second click of a double click was meant for the alert before this one.
                if (event.detail <= 1) onOk()
              }}
            >
              {count > 1 ? t('takeover.okOf', { place, count }) : t('takeover.ok')}
            </button>
          </div>
        </div>
      </div>
    </div>
  )
}

/** The icon, and what a phone of this kind calls such an alert; some call it nothing. */
function Head({ scenario, card, heading: Heading, id }: TakeoverProps & { readonly id: string }) {
  const { t } = useTranslation('phone')
  const language = useLanguage()
  const { outcome, entry } = card
  const { title, dialog } = outcome
  const edition = editionOf(card)
  return (
    <div className={styles.head}>
      <svg className={styles.icon} viewBox="0 0 48 48" aria-hidden="true">
        <path d="M24 4.5a4 4 0 0 1 3.5 2L46 38.5a4 4 0 0 1-3.5 6h-37a4 4 0 0 1-3.5-6l18.5-32a4 4 0 0 1 3.5-2" />
        <path d="M21.5 17h5l-.7 14h-3.6zM24 34.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6" />
      </svg>
      <div className={styles.titles}>
        <Heading id={id} className={title ? styles.title : 'visually-hidden'}>
          {title ? <InLanguage texts={title} /> : t('takeover.title')}
        </Heading>
        {(edition > 0 || dialog?.dateInTitle) && (
          <p className={styles.edition}>
            {edition > 0 && <span>{t('takeover.edition', { number: edition, nth: edition + 1 })}</span>}
            {dialog?.dateInTitle && (
              <span>
                {dateText(scenario, entry.alert.offsetMs, language)}{' '}
                {clockText(scenario, entry.alert.offsetMs)}
              </span>
            )}
          </p>
        )}
      </div>
    </div>
  )
}

interface FactsProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
  readonly wording: string | undefined
}

function Facts({ scenario, alert, wording }: FactsProps) {
  const { t } = useTranslation(['phone', 'common'])
  return (
    <dl className={styles.facts}>
      <dt>{t('takeover.from')}</dt>
      <dd>
        <InLanguage texts={alert.sender} />
      </dd>
      <dt>{t('takeover.for')}</dt>
      <dd>
        <InLanguage texts={alert.area.name} />
      </dd>
      <dt>{t('takeover.at')}</dt>
      <dd>{timeText(scenario, alert) ?? t('common:timeNotKnown')}</dd>
      {wording !== undefined && (
        <>
          <dt>{t('takeover.wording')}</dt>
          <dd>{t(`common:wording.${wording}`)}</dd>
        </>
      )}
    </dl>
  )
}
