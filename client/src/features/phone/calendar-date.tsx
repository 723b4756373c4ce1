import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { usePosition } from '../../drill/use-position.ts'
import { dateText } from '../../lib/clock-text.ts'
import { useLanguage } from '../../lib/use-language.ts'

interface CalendarDateProps {
  readonly scenario: ScenarioHead
  readonly transport: Transport
  readonly nowMs: () => number
}

const EVERY_MS = 1_000

/** The scenario's date, in full. */
export function CalendarDate({ scenario, transport, nowMs }: CalendarDateProps) {
  const positionMs = usePosition(transport, nowMs, undefined, EVERY_MS)
  return <>{dateText(scenario, positionMs, useLanguage())}</>
}
