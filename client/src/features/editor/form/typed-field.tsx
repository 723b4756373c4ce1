import { useState } from 'react'
import type { Place } from '../field-id.ts'
import { Field } from './field.tsx'
import styles from './form.module.css'
import { textAt } from './written.ts'

interface TypedFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: string
  readonly isRequired?: boolean
  readonly isLabelHidden?: boolean
  /** The whole text, once it is typed. */
  readonly onText: (text: string) => void
}

/** A name that others go by: it changes when it is typed to its end, and they change with it. */
export function TypedField({ place, value, onText, ...rest }: TypedFieldProps) {
  const before = textAt(value)
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string }>()
  const text = typed?.of === before ? typed.text : before
  const commit = (): void => {
    setTyped(undefined)
    if (text !== before) onText(text)
  }
  return (
    <Field place={place} {...rest}>
      {(control) => (
        <input
          {...control}
          type="text"
          className={styles.input}
          data-code
          data-width="middle"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setTyped({ of: before, text: event.target.value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
      )}
    </Field>
  )
}
