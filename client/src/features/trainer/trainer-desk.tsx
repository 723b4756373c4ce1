import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { cuesAt } from '../../drill/cues-at.ts'
import { latestAlerts } from '../../drill/latest-alerts.ts'
import type { TrainerDrill, TrainerDrillState } from '../../drill/trainer-drill.ts'
import { dateText } from '../../lib/clock-text.ts'
import { heldDrill, holdDrill } from '../../lib/held-drills.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { askingIn, currentIn, rowsOf } from './answers.ts'
import { Background } from './background.tsx'
import { Cue } from './cue.tsx'
import { Discussion } from './discussion.tsx'
import { DrillMenu } from './drill-menu.tsx'
import { InspectorButton } from './inspector-button.tsx'
import { InspectorPanel } from './inspector-panel.tsx'
import { JoinPanel } from './join-panel.tsx'
import { Notes } from './notes.tsx'
import { profilesOf, tellingOf } from './phone-outcomes.ts'
import { SetPhones, type PhoneSettingsForm } from './set-phones.tsx'
import { PhonesPanel } from './phones-panel.tsx'
import styles from './trainer-desk.module.css'
import { Unanswered } from './unanswered.tsx'
import { useDeliveries } from './use-deliveries.ts'
import { useFollowedRevision } from './use-followed-revision.ts'
import { useJoinAddresses } from './use-join-addresses.ts'
import { useNoted } from './use-noted.ts'
import { useProfiles } from './use-profiles.ts'

/** A drill as it is once it was joined. */
export type JoinedDrill = Required<Pick<TrainerDrillState, 'drill' | 'scenario' | 'view'>>

interface TrainerDeskProps {
  readonly drill: TrainerDrill
  readonly joined: JoinedDrill
  readonly drillKey: string
  /** What moves the replay; the page puts it in. */
  readonly transport: ReactNode
  /** The settings of a phone; the page puts them in. */
  readonly phoneSettings: PhoneSettingsForm
  readonly onDeleted: () => void
}

/** The desk of a drill that is joined: the transport, what matters now, the phones, the way in. */
export function TrainerDesk({
  drill,
  joined,
  drillKey,
  transport,
  phoneSettings,
  onDeleted,
}: TrainerDeskProps) {
  const { t } = useTranslation(['trainer', 'common'])
  const language = useLanguage()
  const { drill: identity, scenario, view } = joined
  const { drillId, code } = identity
  const phones = useStore(drill.store, (state) => state.phones)
  const receipts = useStore(drill.store, (state) => state.receipts)
  const link = useStore(drill.store, (state) => state.link)
  const isOffline = link.status !== 'online'
  const addresses = useJoinAddresses()
  const deliveries = useDeliveries(drill, drillId)
  const noted = useNoted(drill, drillId)
  const [inspects, setInspects] = useState(false)
  const inspectButton = useRef<HTMLButtonElement>(null)
  const revision = useFollowedRevision(view.revision)
  const { profiles, failed } = useProfiles(profilesOf(phones, scenario))
  const tell = useMemo(
    () => tellingOf({ scenario, view, noted, profiles }),
    [scenario, view, noted, profiles],
  )
  const askings = useMemo(
    () => askingIn(scenario, view, deliveries, phones, tell),
    [scenario, view, deliveries, phones, tell],
  )
  const rows = useMemo(() => rowsOf(phones, askings, receipts), [phones, askings, receipts])
  const current = useMemo(() => currentIn(askings, rows), [askings, rows])

  // A link with a key says nothing of its drill; now it is known.
  useEffect(() => {
    const held = heldDrill(drillId)
    if (held && !held.title) holdDrill({ ...held, code, title: scenario.title })
  }, [drillId, code, scenario])

  const origin = addresses?.[0]?.origin ?? location.origin
  return (
    <div className={styles.desk}>
      <div className={styles.head}>
        <h1 className={styles.title}>
          <LocalizedText of={scenario.title} />
        </h1>
        <p className={styles.where}>
          {scenario.place && (
            <>
              <LocalizedText of={scenario.place} />
              {' · '}
            </>
          )}
          {dateText(scenario, 0, language)}
        </p>
        <a href="#join" className={styles.toJoin}>
          {t('join.code')}{' '}
          <span>
            {code.slice(0, 3)}
            {'\u00a0'}
            {code.slice(3)}
          </span>
        </a>
      </div>
      <div className={styles.transport}>{transport}</div>
      {isOffline && (
        <p className={styles.offline}>
          {t(
            link.status === 'offline' && link.error ? `common:refusal.${link.error}` : 'common:link.offline',
          )}
        </p>
      )}
      {inspects && (
        <InspectorPanel
          {...{ scenario, view, phones, receipts, noted, deliveries, tell, failed }}
          onClose={() => {
            setInspects(false)
            // Back to where its owner came from, once that can be seen again.
            requestAnimationFrame(() => inspectButton.current?.focus())
          }}
        />
      )}
      <div className={styles.panels} data-phones={phones.length > 0} hidden={inspects}>
        {/* What scrolls has to be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.now} aria-labelledby="now" tabIndex={0}>
          <h2 id="now" className="visually-hidden">
            {t('now')}
          </h2>
          <Unanswered current={current} scenario={scenario} />
          <Cue cues={cuesAt(scenario, view)} />
          <Discussion alerts={latestAlerts(scenario, view.delivered.length)} answers="told" />
          <Notes scenario={scenario} cursor={view.delivered.length} />
          <Background scenario={scenario} />
        </section>
        <div className={styles.phones}>
          <PhonesPanel
            scenario={scenario}
            rows={rows}
            askings={askings}
            deliveries={deliveries}
            receipts={receipts}
            revision={isOffline ? undefined : revision}
            tools={
              <>
                <SetPhones drill={drill} scenario={scenario} phones={phones} form={phoneSettings} />
                <InspectorButton ref={inspectButton} onOpen={() => setInspects(true)} />
              </>
            }
          />
        </div>
        <div id="join" className={styles.join}>
          <JoinPanel code={code} addresses={addresses} />
        </div>
      </div>
      <div className={styles.menu}>
        <DrillMenu
          drillId={drillId}
          scenarioId={scenario.id}
          code={code}
          origin={origin}
          drillKey={drillKey}
          trainerLink={`${origin}/drill/${encodeURIComponent(drillId)}#k=${drillKey}`}
          phoneCount={phones.length}
          okCount={receipts.length}
          onDeleted={onDeleted}
        />
      </div>
    </div>
  )
}
