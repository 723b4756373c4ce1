import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { Spoken, ToSpeak } from '../voice.ts'
import { PHRASES } from './phrases.ts'

type Told = Pick<PhoneAlert, 'texts' | 'phases' | 'msgType'>

/**
 * What a phone reads aloud of an alert, a sentence a part: the drill mark (rule D1), what becomes of an earlier alert,
 * the heading, the words. `short`: of the words only what this phone was not told before, so that an update never reads
 * the first text again.
 */
export function spokenWords({ alert, as, language, earlier }: ToSpeak): readonly Spoken[] {
  const found = pick(alert.texts, language)
  const spokenIn = found?.language ?? language
  const ours = pick(PHRASES, spokenIn)
  if (!ours) return []
  const { headline, body, instruction } = found?.text ?? {}
  const stage = stageOf(alert)
  const text = [headline, body, instruction].flatMap((part) => sentencesOf(part ?? ''))
  const heard = new Set(as === 'short' ? earlier.flatMap((one) => everySentenceOf(one, spokenIn)) : [])
  const fresh = [...new Set(text)].filter((sentence) => !heard.has(sentence))
  const isWordless = text.length === 0
  return [
    { language: ours.language, text: ours.text.mark },
    ...(stage ? [{ language: ours.language, text: ours.text[stage] }] : []),
    ...fresh.map((sentence) => ({ language: spokenIn, text: sentence })),
    ...(isWordless ? [{ language: ours.language, text: ours.text.wordless }] : []),
  ]
}

function stageOf({ phases, msgType }: Told): 'cancelled' | 'lifted' | 'correction' | 'update' | undefined {
  if (msgType === 'Cancel' || phases.includes('cancelled')) return 'cancelled'
  return (['lifted', 'correction', 'update'] as const).find((phase) => phases.includes(phase))
}

function everySentenceOf({ texts }: Told, language: string): readonly string[] {
  const { headline, body, instruction } = pick(texts, language)?.text ?? {}
  return [headline, body, instruction].flatMap((part) => sentencesOf(part ?? ''))
}

/** At the end of a sentence, and of a line; a long utterance is cut off by some browsers. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！？!?])\s*|(?<=\.)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
