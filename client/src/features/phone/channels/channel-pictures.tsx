import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useId, useState, type ComponentType, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Glyph } from '../glyph.tsx'
import { AppPush } from './app-push.tsx'
import { AuthorityLine } from './authority-line.tsx'
import styles from './channel-pictures.module.css'
import { Loudspeaker } from './loudspeaker.tsx'
import { Picture } from './picture.tsx'
import type { PictureProps } from './picture-props.ts'
import { PressItem } from './press-item.tsx'
import { Radio } from './radio.tsx'
import { SocialPost } from './social-post.tsx'
import { Television } from './television.tsx'
import { Ticker } from './ticker.tsx'
import { useOriginal } from './use-original.ts'
import { callsOn } from './calls-on.ts'
import { viewsOf, type ChannelView } from './views.ts'
import { WebNotice } from './web-notice.tsx'

interface ChannelPicturesProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
  readonly ended: boolean
  readonly heading: 'h2' | 'h3'
}

const PICTURES: Readonly<Record<ChannelView, ComponentType<PictureProps>>> = {
  television: Television,
  ticker: Ticker,
  loudspeaker: Loudspeaker,
  radio: Radio,
  social: SocialPost,
  app: AppPush,
  press: PressItem,
  website: WebNotice,
  'authority-network': AuthorityLine,
}

/** One picture of the alert for each way it reached people, one at a time. */
export function ChannelPictures({ scenario, alert, ended, heading: Heading }: ChannelPicturesProps) {
  const { t } = useTranslation(['channels', 'phone', 'common'])
  const views = viewsOf(alert.channels)
  const [chosen, setChosen] = useState<ChannelView>()
  const view = views.find((one) => one === chosen) ?? views[0]
  const { text, toggle } = useOriginal(alert)
  const id = useId()
  if (view === undefined) return null
  const Drawn = PICTURES[view]
  const picture = (
    <Picture key={view} view={view} text={text} toggle={toggle}>
      <Drawn scenario={scenario} alert={alert} text={text} alarming={!ended && callsOn(alert)} />
    </Picture>
  )
  return (
    <section className={styles.section}>
      <Heading className={styles.title}>{t('title')}</Heading>
      {views.length === 1 ? (
        picture
      ) : (
        <>
          <div role="tablist" aria-label={t('choose')} className={styles.tabs}>
            {views.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                id={`${id}-${one}`}
                aria-selected={one === view}
                aria-controls={`${id}-panel`}
                tabIndex={one === view ? 0 : -1}
                onClick={() => setChosen(one)}
                onKeyDown={toNeighbour}
              >
                <Glyph name={one === 'ticker' ? 'television' : one} />
                {t(`tab.${one}`)}
              </button>
            ))}
          </div>
          <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`}>
            {picture}
          </div>
        </>
      )}
    </section>
  )
}

/** Arrows, Home and End go from tab to tab and choose it, as in any tab list. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
  const at = tabs.findIndex((tab) => tab === event.currentTarget)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
  const there = to === undefined ? undefined : tabs[to % tabs.length]
  if (!there) return
  event.preventDefault()
  there.focus()
  there.click()
}
