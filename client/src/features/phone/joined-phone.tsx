import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { joinAsPhone, type PhoneDrill } from '../../drill/phone-drill.ts'
import { randomId } from '../../lib/random-id.ts'
import { stored } from '../../lib/stored.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { FullScreenButton } from './full-screen-button.tsx'
import { JoinForm } from './join-form.tsx'
import { Phone } from './phone.tsx'
import { useWakeLock } from './use-wake-lock.ts'

interface JoinedPhoneProps {
  readonly code: string
  readonly name: string | undefined
  readonly onJoin: (code: string, name: string) => void
  readonly onLeave: () => void
}

/** The phone that joined with a code, or the form again where the code lets nobody in. */
export function JoinedPhone({ code, name, onJoin, onLeave }: JoinedPhoneProps) {
  const [drill, setDrill] = useState<PhoneDrill>()
  useEffect(() => {
    const joined = joinAsPhone({ code, phoneId: phoneIdFor(code), ...(name && { name }) })
    // A link is opened and closed with the component, so it cannot be made while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setDrill(joined)
    return joined.close
  }, [code, name])
  return drill ? <Connected drill={drill} {...{ code, name, onJoin, onLeave }} /> : null
}

function Connected({
  drill,
  code,
  name,
  onJoin,
  onLeave,
}: JoinedPhoneProps & { readonly drill: PhoneDrill }) {
  const { t } = useTranslation('phone')
  const link = useStore(drill.store, (state) => state.link)
  const scenario = useStore(drill.store, (state) => state.scenario)
  usePageTitle(t('phone'), scenario)
  useWakeLock()
  if (link.status === 'refused' && link.error === 'unknown-code') {
    return <JoinForm code={code} name={name} refusal={link.error} onJoin={onJoin} />
  }
  return (
    <Phone
      drill={drill}
      framed={false}
      settings={<FullScreenButton />}
      // What asking again would mend is mended by reloading; only a drill that is no more has to be left.
      {...(link.status === 'gone' && { onLeave })}
    />
  )
}

/** This browser's own phone in the drill: a reload lands on the same one. */
function phoneIdFor(code: string): string {
  const kept = stored<string>(`phone-id:${code}`)
  const id = kept.load() ?? randomId()
  kept.save(id)
  return id
}
