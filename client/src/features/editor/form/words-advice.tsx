import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { faultsIn } from '../../../lib/languages.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { adviceWords } from './advice-words.ts'
import styles from './form.module.css'
import { wordsOf } from './words-of.ts'

type Fields = Readonly<Record<string, unknown>>

/** Advice on the words of an alert. None of it is a fault; it comes a moment after what is typed. */
export function WordsAdvice({ alert, head }: { readonly alert: Fields; readonly head: Fields }) {
  const { t } = useTranslation('editor-form')
  const language = useLanguage()
  const later = useDeferredValue(alert)
  const message = useMemo(() => wordsOf(later, head), [later, head])
  const findings = useMemo(() => adviceOn(message), [message])
  if (findings.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{t('advice.title', { count: findings.length })}</summary>
      <p className={styles.hint}>{t('advice.hint')}</p>
      <ul className={styles.advice} lang={faultsIn(language)}>
        {findings.map((finding, i) => {
          const { wrong, right } = adviceWords(finding, message, { t, language })
          return (
            <li key={i}>
              {wrong}
              {right !== '' && <span className={styles.right}> → {right}</span>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
