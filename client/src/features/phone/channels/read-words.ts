import { pick } from '@alert-replay/shared/localized.ts'
import { PHRASES } from '../sound/speech/phrases.ts'
import { sentencesOf } from '../sound/speech/sentences.ts'
import type { Spoken } from '../sound/voice.ts'
import type { ShownText } from '../use-alert-text.ts'

/**
 * What is read of a picture: the drill mark first (rule D1), then how the words are known, then the words. Nothing
 * where they are not known.
 * @param lead how the words are known, in the language of the interface; empty where there is nothing to say
 */
export function wordsToRead(text: ShownText, lead: Spoken): readonly Spoken[] {
  if (text.body === undefined) return []
  const mark = pick(PHRASES, text.language)
  return [
    ...(mark ? [{ language: mark.language, text: mark.text.mark }] : []),
    ...(lead.text === '' ? [] : [lead]),
    ...sentencesOf(text.body).map((sentence) => ({ language: text.language, text: sentence })),
  ]
}
