import type { Alert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import { positionAt } from '@alert-replay/shared/transport.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Link } from '../drill/link.ts'
import type { PhoneDrill } from '../drill/phone-drill.ts'
import type { SoloDrill } from '../drill/solo-drill.ts'
import type { TrainerDrill } from '../drill/trainer-drill.ts'
import { seekTarget } from '../drill/seek-target.ts'
import { useListed } from '../features/library/use-library.ts'
import { DeviceList } from '../features/phone/device/device-list.tsx'
import { useSystemNotifications } from '../features/phone/device/use-system-notifications.ts'
import { InspectorFold } from '../features/phone/inspector/inspector-fold.tsx'
import { DrawnPhone } from '../features/phone/drawn-phone.tsx'
import { phoneSound } from '../features/phone/sound/sound.ts'
import { Discussion } from '../features/trainer/discussion.tsx'
import { controlsOf } from '../features/transport/controls.ts'
import { Transport } from '../features/transport/transport.tsx'
import { useTransportKeys } from '../features/transport/use-transport-keys.ts'
import { BigPlay } from '../features/watch/big-play.tsx'
import { Fold } from '../features/watch/fold.tsx'
import { toggleFullScreen } from '../lib/full-screen.ts'
import { Notice } from '../features/watch/notice.tsx'
import { PageButtons } from '../features/watch/page-buttons.tsx'
import { ScenarioPanel } from '../features/watch/scenario-panel.tsx'
import { useAskedPosition } from '../features/watch/use-asked-position.ts'
import { useHasChanged } from '../features/watch/use-has-changed.ts'
import { clockText, lengthText } from '../lib/clock-text.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { Desk } from '../ui/desk.tsx'
import { CapOut } from './cap-out.tsx'
import { FileFault } from './file-fault.tsx'
import { Follow } from './follow.tsx'
import { NotWatching } from './not-watching.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { WatchMap } from './watch-map.tsx'
import styles from './watching.module.css'

interface WatchingProps {
  readonly solo: SoloDrill
  readonly trainer: TrainerDrill
  readonly phone: PhoneDrill
  /** `page`: there is no connection. */
  readonly playedBy: 'server' | 'page'
  /** What is shown until the drill is joined. */
  readonly opening: ReactNode
}

/** A drill that somebody watches alone. */
export function Watching({ solo, trainer, phone, playedBy, opening }: WatchingProps) {
  // All that the page will ever say: what waits for its words later hides everything meanwhile.
  const { t } = useTranslation(['watch', 'common', 'device', 'trainer'])
  const language = useLanguage()
  const { scenario, view, drill, link } = useStore(trainer.store)
  const isSoundOn = useStore(phoneSound.store, (state) => state.on)
  const hasChanged = useHasChanged(solo)
  const listed = useListed(playedBy === 'server' ? scenario?.id : undefined)
  const asked = useAskedPosition(trainer)
  const controls = controlsOf(trainer)
  useSystemNotifications(phone)
  useTransportKeys(trainer, { onSound: phoneSound.toggle, onFullScreen: toggleFullScreen })
  usePageTitle((scenario && pick(scenario.title, language)?.text) ?? t('watch'), scenario)

  const trouble = troubleOf(link)
  const words = trouble && t(`common:${trouble.words}`)
  const action = trouble && (
    <Button
      onClick={
        {
          reload: () => location.reload(),
          tryAgain: solo.retry,
          startAnew: () => solo.renew(),
        }[trouble.way]
      }
    >
      {t(
        ({ reload: 'common:crash.reload', tryAgain: 'common:tryAgain', startAnew: 'startAnew' } as const)[
          trouble.way
        ],
      )}
    </Button>
  )
  if (!scenario || !view || !drill) return words ? <NotWatching why={words} action={action} /> : opening
  const play = (): void => void controls.playPause()
  const isOver = link.status === 'gone' || link.status === 'refused'
  const isAtStart =
    view.delivered.length === 0 && view.transport.status === 'paused' && view.transport.positionMs === 0
  const watchChanged = (): void =>
    solo.renew(isAtStart ? undefined : Math.round(positionAt(view.transport, trainer.nowMs())))
  return (
    <Desk scenario={scenario}>
      <div className={styles.page}>
        {isOver && (
          <div className={styles.over}>
            <Notice action={action}>{words}</Notice>
          </div>
        )}
        <div className={styles.stage}>
          <div className={styles.phone}>
            <DrawnPhone drill={phone} />
            {isAtStart && !isOver && (
              <div className={styles.start}>
                <BigPlay onPlay={play} />
              </div>
            )}
          </div>
        </div>
        <div className={styles.panel}>
          <ScenarioPanel
            drill={trainer}
            onSeek={(alert) => void controls.seek(seekTarget(alert.offsetMs))}
            onPlay={play}
            discussion={discussionOf}
            asked={
              asked && (
                <Notice action={null}>
                  {t(`at.${asked.why}`, {
                    value: asked.value,
                    possible: asked.possible,
                    from: clockText(scenario, 0),
                    to: clockText(scenario, scenario.alerts.at(-1)?.offsetMs ?? 0),
                    length: lengthText(scenario.alerts.at(-1)?.offsetMs ?? 0),
                  })}
                </Notice>
              )
            }
            notice={
              playedBy === 'page' ? (
                <OfflineNotice isServerBack={hasChanged} onReturn={solo.retry} />
              ) : (
                !isOver && (
                  <>
                    {hasChanged && (
                      <Notice action={<Button onClick={watchChanged}>{t('watchChanged')}</Button>}>
                        {t('changed')}
                      </Notice>
                    )}
                    <FileFault listed={listed} isLastGood={!hasChanged} />
                  </>
                )
              )
            }
          >
            <Fold title={t('map')}>{() => <WatchMap trainer={trainer} phone={phone} />}</Fold>
            <InspectorFold drill={phone} fold={foldOf} />
            {playedBy === 'server' && (
              <>
                <Fold title={t('cap')}>{() => <CapOut scenarioId={scenario.id} code={drill.code} />}</Fold>
                <Fold title={t('follow')}>{() => <Follow code={drill.code} />}</Fold>
              </>
            )}
            <Fold title={t('device:title')}>{() => <DeviceList />}</Fold>
          </ScenarioPanel>
        </div>
      </div>
      {!isOver && (
        <div className={styles.bar}>
          <Transport drill={trainer} layout="bar">
            <PageButtons isSoundOn={isSoundOn} onSound={phoneSound.toggle} onFullScreen={toggleFullScreen} />
          </Transport>
        </div>
      )}
    </Desk>
  )
}

/** Whoever watches alone is asked before the answer is told. */
const discussionOf = (alerts: readonly Alert[]): ReactNode => (
  <Discussion alerts={alerts} answers="asked-for" />
)

const foldOf = (title: string, content: () => ReactNode): ReactNode => <Fold title={title}>{content}</Fold>

interface Trouble {
  /** Key of the sentence in `common`. */
  readonly words: string
  readonly way: 'reload' | 'tryAgain' | 'startAnew'
}

/** A refusal after which only a newer page helps. */
const RELOAD: readonly Refusal[] = ['protocol', 'malformed', 'foreign-origin']

/** What is wrong with the link, and the way out of it; undefined while nothing is (rule P4). */
function troubleOf(link: Link): Trouble | undefined {
  switch (link.status) {
    case 'connecting':
    case 'online':
      return undefined
    case 'offline':
      return { words: `refusal.${link.error ?? 'offline'}`, way: 'tryAgain' }
    case 'gone':
      return { words: 'link.gone', way: 'startAnew' }
    case 'refused':
      return { words: `refusal.${link.error}`, way: RELOAD.includes(link.error) ? 'reload' : 'startAnew' }
    default:
      return assertNever(link)
  }
}
