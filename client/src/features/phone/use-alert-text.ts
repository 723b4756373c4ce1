import type { AlertText, PhoneAlert } from '@alert-replay/shared/alert.ts'
import { isInLanguage, pick } from '@alert-replay/shared/localized.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage, useReaderLanguage } from '../../lib/use-language.ts'

export interface ShownText extends Partial<AlertText> {
  /** The language of the text found, which may not be the reader's. */
  readonly language: string
  /** It is not in the reader's language, and the screen says so. */
  readonly isFallback: boolean
  /** The heading where there is one, else the phases in words. */
  readonly title: string
  readonly titleLanguage: string
}

/** Gives the text of an alert as it is to be shown in the reader's language. */
export function useAlertText(): (alert: Pick<PhoneAlert, 'texts' | 'phases'>) => ShownText {
  const { t } = useTranslation('common')
  const spoken = useLanguage()
  const language = useReaderLanguage()
  return (alert) => {
    const found = pick(alert.texts, language)
    const headline = found?.text.headline
    // What to do belongs to the text, wherever that is shown.
    const body = [found?.text.body, found?.text.instruction].filter((part) => part !== undefined).join('\n\n')
    return {
      ...found?.text,
      ...(body !== '' && { body }),
      language: found?.language ?? language,
      isFallback: found !== undefined && !isInLanguage(found.language, language),
      title:
        headline ?? alert.phases.map((phase) => t(`phase.${phase}`)).join(spoken === 'ja' ? '・' : ' · '),
      titleLanguage: headline === undefined ? spoken : (found?.language ?? language),
    }
  }
}
