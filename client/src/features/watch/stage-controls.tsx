import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './stage-controls.module.css'

interface StageControlsProps {
  readonly isSoundOn: boolean
  readonly onSound: () => void
  /** Not there where the browser has no full screen. */
  readonly onFullScreen?: (() => void) | undefined
}

/** Beside the phone: what is not the replay's. */
export function StageControls({ isSoundOn, onSound, onFullScreen }: StageControlsProps) {
  const { t } = useTranslation('watch')
  return (
    <div className={styles.controls}>
      <Button look="quiet" aria-pressed={isSoundOn} aria-keyshortcuts="M" onClick={onSound}>
        <svg viewBox="0 0 24 24" width="1.4em" height="1.4em" aria-hidden="true" focusable="false">
          <path d="M3 9v6h4l6 5V4L7 9Z" fill="currentColor" />
          <path
            d={isSoundOn ? 'M16 8.5a5 5 0 0 1 0 7M18.5 5.5a9 9 0 0 1 0 13' : 'M16.5 9.5l5 5m0-5l-5 5'}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
        {t(isSoundOn ? 'soundOn' : 'soundOff')}
      </Button>
      {onFullScreen && (
        <Button look="quiet" aria-keyshortcuts="F" onClick={onFullScreen}>
          <svg viewBox="0 0 24 24" width="1.3em" height="1.3em" aria-hidden="true" focusable="false">
            <path
              d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            />
          </svg>
          {t('fullScreen')}
        </Button>
      )}
    </div>
  )
}
