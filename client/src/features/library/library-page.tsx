import { useDeferredValue, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadable } from '../../lib/use-loaded.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { Desk } from '../../ui/desk.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import type { Listing } from '@alert-replay/shared/listing.ts'
import { find, isAnything } from './filters.ts'
import { FaultyFiles } from './faulty-files.tsx'
import { Finder } from './finder.tsx'
import { HeldDrillList } from './held-drill-list.tsx'
import { HowToAdd, type UnsavedHere } from './how-to-add.tsx'
import { KeptList } from './kept-list.tsx'
import { DropTarget } from './import/drop-target.tsx'
import { useDropped } from './import/use-dropped.ts'
import styles from './library.module.css'
import { NothingFound } from './nothing-found.tsx'
import { localeOf } from '../../lib/scenario-date.ts'
import { offeredIn } from './order.ts'
import { ScenarioRow } from './scenario-row.tsx'
import { useWanted } from './use-wanted.ts'
import { useLibrary } from './use-library.ts'
import type { LibraryState } from './watch-library.ts'

/** Loaded with the first files: it brings every rule and its sentences. */
const IMPORT_VIEW = loadable(async () => (await import('./import/import-view.tsx')).ImportView, ['authors'])

interface LibraryPageProps {
  readonly unsaved?: UnsavedHere
}

export default function LibraryPage({ unsaved }: LibraryPageProps) {
  // What the list will need comes with the page: nothing blinks when the list arrives.
  const { t } = useTranslation(['library', 'scenario', 'common'])
  const library = useLibrary()
  const { files, savedId, fault, drop, choose, saved, clear } = useDropped()
  const leave = (): void => {
    clear()
    // What had the focus goes with the view.
    document.querySelector<HTMLElement>('main')?.focus()
  }
  usePageTitle(t('title'))
  return (
    <Desk>
      <DropTarget onDrop={drop} />
      <div className={styles.page}>
        {fault && (
          <p role="alert" className={styles.notTaken}>
            {t(`import.fault.${fault}`)}
          </p>
        )}
        {files ? (
          <Loaded of={IMPORT_VIEW}>
            {(ImportView) => (
              <ImportView
                files={files}
                savedId={savedId}
                isTaken={(id) => isIn(library.entries, id)}
                onChoose={choose}
                onSaved={saved}
                onLeave={leave}
              />
            )}
          </Loaded>
        ) : (
          <>
            <div className={styles.opening}>
              <h1 className={styles.statement}>{t('statement')}</h1>
              <p className={styles.lead}>{t('lead')}</p>
              <p className={styles.join}>
                {t('join.question')} <Link href="/join">{t('join.link')}</Link>
                <br />
                {t('join.ownAlerts')} <a href="#add">{t('join.add')}</a>
              </p>
            </div>
            <HeldDrillList />
            <Scenarios library={library} unsaved={unsaved} onChoose={choose} />
            {library.fault?.error === 'offline' && <KeptList />}
          </>
        )}
      </div>
    </Desk>
  )
}

const isIn = (entries: Listing['scenarios'] | undefined, id: string): boolean =>
  entries?.some((entry) => entry.id === id) ?? false

interface ScenariosProps {
  readonly library: LibraryState
  readonly unsaved: UnsavedHere | undefined
  readonly onChoose: (files: FileList) => void
}

function Scenarios({ library: { entries, fault }, unsaved, onChoose }: ScenariosProps) {
  const { t, i18n } = useTranslation(['library', 'common'])
  const [wanted, setWanted] = useWanted()
  const asked = useDeferredValue(wanted)
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
  const found = find(entries, asked)
  const offered = offeredIn(found)
  const total = offeredIn(entries).length
  return (
    <>
      <FaultyFiles entries={entries} />
      <section className={styles.section} aria-labelledby={id}>
        <div className={styles.listHead}>
          <h2 id={id} className={styles.sectionTitle}>
            {t('scenarios')}
          </h2>
          <p className={styles.count} role="status">
            {entries.length > 0 &&
              t(isAnything(asked) ? 'count' : 'countOf', { count: total, found: offered.length })}
          </p>
        </div>
        {entries.length > 0 && <Finder {...{ entries, wanted }} onChange={setWanted} />}
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
        {offered.length === 0 && total > 0 && (
          <NothingFound {...{ entries }} wanted={asked} onChange={setWanted} />
        )}
      </section>
      <HowToAdd empty={entries.length === 0} unsaved={unsaved} onChoose={onChoose} />
    </>
  )
}
