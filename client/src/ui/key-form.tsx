import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './key-form.module.css'

interface KeyFormProps {
  readonly label: string
  readonly submit: string
  /** Without the blanks around it; never empty. */
  readonly onKey: (key: string) => void
}

/** Asks for a key, and does not show it. */
export function KeyForm({ label, submit, onKey }: KeyFormProps) {
  const [key, setKey] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (key.trim() !== '') onKey(key.trim())
      }}
    >
      <label>
        {label}
        <input
          type="password"
          autoComplete="off"
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
      </label>
      <Button type="submit" look="primary">
        {submit}
      </Button>
    </form>
  )
}
