import type { ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { fieldId, type Place } from '../field-id.ts'
import { controlProps, Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { TextField } from './text-field.tsx'
import { fieldsOf, textAt } from './written.ts'

interface LocalizedFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  readonly rows?: number
  readonly isRequired?: boolean
  /** What stands in where nothing is written, by language. */
  readonly standIn?: unknown
}

/** One text in each language, side by side: those of the scenario, and those that are there beside them. */
export function LocalizedField({
  place,
  value,
  label,
  hint,
  rows,
  isRequired,
  standIn,
}: LocalizedFieldProps) {
  const { languages, problemsAt } = useForm()
  const language = useLanguage()
  const labelId = useId()
  const own = fieldsOf(value)
  const id = fieldId(place)
  // What is wrong with one of the texts is told beside it.
  const problems = problemsAt(place, 'itself')
  const {
    id: _id,
    'aria-invalid': _invalid,
    ...described
  } = controlProps(id, hint !== undefined, problems.length > 0)
  return (
    <div role="group" id={id} className={styles.field} aria-labelledby={labelId} {...described}>
      <p id={labelId} className={styles.label}>
        {label}
        {isRequired && <Required />}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.languages}>
        {languagesOf(languages, own).map((tag) => (
          <TextField
            key={tag}
            place={[...place, tag]}
            value={own[tag]}
            label={languageName(tag, language)}
            lang={tag}
            placeholder={textAt(fieldsOf(standIn)[tag])}
            {...(rows !== undefined && { rows })}
          />
        ))}
      </div>
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

function Required() {
  const { t } = useTranslation('editor-form')
  return <span className={styles.required}> {t('required')}</span>
}

/** Those of the scenario first, then those that a text has beside them. */
export const languagesOf = (
  languages: readonly string[],
  texts: Readonly<Record<string, unknown>>,
): readonly string[] => [...new Set([...languages, ...Object.keys(texts)])]
