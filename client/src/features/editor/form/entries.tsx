import { useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId, type Place } from '../field-id.ts'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { listAt } from './written.ts'

interface EntriesProps {
  /** Of the list. */
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  /** What one more is called on the button that adds it. */
  readonly addLabel: string
  /** A new entry, knowing those that are there. */
  readonly fresh: (there: readonly unknown[]) => unknown
  /** An entry is one field, at the entry's own place, which says itself what is wrong there. */
  readonly isField?: boolean
  readonly children: (entry: unknown, place: Place, index: number) => ReactNode
}

/** A list whose entries have fields of their own: added at its end, taken away, and moved up. */
export function Entries({
  place,
  value,
  label,
  hint,
  addLabel,
  fresh,
  isField = false,
  children,
}: EntriesProps) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  const labelId = useId()
  const add = useRef<HTMLButtonElement>(null)
  const list = listAt(value)
  const problems = problemsAt(place, 'itself')
  const id = fieldId(place)
  return (
    <div role="group" id={id} aria-labelledby={labelId} className={styles.field}>
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {list.length > 0 && (
        <ol className={styles.entries}>
          {list.map((entry, index) => (
            <li key={index} id={isField ? undefined : fieldId([...place, index])} className={styles.entry}>
              {children(entry, [...place, index], index)}
              {!isField && (
                <Problems
                  id={`${fieldId([...place, index])}-problems`}
                  problems={problemsAt([...place, index], 'itself')}
                />
              )}
              <p className={styles.entryButtons}>
                {index > 0 && (
                  <Button
                    look="quiet"
                    aria-label={t('list.upNamed', { name: label, number: index + 1 })}
                    onClick={() => set(place, swapped(list, index))}
                  >
                    {t('list.up')}
                  </Button>
                )}
                <Button
                  look="quiet"
                  aria-label={t('list.removeNamed', { name: label, number: index + 1 })}
                  onClick={() => {
                    set(place, list.toSpliced(index, 1))
                    add.current?.focus()
                  }}
                >
                  {t('list.remove')}
                </Button>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Button ref={add} onClick={() => set(place, [...list, fresh(list)])}>
          {addLabel}
        </Button>
      </p>
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

const swapped = (list: readonly unknown[], index: number): readonly unknown[] =>
  list.toSpliced(index - 1, 2, list[index], list[index - 1])
