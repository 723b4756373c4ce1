import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { BeginScenario } from '../features/editor/begin-scenario.tsx'
import { EditorRoom } from '../features/editor/editor-room.tsx'
import { RawEditor } from '../features/editor/raw-editor.tsx'
import { useOpenedEditor } from '../features/editor/use-opened-editor.ts'
import { authorKey, fileRefusal } from '../lib/author-key.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Desk } from '../ui/desk.tsx'
import { KeyForm } from '../ui/key-form.tsx'
import { EditorImport } from './editor-import.tsx'
import { EditorPhone } from './editor-phone.tsx'
import styles from './message-page.module.css'

/** Where scenarios are written: `/editor/new`, `/editor/<id>`, and `/editor/<id>?copy` for a copy of one. */
export default function EditorPage({ scenarioId }: { readonly scenarioId: string }) {
  const asked = new URLSearchParams(useSearch())
  useEffect(() => {
    // Where nothing takes a file that is dropped, the browser would leave for it.
    const stay = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    for (const name of ['dragover', 'drop'] as const) addEventListener(name, stay)
    return () => {
      for (const name of ['dragover', 'drop'] as const) removeEventListener(name, stay)
    }
  }, [])
  if (scenarioId === 'new') return <BeginScenario importRoom={EditorImport} />
  if (asked.has('copy'))
    return <BeginScenario key={scenarioId} copyOf={scenarioId} importRoom={EditorImport} />
  return <Editing scenarioId={scenarioId} />
}

function Editing({ scenarioId }: { readonly scenarioId: string }) {
  const [attempt, setAttempt] = useState(0)
  return <Opened key={attempt} scenarioId={scenarioId} onRetry={() => setAttempt((number) => number + 1)} />
}

interface OpenedProps {
  readonly scenarioId: string
  readonly onRetry: () => void
}

function Opened({ scenarioId, onRetry }: OpenedProps) {
  // With those of all that stands in it: what waits for its words later hides the page meanwhile.
  const { t } = useTranslation(['editor', 'common', 'authors', 'editor-form', 'alerts', 'scenario'])
  const state = useOpenedEditor(scenarioId)
  usePageTitle(t('editor:title'))
  switch (state.status) {
    case 'open':
      return <EditorRoom editor={state.editor} phone={EditorPhone} importRoom={EditorImport} />
    case 'opening':
      return (
        <Desk>
          <p role="status" className={styles.message}>
            {t('common:loading')}
          </p>
        </Desk>
      )
    case 'broken':
      return (
        <Desk>
          <RawEditor id={scenarioId} file={state.file} recovery={state.recovery} onOpen={onRetry} />
        </Desk>
      )
    case 'failed':
      return (
        <Desk>
          <div className={styles.message}>
            <h1>{t('editor:notOpened')}</h1>
            <p role="alert">
              {state.error === 'unknown-scenario' ? t('editor:unknown') : t(fileRefusal(state.error))}
            </p>
            {state.error === 'wrong-key' && (
              <KeyForm
                label={t('authors:key')}
                submit={t('authors:withKey')}
                onKey={(key) => {
                  authorKey.save(key)
                  onRetry()
                }}
              />
            )}
            <Button onClick={onRetry}>{t('common:tryAgain')}</Button>
            <ButtonLink href="/editor/new">{t('editor:begin.title')}</ButtonLink>
          </div>
        </Desk>
      )
  }
}
