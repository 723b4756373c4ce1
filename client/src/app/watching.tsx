import { pick } from '@alert-replay/shared/localized.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../drill/phone-drill.ts'
import type { SoloDrill } from '../drill/solo-drill.ts'
import type { TrainerDrill } from '../drill/trainer-drill.ts'
import { seekTarget } from '../drill/seek-target.ts'
import { Phone } from '../features/phone/phone.tsx'
import { phoneSound } from '../features/phone/sound/sound.ts'
import { controlsOf } from '../features/transport/controls.ts'
import { Transport } from '../features/transport/transport.tsx'
import { useTransportKeys } from '../features/transport/use-transport-keys.ts'
import { BigPlay } from '../features/watch/big-play.tsx'
import { Fold } from '../features/watch/fold.tsx'
import { toggleFullScreen } from '../lib/full-screen.ts'
import { Notice } from '../features/watch/notice.tsx'
import { PageButtons } from '../features/watch/page-buttons.tsx'
import { Story } from '../features/watch/story.tsx'
import { useHasChanged } from '../features/watch/use-has-changed.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { Desk } from '../ui/desk.tsx'
import { Follow } from './follow.tsx'
import styles from './watching.module.css'

interface WatchingProps {
  readonly solo: SoloDrill
  readonly trainer: TrainerDrill
  readonly phone: PhoneDrill
  /** What is shown until the drill is joined. */
  readonly opening: ReactNode
}

/** A drill that somebody watches alone. */
export function Watching({ solo, trainer, phone, opening }: WatchingProps) {
  const { t } = useTranslation(['watch', 'common'])
  const language = useLanguage()
  const { scenario, view, drill, link } = useStore(trainer.store)
  const isSoundOn = useStore(phoneSound.store, (state) => state.on)
  const hasChanged = useHasChanged(solo)
  const controls = controlsOf(trainer)
  useTransportKeys(trainer, { onSound: phoneSound.toggle, onFullScreen: toggleFullScreen })
  usePageTitle((scenario && pick(scenario.title, language)?.text) ?? t('watch'), scenario)

  if (!scenario || !view || !drill) return opening
  const play = (): void => void controls.playPause()
  const isOver = link.status === 'gone' || link.status === 'refused'
  const isAtStart =
    view.delivered.length === 0 && view.transport.status === 'paused' && view.transport.positionMs === 0
  return (
    <Desk scenario={scenario}>
      <div className={styles.page}>
        {isOver && (
          <div className={styles.over}>
            <Notice action={<Button onClick={solo.renew}>{t('startAnew')}</Button>}>
              {link.status === 'gone' ? t('common:link.gone') : t(`common:refusal.${link.error}`)}
            </Notice>
          </div>
        )}
        <div className={styles.stage}>
          <div className={styles.phone}>
            <Phone drill={phone} framed />
            {isAtStart && !isOver && (
              <div className={styles.start}>
                <BigPlay onPlay={play} />
              </div>
            )}
          </div>
        </div>
        <div className={styles.story}>
          <Story
            drill={trainer}
            onSeek={(alert) => void controls.seek(seekTarget(alert.offsetMs))}
            onPlay={play}
            notice={
              hasChanged &&
              !isOver && (
                <Notice action={<Button onClick={solo.renew}>{t('watchChanged')}</Button>}>
                  {t('changed')}
                </Notice>
              )
            }
          >
            <Fold title={t('follow')}>{() => <Follow code={drill.code} />}</Fold>
          </Story>
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
