import { useTranslation } from 'react-i18next'
import { Glyph } from './glyph.tsx'
import styles from './settings-row.module.css'

/** To the settings of the phone itself. */
export function SettingsButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('phone')
  return (
    <button
      type="button"
      className={`${styles.capsule} ${styles.bare}`}
      aria-label={t('settings.all')}
      onClick={onOpen}
    >
      <Glyph name="settings" />
    </button>
  )
}
