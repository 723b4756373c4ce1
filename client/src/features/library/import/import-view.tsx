import { pathText } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../../lib/duration-text.ts'
import { faultsIn } from '../../../lib/languages.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { FileButtons } from './file-buttons.tsx'
import { FileList } from './file-list.tsx'
import { NOTHING_TO_SUGGEST } from '../file-faults.tsx'
import { FindingList } from './finding-list.tsx'
import type { DroppedFile, ImportReport } from './import-report.ts'
import styles from './import-view.module.css'
import { Preview } from './preview.tsx'
import { SaveForm } from './save-form.tsx'
import { suggestId } from './suggest-id.ts'
import { useImport, type ImportState } from './use-import.ts'

interface ImportViewProps {
  readonly files: readonly DroppedFile[]
  /** The id under which the scenario is in the library, once it is. */
  readonly savedId: string | undefined
  readonly isTaken: (id: string) => boolean
  readonly onChoose: (files: FileList) => void
  readonly onSaved: (id: string) => void
  readonly onLeave: () => void
}

/** From files of alerts to a scenario: what was read of them, what they make together, and where it goes. */
export function ImportView({ files, savedId, isTaken, onChoose, onSaved, onLeave }: ImportViewProps) {
  const { t } = useTranslation('library')
  const state = useImport(files)
  /** What was typed; it stays when files are added. */
  const [id, setId] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever chose files by keyboard or listens is taken to what became of them.
  useEffect(() => title.current?.focus(), [])

  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t('import.title')}
        </h1>
        {savedId === undefined && (
          <Button look="quiet" className={styles.leave} onClick={onLeave}>
            {t(state.status === 'running' ? 'import.cancel' : 'import.leave')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.status}>
        {savedId === undefined ? <Status state={state} /> : <p>{t('import.saved', { id: savedId })}</p>}
      </div>
      {state.status === 'done' && (
        <Outcome
          report={state.report}
          id={id}
          savedId={savedId}
          isTaken={isTaken}
          onId={setId}
          onSaved={onSaved}
          onLeave={onLeave}
        />
      )}
      {state.status !== 'running' && savedId === undefined && (
        <div className={styles.more}>
          <FileButtons more onChoose={onChoose} />
        </div>
      )}
    </div>
  )
}

function Status({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation('library')
  switch (state.status) {
    case 'running': {
      const { progress } = state
      return <p>{progress ? t(`import.step.${progress.step}`, { ...progress }) : t('import.starting')}</p>
    }
    case 'broken':
      return <p className={styles.broken}>{t('import.broken')}</p>
    case 'done':
      return <Summary report={state.report} />
    default:
      return assertNever(state)
  }
}

/** All of it in a sentence or two, for whoever reads no further. */
function Summary({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { files, made, problems } = report
  const isScenario = files.length === 1 && files[0]?.kind === 'scenario'
  const count = (outcome: string): number => files.filter((file) => file.outcome === outcome).length
  const parts = (['read', 'repaired', 'faulty', 'refused', 'ignored'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => t(`import.sum.${outcome}`, { count: count(outcome) }))
  return (
    <>
      <p>
        {t('import.sum.files', { count: files.length })} {parts.join(t('import.sum.comma'))}
        {t('import.sum.stop')}
      </p>
      {made ? (
        <p>
          {t(isScenario ? 'import.is' : 'import.made', {
            count: made.alertCount,
            length: durationText(made.durationMs, language),
          })}
        </p>
      ) : (
        <p className={styles.broken}>
          {t(problems.length === 0 ? 'import.nothing' : isScenario ? 'import.isFaulty' : 'import.invalid')}
        </p>
      )}
    </>
  )
}

interface OutcomeProps extends Pick<ImportViewProps, 'savedId' | 'isTaken' | 'onSaved' | 'onLeave'> {
  readonly report: ImportReport
  readonly id: string | undefined
  readonly onId: (id: string) => void
}

function Outcome({ report, id, savedId, isTaken, onId, onSaved, onLeave }: OutcomeProps) {
  const { t } = useTranslation('library')
  const { made, files, findings, problems } = report
  const [suggested] = useState(() => made && suggestId(made, isTaken))
  return (
    <>
      {made && (
        <section aria-labelledby="made" className={styles.section}>
          <Preview made={made} titleId="made" />
          {savedId === undefined ? (
            <SaveForm
              made={made}
              id={id ?? suggested ?? ''}
              onId={onId}
              isTaken={isTaken}
              onSaved={onSaved}
            />
          ) : (
            <Saved id={savedId} onLeave={onLeave} />
          )}
        </section>
      )}
      <Problems problems={problems} />
      <section aria-labelledby="import-files" className={styles.section}>
        <h2 id="import-files">{t('import.report')}</h2>
        {findings.length > 0 && <FindingList findings={findings} count={findings.length} />}
        <FileList files={files} isNothingMade={made === undefined} />
      </section>
    </>
  )
}

function Saved({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { t } = useTranslation('library')
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone; what stands in its place comes next.
  useEffect(() => place.current?.querySelector('a')?.focus(), [])
  return (
    <div ref={place} className={styles.saved}>
      <p>{t('import.saved', { id })}</p>
      <div className={styles.actions}>
        <ButtonLink look="primary" href={`/watch/${id}`}>
          {t('watch')}
        </ButtonLink>
        <Button onClick={onLeave}>{t('import.leave')}</Button>
      </div>
    </div>
  )
}

/** Why what was made cannot be used. */
function Problems({ problems }: Pick<ImportReport, 'problems'>) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {problems.slice(0, 8).map((problem, i) => {
        const { wrong, right } = problemText(problem, language)
        return (
          <li key={i} lang={faultsIn(language)}>
            {'line' in problem && <>{t('import.line', { count: 1, line: problem.line })} </>}
            {problem.path.length > 0 && <code>{pathText(problem.path)}</code>} {wrong}
            {right !== NOTHING_TO_SUGGEST && ` (${right})`}
          </li>
        )
      })}
    </ul>
  )
}
