import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { useState } from 'react'
import { useAlertText, type ShownText } from '../use-alert-text.ts'

export interface Toggle {
  /** The language that pressing it leads to. */
  readonly language: string
  readonly press: () => void
}

/**
 * The text for a picture: the reader's, and where that is a translation of ours, on demand the one it was made from,
 * for nobody on the channel saw the translation.
 */
export function useOriginal(alert: PhoneAlert): {
  readonly text: ShownText
  readonly toggle: Toggle | undefined
} {
  const textOf = useAlertText()
  const [wanted, setWanted] = useState(false)
  const mine = textOf(alert)
  const found = Object.entries(alert.texts).find(
    ([language, { wording }]) => wording !== 'translated' && language !== mine.language,
  )
  if (mine.wording !== 'translated' || !found) return { text: mine, toggle: undefined }
  const original = textOf({ phases: alert.phases, texts: { [found[0]]: found[1] } })
  const text = wanted ? original : mine
  return {
    text,
    toggle: { language: (wanted ? mine : original).language, press: () => setWanted(!wanted) },
  }
}
