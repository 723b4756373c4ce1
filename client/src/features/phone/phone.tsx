import { useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { loadLanguage, switchLanguage } from '../../lib/language.ts'
import { later } from '../../lib/later.tsx'
import { Speak } from '../../lib/speak.tsx'
import { ChooseLanguageContext, type ChooseLanguage } from './choose-language.ts'
import { DrillContext } from './drill-context.ts'
import { Handset } from './handset.tsx'
import { PhoneScreen } from './phone-screen.tsx'
import { usePhoneSound } from './sound/use-phone-sound.ts'

/** Only a drawn phone has keys: whoever joins with a phone of their own loads none. */
const DeviceKeys = later(async () => (await import('./device-keys.tsx')).DeviceKeys).Component

interface PhoneProps {
  readonly drill: PhoneDrill
  /** In a drawn handset that fits its container, as against filling the screen of a real phone. */
  readonly framed: boolean
  /** More settings, beside the sound and the language. */
  readonly settings?: ReactNode
  /** The way out of a drill that is over; without it the phone only says that it is. */
  readonly onLeave?: () => void
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

function Speaking({ drill, framed, ...rest }: PhoneProps) {
  usePhoneSound(drill)
  const family = useStore(drill.store, ({ profile }) => profile.family)
  const screen = <PhoneScreen drill={drill} framed={framed} {...rest} />
  if (!framed) return screen
  return (
    <Handset family={family} keys={<DeviceKeys drill={drill} />}>
      {screen}
    </Handset>
  )
}
