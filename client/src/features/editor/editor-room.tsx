import { Suspense, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { useLanguage } from '../../lib/use-language.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { Button } from '../../ui/button.tsx'
import { Desk } from '../../ui/desk.tsx'
import { AlertActions } from './alert-actions.tsx'
import { AlertList } from './alert-list.tsx'
import { ConflictRoom } from './conflict-room.tsx'
import type { ImportRoom, PreviewPhone } from './editor-props.ts'
import styles from './editor-room.module.css'
import type { Editor } from './editor-store.ts'
import { focusField } from './field-id.ts'
import { HeadBar } from './head-bar.tsx'
import { ImportHere } from './import-here.tsx'
import { KEYS } from './keys.ts'
import { markedAs } from './marked-as.ts'
import { AlertForm } from './form/alert-form.tsx'
import { HeadForm } from './form/head-form.tsx'
import { Notice } from './notice.tsx'
import { Preview } from './preview.tsx'
import { ProblemList } from './problem-list.tsx'
import { RecoveryNotice } from './recovery-notice.tsx'
import { textIn } from './rows.ts'
import { TimelineEditor } from './timeline-editor.tsx'
import { titleOf } from './title-of.ts'
import { useChosen, type Chosen } from './use-chosen.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useFormTop } from './use-form-top.ts'
import { useMedia } from './use-media.ts'

interface EditorRoomProps {
  readonly editor: Editor
  readonly phone: PreviewPhone
  readonly importRoom: ImportRoom
}

/** One scenario, open in the editor: its alerts on the timeline and in a list, one of them in the form. */
export function EditorRoom({ editor, phone, importRoom }: EditorRoomProps) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const title = useStore(editor.store, (state) => titleOf(state.draft, state.id, language))
  const recovery = useStore(editor.store, (state) => state.recovery)
  const kind = useStore(editor.store, (state) => state.draft['kind'])
  const startText = useStore(editor.store, (state) => textIn(state.draft['start']))
  const isElsewhere = useStore(editor.store, (state) => state.isElsewhere)
  const isComparing = useStore(editor.store, (state) => state.isComparing && state.onDisk !== undefined)
  const problemsId = useId()
  const isBeside = useMedia('(min-width: 52rem)')
  const marked = useMemo(() => markedAs(kind, startText), [kind, startText])
  usePageTitle(`${title} – ${t('title')}`, marked)
  useEditorKeys(editor)
  useGoal(editor)
  useWatchDisk(editor)
  useOwnAddress(editor)
  const rest = (
    <>
      <div id={problemsId} tabIndex={-1} className={styles.problems}>
        <ProblemList editor={editor} />
      </div>
      <ImportHere editor={editor} importRoom={importRoom} />
    </>
  )
  return (
    <Desk scenario={marked}>
      <div className={styles.room}>
        <HeadBar editor={editor} title={title} problemsId={problemsId} />
        {isElsewhere && (
          <Notice actions={<Button onClick={editor.forgetElsewhere}>{t('notes.understood')}</Button>}>
            <p>{t('elsewhere')}</p>
          </Notice>
        )}
        {recovery && (
          <RecoveryNotice atMs={recovery.atMs} onTake={editor.recover} onDrop={editor.dropRecovery} />
        )}
        {isComparing ? (
          <ConflictRoom editor={editor} />
        ) : (
          <>
            <p className={styles.keys}>
              {t('keys', { save: KEYS.save.shown, undo: KEYS.undo.shown, redo: KEYS.redo.shown })}
            </p>
            <TimelineEditor editor={editor} />
            <div className={styles.columns}>
              <div className={styles.side}>
                <AlertList editor={editor} />
                {isBeside && rest}
              </div>
              <FormAndPhone editor={editor} phone={phone} isBeside={isBeside} />
              {/* Below the form whoever reads and whoever tabs meet it in the same order. */}
              {!isBeside && rest}
            </div>
          </>
        )}
      </div>
    </Desk>
  )
}

interface FormAndPhoneProps {
  readonly editor: Editor
  readonly phone: PreviewPhone
  readonly isBeside: boolean
}

/** What is chosen, in the form and as a phone shows it. */
function FormAndPhone({ editor, phone, isBeside }: FormAndPhoneProps) {
  const { chosen, isLeft, edit } = useChosen(editor)
  return (
    <>
      <Suspense fallback={<div />}>
        <Form editor={editor} chosen={chosen} isLeft={isLeft} isBeside={isBeside} onEdit={edit} />
      </Suspense>
      <Preview editor={editor} phone={phone} selected={chosen.selected} />
    </>
  )
}

interface FormProps {
  readonly editor: Editor
  readonly chosen: Chosen
  /** Another alert is chosen already. */
  readonly isLeft: boolean
  readonly isBeside: boolean
  readonly onEdit: Editor['edit']
}

function Form({ editor, chosen, isLeft, isBeside, onEdit }: FormProps) {
  const { draft, selected, formKey } = chosen
  const { t } = useTranslation('editor')
  const problems = useStore(editor.store, (state) => state.problems)
  const form = useRef<HTMLElement>(null)
  useFormTop(editor, { form, formKey, isBeside })
  return (
    <section
      ref={form}
      className={styles.form}
      aria-label={t(selected === undefined ? 'form.head' : 'form.alert')}
      data-editor-form
      inert={isLeft}
    >
      {selected === undefined ? (
        <HeadForm draft={draft} onEdit={onEdit} problems={problems} />
      ) : (
        <>
          <AlertActions editor={editor} index={selected} formKey={formKey} onEdit={onEdit} />
          {/* Another alert is another form: what is folded open or half typed stays with its alert. */}
          <AlertForm
            key={formKey}
            draft={draft}
            place={['alerts', selected]}
            onEdit={onEdit}
            problems={problems}
          />
        </>
      )}
    </section>
  )
}

/** Takes the focus to a field that somebody asked for, when it is on the page. */
function useGoal(editor: Editor): void {
  const goal = useStore(editor.store, (state) => state.goal)
  const tries = useRef(0)
  useEffect(() => {
    if (!goal) return
    tries.current = 0
    let timer: ReturnType<typeof setTimeout>
    const attempt = (): void => {
      tries.current++
      if (focusField(goal.place) || tries.current > 20) editor.reached()
      // The form's own code may still be on its way.
      else timer = setTimeout(attempt, 50)
    }
    attempt()
    return () => clearTimeout(timer)
  }, [goal, editor])
}

/** Under another id it is at another address: a reload opens what is on the screen. */
function useOwnAddress(editor: Editor): void {
  const id = useStore(editor.store, (state) => state.id)
  const [path, navigate] = useLocation()
  const own = `/editor/${encodeURIComponent(id)}`
  useEffect(() => {
    if (path !== own) navigate(own, { replace: true })
  }, [path, own, navigate])
}

const LOOK_EVERY_MS = 2_000

/** Looks whether the file has changed, while the page is visible. */
function useWatchDisk(editor: Editor): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      await editor.lookAtDisk()
      if (!isLeft && document.visibilityState === 'visible')
        timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    }
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void look()
      // A tab that is hidden may never be seen again.
      else void editor.flush()
    }
    // Only where nothing would be left of it: what is kept needs no question.
    const onLeaving = (event: BeforeUnloadEvent): void => {
      const { draft, saved, kept } = editor.store.getState()
      if (draft !== saved && kept === 'failed') event.preventDefault()
    }
    document.addEventListener('visibilitychange', onVisible)
    addEventListener('beforeunload', onLeaving)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
      removeEventListener('beforeunload', onLeaving)
    }
  }, [editor])
}
