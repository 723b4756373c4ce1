import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { Spoken, ToSpeak } from '../voice.ts'
import { PHRASES } from './phrases.ts'
import { sentencesOf } from './sentences.ts'

type Told = Pick<PhoneAlert, 'texts' | 'phases' | 'msgType'>

/**
 * What a phone reads aloud of an alert, a sentence a part: the drill mark (rule D1) in the reader's
 * language and in that of the text, what becomes of an earlier alert,
 * the heading, the words; where there are none, the name of its category. `short`: of the words only what this phone
 * was not told before, so that an update never reads the first text again.
 */
export function spokenWords({ alert, as, title, language, earlier }: ToSpeak): readonly Spoken[] {
  const spokenIn = pick(alert.texts, language)?.language ?? language
  const ours = pick(PHRASES, spokenIn)
  if (!ours) return []
  const say = (text: string): Spoken => ({ language: ours.language, text })
  const stage = stageOf(alert)
  const sentences = sentencesIn(alert, spokenIn)
  const heard = new Set(as === 'short' ? earlier.flatMap((one) => sentencesIn(one, spokenIn)) : [])
  const fresh = [...new Set(sentences)].filter((sentence) => !heard.has(sentence))
  const name = title && pick(title, spokenIn)
  const wordless: Spoken = name ?? say(ours.text.wordless)
  const mine = pick(PHRASES, language)
  return [
    ...(mine && mine.language !== ours.language
      ? [{ language: mine.language, text: mine.text.mark, dispensable: true as const }]
      : []),
    say(ours.text.mark),
    ...(stage ? [say(ours.text[stage])] : []),
    ...fresh.map((text) => ({ language: spokenIn, text })),
    ...(sentences.length === 0 ? [wordless] : []),
  ]
}

function stageOf({ phases, msgType }: Told): 'cancelled' | 'lifted' | 'correction' | 'update' | undefined {
  if (msgType === 'Cancel' || phases.includes('cancelled')) return 'cancelled'
  return (['lifted', 'correction', 'update'] as const).find((phase) => phases.includes(phase))
}

function sentencesIn({ texts }: Told, language: string): readonly string[] {
  const { headline, body, instruction } = pick(texts, language)?.text ?? {}
  return [headline, body, instruction].flatMap((part) => sentencesOf(part ?? ''))
}
