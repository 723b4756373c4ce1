import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useLanguage } from '../../lib/use-language.ts'

type Marked = Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'>

/** The words of the drill mark in the phone's language: what is heard need not be said in each. */
export function useSpokenMark(scenario: Marked): string {
  const language = useLanguage()
  const { ja, en, own } = drillMark(scenario, language)
  return own ?? (language === 'ja' ? ja : en)
}

interface SpokenMarkProps {
  readonly scenario: Marked
  readonly id?: string
}

/**
 * The drill mark for who hears the screen (rule D1), first within whatever tells of an alert: the mark that is seen
 * stands above all of that, and outside a dialog that is all there is for a screen reader.
 */
export function SpokenMark({ scenario, id }: SpokenMarkProps) {
  return (
    <span id={id} className="visually-hidden">
      {useSpokenMark(scenario)}{' '}
    </span>
  )
}
