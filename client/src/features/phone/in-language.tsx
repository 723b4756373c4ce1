import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import { useReaderLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'

/** A text in the reader's language, else in one there is, marked as what it is. */
export function InLanguage({ texts }: { readonly texts: Localized }) {
  const found = pick(texts, useReaderLanguage())
  return found ? (
    <span lang={found.language} dir="auto">
      <Phrases text={found.text} language={found.language} />
    </span>
  ) : null
}
