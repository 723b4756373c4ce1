import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { useReaderLanguage } from '../../lib/use-language.ts'
import type { Card } from './cards.ts'
import { phoneSound } from './sound/sound.ts'

/** An alert that comes to this phone alone, to try it: it is kept nowhere, and nobody is told of it. */
export interface Trial {
  /** `coming`: in a moment · `shown`: it is on the screen · `nothing`: the phone shows nothing of such an alert. */
  readonly status: 'none' | 'coming' | 'shown' | 'nothing'
  readonly card?: Card
  /** What came last, shown or not: until the next, or until the phone is left. */
  readonly last?: Tried
  /** In five seconds, so that there is time to lay the phone down. `make` is asked then. */
  readonly start: (make: () => Tried | undefined) => void
  /** OK, and whatever else sees to it. */
  readonly end: () => void
  /** It goes by itself, as a banner does. */
  readonly clear: () => void
}

export interface Tried {
  readonly card: Card
  /** What the phone was as it came. */
  readonly profile: Profile
}

const IN_MS = 5_000

export function useTrial(drill: PhoneDrill): Trial {
  const language = useReaderLanguage()
  const [make, setMake] = useState<{ readonly now: () => Tried | undefined }>()
  const [result, setResult] = useState<'nothing' | Card>()
  const [last, setLast] = useState<Tried>()
  const come = useEffectEvent((tried: Tried | undefined) => {
    setMake(undefined)
    setLast(tried)
    const card = tried?.card
    const isShown = card && card.outcome.as !== 'nothing'
    setResult(isShown ? card : 'nothing')
    if (!isShown) return
    const { outcome, entry } = card
    phoneSound.ring({ alert: entry.alert, outcome, rate: 1, language, earlier: [] })
  })
  useEffect(() => {
    if (!make) return
    const timer = setTimeout(() => come(make.now()), IN_MS)
    return () => clearTimeout(timer)
  }, [make])
  // An alert of the drill ends whatever is tried.
  useEffect(
    () =>
      drill.onRinging(() => {
        setMake(undefined)
        setResult(undefined)
      }),
    [drill],
  )
  const [clear] = useState(() => () => setResult(undefined))
  const card = typeof result === 'object' ? result : undefined
  return {
    status: make ? 'coming' : card ? 'shown' : result === 'nothing' ? 'nothing' : 'none',
    ...(card && { card }),
    ...(last && { last }),
    start: (now) => {
      setResult(undefined)
      setLast(undefined)
      setMake({ now })
    },
    end: () => {
      phoneSound.stop()
      clear()
    },
    clear,
  }
}
