import { useTranslation } from 'react-i18next'
import { Glyph } from './glyph.tsx'
import styles from './nav-bar.module.css'
import { useSwipe } from './use-swipe.ts'

interface NavBarProps {
  readonly onBlack: boolean
  /** Undefined where there is nothing to go back from. */
  readonly onBack: (() => void) | undefined
  readonly onHome: () => void
}

/** Home, and on one family's phones Back: at the foot of the glass, pressed or swiped up. Neither is ever OK. */
export function NavBar({ onBlack, onBack, onHome }: NavBarProps) {
  const { t } = useTranslation('phone')
  const swipe = useSwipe({ onUp: onHome })
  return (
    <div role="group" aria-label={t('home.nav')} className={styles.bar} data-on-black={onBlack} {...swipe}>
      <button
        type="button"
        className={styles.back}
        aria-label={t('home.back')}
        disabled={!onBack}
        onClick={onBack}
      >
        <Glyph name="back" />
      </button>
      <button type="button" className={styles.home} aria-label={t('home.button')} onClick={onHome}>
        <span className={styles.pill} />
      </button>
    </div>
  )
}
