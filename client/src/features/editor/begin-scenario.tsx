import { draftOf, newDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { authorKey, fileRefusal } from '../../lib/author-key.ts'
import type { ApiFault } from '../../lib/api.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { languageName } from '../../lib/language-name.ts'
import { scenarioFiles } from '../../lib/scenario-files.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { Button } from '../../ui/button.tsx'
import { Desk } from '../../ui/desk.tsx'
import { KeyForm } from '../../ui/key-form.tsx'
import styles from './begin-scenario.module.css'
import type { ImportRoom } from './editor-props.ts'
import { isScenarioId } from './id-form.tsx'
import { KeptAlready } from './kept-already.tsx'
import { keptDrafts, type KeptDraft } from './kept-drafts.ts'
import { beginWith, offeredCopy, type CopyOf } from './open-editor.ts'
import { OFFSETS, offsetHere, offsetText } from './offsets.ts'
import { UnsavedList } from './unsaved-list.tsx'

const HERE = 'here'
const JAPAN = '+09:00'

interface BeginScenarioProps {
  /** The scenario that a copy is made of; undefined for one from nothing. */
  readonly copyOf?: string
  readonly importRoom: ImportRoom
}

/** Where a scenario begins: from nothing, from another one, or from files of alerts. */
export function BeginScenario({ copyOf, importRoom: Room }: BeginScenarioProps) {
  const { t } = useTranslation(['editor', 'common', 'authors', 'drafts'])
  const language = useLanguage()
  const [, navigate] = useLocation()
  const formId = useId()
  const [id, setId] = useState(copyOf === undefined ? '' : `${copyOf}-copy`)
  const idField = useRef<HTMLInputElement>(null)
  const [start, setStart] = useState(nextHour)
  /** The offset from UTC that was chosen; undefined for that of this computer at that time. */
  const [chosenOffset, setChosenOffset] = useState<string>()
  const [languages, setLanguages] = useState<readonly string[]>(['ja', 'en'])
  const [fault, setFault] = useState<'id' | 'taken' | 'languages'>()
  /** What this browser keeps of this id: nothing is begun in its place before somebody said so. */
  const [kept, setKept] = useState<KeptDraft>()
  const { original, tryAgain } = useOriginal(copyOf)
  const [imported, setImported] = useState<Draft>()
  usePageTitle(t(copyOf === undefined ? 'begin.title' : 'begin.copyTitle'))

  const refuseId = (why: 'id' | 'taken'): void => {
    setFault(why)
    idField.current?.focus()
  }
  const begin = async (isAnew: boolean): Promise<void> => {
    if (!isScenarioId(id)) return refuseId('id')
    if (copyOf === undefined && !imported && languages.length === 0) return setFault('languages')
    // Saving would find out too: here it costs nothing yet.
    const there = await scenarioFiles.open(id)
    if (there.ok) return refuseId('taken')
    const [before] = isAnew ? [] : await keptDrafts.of(id)
    if (before) return setKept(before)
    const startText = `${start}${chosenOffset ?? offsetHere(start)}`
    const copy = imported ? undefined : original.copy
    beginWith(id, imported ?? copy?.draft ?? newDraft(id, languages, startText), copy?.like)
    navigate(`/editor/${encodeURIComponent(id)}`)
  }
  if (copyOf !== undefined && original.status !== 'there') {
    return (
      <Desk>
        <div className={styles.page}>
          {original.status === 'failed' ? (
            <NoOriginal error={original.error} onRetry={tryAgain} />
          ) : (
            <p role="status">{t('common:loading')}</p>
          )}
        </div>
      </Desk>
    )
  }
  return (
    <Desk>
      <div className={styles.page}>
        <h1 className={styles.title}>{t(copyOf === undefined ? 'begin.title' : 'begin.copyTitle')}</h1>
        {copyOf === undefined && <UnsavedList heading="h2" />}
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void begin(false)
          }}
        >
          <div className={styles.field}>
            <label htmlFor={`${formId}-id`}>{t('begin.id')}</label>
            <input
              ref={idField}
              id={`${formId}-id`}
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={id}
              aria-invalid={fault === 'id' || fault === 'taken'}
              aria-describedby={`${formId}-id-how`}
              onChange={({ target }) => {
                setId(target.value)
                setFault(undefined)
                setKept(undefined)
              }}
            />
            <p id={`${formId}-id-how`} className={styles.how}>
              {t('idHow')}
            </p>
          </div>
          {copyOf === undefined && !imported && (
            <>
              <div className={styles.field}>
                <label htmlFor={`${formId}-start`}>{t('begin.start')}</label>
                <input
                  id={`${formId}-start`}
                  type="datetime-local"
                  value={start}
                  aria-describedby={`${formId}-start-how`}
                  onChange={({ target }) => target.value !== '' && setStart(target.value)}
                />
                <p id={`${formId}-start-how`} className={styles.how}>
                  {t('begin.startHow')}
                </p>
              </div>
              <div className={styles.field}>
                <label htmlFor={`${formId}-offset`}>{t('begin.offset')}</label>
                <select
                  id={`${formId}-offset`}
                  value={chosenOffset ?? HERE}
                  onChange={({ target }) => setChosenOffset(target.value === HERE ? undefined : target.value)}
                >
                  <option value={HERE}>
                    {t('begin.offsetHere', { offset: offsetText(offsetHere(start)) })}
                  </option>
                  <option value={JAPAN}>{t('begin.offsetJapan', { offset: offsetText(JAPAN) })}</option>
                  {OFFSETS.filter((one) => one !== JAPAN).map((one) => (
                    <option key={one} value={one}>
                      {offsetText(one)}
                    </option>
                  ))}
                </select>
              </div>
              <fieldset className={styles.field}>
                <legend>{t('begin.languages')}</legend>
                <p className={styles.how}>{t('begin.languagesHow')}</p>
                <div className={styles.languages}>
                  {LANGUAGES.map((one) => (
                    <label key={one}>
                      <input
                        type="checkbox"
                        checked={languages.includes(one)}
                        onChange={({ target }) => {
                          setFault(undefined)
                          setLanguages(
                            LANGUAGES.filter((other) =>
                              other === one ? target.checked : languages.includes(other),
                            ),
                          )
                        }}
                      />{' '}
                      {languageName(one, language)}
                    </label>
                  ))}
                </div>
              </fieldset>
            </>
          )}
          {imported && <p role="status">{t('begin.imported')}</p>}
          <div role="alert" className={styles.fault}>
            {fault && <p>{t(`begin.fault.${fault}`)}</p>}
          </div>
          <Button type="submit" look="primary">
            {t('begin.submit')}
          </Button>
          {kept && <KeptAlready kept={kept} onAnew={() => void begin(true)} />}
        </form>
        {copyOf === undefined && (
          <section className={styles.import} aria-labelledby={`${formId}-import`}>
            <h2 id={`${formId}-import`}>{t('begin.import')}</h2>
            <p className={styles.how}>{t('begin.importHow')}</p>
            <Room
              takeLabel={t('begin.take')}
              onTake={(text) => {
                const read = draftOf(text)
                if (!read.ok) return
                setImported(read.value)
                idField.current?.focus()
              }}
            />
          </section>
        )}
      </div>
    </Desk>
  )
}

