import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleFullScreen } from '../../lib/full-screen.ts'
import { Glyph } from './glyph.tsx'
import styles from './settings-row.module.css'

const subscribe = (changed: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

/** Fills the screen, where the browser lets a page do so. */
export function FullScreenButton() {
  const { t } = useTranslation('phone')
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  if (!toggleFullScreen) return null
  return (
    <button
      type="button"
      className={`${styles.capsule} ${styles.bare}`}
      aria-label={t(isFull ? 'settings.leaveScreen' : 'settings.fillScreen')}
      onClick={toggleFullScreen}
    >
      <Glyph name={isFull ? 'leave-screen' : 'fill-screen'} />
    </button>
  )
}
