import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useLanguage } from '../../lib/use-language.ts'
import { localeOf } from '../../lib/scenario-date.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { download } from './download.ts'
import { editName } from './edit-name.ts'
import type { Editor } from './editor-store.ts'
import styles from './head-bar.module.css'
import { KEYS } from './keys.ts'
import { Notices } from './notices.tsx'
import { offerCopy } from './open-editor.ts'
import { useHeadHeight } from './use-head-height.ts'
import { useMedia } from './use-media.ts'

interface HeadBarProps {
  readonly editor: Editor
  readonly title: string
  /** Where the problems are on this page. */
  readonly problemsId: string
}

/** What is edited, whether it is saved, and the ways on from here. Saving is at hand wherever somebody writes. */
export function HeadBar({ editor, title, problemsId }: HeadBarProps) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { t: naming } = useTranslation(['editor-form', 'editor', 'alerts'])
  const undo = useStore(editor.store, ({ past }) => editName(past.at(-1), { t: naming, language }))
  const redo = useStore(editor.store, ({ future }) => editName(future.at(-1), { t: naming, language }))
  const told = useStore(editor.store, (state) => state.told)
  const id = useStore(editor.store, (state) => state.id)
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const saving = useStore(editor.store, (state) => state.saving)
  const problems = useStore(editor.store, (state) => state.problems.length)
  const isRoomy = useMedia('(min-width: 72rem)')
  const bar = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadHeight(bar)
  useLayoutEffect(() => {
    const { activeElement, body } = document
    // Whoever comes from another page has the focus nowhere.
    if (activeElement === null || activeElement === body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <div ref={bar} className={styles.head} data-head-bar>
        <div className={styles.bar}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          <p className={styles.state}>
            <code>{`${id}.json`}</code> <State editor={editor} />
            {!isRoomy && problems > 0 && (
              <>
                {' '}
                <a href={`#${problemsId}`} className={styles.problems}>
                  {t('problems.title', { count: problems })}
                </a>
              </>
            )}
          </p>
          <div className={styles.actions}>
            <Button
              look="quiet"
              aria-disabled={undo === undefined}
              title={withKey(undo && t('undoOf', { edit: undo }), KEYS.undo.shown)}
              aria-keyshortcuts={KEYS.undo.named}
              onClick={editor.undo}
            >
              {t('undo')}
              {undo !== undefined && <span className="visually-hidden">: {undo}</span>}
            </Button>
            <Button
              look="quiet"
              aria-disabled={redo === undefined}
              title={withKey(redo && t('redoOf', { edit: redo }), KEYS.redo.shown)}
              aria-keyshortcuts={KEYS.redo.named}
              onClick={editor.redo}
            >
              {t('redo')}
              {redo !== undefined && <span className="visually-hidden">: {redo}</span>}
            </Button>
            {isRoomy && <More editor={editor} />}
            <Button
              look="primary"
              aria-disabled={saving === 'saving' || isSaved}
              title={KEYS.save.shown}
              aria-keyshortcuts={KEYS.save.named}
              onClick={() => !isSaved && void editor.save()}
            >
              {t(saving === 'saving' ? 'saving' : 'save')}
            </Button>
          </div>
        </div>
        <Notices editor={editor} />
        <p role="status" className="visually-hidden">
          {told && (
            <span key={told.number}>
              {t(`told.${told.how}`, { edit: editName(told.step, { t: naming, language }) })}
            </span>
          )}
        </p>
      </div>
      {!isRoomy && (
        <div className={styles.more}>
          <More editor={editor} />
        </div>
      )}
    </>
  )
}

const withKey = (words: string | undefined, key: string): string =>
  words === undefined ? key : `${words} (${key})`

/** What is wanted less often: on a narrow screen it does not stay in sight. */
function More({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const id = useStore(editor.store, (state) => state.id)
  const isSaved = useStore(editor.store, (state) => state.draft === state.saved)
  const isThere = useStore(editor.store, (state) => state.saved !== undefined)
  return (
    <>
      <ButtonLink
        look="quiet"
        href={`/editor/${encodeURIComponent(id)}?copy`}
        onClick={() => offerCopy(id, editor.store.getState().draft, editor.textOf())}
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
    </>
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
