import { CHANNELS } from '@alert-replay/shared/alert.ts'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { clockText } from '../../lib/clock-text.ts'
import { durationText } from '../../lib/duration-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { CueSigns, Glyphs } from './glyphs.tsx'
import { ticksOf, widthOfText } from './layout.ts'
import { MarkList } from './mark-list.tsx'
import { quietsOf } from './marks.ts'
import { Playhead } from './playhead.tsx'
import { Slider } from './slider.tsx'
import styles from './timeline.module.css'
import { useWidth } from '../../lib/use-width.ts'
import type { Standing } from './use-transport.ts'

interface TimelineProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  /** One lane a channel, and the clock below; or the track alone. */
  readonly lanes: boolean
}

/** The sizes of the small text and of a shape, as shares of the page's text: they grow on a wall. */
const FONT_REM = 0.8125
const SHAPE_REM = 1.125
const TICKS_APART_PX = 96
/** Marks this near to each other share a label; the first distance at which every label finds room is taken. */
const DESK_APART_PX = [8, 24, 48, 96, 192, 384]
const BAR_APART_PX = [8, 24]
/** A quiet stretch shorter than this would be less than one of its dots. */
const LEAST_QUIET_PX = 2

/** The replay from start to end: past solid, future outlined, quiet dotted; the playhead moves, and nothing else. */
export function Timeline({ drill, standing, lanes }: TimelineProps) {
  const { t } = useTranslation(['transport', 'common'])
  const language = useLanguage()
  const { scenario, marks, cursor, endMs } = standing
  const isLive = useStore(drill.store, ({ link }) => link.status === 'online')
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track, 800)
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const fontPx = FONT_REM * remPx
  const room = { width, shape: SHAPE_REM * remPx }
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
          room={{
            width,
            fontPx,
            rows: lanes ? 4 : 1,
            apartPx: lanes ? DESK_APART_PX : BAR_APART_PX,
          }}
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
            const longPx = ((toMs - fromMs) / Math.max(1, endMs)) * width
            if (longPx < LEAST_QUIET_PX) return null
            const text = t('quiet', { length: durationText(toMs - fromMs, language) })
            return (
              <span
                key={fromMs}
                className={styles.quiet}
                style={{ insetInlineStart: shareOf(fromMs), inlineSize: shareOf(toMs - fromMs) }}
              >
                {lanes && longPx > widthOfText(text, fontPx) + 48 && (
                  <span className={styles.quietText}>{text}</span>
                )}
              </span>
            )
          })}
          {lanes ? (
            <CueSigns alerts={scenario.alerts} endMs={endMs} room={room} />
          ) : (
            <Glyphs alerts={scenario.alerts} cursor={cursor} endMs={endMs} room={room} />
          )}
        </div>
        {lanes &&
          channels.map((channel) => (
            <div key={channel} className={styles.lane}>
              <Glyphs alerts={scenario.alerts} cursor={cursor} endMs={endMs} room={room} channel={channel} />
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
