import type { Problem } from '@alert-replay/shared/problem.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { fieldId, type Place } from '../field-id.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { problemWords } from './problem-words.ts'

/** What a control says of itself to whoever cannot see its label, its hint and its problems. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface FieldProps {
  readonly place: Place
  readonly label: string
  readonly hint?: ReactNode
  readonly problemsOf?: 'itself'
  readonly isRequired?: boolean
  /** Not seen: where what stands around it says what it is. */
  readonly isLabelHidden?: boolean
  readonly lang?: string
  readonly children: (control: ControlProps) => ReactNode
  /** Below the control. */
  readonly foot?: ReactNode
}

/** One field: what it is called, what it means, and what is wrong with it. */
export function Field({
  place,
  label,
  hint,
  problemsOf,
  isRequired,
  isLabelHidden,
  lang,
  children,
  foot,
}: FieldProps) {
  const { t } = useTranslation('editor-form')
  const problems = useForm().problemsAt(place, problemsOf)
  const id = fieldId(place)
  return (
    <div className={styles.field} data-wrong={problems.length > 0}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label} lang={lang}>
        {label}
        {isRequired && <span className={styles.required}> {t('required')}</span>}
      </label>
      {children(controlProps(id, hint !== undefined, problems.length > 0))}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {foot}
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

export function controlProps(id: string, isExplained: boolean, isWrong: boolean): ControlProps {
  const described = [isExplained && `${id}-hint`, isWrong && `${id}-problems`].filter(Boolean).join(' ')
  return {
    id,
    ...(described !== '' && { 'aria-describedby': described }),
    ...(isWrong && { 'aria-invalid': true }),
  }
}

interface ProblemsProps {
  readonly id: string
  readonly problems: readonly Problem[]
}

const TOLD = 4

/** What is wrong here and what would be right. */
export function Problems({ id, problems }: ProblemsProps) {
  const { t } = useTranslation(['editor-form', 'common'])
  const language = useLanguage()
  if (problems.length === 0) return null
  return (
    <ul id={id} className={styles.problems}>
      {problems.slice(0, TOLD).map((problem, i) => {
        const { wrong, right, lang } = problemWords(problem, { t, language })
        return (
          <li key={i} lang={lang}>
            {wrong}
            {right !== '' && <span className={styles.right}> → {right}</span>}
          </li>
        )
      })}
    </ul>
  )
}
