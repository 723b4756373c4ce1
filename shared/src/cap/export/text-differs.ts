import type { Alert } from '../../alert.ts'
import { languageOf } from '../../language.ts'
import { alertPartsOf } from '../alert-of-message.ts'
import type { Finding } from '../finding.ts'
import { DEFAULT_LANGUAGE, type CapPath } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { wordsApart } from '../words-apart.ts'

/** A warning for each language in which phones are shown words that the alert's CAP message, and so its copy, has not. */
export function textDiffers({ cap, texts }: Alert): readonly Finding[] {
  if (!cap) return []
  const sent = alertPartsOf(cap).texts
  return Object.entries(texts).flatMap(([language, text]) => {
    const apart = wordsApart(text, sent[language])
    if (apart.length === 0) return []
    const fields = apart.map((word) => `texts.${language}.${word}`).join(', ')
    const index = (cap.info ?? []).findIndex(
      (info) => languageOf(info.language || DEFAULT_LANGUAGE) === language,
    )
    const path: CapPath = index < 0 ? [] : ['info', index]
    return [finding('export-text-differs', path, { fields })]
  })
}
