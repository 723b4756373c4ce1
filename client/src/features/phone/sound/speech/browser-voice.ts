import type { Spoken, Voice } from '../voice.ts'
import { spokenWords } from './spoken-words.ts'
import { voiceFor, voiceLanguage } from './voices.ts'

/** Some browsers tell their voices only after a moment. */
const VOICES_MS = 1_500

const isThere = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'

async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices()
  if (now.length > 0) return now
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener('voiceschanged', done)
      resolve()
    }
    const timer = setTimeout(done, VOICES_MS)
    speechSynthesis.addEventListener('voiceschanged', done)
  })
  return speechSynthesis.getVoices()
}

/** The browser's own voices. */
export const browserVoice: Voice = {
  words: spokenWords,
  can: async (spoken) => {
    if (!isThere()) return false
    const there = await voices()
    return spoken.every((part) => part.dispensable || voiceFor(part.language, there) !== undefined)
  },
  speak: (spoken, on) => {
    // What is being read is cut off, and what was to follow it is forgotten.
    speechSynthesis.cancel()
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      on.end()
    }
    const there = speechSynthesis.getVoices()
    const utterances = spoken.flatMap((part, index) => {
      const voice = voiceFor(part.language, there)
      return voice || !part.dispensable ? [utteranceOf(part, voice, () => !isOver && on.part(index))] : []
    })
    for (const utterance of utterances) {
      utterance.addEventListener('error', end)
      speechSynthesis.speak(utterance)
    }
    utterances.at(-1)?.addEventListener('end', end)
    return () => {
      isOver = true
      // Held until now: some browsers forget an utterance that nobody holds, and never say that it ended.
      utterances.length = 0
      speechSynthesis.cancel()
    }
  },
}

function utteranceOf(
  { language, text }: Spoken,
  voice: SpeechSynthesisVoice | undefined,
  onStart: () => void,
): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = voice?.lang ?? voiceLanguage(language)
  if (voice) utterance.voice = voice
  utterance.addEventListener('start', onStart)
  return utterance
}
