import { SUPPORTS, type Alert, type Source, type Support } from '@alert-replay/shared/alert.ts'
import type { Flight } from '@alert-replay/shared/flight.ts'

/** An alert, and what of it a source tells. */
export interface Told {
  readonly alert: Alert
  readonly supports: readonly Support[]
}

/** A source with everything that it tells of the alerts, in their order; nothing where it is background. */
export interface TellingSource {
  readonly source: Source
  readonly tells: readonly Told[]
  /** Whether points of the flight are from it. */
  readonly tellsFlight: boolean
}

/** What rests on which source: from what the alerts say of their sources, their texts of theirs, and the points of the flight. */
export function whatSourcesTell(
  sources: readonly Source[],
  alerts: readonly Alert[],
  flight?: Flight,
): readonly TellingSource[] {
  const told = new Map<string, Map<Alert, Set<Support>>>()
  const add = (source: string, alert: Alert, supports: readonly Support[]): void => {
    const ofSource = told.get(source) ?? new Map<Alert, Set<Support>>()
    told.set(source, ofSource)
    const known = ofSource.get(alert) ?? new Set()
    ofSource.set(alert, known)
    for (const support of supports) known.add(support)
  }
  for (const alert of alerts) {
    for (const { source, supports } of alert.citations) add(source, alert, supports)
    for (const { sources: ofText } of Object.values(alert.texts)) {
      for (const source of ofText) add(source, alert, ['text'])
    }
  }
  return sources.map((source) => ({
    source,
    tells: [...(told.get(source.id) ?? [])].map(([alert, supports]) => ({
      alert,
      supports: SUPPORTS.filter((support) => supports.has(support)),
    })),
    tellsFlight: flight?.points.some((point) => point.sources.includes(source.id)) ?? false,
  }))
}
