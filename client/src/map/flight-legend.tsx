import { POINT_KINDS } from '@alert-replay/shared/flight.ts'
import { useTranslation } from 'react-i18next'
import { PointGlyph } from './flight-layer.tsx'
import styles from './map.module.css'
import type { PointShown } from './point-shown.ts'

/** What the marks of a flight mean; only those that are on the map. */
export function FlightLegend({ points }: { readonly points: readonly PointShown[] }) {
  const { t } = useTranslation('map')
  return (
    <ul className={styles.legend} aria-label={t('flight.title')}>
      {POINT_KINDS.filter((kind) => points.some((point) => point.kind === kind)).map((kind) => (
        <li key={kind}>
          <svg className={styles.swatch} width="28" height="20" aria-hidden="true" focusable="false">
            <PointGlyph kind={kind} at={[14, 10]} />
          </svg>
          {t(`flight.kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
