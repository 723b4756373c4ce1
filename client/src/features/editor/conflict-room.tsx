import { draftOf, writeDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/button.tsx'
import styles from './conflict-room.module.css'
import { download } from './download.ts'
import type { Editor } from './editor-store.ts'
import { IdForm } from './id-form.tsx'
import { differences, merged, nameOf, type Difference, type Side } from './merge.ts'

const draftIn = (text: string | undefined): Draft | undefined => {
  const read = text === undefined ? undefined : draftOf(text)
  return read?.ok ? read.value : undefined
}

/** The file was changed by somebody else meanwhile: both texts side by side, and nothing is lost that nobody gave up. */
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
  if (!onDisk) return null
  const sideOf = (difference: Difference): Side | undefined =>
    chosen[nameOf(difference)] ?? difference.changedBy
  const open = found.filter((difference) => sideOf(difference) === undefined).length
  const choose = (side: Side): void =>
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
        <Button onClick={() => download(`${id}.mine.json`, writeDraft(mine))}>
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
            <Button onClick={() => choose('mine')}>{t('conflict.allMine')}</Button>
            <Button onClick={() => choose('theirs')}>{t('conflict.allTheirs')}</Button>
          </div>
          <p role="status">{t('conflict.count', { count: found.length })}</p>
          <ol className={styles.list}>
            {found.map((difference) => (
              <li key={nameOf(difference)}>
                <Choice
                  difference={difference}
                  side={sideOf(difference)}
                  onChoose={(side) => setChosen((now) => ({ ...now, [nameOf(difference)]: side }))}
                />
              </li>
            ))}
          </ol>
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

interface ChoiceProps {
  readonly difference: Difference
  readonly side: Side | undefined
  readonly onChoose: (side: Side) => void
}

function Choice({ difference, side, onChoose }: ChoiceProps) {
  const { t } = useTranslation('editor')
  const name = useId()
  const { part, changedBy } = difference
  return (
    <fieldset className={styles.choice}>
      <legend>
        {part.type === 'alert'
          ? t('conflict.alert', { id: part.key })
          : t('conflict.field', { name: part.name })}
        {changedBy && <span className={styles.by}> {t(`conflict.changedBy.${changedBy}`)}</span>}
      </legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <div key={one} className={styles.side} data-chosen={side === one}>
          <label>
            <input type="radio" name={name} checked={side === one} onChange={() => onChoose(one)} />{' '}
            {t(`conflict.${one}`)}
          </label>
          <Written value={difference[one]} beside={difference[one === 'mine' ? 'theirs' : 'mine']} />
        </div>
      ))}
    </fieldset>
  )
}

const linesOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : JSON.stringify(value, null, 2).split('\n')

/** A part as it stands in the file; the lines that the other version has not got are marked. */
function Written({ value, beside }: { readonly value: unknown; readonly beside: unknown }) {
  const { t } = useTranslation('editor')
  if (value === undefined) return <p className={styles.text}>{t('conflict.nothing')}</p>
  const others = new Set(linesOf(beside).map((line) => line.replace(/,$/, '')))
  return (
    <pre className={styles.text}>
      {linesOf(value).map((line, index) => {
        const isOwn = !others.has(line.replace(/,$/, ''))
        // A text does not change its lines while it is shown: their place is who they are.
        // oxlint-disable-next-line react/no-array-index-key
        return (
          <span key={index}>
            {isOwn ? <mark>{line}</mark> : line}
            {'\n'}
          </span>
        )
      })}
    </pre>
  )
}
