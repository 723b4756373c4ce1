import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import type { Tie } from './cards.ts'
import { Glyph, type GlyphName } from './glyph.tsx'
import styles from './ties.module.css'
import { timeText } from './time-text.ts'
import { useAlertText } from './use-alert-text.ts'

interface TiesProps {
  readonly scenario: ScenarioHead
  readonly ties: readonly Tie[]
  readonly onFollow: (alert: PhoneAlert) => void
}

/** How an alert is tied to others; each leads to the other one. */
export function Ties({ scenario, ties, onFollow }: TiesProps) {
  const { t } = useTranslation(['alerts', 'phone'])
  const language = useLanguage()
  const textOf = useAlertText()
  const words = ({ kind, direction, alert }: Tie): string => {
    const title = textOf(alert).title
    if (direction === 'to' || kind === 'part') return t(`tie.${direction}.${kind}`, { title })
    const time = timeText(scenario, alert)
    const sender = pick(alert.sender, language)?.text
    return t(time === undefined ? `tie.by.${kind}Anytime` : `tie.by.${kind}`, { time, sender })
  }
  return (
    <ul className={styles.ties}>
      {ties.map((tie) => (
        <li key={`${tie.kind} ${tie.direction} ${tie.alert.id}`}>
          <button
            type="button"
            className={styles.tie}
            data-ends={tie.direction === 'by' && (tie.kind === 'lifted' || tie.kind === 'cancelled')}
            onClick={() => onFollow(tie.alert)}
          >
            <Glyph name={glyphOf(tie)} />
            <span>{words(tie)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const DONE_BY = {
  lifted: 'lifted',
  cancelled: 'cancelled',
  corrected: 'replaced',
  updated: 'replaced',
} as const satisfies Record<Exclude<Tie['kind'], 'part'>, GlyphName>

function glyphOf({ kind, direction }: Tie): GlyphName {
  if (kind === 'part') return 'part'
  return direction === 'by' ? DONE_BY[kind] : 'thread'
}
