import { WORDED_SOURCES } from '@alert-replay/shared/phone/profile.ts'
import { useTranslation } from 'react-i18next'

/** What a profile's field is taken from: a citation as it stands, or words of our own in the reader's language. */
export function SourceText({ source }: { readonly source: string }) {
  const { t } = useTranslation('settings')
  const worded = WORDED_SOURCES.find((one) => one === source)
  return worded ? <span>{t(`model.source.${worded}`)}</span> : <span lang="en">{source}</span>
}
