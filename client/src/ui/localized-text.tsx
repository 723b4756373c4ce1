import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import { useReaderLanguage } from '../lib/use-language.ts'

interface LocalizedTextProps {
  readonly of: Localized
}

/** A text of a scenario in the reader's language, or in the nearest there is, marked as what it is. */
export function LocalizedText({ of }: LocalizedTextProps) {
  const language = useReaderLanguage()
  const found = pick(of, language)
  if (!found) return null
  return found.language === language ? (
    found.text
  ) : (
    <span lang={found.language} dir="auto">
      {found.text}
    </span>
  )
}
