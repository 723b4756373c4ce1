import type { Arrival } from '@alert-replay/shared/phone/arrival.ts'
import type { Family } from '@alert-replay/shared/phone/profile.ts'
import { useMemo, type ComponentType, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { loadLanguage, switchLanguage } from '../../lib/language.ts'
import { Speak } from '../../lib/speak.tsx'
import { ChooseLanguageContext, type ChooseLanguage } from './choose-language.ts'
import { DrillContext } from './drill-context.ts'
import { PhoneScreen } from './phone-screen.tsx'
import { usePhoneSound } from './sound/use-phone-sound.ts'

/** What a drawn phone stands in. */
export interface AroundProps {
  readonly drill: PhoneDrill
  readonly family: Family
  readonly children: ReactNode
}

export interface PhoneProps {
  readonly drill: PhoneDrill
  /** In a drawn handset that fits its container, as against filling the screen of a real phone. */
  readonly framed: boolean
  /** The handset, where one is drawn. */
  readonly around?: ComponentType<AroundProps>
  /** More settings, beside the sound and the language. */
  readonly settings?: ReactNode
  /** The way out of a drill that is over; without it the phone only says that it is. */
  readonly onLeave?: () => void
  /** The alert that is open from the beginning; without it the phone is locked. */
  readonly opened?: Arrival | undefined
}

/** One phone of a drill: looks, sounds and behaves like one, in the language that is set on it. */
export function Phone(props: PhoneProps) {
  const { drill, framed } = props
  const language = useStore(drill.store, (state) => state.settings.language)
  const choose = useMemo<ChooseLanguage>(
    () => async (chosen) => {
      // A page that is all phone follows it; beside a drawn phone the page goes on as it is.
      const isThere = await (framed ? loadLanguage(chosen) : switchLanguage(chosen))
      if (isThere) drill.set({ language: chosen })
      return isThere
    },
    [drill, framed],
  )
  return (
    <Speak language={language}>
      <ChooseLanguageContext value={choose}>
        <DrillContext value={drill}>
          <Speaking {...props} />
        </DrillContext>
      </ChooseLanguageContext>
    </Speak>
  )
}

function Speaking({ drill, framed, around: Around, ...rest }: PhoneProps) {
  usePhoneSound(drill)
  const family = useStore(drill.store, ({ profile }) => profile.family)
  const screen = <PhoneScreen drill={drill} framed={framed} {...rest} />
  if (!Around) return screen
  return (
    <Around drill={drill} family={family}>
      {screen}
    </Around>
  )
}
