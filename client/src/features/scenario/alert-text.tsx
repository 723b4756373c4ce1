import type { Alert } from '@alert-replay/shared/alert.ts'
import { isInLanguage, pick } from '@alert-replay/shared/localized.ts'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'
import styles from './timeline.module.css'

/** What an alert said, whole: its headline, its text, and what it said apart from that to do. */
export function AlertText({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation(['common', 'scenario'])
  const language = useReaderLanguage()
  const found = pick(alert.texts, language)
  const { headline, body, instruction } = found?.text ?? {}
  const spoken = found?.language ?? language
  const lang = isInLanguage(spoken, language) ? undefined : spoken
  return (
    <>
      {headline !== undefined && (
        <p lang={lang} className={styles.headline}>
          <Phrases text={headline} language={spoken} />
        </p>
      )}
      {body === undefined ? (
        <p className={styles.untold}>{t('wording.unknown')}</p>
      ) : (
        <p lang={lang} className={styles.body}>
          <Phrases text={body} language={spoken} />
        </p>
      )}
      {instruction !== undefined && (
        <>
          <p className={styles.label}>{t('scenario:instruction')}</p>
          <p lang={lang} className={styles.body}>
            <Phrases text={instruction} language={spoken} />
          </p>
        </>
      )}
    </>
  )
}
