import type { AreaAt } from '@alert-replay/shared/map/areas-at.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../lib/use-language.ts'
import { LocalizedText } from '../ui/localized-text.tsx'
import styles from './map.module.css'
import { sinceText, type ScenarioClock } from './since-text.ts'

export interface AreaRow {
  readonly at: AreaAt
  readonly shown: 'whole' | 'part' | 'no'
}

interface MapTableProps {
  readonly scenario: ScenarioClock
  readonly rows: readonly AreaRow[]
  /** Without, it is there for who cannot see the map, and only for them. */
  readonly isVisible: boolean
  readonly id: string
}

/** Everything that the map says of areas, in words. */
export function MapTable({ scenario, rows, isVisible, id }: MapTableProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  return (
    // Wider than a narrow phone, it scrolls, by keyboard too.
    <div
      id={id}
      className={isVisible ? styles.tableBox : 'visually-hidden'}
      {...(isVisible && { tabIndex: 0, role: 'region', 'aria-label': t('caption') })}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {(['area', 'state', 'since', 'shown'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={4}>{t('summaryNone')}</td>
            </tr>
          )}
          {rows.map(({ at, shown }, i) => (
            <tr key={i} data-state={at.state}>
              <th scope="row">
                <LocalizedText of={at.area.name} />
              </th>
              <td>
                {t(`state.${at.state}`)}
                {at.isTest && ` (${t('test')})`}
              </td>
              <td>{sinceText(scenario, at.since, language) ?? t('timeNotKnown')}</td>
              <td>{t(`shown.${shown}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
