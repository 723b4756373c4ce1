import { pick } from '@alert-replay/shared/localized.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { joinAsTrainer, type TrainerDrill } from '../drill/trainer-drill.ts'
import { NeedsKey, NoDrill } from '../features/trainer/no-drill.tsx'
import { TrainerDesk } from '../features/trainer/trainer-desk.tsx'
import { useDrillKey } from '../features/trainer/use-drill-key.ts'
import { Transport } from '../features/transport/transport.tsx'
import { useTransportKeys } from '../features/transport/use-transport-keys.ts'
import { toggleFullScreen } from '../lib/full-screen.ts'
import { releaseDrill } from '../lib/held-drills.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Desk } from '../ui/desk.tsx'
import { LoadedPhoneSettings } from './loaded-phone-settings.tsx'
import { PageLoading } from './page-loading.tsx'

export default function TrainerPage({ drillId }: { readonly drillId: string }) {
  const key = useDrillKey(drillId)
  return key === undefined ? <Keyless /> : <Joining key={key} drillId={drillId} drillKey={key} />
}

function Keyless() {
  const { t } = useTranslation('trainer')
  usePageTitle(t('title'))
  return (
    <Desk>
      <NeedsKey />
    </Desk>
  )
}

function Joining({ drillId, drillKey }: Omit<LedProps, 'drill'>) {
  const [drill, setDrill] = useState<TrainerDrill>()
  useEffect(() => {
    const joined = joinAsTrainer({ drillId, key: drillKey })
    // The socket is the world outside: it opens and closes with the page, not with a render.
    // oxlint-disable-next-line react/set-state-in-effect
    setDrill(joined)
    return joined.close
  }, [drillId, drillKey])
  return drill ? <Led drill={drill} drillId={drillId} drillKey={drillKey} /> : <PageLoading />
}

interface LedProps {
  readonly drill: TrainerDrill
  readonly drillId: string
  readonly drillKey: string
}

function Led({ drill, drillId, drillKey }: LedProps) {
  // With those of the transport: what waits for its words later hides the page meanwhile.
  const { t } = useTranslation(['trainer', 'transport', 'common'])
  const language = useLanguage()
  const [, navigate] = useLocation()
  const link = useStore(drill.store, (state) => state.link)
  const scenario = useStore(drill.store, (state) => state.scenario)
  const view = useStore(drill.store, (state) => state.view)
  const identity = useStore(drill.store, (state) => state.drill)
  const title = scenario && pick(scenario.title, language)?.text
  usePageTitle([title, t('title')].filter(Boolean).join(' – '), scenario)
  useTransportKeys(drill, { onFullScreen: toggleFullScreen })

  const isOver = link.status === 'gone' || link.status === 'refused'
  const isLost = link.status === 'gone' || (link.status === 'refused' && link.error === 'wrong-key')
  useEffect(() => {
    // A key that opens nothing is not kept. A drill that this server does not know may be another's at the same address.
    if (isLost) releaseDrill(drillId)
  }, [isLost, drillId])

  return (
    <Desk scenario={scenario}>
      {identity && scenario && view && !isOver ? (
        <TrainerDesk
          drill={drill}
          joined={{ drill: identity, scenario, view }}
          drillKey={drillKey}
          transport={<Transport drill={drill} layout="desk" />}
          phoneSettings={LoadedPhoneSettings}
          onDeleted={() => navigate('/')}
        />
      ) : (
        <NoDrill link={link} />
      )}
    </Desk>
  )
}
