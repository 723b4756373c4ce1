import { useTranslation } from 'react-i18next'
import styles from './map.module.css'

interface ZoomButtonsProps {
  readonly onLarger: () => void
  readonly onSmaller: () => void
  readonly onFit: () => void
}

const BUTTONS = [
  { word: 'in', d: 'M8 3v10M3 8h10' },
  { word: 'out', d: 'M3 8h10' },
  { word: 'fit', d: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10' },
] as const

export function ZoomButtons({ onLarger, onSmaller, onFit }: ZoomButtonsProps) {
  const { t } = useTranslation('map')
  const actions = { in: onLarger, out: onSmaller, fit: onFit }
  return (
    <div className={styles.buttons}>
      {BUTTONS.map(({ word, d }) => (
        <button key={word} type="button" aria-label={t(word)} title={t(word)} onClick={actions[word]}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={d} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
      ))}
    </div>
  )
}
