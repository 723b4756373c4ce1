import { isFileId } from '@alert-replay/shared/slug.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './id-form.module.css'

interface IdFormProps {
  /** To begin with. */
  readonly id: string
  readonly label: string
  readonly submit: string
  readonly onId: (id: string) => void
}

export const isScenarioId = (id: string): boolean => isFileId(id) && id !== 'new'

/** Asks for the id of a scenario: the name of its file. */
export function IdForm({ id: first, label, submit, onId }: IdFormProps) {
  const { t } = useTranslation('editor')
  const [id, setId] = useState(first)
  const [isRefused, setIsRefused] = useState(false)
  const fieldId = useId()
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isScenarioId(id)) onId(id)
        else setIsRefused(true)
      }}
    >
      <label htmlFor={fieldId}>{label}</label>
      <input
        id={fieldId}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={id}
        aria-invalid={isRefused}
        aria-describedby={`${fieldId}-how`}
        onChange={({ target }) => {
          setId(target.value)
          setIsRefused(false)
        }}
      />
      <span id={`${fieldId}-how`} className={styles.how} data-wrong={isRefused}>
        {t('idHow')}
      </span>
      <Button type="submit">{submit}</Button>
    </form>
  )
}
