import type { Alert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../../lib/use-language.ts'

/** What an alert is called in a list: its headline, else its text, else that its wording is not known. */
export function AlertName({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation('common')
  const language = useReaderLanguage()
  const found = pick(alert.texts, language)
  const name = found?.text.headline ?? found?.text.body
  if (!found || name === undefined) return t('wording.unknown')
  return found.language === language ? (
    name
  ) : (
    <span lang={found.language} dir="auto">
      {name}
    </span>
  )
}
