import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { Place } from '../field-id.ts'
import { Field } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { listAt, textAt } from './written.ts'

export interface Pickable {
  readonly value: string
  /** Asked for only where it is shown, or somebody searches. */
  readonly name: string
}

interface PickFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  /** Everything that can be chosen, the likeliest first. */
  readonly options: readonly Pickable[]
  /** What the list says before something is chosen from it. */
  readonly addLabel: string
  readonly onChosen?: (chosen: readonly unknown[]) => void
}

/** So many stand in the list at once; more are found by typing. */
const LISTED = 200
const SEARCHED = 40

/** Some of many: what is chosen stands as a list, and a list to choose from adds to it. */
export function PickField({ place, value, label, hint, options, addLabel, onChosen }: PickFieldProps) {
  const { t } = useTranslation('editor-form')
  const { set } = useForm()
  const searchId = useId()
  const select = useRef<HTMLSelectElement>(null)
  const [search, setSearch] = useState('')
  const chosen = listAt(value)
  const write = (next: readonly unknown[]): void => (onChosen ? onChosen(next) : set(place, next))
  const nameOf = (id: string): string => options.find((option) => option.value === id)?.name ?? id
  const words = search.trim().toLowerCase()
  const left = options.filter(
    (option) =>
      !chosen.includes(option.value) &&
      (words === '' || option.value.includes(words) || option.name.toLowerCase().includes(words)),
  )
  return (
    <Field place={place} label={label} {...(hint !== undefined && { hint })}>
      {(control) => (
        <div className={styles.pick}>
          {chosen.length > 0 && (
            <ul className={styles.picked}>
              {chosen.map((one, i) => {
                const id = textAt(one)
                return (
                  <li key={`${i} ${id}`}>
                    <span className={styles.pickedName}>{nameOf(id)}</span>
                    <Button
                      look="quiet"
                      className={styles.drop}
                      aria-label={t('list.drop', { name: nameOf(id) })}
                      onClick={() => {
                        write(chosen.toSpliced(i, 1))
                        select.current?.focus()
                      }}
                    >
                      <span aria-hidden="true">✕</span>
                    </Button>
                  </li>
                )
              })}
            </ul>
          )}
          {options.length > SEARCHED && (
            <p className={styles.search}>
              <label htmlFor={searchId} className={styles.hint}>
                {t('list.search')}
              </label>
              <input
                id={searchId}
                type="search"
                data-own-text
                className={styles.input}
                value={search}
                autoComplete="off"
                onChange={(event) => setSearch(event.target.value)}
              />
            </p>
          )}
          <select
            {...control}
            ref={select}
            className={styles.select}
            value=""
            onChange={(event) => {
              if (event.target.value !== '') write([...chosen, event.target.value])
            }}
          >
            <option value="">{options.length === 0 ? t('list.nothing') : addLabel}</option>
            {left.slice(0, LISTED).map((option) => (
              <option key={option.value} value={option.value}>
                {option.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  )
}
