import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { authorKey } from './author-key.ts'
import styles from './key-form.module.css'

/** Refusals that are about who may edit here. */
export const isOfAuthors = (error: string): error is 'local-only' | 'wrong-key' =>
  error === 'local-only' || error === 'wrong-key'

/** Asks for the key that authors have on a server that others reach too. */
export function KeyForm({ onKey }: { readonly onKey: () => void }) {
  const { t } = useTranslation('editor')
  const [key, setKey] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (key.trim() === '') return
        authorKey.save(key.trim())
        onKey()
      }}
    >
      <label>
        {t('fault.key')}
        <input
          type="password"
          autoComplete="off"
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
      </label>
      <Button type="submit" look="primary">
        {t('fault.withKey')}
      </Button>
    </form>
  )
}
