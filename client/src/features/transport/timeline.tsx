import { CHANNELS } from '@alert-replay/shared/alert.ts'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { clockText } from '../../lib/clock-text.ts'
import { durationText } from '../../lib/duration-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { CueSigns, Glyphs } from './glyphs.tsx'
import { clustersOf, ticksOf, widthOfText } from './layout.ts'
import { MarkList } from './mark-list.tsx'
import { quietsOf } from './marks.ts'
import { Playhead } from './playhead.tsx'
import { Slider } from './slider.tsx'
import styles from './timeline.module.css'
import { useWidth } from './use-width.ts'
import type { Standing } from './use-transport.ts'

interface TimelineProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  /** One lane a channel, and the clock below; or the track alone. */
  readonly lanes: boolean
}

/** The size of the small text, as a share of the page's: it grows on a wall. */
const FONT_REM = 0.8125
const TICKS_APART_PX = 96

/** The replay from start to end: past solid, future outlined, quiet dotted; the playhead moves, and nothing else. */
export function Timeline({ drill, standing, lanes }: TimelineProps) {
  const { t } = useTranslation(['transport', 'common'])
  const language = useLanguage()
  const { scenario, marks, cursor, endMs } = standing
  const isLive = useStore(drill.store, ({ link }) => link.status === 'online')
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track, 800)
  const fontPx = FONT_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
  const clusters = useMemo(
    () => clustersOf(marks, (ms) => (endMs === 0 ? 0 : (ms / endMs) * width)),
    [marks, endMs, width],
  )
  const quiets = useMemo(() => quietsOf(marks), [marks])
  const channels = useMemo(() => {
    const used = new Set(scenario.alerts.flatMap((alert) => alert.channels))
    return CHANNELS.filter((channel) => used.has(channel))
  }, [scenario])
  const shareOf = (ms: number): string => `${endMs === 0 ? 0 : (ms / endMs) * 100}%`

  return (
    <div className={styles.timeline} data-lanes={lanes}>
      <div className={styles.over}>
        <MarkList
          drill={drill}
          standing={standing}
          clusters={clusters}
          rows={lanes ? 3 : 1}
          allOrNone={!lanes}
          width={width}
          fontPx={fontPx}
        />
      </div>
      {lanes && (
        <ul className={styles.names}>
          {channels.map((channel) => (
            <li key={channel}>{t(`common:channel.${channel}`)}</li>
          ))}
        </ul>
      )}
      <div className={styles.field} ref={track}>
        <div className={styles.track}>
          {quiets.map(({ fromMs, toMs }) => {
            const text = t('quiet', { length: durationText(toMs - fromMs, language) })
            const room = ((toMs - fromMs) / Math.max(1, endMs)) * width
            return (
              <span
                key={fromMs}
                className={styles.quiet}
                style={{ insetInlineStart: shareOf(fromMs), inlineSize: shareOf(toMs - fromMs) }}
              >
                {lanes && room > widthOfText(text, fontPx) + 48 && (
                  <span className={styles.quietText}>{text}</span>
                )}
              </span>
            )
          })}
          {lanes ? (
            <CueSigns clusters={clusters} width={width} />
          ) : (
            <Glyphs clusters={clusters} cursor={cursor} width={width} />
          )}
        </div>
        {lanes &&
          channels.map((channel) => (
            <div key={channel} className={styles.lane}>
              <Glyphs clusters={clusters} cursor={cursor} width={width} channel={channel} />
            </div>
          ))}
        <Playhead drill={drill} standing={standing} width={width} live={isLive} />
        <Slider drill={drill} standing={standing} width={width} />
      </div>
      {lanes && (
        <div className={styles.ticks} aria-hidden="true">
          {ticksOf(scenario, endMs, width, TICKS_APART_PX).map((ms) => (
            <span key={ms} style={{ insetInlineStart: shareOf(ms) }}>
              {clockText(scenario, ms)}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
