import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { PhoneView } from '@alert-replay/shared/view.ts'
import { useTranslation } from 'react-i18next'
import type { PhoneLinkState } from '../../drill/link.ts'
import type { Card } from './cards.ts'
import { Clock } from './clock.tsx'
import { Glyph, type GlyphName } from './glyph.tsx'
import styles from './status-bar.module.css'
import { useSwipe } from './use-swipe.ts'

interface StatusBarProps {
  readonly framed: boolean
  readonly onBlack: boolean
  readonly link: PhoneLinkState
  readonly settings: PhoneSettings
  readonly scenario: ScenarioHead | undefined
  readonly view: PhoneView | undefined
  readonly nowMs: () => number
  readonly unread: readonly Card[]
  /** Whether the shade is down; undefined where the phone has none now. */
  readonly shade: 'open' | 'closed' | undefined
  readonly onShade: () => void
}

/** The drill's clock, what is unread, how the phone is set, its link. Pulled down or pressed, it opens the shade. */
export function StatusBar(props: StatusBarProps) {
  const { framed, onBlack, link, settings, scenario, view, nowMs, unread, shade, onShade } = props
  const { t } = useTranslation('phone')
  const swipe = useSwipe({
    onDown: () => shade === 'closed' && onShade(),
    onUp: () => shade === 'open' && onShade(),
  })
  // A notification that stands on after OK has its sign, and is read.
  const count = unread.filter((card) => card.unread).length
  const said = [
    ...statesOf(settings).map(({ words }) => t(`status.${words}`)),
    ...(link.status === 'airplane' ? [] : [t(`status.${linkWords(link, settings)}`)]),
    ...(count > 0 ? [t('status.unread', { count })] : []),
  ]
  return (
    <div className={framed ? styles.bar : `${styles.bar} ${styles.full}`} data-on-black={onBlack} {...swipe}>
      <p className={styles.clock}>
        <span className="visually-hidden">{t('status.label')}</span>
        {scenario && view && <Clock scenario={scenario} transport={view.transport} nowMs={nowMs} />}
        <span className={styles.notes} aria-hidden="true">
          {channelsOf(unread).map((channel) => (
            <Glyph key={channel} name={channel} />
          ))}
        </span>
      </p>
      <p className="visually-hidden">{said.join(', ')}</p>
      <span className={styles.states} aria-hidden="true">
        {statesOf(settings).map(({ glyph, words }) => (
          <Glyph key={words} name={glyph} />
        ))}
        {link.status !== 'airplane' && <Signal bars={barsOf(link, settings)} />}
        <svg className={styles.battery} viewBox="0 0 25 13">
          <rect x="0.5" y="0.5" width="21" height="12" rx="3.4" className={styles.shell} />
          <rect x="2.2" y="2.2" width="14" height="8.6" rx="1.9" />
          <rect x="22.7" y="4.2" width="1.8" height="4.6" rx="0.9" className={styles.faint} />
        </svg>
      </span>
      {shade && (
        <button
          type="button"
          className={styles.pull}
          aria-label={t(shade === 'open' ? 'shade.close' : 'shade.open')}
          aria-expanded={shade === 'open'}
          onClick={onShade}
        />
      )}
    </div>
  )
}

/** Four bars: all of them with a good link, none without. */
function Signal({ bars }: { readonly bars: number }) {
  return (
    <svg className={styles.signal} viewBox="0 0 19 13">
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 5}
          y={9 - bar * 3}
          width="3.4"
          height={4 + bar * 3}
          rx="1"
          className={bar < bars ? undefined : styles.faint}
        />
      ))}
    </svg>
  )
}

interface State {
  readonly words: string
  readonly glyph: GlyphName
}

/** What the owner has set that is not as a phone comes. */
function statesOf({ ringer, doNotDisturb, inCall, headset, airplane }: PhoneSettings): readonly State[] {
  return [
    ...(inCall ? [{ words: 'inCall', glyph: 'in-call' } as const] : []),
    ...(headset ? [{ words: 'headset', glyph: 'headset' } as const] : []),
    ...(doNotDisturb ? [{ words: 'doNotDisturb', glyph: 'moon' } as const] : []),
    ...(ringer === 'vibrate' ? [{ words: 'vibrate', glyph: 'vibration' } as const] : []),
    ...(ringer === 'silent' ? [{ words: 'silent', glyph: 'bell-off' } as const] : []),
    ...(airplane ? [{ words: 'airplane', glyph: 'airplane' } as const] : []),
  ]
}

function linkWords(link: PhoneLinkState, { connection }: PhoneSettings): string {
  if (link.status !== 'online') return 'offline'
  return connection === 'good' ? 'online' : connection
}

function barsOf(link: PhoneLinkState, { connection }: PhoneSettings): number {
  if (link.status !== 'online') return 0
  return { good: 4, slow: 2, lossy: 1 }[connection]
}

/** By what the newest unread alerts came, each once: as many as there is room for. */
function channelsOf(unread: readonly Card[]): readonly GlyphName[] {
  const names = new Set<GlyphName>()
  for (const { entry } of unread) {
    if (names.size === 3) break
    const [channel] = entry.alert.channels
    if (channel) names.add(channel)
  }
  return [...names]
}
