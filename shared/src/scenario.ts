import type { ScenarioHazard } from './about.ts'
import type { Alert, Source } from './alert.ts'
import type { Flight } from './flight.ts'
import type { Localized } from './localized.ts'

/** A recorded or made-up alert sequence: one file in fixtures/, read by `parseScenario`. */
export interface Scenario extends ScenarioHead {
  readonly summary?: Localized
  /** Of a recorded scenario: which account of the events it follows. */
  readonly account?: Localized
  /** What it is about, where its file says so. */
  readonly hazards?: readonly ScenarioHazard[]
  /** Where people were alerted, ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  /** What a room learns from it. It may give away the end. */
  readonly teaches?: Localized
  /** What sources publish of the way of a missile. */
  readonly flight?: Flight
  readonly sources: readonly Source[]
  /** For the trainer. */
  readonly notes: readonly Localized[]
  /** Ordered by offset. */
  readonly alerts: readonly Alert[]
}

/** What everyone in a drill may know of its scenario from the first moment; it gives nothing away. */
export interface ScenarioHead {
  /** A slug; the file is fixtures/<id>.json. */
  readonly id: string
  readonly kind: 'recorded' | 'made-up'
  readonly title: Localized
  readonly place?: Localized
  /** Every alert has a text in each of these. */
  readonly languages: readonly string[]
  /** Epoch milliseconds of position 0. */
  readonly startMs: number
  /** Minutes east of UTC, for showing the scenario's own clock. */
  readonly utcOffsetMinutes: number
  readonly timeZone?: string
}

/**
 * A scenario as its trainers have it, and anybody may from the library. Without the CAP messages: one that leaves is an
 * exercise copy (rule D1), and what of it is for readers is in the alert's own fields. No `Scenario` passes for one.
 */
export interface ScenarioForTrainer extends Omit<Scenario, 'alerts'> {
  readonly alerts: readonly AlertForTrainer[]
}

export interface AlertForTrainer extends Alert {
  readonly cap?: never
}

/** The scenario for a trainer. */
export const forTrainer = ({ alerts, ...scenario }: Scenario): ScenarioForTrainer => ({
  ...scenario,
  alerts: alerts.map(({ cap: _cap, ...alert }) => alert),
})

/** The head of a scenario, field by field, so that nothing else leaks to a phone (rule P1). */
export function headOf(scenario: Scenario): ScenarioHead {
  return {
    id: scenario.id,
    kind: scenario.kind,
    title: scenario.title,
    ...(scenario.place && { place: scenario.place }),
    languages: scenario.languages,
    startMs: scenario.startMs,
    utcOffsetMinutes: scenario.utcOffsetMinutes,
    ...(scenario.timeZone !== undefined && { timeZone: scenario.timeZone }),
  }
}
