import { removeAt } from '@alert-replay/shared/draft/edits.ts'
import { pathText, type Problem } from '@alert-replay/shared/problem.ts'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import type { Editor } from './editor-store.ts'
import styles from './problem-list.module.css'
import { rowsOf } from './rows.ts'
import { toldInForm } from './told-in-form.ts'

const SHOWN = 12

/** What is wrong with what is written: each leads to its field. */
export function ProblemList({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const problems = useStore(editor.store, (state) => state.problems)
  const isChecked = useStore(editor.store, (state) => state.checked !== undefined)
  const isBroken = useStore(editor.store, (state) => state.isCheckBroken)
  const [isWhole, setIsWhole] = useState(false)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const takeOut = (problem: Problem): void => {
    editor.edit(removeAt(problem.path))
    // The button goes with its problem.
    heading.current?.focus()
  }
  const shown = isWhole ? problems : problems.slice(0, SHOWN)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
        {t('problems.title', { count: problems.length })}
      </h2>
      <p role="status" className={styles.state}>
        {isBroken
          ? t('problems.broken')
          : !isChecked
            ? t('problems.checking')
            : problems.length === 0
              ? t('problems.none')
              : t('problems.how')}
      </p>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {shown.map((problem) => (
            <li key={`${pathText(problem.path)} ${problem.code} ${JSON.stringify(problem.params)}`}>
              <Leading editor={editor} problem={problem} />
              {/* No form shows a field that there is not. */}
              {problem.code === 'unknown-field' && (
                <Button
                  look="quiet"
                  aria-label={`${t('problems.takeOut')}: ${pathText(problem.path)}`}
                  onClick={() => takeOut(problem)}
                >
                  {t('problems.takeOut')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < problems.length && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {t('problems.more', { count: problems.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** One problem, and the way to where it is mended. */
function Leading({ editor, problem }: { readonly editor: Editor; readonly problem: Problem }) {
  const { t } = useTranslation(['editor-form', 'editor', 'alerts', 'common'])
  const language = useLanguage()
  const draft = useStore(editor.store, (state) => state.draft)
  const { place, where, wrong, right, lang } = toldInForm(problem, draft, { t, language })
  const [list, index, ...within] = problem.path
  const id = list === 'alerts' && typeof index === 'number' ? rowsOf(draft)[index]?.id : undefined
  return (
    <button type="button" className={styles.problem} onClick={() => editor.goTo(place)}>
      <span className={styles.place}>{where}</span>
      <span lang={lang}>{wrong}</span>
      {right !== '' && (
        <span lang={lang} className={styles.right}>
          → {right}
        </span>
      )}
      {/* For whoever knows the file. */}
      <code className={styles.path}>{id ? `${id}: ${pathText(within)}` : pathText(problem.path)}</code>
    </button>
  )
}
