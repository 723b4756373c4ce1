import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { Button } from '../../ui/button.tsx'
import { Desk } from '../../ui/desk.tsx'
import { BrokenList } from './broken-list.tsx'
import { HeldDrillList } from './held-drill-list.tsx'
import { HowToAdd } from './how-to-add.tsx'
import styles from './library.module.css'
import { localeOf } from './scenario-date.ts'
import { brokenIn, offeredIn } from './order.ts'
import { ScenarioRow } from './scenario-row.tsx'
import { search } from './search.ts'
import { useLibrary } from './use-library.ts'

export default function LibraryPage() {
  const { t } = useTranslation(['library', 'common'])
  usePageTitle(t('title'))
  return (
    <Desk>
      <div className={styles.page}>
        <div className={styles.opening}>
          <h1 className={styles.statement}>{t('statement')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <p className={styles.join}>
            {t('join.question')} <Link href="/join">{t('join.link')}</Link>
          </p>
        </div>
        <HeldDrillList />
        <Scenarios />
      </div>
    </Desk>
  )
}

function Scenarios() {
  const { t, i18n } = useTranslation(['library', 'common'])
  const { entries, fault } = useLibrary()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const id = useId()
  if (!entries) {
    return (
      <section className={styles.section} aria-labelledby={id}>
        <h2 id={id} className={styles.sectionTitle}>
          {t('scenarios')}
        </h2>
        <p className={styles.state} role="status">
          {fault ? t(`common:refusal.${fault.error}`) : t('common:loading')}
        </p>
      </section>
    )
  }
  const found = search(entries, asked)
  const offered = offeredIn(found)
  const total = offeredIn(entries).length
  return (
    <>
      <section className={styles.section} aria-labelledby={id}>
        <div className={styles.listHead}>
          <h2 id={id} className={styles.sectionTitle}>
            {t('scenarios')}
          </h2>
          {entries.length > 0 && (
            <div role="search" className={styles.search}>
              <label htmlFor={`${id}-search`}>{t('search.label')}</label>
              <input
                id={`${id}-search`}
                type="search"
                autoComplete="off"
                spellCheck={false}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            </div>
          )}
          <p className={styles.count} role="status">
            {entries.length > 0 &&
              t(asked.trim() === '' ? 'count' : 'countOf', { count: total, found: offered.length })}
          </p>
        </div>
        {fault && (
          <p className={styles.unreachable} role="alert">
            {t('unreachable', {
              time: new Intl.DateTimeFormat(localeOf(i18n.language), { timeStyle: 'short' }).format(
                fault.sinceMs,
              ),
            })}
          </p>
        )}
        {offered.length > 0 && (
          <ul>
            {offered.map((scenario) => (
              <li key={scenario.id} className={styles.item}>
                <ScenarioRow scenario={scenario} />
              </li>
            ))}
          </ul>
        )}
        {found.length === 0 && entries.length > 0 && (
          <div className={styles.state}>
            <p className={styles.stateTitle}>{t('search.nothing', { query: asked.trim() })}</p>
            <p>{t('search.how')}</p>
            <Button onClick={() => setQuery('')}>{t('search.clear')}</Button>
          </div>
        )}
      </section>
      <BrokenList broken={brokenIn(found)} />
      <HowToAdd empty={entries.length === 0} />
    </>
  )
}
