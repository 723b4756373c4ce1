import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './page-buttons.module.css'

interface PageButtonsProps {
  readonly isSoundOn: boolean
  readonly onSound: () => void
  /** Not there where the browser has no full screen. */
  readonly onFullScreen?: (() => void) | undefined
}

/** What is the page's and not the replay's: the sound, and the full screen. */
export function PageButtons({ isSoundOn, onSound, onFullScreen }: PageButtonsProps) {
  const { t } = useTranslation('watch')
  return (
    <>
      <Button
        className={styles.button}
        aria-label={t('sound')}
        aria-pressed={isSoundOn}
        aria-keyshortcuts="M"
        title={t(isSoundOn ? 'soundOn' : 'soundOff')}
        onClick={onSound}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M3 9v6h4l6 5V4L7 9Z" fill="currentColor" />
          <path
            d={isSoundOn ? 'M16 8.5a5 5 0 0 1 0 7M18.5 5.5a9 9 0 0 1 0 13' : 'M16.5 9.5l5 5m0-5l-5 5'}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      {onFullScreen && (
        <Button
          className={styles.button}
          aria-label={t('fullScreen')}
          aria-keyshortcuts="F"
          title={t('fullScreen')}
          onClick={onFullScreen}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
              d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            />
          </svg>
        </Button>
      )}
    </>
  )
}
