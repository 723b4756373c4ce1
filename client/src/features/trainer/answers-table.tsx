import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { AlertName } from './alert-name.tsx'
import { owes, type Answer, type Asking, type Row } from './answers.ts'
import styles from './answers-table.module.css'
import { phoneName } from './phone-name.ts'
import { syncOf } from './sync.ts'
import { afterText, wallClock } from './wall-clock.ts'

interface AnswersTableProps {
  readonly scenario: Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>
  readonly rows: readonly Row[]
  readonly askings: readonly Asking[]
  readonly revision: number | undefined
}

/** Columns beyond these would be read by nobody; the list below has them all. */
const COLUMNS = 8

/** Phones down, delivered alerts that need OK across, the latest first. */
export const AnswersTable = memo(function AnswersTable({
  scenario,
  rows,
  askings,
  revision,
}: AnswersTableProps) {
  const { t } = useTranslation('trainer')
  const columns = askings.slice(0, COLUMNS)
  return (
    // What scrolls has to be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={t('phones.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.phone}>
              {t('phones.phone')}
            </th>
            <th scope="col" className={styles.state}>
              {t('phones.state')}
            </th>
            {columns.map(({ alert, take }) => (
              <th key={`${take}:${alert.id}`} scope="col">
                <AlertName alert={alert} scenario={scenario} delivered headline={false} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PhoneRow
              key={row.phone.number}
              row={row}
              columns={columns.length}
              sync={syncOf(row.phone, revision)}
              open={owes(row, askings)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface PhoneRowProps {
  readonly row: Row
  readonly columns: number
  readonly sync: ReturnType<typeof syncOf>
  readonly open: boolean
}

function PhoneRow({ row, columns, sync, open }: PhoneRowProps) {
  const { t } = useTranslation('trainer')
  const { phone, answers } = row
  return (
    <tr data-open={open}>
      <th scope="row" className={styles.phone}>
        <span className={styles.number}>{phone.number}</span>
        {phone.name !== undefined && <span className={styles.name}>{phone.name}</span>}
        {phone.name === undefined && <span className="visually-hidden">{phoneName(phone, t)}</span>}
        {(sync === 'behind' || sync === 'away') && (
          <span className={styles.stateBelow} data-sync={sync}>
            {t(`sync.${sync}`)}
          </span>
        )}
      </th>
      <td className={styles.state} data-sync={sync}>
        {t(`sync.${sync}`)}
      </td>
      {answers.slice(0, columns).map((answer, i) => (
        <td key={i} className={styles.answer} data-status={answer.status}>
          {answerText(answer, t)}
        </td>
      ))}
    </tr>
  )
}

function answerText(answer: Answer, t: TFunction) {
  switch (answer.status) {
    case 'ok':
      return (
        <>
          <span className={styles.ok}>{t('answer.ok')}</span>{' '}
          {/* The alert above has the scenario's time: beside it the time of day here would be taken for one, too. */}
          {answer.afterMs === undefined
            ? t('answer.atHere', { time: wallClock(answer.atMs) })
            : afterText(answer.afterMs)}
        </>
      )
    case 'earlier':
      return (
        <>
          {t('answer.none')}
          <span className={styles.after}> {t('answer.earlier', { take: answer.take })}</span>
        </>
      )
    case 'none':
      return t('answer.none')
    case 'not-asked':
      return t('answer.notAsked')
  }
}
