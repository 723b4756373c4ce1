import { draftOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/button.tsx'
import { ConflictList } from './conflict-list.tsx'
import styles from './conflict-room.module.css'
import { download } from './download.ts'
import type { Editor } from './editor-store.ts'
import { IdForm } from './id-form.tsx'
import { differences, merged, nameOf, type Difference, type Side } from './merge.ts'

const draftIn = (text: string | undefined): Draft | undefined => {
  const read = text === undefined ? undefined : draftOf(text)
  return read?.ok ? read.value : undefined
}

/**
 * The file was changed by somebody else meanwhile: what has to be chosen, with both versions side by side, and folded
 * what only one of them changed. Nothing is lost that nobody gave up.
 */
export function ConflictRoom({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const id = useStore(editor.store, (state) => state.id)
  const mine = useStore(editor.store, (state) => state.draft)
  const base = useStore(editor.store, (state) => state.base)
  const onDisk = useStore(editor.store, (state) => state.onDisk)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const theirs = useMemo(() => draftIn(onDisk?.text), [onDisk])
  const found = useMemo(
    () => (theirs ? differences(draftIn(base?.text), mine, theirs) : []),
    [base, mine, theirs],
  )
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const choose = useCallback(
    (one: Difference, side: Side) => setChosen((now) => ({ ...now, [nameOf(one)]: side })),
    [],
  )
  const [isDecidedOpen, setDecidedOpen] = useState(false)
  if (!onDisk) return null
  const toChoose = found.filter(({ changedBy }) => changedBy === undefined)
  const decided = found.filter(({ changedBy }) => changedBy !== undefined)
  const sideOf = (difference: Difference): Side | undefined =>
    chosen[nameOf(difference)] ?? difference.changedBy
  const open = found.filter((difference) => sideOf(difference) === undefined).length
  const chooseAll = (side: Side): void =>
    setChosen(Object.fromEntries(found.map((difference) => [nameOf(difference), side])))
  const settle = async (draft: Draft): Promise<void> => {
    editor.settle(draft, 'merge')
    await editor.save()
  }
  return (
    <section className={styles.room} aria-labelledby="conflict">
      <h2 id="conflict" ref={title} tabIndex={-1} className={styles.title}>
        {t('conflict.title')}
      </h2>
      <p>{t('conflict.text')}</p>
      <div className={styles.actions}>
        <Button onClick={() => download(`${id}.mine.json`, editor.textOf())}>
          {t('conflict.downloadMine')}
        </Button>
        <Button onClick={() => download(`${id}.theirs.json`, onDisk.text)}>
          {t('conflict.downloadTheirs')}
        </Button>
        <Button look="quiet" onClick={editor.stopComparing}>
          {t('conflict.back')}
        </Button>
      </div>
      {theirs ? (
        <>
          <div className={styles.actions}>
            <Button onClick={() => chooseAll('mine')}>{t('conflict.allMine')}</Button>
            <Button onClick={() => chooseAll('theirs')}>{t('conflict.allTheirs')}</Button>
          </div>
          <p role="status">{t('conflict.count', { count: found.length })}</p>
          {toChoose.length > 0 ? (
            <ConflictList differences={toChoose} sideOf={sideOf} onChoose={choose} />
          ) : (
            <p>{t('conflict.none')}</p>
          )}
          {decided.length > 0 && (
            <details
              className={styles.decided}
              onToggle={({ currentTarget }) => setDecidedOpen(currentTarget.open)}
            >
              <summary>{t('conflict.decided', { count: decided.length })}</summary>
              {/* Thousands may be: they are looked through once somebody asks. */}
              {isDecidedOpen && <ConflictList differences={decided} sideOf={sideOf} onChoose={choose} />}
            </details>
          )}
          <div className={styles.actions}>
            <Button
              look="primary"
              aria-disabled={open > 0}
              onClick={() =>
                open === 0 && void settle(merged(mine, theirs, found, (one) => sideOf(one) ?? 'mine'))
              }
            >
              {t('conflict.save')}
            </Button>
            <span role="status">{open > 0 && t('conflict.open', { count: open })}</span>
          </div>
        </>
      ) : (
        <>
          <p role="alert">{t('conflict.broken')}</p>
          <textarea
            className={styles.raw}
            readOnly
            rows={16}
            aria-label={t('conflict.theirs')}
            value={onDisk.text.slice(0, 20_000)}
          />
          <div className={styles.actions}>
            <Button onClick={() => void settle(mine)}>{t('conflict.over')}</Button>
          </div>
        </>
      )}
      <IdForm
        id={`${id}-2`}
        label={t('conflict.otherId')}
        submit={t('conflict.saveOther')}
        onId={(other) => {
          editor.rename(other)
          void editor.save()
        }}
      />
    </section>
  )
}
