import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Phrases } from '../../ui/phrases.tsx'
import { Caption } from './caption.tsx'
import type { Card } from './cards.ts'
import { InLanguage } from './in-language.tsx'
import { LanguageNote } from './language-note.tsx'
import screen from './phone-screen.module.css'
import styles from './takeover.module.css'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface TakeoverProps {
  readonly ref: Ref<HTMLDivElement>
  readonly scenario: ScenarioHead
  /** The newest alert that waits, and the parts of its message that have come. */
  readonly card: Card
  readonly parts: readonly Card[]
  /** How many wait. */
  readonly count: number
  /** It covers the page, so that nothing else of it can be used. */
  readonly modal: boolean
  readonly heading: 'h1' | 'h2'
  readonly onOk: () => void
}

/** An emergency alert takes the whole screen until OK. Nothing else closes it: not Escape, not going back. */
export function Takeover(props: TakeoverProps) {
  const { ref, scenario, card, parts, count, modal, heading: Heading, onOk } = props
  const { t } = useTranslation(['phone', 'common'])
  const textOf = useAlertText()
  const { alert } = card.entry
  const text = textOf(alert)
  const id = useId()
  return (
    <div
      ref={ref}
      role="alertdialog"
      aria-modal={modal}
      aria-labelledby={`${id}-title ${id}-headline`}
      aria-describedby={`${id}-body`}
      tabIndex={-1}
      className={`${screen.over} ${styles.takeover}`}
    >
      {/* Long texts scroll, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.text} tabIndex={0} role="group" aria-labelledby={`${id}-title`}>
        <div className={styles.column}>
          <div className={styles.head}>
            <svg className={styles.icon} viewBox="0 0 48 48" aria-hidden="true">
              <path d="M24 4.5a4 4 0 0 1 3.5 2L46 38.5a4 4 0 0 1-3.5 6h-37a4 4 0 0 1-3.5-6l18.5-32a4 4 0 0 1 3.5-2" />
              <path d="M21.5 17h5l-.7 14h-3.6zM24 34.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6" />
            </svg>
            <Heading id={`${id}-title`} className={styles.title}>
              {t('takeover.title')}
            </Heading>
          </div>
          <p id={`${id}-headline`} className={styles.headline} lang={text.titleLanguage} dir="auto">
            <Phrases text={text.title} language={text.titleLanguage} />
          </p>
          <div id={`${id}-body`}>
            {[card, ...parts].map(({ arrival, entry }) => {
              const part = textOf(entry.alert)
              return (
                <p
                  key={arrival}
                  className={styles.body}
                  lang={part.body === undefined ? undefined : part.language}
                  dir="auto"
                >
                  {part.body === undefined ? (
                    t('takeover.unknown')
                  ) : (
                    <Phrases text={part.body} language={part.language} />
                  )}
                </p>
              )
            })}
          </div>
          <LanguageNote text={text} />
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
            {text.wording && (
              <>
                <dt>{t('takeover.wording')}</dt>
                <dd>{t(`common:wording.${text.wording}`)}</dd>
              </>
            )}
          </dl>
        </div>
      </div>
      <div className={styles.foot}>
        <Caption />
        <button
          type="button"
          className={styles.ok}
          onClick={(event) => {
            // The second click of a double click was meant for the alert before this one.
            if (event.detail <= 1) onOk()
          }}
        >
          {count > 1 ? t('takeover.okOf', { count }) : t('takeover.ok')}
        </button>
      </div>
    </div>
  )
}