interface NoOriginalProps {
  readonly error: ApiFault
  readonly onRetry: () => void
}

/** Why the scenario to duplicate is not here, and what can be done. */
function NoOriginal({ error, onRetry }: NoOriginalProps) {
  const { t } = useTranslation(['editor', 'common', 'scenario', 'authors'])
  return (
    <>
      <h1 className={styles.title}>{t('begin.noOriginal')}</h1>
      <p role="alert">{t(fileRefusal(error), { defaultValue: t('fault.other') })}</p>
      {error === 'wrong-key' && (
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
    </>
  )
}

type Original =
  | { readonly status: 'none' | 'loading'; readonly copy?: undefined }
  | { readonly status: 'failed'; readonly error: ApiFault; readonly copy?: undefined }
  | { readonly status: 'there'; readonly copy: CopyOf }

interface LoadedOriginal {
  readonly original: Original
  readonly tryAgain: () => void
}

function useOriginal(id: string | undefined): LoadedOriginal {
  const [{ number, original }, setState] = useState<{ readonly number: number; readonly original: Original }>(
    () => {
      const copy = id === undefined ? undefined : offeredCopy(id)
      if (copy) return { number: 1, original: { status: 'there', copy } }
      return { number: 1, original: { status: id === undefined ? 'none' : 'loading' } }
    },
  )
  useEffect(() => {
    if (id === undefined || offeredCopy(id)) return
    let isLeft = false
    void scenarioFiles.open(id).then((file) => {
      if (isLeft) return
      const draft = file.ok ? draftOf(file.value.text) : undefined
      if (file.ok && draft?.ok)
        setState({
          number,
          original: { status: 'there', copy: { draft: draft.value, like: file.value.text } },
        })
      else {
        const error = file.ok ? 'invalid-scenario' : file.error
        setState({ number, original: { status: 'failed', error } })
      }
    })
    return () => {
      isLeft = true
    }
  }, [id, number])
  return { original, tryAgain: () => setState({ number: number + 1, original: { status: 'loading' } }) }
}

/** The next full hour here, as the browser's own field writes it. */
function nextHour(): string {
  const now = new Date()
  now.setMinutes(now.getMinutes() < 1 ? 0 : 60, 0, 0)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:00`
}
