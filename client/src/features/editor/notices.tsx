import { pathText, type Problem } from '@alert-replay/shared/problem.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { authorKey, fileRefusal, isOfAuthors } from '../../lib/author-key.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { KeyForm } from '../../ui/key-form.tsx'
import { download } from './download.ts'
import type { Editor, SaveFault } from './editor-store.ts'
import { IdForm } from './id-form.tsx'
import { Notice } from './notice.tsx'
import styles from './notices.module.css'
import { toldInForm } from './told-in-form.ts'

/**
 * What came of a save, what became of the file, what an edit changed besides: in the bar that stays in sight, for
 * whoever it is for may be far down the form.
 */
export function Notices({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const onDisk = useStore(editor.store, (state) => state.onDisk)
  const isComparing = useStore(editor.store, (state) => state.isComparing)
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const fault = useStore(editor.store, (state) => state.fault)
  const notes = useStore(editor.store, (state) => state.notes)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a screen too low for a bar that stays, it comes into sight all the same.
    const box = region.current?.getBoundingClientRect()
    if (fault && box && box.bottom < 0) region.current?.scrollIntoView({ block: 'start' })
  }, [fault])
  return (
    <div ref={region} className={styles.notices} role="region" aria-label={t('notices')} aria-live="polite">
      {fault && <Fault editor={editor} fault={fault} />}
      {onDisk && !isComparing && (
        <Notice
          actions={
            <Button look="primary" onClick={() => (isSaved ? editor.takeDisk() : void editor.compare())}>
              {t(isSaved ? 'onDisk.load' : 'onDisk.compare')}
            </Button>
          }
        >
          <p>{t(isSaved ? 'onDisk.clean' : 'onDisk.unsaved')}</p>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice actions={<Button onClick={editor.forgetNotes}>{t('notes.understood')}</Button>}>
          {notes.map(({ code, id, place, count }) => (
            <p key={`${code} ${pathText(place)}`}>{t(`notes.${code}`, { id, count: count ?? 1 })}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}

/** Why it was not saved, and what can be done. */
function Fault({ editor, fault }: { readonly editor: Editor; readonly fault: SaveFault }) {
  const { t } = useTranslation(['editor', 'common', 'authors'])
  const id = useStore(editor.store, (state) => state.id)
  const asFile = <Button onClick={() => download(`${id}.json`, editor.textOf())}>{t('download')}</Button>
  const again = (
    <Button look="primary" onClick={() => void editor.save()}>
      {t('fault.again')}
    </Button>
  )
  switch (fault.type) {
    case 'taken':
      return (
        <Notice
          isUrgent
          actions={<Button onClick={() => void editor.compare()}>{t('onDisk.compare')}</Button>}
        >
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
        </Notice>
      )
    case 'gone':
      return (
        <Notice isUrgent actions={again}>
          <p>{t('fault.gone')}</p>
        </Notice>
      )
    case 'invalid':
      return <Invalid editor={editor} problems={fault.problems} asFile={asFile} />
    case 'refused':
      return (
        <Notice
          isUrgent
          actions={
            <>
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
              {!isOfAuthors(fault.error) && again}
            </>
          }
        >
          <p>
            {t('fault.notSaved')} {t(fileRefusal(fault.error), { defaultValue: t('fault.other') })}
          </p>
        </Notice>
      )
    default:
      return assertNever(fault)
  }
}

interface InvalidProps {
  readonly editor: Editor
  readonly problems: readonly Problem[]
  readonly asFile: ReactNode
}

/** How many faults it was refused for, the first of them, and the way there; all are in the list of problems. */
function Invalid({ editor, problems, asFile }: InvalidProps) {
  const { t } = useTranslation(['editor-form', 'editor', 'alerts', 'common'])
  const language = useLanguage()
  const draft = useStore(editor.store, (state) => state.draft)
  const [first] = problems
  const told = first && toldInForm(first, draft, { t, language })
  return (
    <Notice
      isUrgent
      actions={
        <>
          {told && (
            <Button look="primary" onClick={() => editor.goTo(told.place)}>
              {t('editor:fault.toFirst')}
            </Button>
          )}
          {asFile}
        </>
      }
    >
      <p>{t('editor:fault.invalid', { count: problems.length })}</p>
      {told && (
        <p className={styles.first}>
          <strong>{told.where}</strong> <span lang={told.lang}>{told.wrong}</span>
          {problems.length > 1 && ` ${t('editor:fault.more', { count: problems.length - 1 })}`}
        </p>
      )}
    </Notice>
  )
}
