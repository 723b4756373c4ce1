import type { ReactNode } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { Handset } from './handset.tsx'
import { PhoneScreen } from './phone-screen.tsx'
import { usePhoneSound } from './sound/use-phone-sound.ts'

interface PhoneProps {
  readonly drill: PhoneDrill
  /** In a drawn handset that fits its container, as against filling the screen of a real phone. */
  readonly framed: boolean
  /** More settings, beside the sound and the language. */
  readonly settings?: ReactNode
  /** The way out of a drill that is over; without it the phone only says that it is. */
  readonly onLeave?: () => void
}

/** One phone of a drill: looks, sounds and behaves like one. */
export function Phone({ drill, framed, ...rest }: PhoneProps) {
  usePhoneSound(drill)
  const screen = <PhoneScreen drill={drill} framed={framed} {...rest} />
  return framed ? <Handset>{screen}</Handset> : screen
}
