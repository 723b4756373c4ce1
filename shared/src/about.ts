/** What a scenario is about: for finding it, nothing is decided by it. What a phone's tones tell apart is another list. */
export const SCENARIO_HAZARDS = [
  'missile',
  'attack',
  'earthquake',
  'tsunami',
  'volcano',
  'weather',
  'flood',
  'fire',
  'health',
  'test',
  'other',
] as const
export type ScenarioHazard = (typeof SCENARIO_HAZARDS)[number]

/** ISO 3166-1 alpha-2, in capitals. */
export const COUNTRY = /^[A-Z]{2}$/
