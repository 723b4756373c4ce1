import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './embed-bar.module.css'

interface EmbedBarProps {
  readonly state: 'start' | 'paused' | 'playing' | 'end'
  readonly onPlayPause: () => void
  readonly onRestart: () => void
  /** The page with everything around the phone. */
  readonly moreHref: string
}

const PATHS = {
  play: 'M7 4.5v15l13-7.5Z',
  pause: 'M6.5 4.5h4v15h-4Zm7 0h4v15h-4Z',
  restart: 'M12 5.2a7.3 7.3 0 1 1-6.9 4.9l2.1.7A5.1 5.1 0 1 0 12 7.4V11L6.2 6.3 12 1.6Z',
} as const

/** What can be done with an embedded phone: play, pause, begin anew, see more. */
export function EmbedBar({ state, onPlayPause, onRestart, moreHref }: EmbedBarProps) {
  const { t } = useTranslation('embed')
  const isPlaying = state === 'playing'
  const play = { start: t('play'), paused: t('playOn'), playing: t('pause'), end: t('restart') }[state]
  return (
    <div className={styles.bar}>
      <Button look="primary" className={styles.play} onClick={state === 'end' ? onRestart : onPlayPause}>
        <Icon name={state === 'end' ? 'restart' : isPlaying ? 'pause' : 'play'} />
        {play}
      </Button>
      {(state === 'playing' || state === 'paused') && (
        <Button aria-label={t('restart')} title={t('restart')} className={styles.icon} onClick={onRestart}>
          <Icon name="restart" />
        </Button>
      )}
      <a
        className={styles.more}
        href={moreHref}
        target="_blank"
        rel="noopener"
        aria-label={t('more')}
        title={t('more')}
      >
        Alert Replay
      </a>
    </div>
  )
}

function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  )
}
