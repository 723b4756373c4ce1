import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { DrillMark } from '../../ui/drill-mark.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import tokens from './tokens.module.css'
import styles from './join-form.module.css'
import { digitsOf, isCode } from './join-code.ts'
import { useLook } from './use-look.ts'

interface JoinFormProps {
  readonly code?: string | undefined
  readonly name?: string | undefined
  /** Why this code lets nobody in: `malformed` where it is none, else what the server said. */
  readonly refusal?: Refusal | undefined
  readonly onJoin: (code: string, name: string) => void
}

const LONGEST_NAME = 40

/** Six digits, and this browser is a phone in the drill. */
export function JoinForm({ code: before = '', name: nameBefore = '', refusal, onJoin }: JoinFormProps) {
  const { t } = useTranslation(['phone', 'common'])
  const look = useLook()
  usePageTitle(t('join.title'))
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState(() => digitsOf(before))
  const [name, setName] = useState(nameBefore)
  const [malformed, setMalformed] = useState(refusal === 'malformed')
  const error = malformed ? t('join.malformedCode') : refusal && t(`common:refusal.${refusal}`)
  useEffect(() => {
    if (refusal) field.current?.focus()
  }, [refusal])
  return (
    <main {...look} className={`${tokens.tokens} ${styles.page}`}>
      <div className={styles.mark}>
        <DrillMark />
      </div>
      <div className={styles.form}>
        <header>
          <h1>{t('join.title')}</h1>
          <p className={styles.lead}>{t('join.lead')}</p>
        </header>
        <form
          noValidate
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault()
            const isRight = isCode(code)
            setMalformed(!isRight)
            if (isRight) onJoin(code, name.trim())
            else field.current?.focus()
          }}
        >
          {error && (
            <p id={`${id}-error`} role="alert" className={styles.error}>
              <strong>{t('join.problem')}</strong>
              {error}
            </p>
          )}
          <div className={styles.field}>
            <label htmlFor={`${id}-code`}>{t('join.code')}</label>
            <span id={`${id}-code-hint`} className={styles.hint}>
              {t('join.codeHint')}
            </span>
            <input
              ref={field}
              id={`${id}-code`}
              className={styles.code}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              aria-invalid={error !== undefined}
              aria-describedby={error ? `${id}-code-hint ${id}-error` : `${id}-code-hint`}
              value={code}
              onChange={(event) => setCode(digitsOf(event.target.value))}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor={`${id}-name`}>{t('join.name')}</label>
            <span id={`${id}-name-hint`} className={styles.hint}>
              {t('join.nameHint')}
            </span>
            <input
              id={`${id}-name`}
              type="text"
              autoComplete="name"
              maxLength={LONGEST_NAME}
              aria-describedby={`${id}-name-hint`}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <button type="submit" className={styles.submit}>
            {t('join.submit')}
          </button>
        </form>
        <footer className={styles.foot}>
          <p className={styles.hint}>{t('join.foot')}</p>
          <LanguageSwitch easy />
        </footer>
      </div>
    </main>
  )
}
