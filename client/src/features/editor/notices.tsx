import { pathText } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { authorKey, authorsWords, isOfAuthors } from '../../lib/author-key.ts'
import { faultsIn } from '../../lib/languages.ts'
import { localeOf } from '../../lib/scenario-date.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { KeyForm } from '../../ui/key-form.tsx'
import { download } from './download.ts'
import type { Editor, SaveFault } from './editor-store.ts'
import { IdForm } from './id-form.tsx'
import styles from './notices.module.css'

/** What the editor has to say, above everything else: each with its way out. */
export function Notices({ editor }: { readonly editor: Editor }) {
  const { t, i18n } = useTranslation('editor')
  const recovery = useStore(editor.store, (state) => state.recovery)
  const onDisk = useStore(editor.store, (state) => state.onDisk)
  const isComparing = useStore(editor.store, (state) => state.isComparing)
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const fault = useStore(editor.store, (state) => state.fault)
  const notes = useStore(editor.store, (state) => state.notes)
  const time = (atMs: number): string =>
    new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)
  return (
    <div className={styles.notices} role="region" aria-label={t('notices')} aria-live="polite">
      {recovery && (
        <Notice
          actions={
            <>
              <Button look="primary" onClick={editor.recover}>
                {t('recovery.take')}
              </Button>
              <Button onClick={editor.dropRecovery}>{t('recovery.discard')}</Button>
            </>
          }
        >
          {t('recovery.text', { time: time(recovery.atMs) })}
        </Notice>
      )}
      {onDisk && !isComparing && (
        <Notice
          actions={
            <Button look="primary" onClick={isSaved ? editor.takeDisk : editor.compare}>
              {t(isSaved ? 'onDisk.load' : 'onDisk.compare')}
            </Button>
          }
        >
          {t(isSaved ? 'onDisk.clean' : 'onDisk.unsaved')}
        </Notice>
      )}
      {fault && <Fault editor={editor} fault={fault} />}
      {notes.length > 0 && (
        <Notice actions={<Button onClick={editor.forgetNotes}>{t('notes.understood')}</Button>}>
          {notes.map(({ code, id, place, count }) => (
            <span key={`${code} ${pathText(place)}`} className={styles.note}>
              {t(`notes.${code}`, { id, count: count ?? 1 })}
            </span>
          ))}
        </Notice>
      )}
    </div>
  )
}

function Notice({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Why it was not saved, and what can be done. */
function Fault({ editor, fault }: { readonly editor: Editor; readonly fault: SaveFault }) {
  const { t } = useTranslation(['editor', 'common', 'authors'])
  const language = useLanguage()
  const id = useStore(editor.store, (state) => state.id)
  const asFile = <Button onClick={() => download(`${id}.json`, editor.textOf())}>{t('download')}</Button>
  switch (fault.type) {
    case 'taken':
      return (
        <div className={styles.notice} role="alert">
          <p>{t('fault.taken', { id })}</p>
          <IdForm
            id={`${id}-2`}
            label={t('fault.otherId')}
            submit={t('save')}
            onId={(other) => {
              editor.rename(other)
              void editor.save()
            }}
          />
        </div>
      )
    case 'gone':
      return (
        <div className={styles.notice} role="alert">
          <p>{t('fault.gone')}</p>
          <div className={styles.actions}>
            <Button look="primary" onClick={() => void editor.save()}>
              {t('fault.again')}
            </Button>
          </div>
        </div>
      )
    case 'invalid':
      return (
        <div className={styles.notice} role="alert">
          <p>{t('fault.invalid', { count: fault.problems.length })}</p>
          <ul>
            {fault.problems.slice(0, 3).map((problem) => (
              <li key={`${pathText(problem.path)} ${problem.code}`} lang={faultsIn(language)}>
                <code>{pathText(problem.path)}</code> {problemText(problem, language).wrong}
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            {fault.problems[0] && (
              <Button look="primary" onClick={() => editor.goTo(fault.problems[0]?.path ?? [])}>
                {t('fault.toFirst')}
              </Button>
            )}
            {asFile}
          </div>
        </div>
      )
    case 'refused':
      return (
        <div className={styles.notice} role="alert">
          <p>
            {isOfAuthors(fault.error)
              ? t(`authors:${authorsWords(fault.error)}`)
              : t(`common:refusal.${fault.error}`, { defaultValue: t('fault.other') })}
          </p>
          <div className={styles.actions}>
            {fault.error === 'wrong-key' && (
              <KeyForm
                label={t('authors:key')}
                submit={t('authors:withKey')}
                onKey={(key) => {
                  authorKey.save(key)
                  void editor.save()
                }}
              />
            )}
            {asFile}
            {!isOfAuthors(fault.error) && (
              <Button look="primary" onClick={() => void editor.save()}>
                {t('fault.again')}
              </Button>
            )}
          </div>
        </div>
      )
    default:
      return assertNever(fault)
  }
}
