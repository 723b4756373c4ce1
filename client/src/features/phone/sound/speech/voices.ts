import { isInLanguage } from '@alert-replay/shared/localized.ts'

export interface VoiceLike {
  readonly lang: string
  /** On the device itself, as against one that needs the network. */
  readonly localService: boolean
  readonly default: boolean
}

/** Voices say a region where our texts say a script, or nothing. */
const REGIONS: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
  pt: 'pt-BR',
  vi: 'vi-VN',
  en: 'en-US',
}

/** `ja` of `ja-x-easy`: a voice reads both alike. */
const plainOf = (language: string): string => language.split('-x-')[0] ?? language
// Android writes `zh_TW`.
const tagOf = ({ lang }: VoiceLike): string => lang.replaceAll('_', '-')

/** The language to ask a voice for: `ja-JP` of `ja-x-easy`, `zh-TW` of `zh-Hant`. */
export const voiceLanguage = (language: string): string => REGIONS[plainOf(language)] ?? plainOf(language)

/**
 * The voice for a language; undefined where there is none, for a voice of another language, or of the other Chinese,
 * reads nonsense. Of several one that is on the device, of the usual region, the browser's own choice, in this order.
 */
export function voiceFor<Voice extends VoiceLike>(
  language: string,
  voices: readonly Voice[],
): Voice | undefined {
  const rank = (voice: Voice): number =>
    (voice.localService ? 4 : 0) +
    (tagOf(voice) === voiceLanguage(language) ? 2 : 0) +
    (voice.default ? 1 : 0)
  return voices
    .filter((voice) => isInLanguage(tagOf(voice), plainOf(language)))
    .sort((one, other) => rank(other) - rank(one))[0]
}
