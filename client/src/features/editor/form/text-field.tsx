import { setAt } from '@alert-replay/shared/draft/edits.ts'
import type { ReactNode } from 'react'
import type { Place } from '../field-id.ts'
import { Field } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { textAt } from './written.ts'

interface TextFieldProps {
  readonly place: Place
  readonly value: unknown
  readonly label: string
  readonly hint?: ReactNode
  readonly isRequired?: boolean
  readonly isLabelHidden?: boolean
  /** The language of what is written in it. */
  readonly lang?: string | undefined
  /** Lines to begin with; a field of one line is no area. */
  readonly rows?: number
  readonly width?: 'short' | 'middle'
  readonly type?: 'text' | 'url'
  /** A code or a time: set in figures, and not checked for spelling. */
  readonly isCode?: boolean
  readonly list?: string
  readonly placeholder?: string
  readonly foot?: ReactNode
  readonly problemsOf?: 'itself'
  /** In place of writing at the place. */
  readonly onText?: (text: string) => void
  readonly onLeave?: () => void
  /** An item of a list stays where it is when it is emptied. */
  readonly keepsEmpty?: boolean
}

/** A field for text, of one line or several. What is taken out entirely is taken out of the file. */
export function TextField(props: TextFieldProps) {
  const { place, value, label, rows, width, lang, isCode, onText, onLeave } = props
  const { set, edit } = useForm()
  const text = textAt(value)
  const change = (written: string): void =>
    onText ? onText(written) : props.keepsEmpty ? edit(setAt(place, written)) : set(place, written)
  return (
    <Field
      place={place}
      label={label}
      {...(props.hint !== undefined && { hint: props.hint })}
      {...(props.isRequired && { isRequired: true })}
      {...(props.isLabelHidden && { isLabelHidden: true })}
      {...(props.problemsOf && { problemsOf: props.problemsOf })}
      foot={props.foot}
    >
      {(control) => {
        const shared = {
          ...control,
          value: text,
          lang,
          dir: 'auto',
          autoComplete: 'off',
          spellCheck: isCode ? false : undefined,
          placeholder: props.placeholder,
          onBlur: onLeave,
        } as const
        return rows === undefined ? (
          <input
            {...shared}
            className={styles.input}
            data-width={width}
            data-code={isCode}
            type="text"
            inputMode={props.type === 'url' ? 'url' : undefined}
            list={props.list}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <textarea
            {...shared}
            className={styles.area}
            rows={Math.min(14, Math.max(rows, linesIn(text)))}
            onChange={(event) => change(event.target.value)}
          />
        )
      }}
    </Field>
  )
}

/** About so many lines does a text take: an area that grows with it needs no scrolling. */
const linesIn = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 60), 0)
