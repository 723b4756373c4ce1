import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import { isFields, textIn } from './rows.ts'

/** The title of a draft for who reads `language`; its id where it has none that can be read. */
export function titleOf({ title }: Draft, id: string, language: string): string {
  const found = isFields(title) ? pick(title as Localized, language)?.text : undefined
  return textIn(found) || id
}
