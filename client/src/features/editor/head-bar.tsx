import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useLanguage } from '../../lib/use-language.ts'
import { localeOf } from '../../lib/scenario-date.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { download } from './download.ts'
import { editName } from './edit-name.ts'
import type { Editor } from './editor-store.ts'
import { offerCopy } from './open-editor.ts'
import styles from './head-bar.module.css'

interface HeadBarProps {
  readonly editor: Editor
  readonly title: string
}

/** What is edited, whether it is saved, and the ways on from here. */
export function HeadBar({ editor, title }: HeadBarProps) {
  const { t } = useTranslation('editor')
  const id = useStore(editor.store, (state) => state.id)
  const language = useLanguage()
  const { t: naming } = useTranslation(['editor-form', 'editor', 'alerts'])
  const undo = useStore(editor.store, ({ past }) => editName(past.at(-1), { t: naming, language }))
  const redo = useStore(editor.store, ({ future }) => editName(future.at(-1), { t: naming, language }))
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const isThere = useStore(editor.store, (state) => state.base !== undefined)
  const saving = useStore(editor.store, (state) => state.saving)
  return (
    <div className={styles.bar}>
      <div className={styles.name}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.state}>
          <code>{`${id}.json`}</code> <State editor={editor} />
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          look="quiet"
          aria-disabled={undo === undefined}
          title={undo && t('undoOf', { edit: undo })}
          aria-keyshortcuts="Control+Z"
          onClick={editor.undo}
        >
          {t('undo')}
          {undo !== undefined && <span className="visually-hidden">: {undo}</span>}
        </Button>
        <Button
          look="quiet"
          aria-disabled={redo === undefined}
          title={redo && t('redoOf', { edit: redo })}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={editor.redo}
        >
          {t('redo')}
          {redo !== undefined && <span className="visually-hidden">: {redo}</span>}
        </Button>
        <ButtonLink
          look="quiet"
          href={`/editor/${encodeURIComponent(id)}?copy`}
          onClick={() => offerCopy(id, editor.store.getState().draft)}
        >
          {t('duplicate')}
        </ButtonLink>
        <Button look="quiet" onClick={() => download(`${id}.json`, editor.textOf())}>
          {t('download')}
        </Button>
        {isThere && (
          <ButtonLink href={`/watch/${encodeURIComponent(id)}`}>
            {t(isSaved ? 'watch' : 'watchSaved')}
          </ButtonLink>
        )}
        <Button
          look="primary"
          aria-disabled={saving === 'saving' || isSaved}
          aria-keyshortcuts="Control+S"
          onClick={() => !isSaved && void editor.save()}
        >
          {t(saving === 'saving' ? 'saving' : 'save')}
        </Button>
      </div>
    </div>
  )
}

/** Where the last change is: in the file, in this browser, or nowhere but on the screen. */
function State({ editor }: { readonly editor: Editor }) {
  const { t, i18n } = useTranslation('editor')
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const saving = useStore(editor.store, (state) => state.saving)
  const kept = useStore(editor.store, (state) => state.kept)
  const isKept = useStore(editor.store, (state) => state.draft === state.keptDraft)
  const time = (atMs: number): string =>
    new Intl.DateTimeFormat(localeOf(i18n.language), { timeStyle: 'medium' }).format(atMs)
  const words = isSaved
    ? t(saving === 'saved' ? 'state.saved' : 'state.asInFile')
    : kept === 'failed'
      ? t('state.notKept')
      : kept === undefined
        ? t('state.unsaved')
        : t('state.kept', { time: time(kept) })
  return (
    <span data-save-state={isSaved ? 'saved' : isKept ? 'kept' : 'unsaved'}>
      {words}
      {/* Spoken when it is saved, not with each letter. */}
      <span role="status" className="visually-hidden">
        {saving === 'saved' && isSaved ? t('state.saved') : ''}
      </span>
    </span>
  )
}
