import type { Alert } from '@alert-replay/shared/alert.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { dateText } from '../../lib/clock-text.ts'
import { durationText } from '../../lib/duration-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Background } from './background.tsx'
import { Sequence } from './sequence.tsx'
import { SourceList } from './source-list.tsx'
import styles from './scenario-panel.module.css'

interface ScenarioPanelProps {
  readonly drill: TrainerDrill
  readonly onSeek: (alert: Alert) => void
  readonly onPlay: () => void
  /** What is to be discussed of the alerts that just came. */
  readonly discussion?: ((alerts: readonly Alert[]) => ReactNode) | undefined
  /** Between the opening and the sequence: what is to be said now. */
  readonly notice?: ReactNode
  /** What is wrong with the position that the address asks for. */
  readonly asked?: ReactNode
  /** The last of the folds. */
  readonly children?: ReactNode
}

/** What is being watched: what it is, whose account, what comes when, and what a trainer should know. */
export function ScenarioPanel({
  drill,
  onSeek,
  onPlay,
  discussion,
  notice,
  asked,
  children,
}: ScenarioPanelProps) {
  const { t } = useTranslation(['watch', 'common'])
  const language = useLanguage()
  const scenario = useStore(drill.store, (state) => state.scenario)
  if (!scenario) return null
  const { kind, place, title, summary, account, alerts, sources } = scenario
  return (
    <div className={styles.panel}>
      <header>
        <p className={styles.kind}>
          {t(`common:kind.${kind}`)}
          {place && (
            <>
              {' · '}
              <LocalizedText of={place} />
            </>
          )}
          {kind === 'recorded' && ` · ${dateText(scenario, 0, language)}`}
        </p>
        <h1>
          <LocalizedText of={title} />
        </h1>
        {summary && (
          <p className={styles.lead}>
            <LocalizedText of={summary} />
          </p>
        )}
        <p className={styles.intro}>
          {t('intro', {
            count: alerts.length,
            length: durationText(alerts.at(-1)?.offsetMs ?? 0, language),
          })}{' '}
          <Link href={`/scenario/${encodeURIComponent(scenario.id)}`}>{t('story')}</Link>
        </p>
      </header>
      {asked}
      {notice}
      <section aria-labelledby="sequence">
        <h2 id="sequence">{t('sequence')}</h2>
        <Sequence drill={drill} onSeek={onSeek} onPlay={onPlay} discussion={discussion} />
      </section>
      {account && (
        <section aria-labelledby="account">
          <h2 id="account">{t('account')}</h2>
          <p>
            <LocalizedText of={account} />
          </p>
        </section>
      )}
      <div className={styles.folds}>
        <SourceList sources={sources} />
        <Background scenario={scenario} />
        {children}
      </div>
    </div>
  )
}
