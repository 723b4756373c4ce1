import type { ScenarioHead } from './scenario.ts'

/**
 * The drill mark (rule D1). For a recorded event it carries the event's date, in the scenario's own time zone.
 * Both languages stand on it always, so that it is understood whatever the interface speaks.
 */
export function drillMark(
  scenario: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'> | undefined,
): { readonly ja: string; readonly en: string; readonly date?: string } {
  if (scenario?.kind !== 'recorded') return { ja: '訓練', en: 'EXERCISE' }
  const date = new Date(scenario.startMs + scenario.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  return { ja: '訓練・再現', en: 'EXERCISE · REPLAY', date }
}
