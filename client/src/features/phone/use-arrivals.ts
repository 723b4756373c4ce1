import { pick } from '@alert-replay/shared/localized.ts'
import { arrivalOf, type Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill, Ringing } from '../../drill/phone-drill.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { useAlertText } from './use-alert-text.ts'
import { isFocusOurs } from './use-takeover-focus.ts'

export interface Arrivals {
  /** The alert that drops in as a banner. */
  readonly banner: Arrival | undefined
  readonly clearBanner: () => void
  /** What a screen reader is told: `text` when there is time, `urgent` at once. A number, so that the same is said twice. */
  readonly said: { readonly number: number; readonly text?: string; readonly urgent?: string }
}

/** What the screen does with alerts that arrive, apart from the takeover. */
export function useArrivals(drill: PhoneDrill, phone: RefObject<HTMLElement | null>): Arrivals {
  const { t } = useTranslation('phone')
  const language = useLanguage()
  const textOf = useAlertText()
  const [banner, setBanner] = useState<Arrival>()
  const [said, setSaid] = useState<Arrivals['said']>({ number: 0 })
  const [clearBanner] = useState(() => () => setBanner(undefined))

  const arrived = useEffectEvent((ringing: readonly Ringing[]) => {
    const isTakeover = ({ outcome }: Ringing): boolean => outcome.as === 'takeover'
    const line = ({ alert }: Ringing): string =>
      [pick(alert.sender, language)?.text, textOf(alert).title]
        .filter(Boolean)
        .join(language === 'ja' ? '。' : '. ')
    const dropping = ringing.findLast(({ outcome }) => outcome.as === 'heads-up')
    if (dropping) setBanner(arrivalOf(dropping))
    const quiet = ringing.filter((entry) => !isTakeover(entry)).map(line)
    // A takeover that gets the focus is read out as a dialog; elsewhere it has to be said.
    const urgent = isFocusOurs(phone.current) ? [] : ringing.filter(isTakeover).map(line)
    setSaid(({ number }) => ({
      number: number + 1,
      ...(quiet.length > 0 && { text: t('announce', { text: quiet.join(' ') }) }),
      ...(urgent.length > 0 && { urgent: t('takeover.announce', { text: urgent.join(' ') }) }),
    }))
  })
  useEffect(() => drill.onRinging((ringing) => arrived(ringing)), [drill])

  return { banner, clearBanner, said }
}
