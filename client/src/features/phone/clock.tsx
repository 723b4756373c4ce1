import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { usePosition } from '../../drill/use-position.ts'
import { clockText } from '../../lib/clock-text.ts'

interface ClockProps {
  readonly scenario: ScenarioHead
  readonly transport: Transport
  readonly nowMs: () => number
}

const EVERY_MS = 250

/** The scenario's clock, as the phone shows the time. */
export function Clock({ scenario, transport, nowMs }: ClockProps) {
  const positionMs = usePosition(transport, nowMs, undefined, EVERY_MS)
  const text = clockText(scenario, positionMs)
  return <time dateTime={text}>{text}</time>
}
