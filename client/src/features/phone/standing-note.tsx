import type { Standing } from '@alert-replay/shared/phone/thread.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../lib/clock-text.ts'
import { Glyph, type GlyphName } from './glyph.tsx'
import styles from './standing-note.module.css'

interface StandingProps {
  readonly scenario: ScenarioHead
  readonly standing: Standing
}

/** In a word or two: lifted, cancelled, replaced, expired. Each has a mark of its own, and none is told by colour. */
export function StandingMark({ scenario, standing }: StandingProps) {
  const { t } = useTranslation('phone')
  return (
    <span className={styles.mark} data-standing={standing.kind}>
      <Glyph name={glyphOf(standing)} />
      {t(`standing.${wordOf(standing)}`, {
        ...(standing.kind === 'expired' && { time: clockText(scenario, standing.atMs) }),
      })}
    </span>
  )
}

/** The same, and what it means: who opens an alert that no longer holds learns that before reading it. */
export function StandingNote({ scenario, standing }: StandingProps) {
  const { t } = useTranslation('phone')
  if (standing.kind === 'in-force') return null
  return (
    <div className={styles.note} data-standing={standing.kind}>
      <StandingMark scenario={scenario} standing={standing} />
      <p>{t(`standing.${wordOf(standing)}Means`)}</p>
    </div>
  )
}

const wordOf = (standing: Standing): string => (standing.kind === 'superseded' ? standing.how : standing.kind)

const GLYPHS = {
  'in-force': 'in-force',
  superseded: 'replaced',
  lifted: 'lifted',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<Standing['kind'], GlyphName>
const glyphOf = ({ kind }: Standing): GlyphName => GLYPHS[kind]
