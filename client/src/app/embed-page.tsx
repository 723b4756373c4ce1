import { pick } from '@alert-replay/shared/localized.ts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { LocalDrill } from '../drill/local-drill.ts'
import { EmbedBar } from '../features/embed/embed-bar.tsx'
import { readEmbedOptions, type EmbedOptions } from '../features/embed/embed-options.ts'
import { useEmbedDrill } from '../features/embed/use-embed-drill.ts'
import { DrawnPhone } from '../features/phone/drawn-phone.tsx'
import { offsetOf } from '../lib/asked-position.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { DrillMark } from '../ui/drill-mark.tsx'
import styles from './embed-page.module.css'

interface EmbedPageProps {
  readonly scenarioId: string
}

/**
 * The phone alone, for a frame in a page or a slide. Of all pages only this one may be framed (rule I2): nothing on it
 * knows a key, and nothing leads to another page of ours within the frame.
 */
export default function EmbedPage({ scenarioId }: EmbedPageProps) {
  const { t } = useTranslation(['embed', 'common'])
  const [options] = useState(() => readEmbedOptions(location.search))
  const state = useEmbedDrill(scenarioId, options)
  switch (state.status) {
    case 'open':
      return <Playing {...{ scenarioId, options }} drill={state.drill} isKept={state.isKept} />
    case 'failed':
      return (
        <Message>
          <h1>{t('notShown')}</h1>
          <p role="alert">{t(`common:refusal.${state.error}`)}</p>
          <Button onClick={state.retry}>{t('common:tryAgain')}</Button>
        </Message>
      )
    default:
      return (
        <Message>
          <p role="status">{t('loading')}</p>
        </Message>
      )
  }
}

function Message({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('embed')
  usePageTitle(t('title'))
  return (
    <main className={styles.message}>
      <DrillMark />
      {children}
    </main>
  )
}

interface PlayingProps extends EmbedPageProps {
  readonly options: EmbedOptions
  readonly drill: LocalDrill
  readonly isKept: boolean
}

function Playing({ scenarioId, options, drill: { trainer, phone }, isKept }: PlayingProps) {
  const { t } = useTranslation('embed')
  const language = useLanguage()
  const { scenario, view } = useStore(trainer.store)
  const title = scenario && pick(scenario.title, language)?.text
  usePageTitle(title ?? t('title'), scenario)
  const isPlaying = view?.transport.status === 'playing'
  const isAtEnd = view !== undefined && view.delivered.length === scenario?.alerts.length
  const isAtStart = view?.delivered.length === 0 && !isPlaying
  const play = (): void => void trainer.send({ type: 'play', rate: options.rate })
  const restart = async (): Promise<void> => {
    await trainer.send({ type: 'seek', toMs: scenario ? Math.max(0, offsetOf(options.at, scenario)) : 0 })
    play()
  }
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{title}</h1>
      <div className={styles.phone}>
        <DrawnPhone drill={phone} />
      </div>
      <div className={styles.foot}>
        {isKept && (
          <p role="status" className={styles.note}>
            {t('offline.embedded')}
          </p>
        )}
        {options.faults.map(({ name, value, possible }) => (
          <p key={name} role="alert" className={styles.note}>
            {t('fault', { name, value, possible })}
          </p>
        ))}
        <EmbedBar
          state={isAtEnd ? 'end' : isPlaying ? 'playing' : isAtStart ? 'start' : 'paused'}
          onPlayPause={() => (isPlaying ? void trainer.send({ type: 'pause' }) : play())}
          onRestart={() => void restart()}
          moreHref={`/watch/${encodeURIComponent(scenarioId)}`}
        />
      </div>
    </main>
  )
}
