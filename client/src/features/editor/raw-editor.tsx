import { draftOf } from '@alert-replay/shared/draft/draft.ts'
import { pathText, type PlacedProblem } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultsIn } from '../../lib/languages.ts'
import { localeOf } from '../../lib/scenario-date.ts'
import type { ScenarioText } from '../../lib/scenario-files.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { download } from './download.ts'
import type { KeptDraft } from './kept-drafts.ts'
import { keptText } from './kept-text.ts'
import { beginKept, beginMended } from './open-editor.ts'
import styles from './raw-editor.module.css'
import { asField, asFile, offsetAt } from './raw-text.ts'
import { RecoveryNotice } from './recovery-notice.tsx'

interface RawEditorProps {
  readonly id: string
  readonly file: ScenarioText
  /** A draft of it that another time left unsaved. */
  readonly recovery: KeptDraft | undefined
  /** Opens it anew, with what was made of its text. */
  readonly onOpen: () => void
}

const PAUSE_MS = 300
const SHOWN = 12

/** A file that no form can show, as plain text, until it can be read (rule ED12). Nothing is written to the folder here. */
export function RawEditor({ id, file, recovery, onOpen }: RawEditorProps) {
  const { t } = useTranslation('editor')
  const [first] = useState(() => asField(file.text))
  const [text, setText] = useState(first)
  const [checked, setChecked] = useState(() => ({ text: first, problems: problemsIn(first) }))
  const [kept] = useState(() => keptText(id))
  const [offered, setOffered] = useState(() => {
    const before = kept.load()
    return before && before.text !== first ? before : undefined
  })
  const [keptAt, setKeptAt] = useState<number | 'failed'>()
  const field = useRef<HTMLTextAreaElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const fieldId = useId()
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  useEffect(() => {
    if (text === checked.text) return
    const timer = setTimeout(() => {
      setChecked({ text, problems: problemsIn(text) })
      setKeptAt(kept.save(text, Date.now()))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, checked, kept])

  const isRead = checked.problems.length === 0
  const goOn = (): void => {
    const read = draftOf(text)
    if (!read.ok) return setChecked({ text, problems: read.error })
    beginMended(id, read.value, asFile(text, file.text), file)
    kept.clear()
    onOpen()
  }
  const goTo = (problem: PlacedProblem): void => {
    const element = field.current
    if (!element) return
    const lines = text.split('\n')
    const at = offsetAt(text, problem)
    element.focus()
    element.setSelectionRange(at, at)
    // Lines are not folded, and so each is as high as the others.
    element.scrollTop = (element.scrollHeight / lines.length) * (problem.line - 1) - element.clientHeight / 2
    const longest = lines.reduce((most, one) => Math.max(most, one.length), 1)
    element.scrollLeft = (element.scrollWidth / longest) * (problem.column - 1) - element.clientWidth / 2
  }
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {t('broken.title', { id })}
      </h1>
      <p>{t('broken.text')}</p>
      {recovery && (
        <RecoveryNotice
          atMs={recovery.atMs}
          onTake={() => {
            beginKept(recovery)
            onOpen()
          }}
        />
      )}
      {offered && (
        <RecoveryNotice
          atMs={offered.atMs}
          onTake={() => {
            setText(offered.text)
            setOffered(undefined)
          }}
          onDrop={() => {
            kept.clear()
            setOffered(undefined)
          }}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.field}>
          <label htmlFor={fieldId}>{t('broken.label', { id })}</label>
          <textarea
            ref={field}
            id={fieldId}
            className={styles.raw}
            rows={24}
            wrap="off"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            value={text}
            aria-invalid={!isRead}
            aria-describedby={`${fieldId}-state`}
            onChange={({ target }) => setText(target.value)}
          />
          <p className={styles.how}>
            <Kept at={keptAt} />
          </p>
        </div>
        <section className={styles.problems} aria-labelledby={`${fieldId}-problems`}>
          <h2 id={`${fieldId}-problems`}>{t('problems.title', { count: checked.problems.length })}</h2>
          <p id={`${fieldId}-state`} role="status" className={styles.how}>
            {t(isRead ? 'broken.readable' : 'broken.how')}
          </p>
          <ol className={styles.list}>
            {checked.problems.slice(0, SHOWN).map((problem) => (
              <li key={`${problem.line}:${problem.column} ${problem.code}`}>
                <Place problem={problem} onGo={() => goTo(problem)} />
              </li>
            ))}
          </ol>
          {checked.problems.length > SHOWN && (
            <p className={styles.how}>{t('fault.more', { count: checked.problems.length - SHOWN })}</p>
          )}
        </section>
      </div>
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={!isRead} onClick={() => isRead && goOn()}>
          {t('broken.goOn')}
        </Button>
        <Button onClick={() => download(`${id}.json`, asFile(text, file.text))}>{t('download')}</Button>
        <Button look="quiet" onClick={onOpen}>
          {t('broken.again')}
        </Button>
      </div>
    </div>
  )
}

function problemsIn(text: string): readonly PlacedProblem[] {
  const read = draftOf(text)
  return read.ok ? [] : read.error
}

interface PlaceProps {
  readonly problem: PlacedProblem
  readonly onGo: () => void
}

function Place({ problem, onGo }: PlaceProps) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { wrong, right } = problemText(problem, language)
  return (
    <button type="button" className={styles.problem} onClick={onGo}>
      <span className={styles.place}>
        {t('broken.place', { line: problem.line, column: problem.column })}{' '}
        {problem.path.length > 0 && <code>{pathText(problem.path)}</code>}
      </span>
      <span lang={faultsIn(language)}>{wrong}</span>
      {right !== '' && (
        <span lang={faultsIn(language)} className={styles.how}>
          → {right}
        </span>
      )}
    </button>
  )
}

/** Where what is typed is, as long as no file has it. */
function Kept({ at }: { readonly at: number | 'failed' | undefined }) {
  const { t, i18n } = useTranslation('editor')
  if (at === undefined) return null
  if (at === 'failed') return t('state.notKept')
  const time = new Intl.DateTimeFormat(localeOf(i18n.language), { timeStyle: 'medium' }).format(at)
  return t('state.kept', { time })
}
