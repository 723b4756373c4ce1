import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openFirst, type Asking, type Row } from './answers.ts'
import { AnswersTable } from './answers-table.tsx'
import type { Deliveries } from './deliveries.ts'
import { OkList } from './ok-list.tsx'
import styles from './phones-panel.module.css'
import { syncOf } from './sync.ts'

interface PhonesPanelProps {
  readonly scenario: Scenario
  readonly rows: readonly Row[]
  readonly askings: readonly Asking[]
  readonly deliveries: Deliveries
  readonly receipts: readonly StoredReceipt[]
  /** The newest revision that a phone has had time to follow; undefined while the link is down. */
  readonly revision: number | undefined
  /** What else can be done with the phones. */
  readonly tools: ReactNode
}

/** Every phone of the drill: whether it follows, and what it answered. */
export function PhonesPanel({
  scenario,
  rows,
  askings,
  deliveries,
  receipts,
  revision,
  tools,
}: PhonesPanelProps) {
  const { t } = useTranslation('trainer')
  const id = useId()
  const [sort, setSort] = useState<'open' | 'number'>('open')
  const syncs = rows.map(({ phone }) => syncOf(phone, revision))
  const inSync = syncs.filter((sync) => sync === 'in-sync').length
  const behind = syncs.filter((sync) => sync === 'behind').length
  const away = syncs.filter((sync) => sync === 'away').length
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {rows.length === 0 ? (
            t('phones.none')
          ) : (
            <>
              <span className="visually-hidden">{t('phones.title')}</span>{' '}
              {revision === undefined
                ? t('phones.unknown', { count: rows.length })
                : t('phones.inSync', { inSync, count: rows.length })}
            </>
          )}
        </h2>
        {behind > 0 && <p className={styles.behind}>{t('phones.behindCount', { count: behind })}</p>}
        {away > 0 && <p className={styles.away}>{t('phones.awayCount', { count: away })}</p>}
      </header>
      {rows.length === 0 ? (
        <ol className={styles.steps}>
          <li>{t('phones.step1')}</li>
          <li>{t('phones.step2')}</li>
          <li>{t('phones.step3')}</li>
        </ol>
      ) : (
        <>
          <AnswersTable
            scenario={scenario}
            rows={sort === 'open' ? openFirst(rows, askings) : rows}
            askings={askings}
            revision={revision}
          />
          <footer className={styles.foot}>
            {rows.length > 1 && askings.length > 0 && (
              <select
                aria-label={t('phones.sort')}
                className={styles.sort}
                value={sort}
                onChange={(event) => setSort(event.target.value as typeof sort)}
              >
                <option value="open">{t('phones.openFirst')}</option>
                <option value="number">{t('phones.byNumber')}</option>
              </select>
            )}
            {tools}
            <OkList scenario={scenario} rows={rows} deliveries={deliveries} receipts={receipts} />
          </footer>
        </>
      )}
    </section>
  )
}
