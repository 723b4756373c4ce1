import { pick } from '@alert-replay/shared/localized.ts'
import { arrivalOf, type Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill, Ringing } from '../../drill/phone-drill.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { useAlertText } from './use-alert-text.ts'
import { isFocusOurs, isPicture } from './use-takeover-focus.ts'

export interface Arrivals {
  /** The alert that drops in as a banner. */
  readonly banner: Arrival | undefined
  readonly clearBanner: () => void
  /** What a screen reader is told when there is time: the last of what arrived, in order. */
  readonly log: readonly Line[]
  /** What it is told at once. */
  readonly urgent: Line
}

/** A number, so that the same is said twice. */
export interface Line {
  readonly number: number
  readonly text?: string
}

/** Whoever comes late to the log has these to read. */
const MOST_LINES = 20

/** What the screen does with alerts that arrive, apart from the takeover. */
export function useArrivals(
  drill: PhoneDrill,
  phone: RefObject<HTMLElement | null>,
  /** Whether a banner has something to drop over: the lock screen shows a card, and a takeover nothing else. */
  drops: boolean,
): Arrivals {
  const { t } = useTranslation('phone')
  const language = useLanguage()
  const textOf = useAlertText()
  const [banner, setBanner] = useState<Arrival>()
  const [log, setLog] = useState<readonly Line[]>([])
  const [urgent, setUrgent] = useState<Line>({ number: 0 })
  const [clearBanner] = useState(() => () => setBanner(undefined))

  const arrived = useEffectEvent((ringing: readonly Ringing[]) => {
    const isTakeover = ({ outcome }: Ringing): boolean => outcome.as === 'takeover'
    const line = ({ alert }: Ringing): string =>
      [pick(alert.sender, language)?.text, textOf(alert).title]
        .filter(Boolean)
        .join(language === 'ja' ? '。' : '. ')
    const dropping = ringing.findLast(({ outcome }) => outcome.as === 'heads-up')
    if (dropping && drops) setBanner(arrivalOf(dropping))
    if (isPicture(phone.current)) return
    const quiet = ringing.filter((entry) => !isTakeover(entry)).map(line)
    if (quiet.length > 0) {
      const text = t('announce', { text: quiet.join(' ') })
      setLog((lines) => [...lines.slice(1 - MOST_LINES), { number: (lines.at(-1)?.number ?? 0) + 1, text }])
    }
    // A takeover that gets the focus is read out as a dialog; elsewhere it has to be said.
    const said = isFocusOurs(phone.current) ? [] : ringing.filter(isTakeover).map(line)
    setUrgent(({ number }) => ({
      number: number + 1,
      ...(said.length > 0 && { text: t('takeover.announce', { text: said.join(' ') }) }),
    }))
  })
  useEffect(() => drill.onRinging((ringing) => arrived(ringing)), [drill])

  return { banner, clearBanner, log, urgent }
}
