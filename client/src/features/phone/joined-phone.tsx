import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { hasNoDrill } from '../../drill/link.ts'
import { joinAsPhone, type PhoneDrill, type PhoneDrillState } from '../../drill/phone-drill.ts'
import { randomId } from '../../lib/random-id.ts'
import { stored } from '../../lib/stored.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { LazyDeviceButton } from './device/lazy-device-button.tsx'
import { useSystemNotifications } from './device/use-system-notifications.ts'
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
    const keptId = stored<string>(`phone-id:${code}`)
    const phoneId = keptId.load() ?? randomId()
    const joined = joinAsPhone({ code, phoneId, ...(name && { name }) })
    // This browser's own phone in the drill: a reload lands on the same one. A code that let nobody in leaves nothing.
    const keepId = ({ link, phone }: PhoneDrillState): void => {
      if (hasNoDrill(link)) keptId.clear()
      else if (phone && link.status === 'online' && keptId.load() !== phoneId) keptId.save(phoneId)
    }
    keepId(joined.store.getState())
    joined.store.subscribe((now, before) => {
      if (now.link !== before.link) keepId(now)
    })
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
  useSystemNotifications(drill)
  if (link.status === 'refused' && link.error === 'unknown-code') {
    return <JoinForm code={code} name={name} refusal={link.error} onJoin={onJoin} />
  }
  return (
    <Phone
      drill={drill}
      framed={false}
      settings={
        <>
          <FullScreenButton />
          <LazyDeviceButton drill={drill} />
        </>
      }
      // What asking again would mend is mended by reloading; only a drill that is no more has to be left.
      {...(link.status === 'gone' && { onLeave })}
    />
  )
}
