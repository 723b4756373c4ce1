import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Localized } from '@alert-replay/shared/localized.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'

/** What is read aloud, in order; each part in its own language. */
export interface Spoken {
  readonly language: string
  readonly text: string
  /** Left out where the browser has no voice for it: the same is said once more in the language of the text. */
  readonly dispensable?: true
}

/** What of an alert is to be read. */
export interface ToSpeak {
  readonly alert: PhoneAlert
  readonly as: NonNullable<Outcome['speech']>['as']
  /** As the profile calls its category: read where there are no words. */
  readonly title?: Localized
  /** The reader's language: the text nearest to it is read, in its own. */
  readonly language: string
  /** What this phone was told before, and does not read again. */
  readonly earlier: readonly PhoneAlert[]
}

export interface Voice {
  /** The words, as they will be read: the transcript. */
  readonly words: (what: ToSpeak) => readonly Spoken[]
  /** Whether this browser can read them. */
  readonly can: (spoken: readonly Spoken[]) => Promise<boolean>
  /** Reads part after part; `onPart` is told which, and `onEnd` that it is over. Gives the way to stop, at once. */
  readonly speak: (
    spoken: readonly Spoken[],
    on: { readonly part: (index: number) => void; readonly end: () => void },
  ) => () => void
}

/** To be called in a click or a key press: an iPhone lets a page speak only after it has spoken in one. */
export function primeSpeech(): void {
  if (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined') return
  const silence = new SpeechSynthesisUtterance('')
  silence.volume = 0
  speechSynthesis.speak(silence)
}

/** The browser's voices, and what is said with them: loaded when the first alert is to be read. */
export const loadVoice = async (): Promise<Voice> => (await import('./speech/browser-voice.ts')).browserVoice
