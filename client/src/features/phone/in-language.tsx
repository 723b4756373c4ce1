import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import { useLanguage } from '../../lib/use-language.ts'

/** A text in the reader's language, else in one there is, marked as what it is. */
export function InLanguage({ texts }: { readonly texts: Localized }) {
  const found = pick(texts, useLanguage())
  return found ? (
    <span lang={found.language} dir="auto">
      {found.text}
    </span>
  ) : null
}
