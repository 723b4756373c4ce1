import type { Alert } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import { isInLanguage, pick } from '@alert-replay/shared/localized.ts'
import { useReaderLanguage } from '../../lib/use-language.ts'
import styles from './timeline.module.css'

/** What an alert said, in a line or two: its headline, and how its text begins. */
export function AlertLine({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation('common')
  const language = useReaderLanguage()
  const found = pick(alert.texts, language)
  const { headline, body } = found?.text ?? {}
  const lang = found && !isInLanguage(found.language, language) ? found.language : undefined
  if (headline === undefined && body === undefined) {
    return <span className={styles.untold}>{t('wording.unknown')}</span>
  }
  const [first] = (body ?? '').split('\n')
  return (
    <>
      <span lang={lang} className={styles.headline}>
        {headline ?? first}
      </span>
      {headline !== undefined && (
        <span lang={body === undefined ? undefined : lang} className={styles.body}>
          {body === undefined ? t('wording.unknown') : first}
        </span>
      )}
    </>
  )
}
