import type { ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { DrillMark } from '../../ui/drill-mark.tsx'
import { InspectorRow } from './inspector-row.tsx'
import { SORTS, type InspectedPhone, type Sort } from './inspector-rows.ts'
import styles from './inspector-table.module.css'

interface InspectorTableProps {
  readonly scenario: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'>
  /** What the table is of. */
  readonly label: string
  readonly rows: readonly InspectedPhone[]
  readonly failed: ReadonlySet<ProfileId>
  readonly nameOf: (alertId: string) => string
  readonly sort: { readonly by: Sort; readonly isDown: boolean }
  readonly onSort: (by: Sort) => void
}

const COLUMNS = ['phone', 'did', 'why', 'change', 'set', 'answer'] as const
const isSort = (column: string): column is Sort => SORTS.some((one) => one === column)

/** Phones down; what each did with one alert, by which rule, what would have changed it, and how it was set. */
export const InspectorTable = memo(function InspectorTable(props: InspectorTableProps) {
  const { scenario, label, rows, failed, nameOf, sort, onSort } = props
  const { t } = useTranslation('inspector')
  const titleOf = (column: (typeof COLUMNS)[number]): string =>
    t(column === 'change' ? 'whatIf.title' : `trainer.column.${column}`)
  return (
    // What scrolls has to be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          {/* The head comes again on every sheet of paper, and the drill mark with it (rule D1). */}
          <tr className={styles.printed} aria-hidden>
            <td colSpan={COLUMNS.length}>
              <DrillMark scenario={scenario} />
            </td>
          </tr>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'phone' ? styles.phone : undefined}
                data-sorts={isSort(column)}
                aria-sort={sort.by === column ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              >
                {isSort(column) ? (
                  <button
                    type="button"
                    className={styles.sort}
                    aria-label={t('trainer.sort', { column: titleOf(column) })}
                    onClick={() => onSort(column)}
                  >
                    {titleOf(column)}
                  </button>
                ) : (
                  titleOf(column)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InspectorRow key={row.phone.number} row={row} failed={failed} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
})
