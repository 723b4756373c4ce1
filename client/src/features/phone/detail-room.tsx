import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { loadable } from '../../lib/use-loaded.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Phrases } from '../../ui/phrases.tsx'
import { AlertWords } from './alert-words.tsx'
import { CapFields } from './cap-fields.tsx'
import { editedBy, isOver, isPast, type Card } from './cards.ts'
import { ChannelSection } from './channels/channel-section.tsx'
import styles from './detail-room.module.css'
import { Facts } from './facts.tsx'
import { Glyph } from './glyph.tsx'
import { LanguageNote } from './language-note.tsx'
import { ReplaySound } from './replay-sound.tsx'
import { Sources } from './sources.tsx'
import { StandingNote } from './standing-note.tsx'
import { ThreadCourse } from './thread-course.tsx'
import { Ties } from './ties.tsx'
import { useAlertText } from './use-alert-text.ts'

const CHANGES = loadable(async () => (await import('./changes.tsx')).Changes)

interface DetailRoomProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly scenario: ScenarioHead
  readonly card: Card
  readonly expiredUntilMs: number
  readonly heading: 'h1' | 'h2'
  readonly onBack: () => void
  readonly onFollow: (alert: PhoneAlert) => void
  /** Where its area is: on demand. */
  readonly where?: ReactNode
  /** What the phone did with it, and why: on demand. */
  readonly why?: ReactNode
}

/** Everything the phone knows of one alert, and how well it is known. */
export function DetailRoom(props: DetailRoomProps) {
  const { ref, scenario, card, expiredUntilMs, heading: Heading, onBack, onFollow, where, why } = props
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const { alert } = card.entry
  const text = useAlertText()(alert)
  const Section = Heading === 'h1' ? 'h2' : 'h3'
  const cited = alert.sources.filter(({ id }) => text.sources?.includes(id))
  const others = alert.sources.filter(({ id }) => !text.sources?.includes(id))
  const [showsChanges, setShowsChanges] = useState(false)
  const before = editedBy(alert, new Map(card.thread.map((one) => [one.id, one])))
  const linked = card.ties.length > 0 && (
    <section className={styles.section}>
      <Section>{t('detail.linked')}</Section>
      <Ties scenario={scenario} ties={card.ties} onFollow={onFollow} />
    </section>
  )
  // Two alerts have no course: the tie between them says all.
  const course = card.thread.length > 2 && (
    <section className={styles.section}>
      <Section>{t('thread.title')}</Section>
      <ThreadCourse scenario={scenario} card={card} expiredUntilMs={expiredUntilMs} onFollow={onFollow} />
    </section>
  )
  const isOfThePast = isPast(card)
  return (
    <div className={styles.detail}>
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={onBack}>
          <Glyph name="back" />
          {t('detail.back')}
        </button>
      </div>
      {/* Long texts scroll, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('detail.label')}>
        <div className={styles.column}>
          <div>
            <Heading ref={ref} tabIndex={-1} className={styles.title} lang={text.titleLanguage} dir="auto">
              <Phrases text={text.title} language={text.titleLanguage} />
            </Heading>
            {text.headline !== undefined && !text.headlineIsSent && (
              <p className={styles.hint}>{t('detail.headingOurs')}</p>
            )}
            <LanguageNote text={text} className={styles.hint} />
          </div>
          {/* Whoever opens an alert that no longer holds learns that before reading it. */}
          <StandingNote scenario={scenario} standing={card.standing} />
          {isOfThePast && linked}
          <div className={styles.quote}>
            {text.body === undefined ? (
              <p className={styles.unknown}>
                <strong>{t('phone:text.unknown')}</strong>
                {t('detail.unknownText')}
              </p>
            ) : before && showsChanges ? (
              <Loaded of={CHANGES}>
                {(Changes) => <Changes scenario={scenario} before={before} after={alert} />}
              </Loaded>
            ) : (
              <p className={styles.body} data-standing={card.standing.kind} lang={text.language} dir="auto">
                <AlertWords text={text.body} language={text.language} dialog={card.outcome.dialog} />
              </p>
            )}
            {before && text.body !== undefined && (
              <button
                type="button"
                className={styles.action}
                aria-expanded={showsChanges}
                onClick={() => setShowsChanges(!showsChanges)}
              >
                <Glyph name="replaced" />
                {t(showsChanges ? 'thread.hideChanges' : 'thread.showChanges')}
              </button>
            )}
            {[text.contact, text.web].map(
              (line) =>
                line !== undefined && (
                  <p key={line} className={styles.hint} lang={text.language} dir="auto">
                    <AlertWords text={line} language={text.language} dialog={card.outcome.dialog} />
                  </p>
                ),
            )}
            {text.wording && (
              <div className={styles.wording}>
                <p>
                  <strong>{t(`common:wording.${text.wording}`)}</strong>
                  {t(`wordingMeans.${text.wording}`)}
                </p>
                {text.note !== undefined && (
                  <p lang={text.language} dir="auto">
                    {text.note}
                  </p>
                )}
              </div>
            )}
          </div>
          <ReplaySound alert={alert} outcome={card.outcome} />
          {!isOfThePast && linked}
          {course}
          <ChannelSection scenario={scenario} alert={alert} ended={isOver(card)} heading={Section} />
          <Facts scenario={scenario} entry={card.entry} />
          {where}
          {why}
          <section className={styles.section}>
            <Section>{t('detail.sources')}</Section>
            <Sources cited={cited} others={others} />
          </section>
          <section className={styles.section}>
            <Section>{t('detail.cap')}</Section>
            <CapFields alert={alert} />
          </section>
        </div>
      </div>
    </div>
  )
}
