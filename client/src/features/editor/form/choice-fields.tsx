import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId, type Place } from '../field-id.ts'
import { controlProps, Field, Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { listAt, textAt } from './written.ts'

interface Option {
  readonly value: string
  readonly name: string
  /** What it means, below it. */
  readonly hint?: string
}

interface SelectFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  readonly options: readonly Option[]
  /** What leaving the field out is called; without it the field cannot be left out. */
  readonly none?: string
  /** In place of writing at the place. */
  readonly onChosen?: (chosen: string) => void
  readonly foot?: ReactNode
}

/** One of a few. What the file has and is none of them stays until another is chosen. */
export function SelectField({ place, value, label, hint, options, none, onChosen, foot }: SelectFieldProps) {
  const { set } = useForm()
  const text = textAt(value)
  const isStrange = text !== '' && !options.some((option) => option.value === text)
  return (
    <Field place={place} label={label} {...(hint !== undefined && { hint })} foot={foot}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={text}
          onChange={({ target }) => (onChosen ? onChosen(target.value) : set(place, target.value))}
        >
          {(none !== undefined || text === '') && <option value="">{none ?? '–'}</option>}
          {isStrange && <option value={text}>{text}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface ChecksFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  readonly isRequired?: boolean
  readonly options: readonly Option[]
  /** In place of writing the list of what is chosen. */
  readonly onChosen?: (chosen: readonly string[]) => void
}

/** Any of several, written in the order in which they are offered. */
export function ChecksField({ place, value, label, hint, isRequired, options, onChosen }: ChecksFieldProps) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  const legendId = useId()
  const id = fieldId(place)
  const problems = problemsAt(place)
  const {
    id: _id,
    'aria-invalid': _invalid,
    ...described
  } = controlProps(id, hint !== undefined, problems.length > 0)
  const chosen = listAt(value)
  const strange = chosen.filter((one) => !options.some((option) => option.value === one))
  const toggle = (option: string): void => {
    const next = options.flatMap((one) =>
      (one.value === option) !== chosen.includes(one.value) ? [one.value] : [],
    )
    if (onChosen) onChosen(next)
    else set(place, [...next, ...strange])
  }
  return (
    <div role="group" id={id} aria-labelledby={legendId} {...described} className={styles.field}>
      <p id={legendId} className={styles.label}>
        {label}
        {isRequired && <span className={styles.required}> {t('required')}</span>}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <ul className={styles.checks} data-explained={options.some((option) => option.hint !== undefined)}>
        {options.map((option) => {
          const hintId = option.hint === undefined ? undefined : `${id}-${option.value}-hint`
          return (
            <li key={option.value}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={chosen.includes(option.value)}
                  aria-invalid={problems.length > 0 || undefined}
                  aria-describedby={hintId}
                  onChange={() => toggle(option.value)}
                />
                <span>{option.name}</span>
              </label>
              {hintId !== undefined && (
                <p id={hintId} className={styles.checkHint}>
                  {option.hint}
                </p>
              )}
            </li>
          )
        })}
        {strange.map((one, i) => (
          <li key={`strange ${i}`}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked
                onChange={() => {
                  const rest = chosen.filter((other) => other !== one)
                  if (onChosen) onChosen(rest.map(textAt))
                  else set(place, rest)
                }}
              />
              <code>{textAt(one)}</code>
            </label>
          </li>
        ))}
      </ul>
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  )
}
