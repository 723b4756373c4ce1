import type { FlightPoint } from '@alert-replay/shared/flight.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../lib/use-language.ts'
import { LocalizedText } from '../ui/localized-text.tsx'
import styles from './map.module.css'
import { pointTime } from './point-shown.ts'
import type { ScenarioClock } from './since-text.ts'

interface FlightTableProps {
  readonly scenario: ScenarioClock
  readonly points: readonly FlightPoint[]
  /** Without, it is there for who cannot see the map, and only for them. */
  readonly isVisible: boolean
  readonly id: string
}

/** Everything that the map says of the points of a flight, in words, and how each is known. */
export function FlightTable({ scenario, points, isVisible, id }: FlightTableProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  return (
    <div
      id={id}
      className={isVisible ? styles.tableBox : 'visually-hidden'}
      {...(isVisible && { tabIndex: 0, role: 'region', 'aria-label': t('flight.title') })}
    >
      <table className={styles.table}>
        <caption className={isVisible ? styles.tableTitle : 'visually-hidden'}>{t('flight.title')}</caption>
        <thead>
          <tr>
            {(['place', 'what', 'when', 'known'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`flight.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr key={i}>
              <th scope="row">
                <LocalizedText of={point.name} />
              </th>
              <td>{t(`flight.kind.${point.kind}`)}</td>
              <td>{pointTime(point, scenario, language) ?? t('timeNotKnown')}</td>
              <td className={styles.known}>
                {t(`flight.known.${knownAs(point)}`)}
                {point.note && (
                  <p>
                    <LocalizedText of={point.note} />
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function knownAs({ position, isWorkedOut }: FlightPoint): 'named' | 'vague' | 'workedOut' {
  if (position === undefined) return 'vague'
  return isWorkedOut ? 'workedOut' : 'named'
}
