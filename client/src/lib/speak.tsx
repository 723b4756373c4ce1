import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import i18next, { type i18n } from 'i18next'
import { useEffect, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { loadLanguage } from './language.ts'

const speakers = new Map<PhoneLanguage, i18n>()

/** One that speaks `language` whatever the page does, with the texts that the page has loaded. */
function speakerOf(language: PhoneLanguage): i18n {
  // Only what is there: one that still waited for texts would leave the screen empty until they came.
  const ns = Object.keys(i18next.store.data[language] ?? {})
  const speaker = speakers.get(language) ?? i18next.cloneInstance({ lng: language, ns, initAsync: false })
  speakers.set(language, speaker)
  return speaker
}

interface SpeakProps {
  readonly language: PhoneLanguage
  /** Where its texts could not be loaded: what is inside goes on in the language it had. */
  readonly onFailed?: () => void
  readonly children: ReactNode
}

/**
 * Everything inside speaks `language`, whatever the page around it does, as a phone does that somebody has set: the
 * interface, and what `useLanguage` and `useReaderLanguage` say. Whoever uses it sets `lang` on the element within.
 */
export function Speak({ language, onFailed, children }: SpeakProps) {
  const [speaker, setSpeaker] = useState<i18n>(i18next)
  useEffect(() => {
    let wanted = true
    void loadLanguage(language).then((loaded) => {
      if (!wanted) return
      if (loaded) setSpeaker(speakerOf(language))
      else onFailed?.()
    })
    return () => {
      wanted = false
    }
  }, [language, onFailed])
  return <I18nextProvider i18n={speaker}>{children}</I18nextProvider>
}
