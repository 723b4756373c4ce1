import { useTranslation } from 'react-i18next'
import styles from './big-play.module.css'

/** The one thing to press before anything has happened. */
export function BigPlay({ onPlay }: { readonly onPlay: () => void }) {
  const { t } = useTranslation('watch')
  return (
    <button type="button" className={styles.play} aria-label={t('play')} onClick={onPlay}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M8 4.5v15l13-7.5Z" fill="currentColor" />
      </svg>
    </button>
  )
}
