import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { ComponentType } from 'react'

/**
 * A phone that shows one alert of a scenario, the last one, as it has just come, in a language or in that of the page, and
 * says why it shows it so. The page puts it together.
 */
export type PreviewPhone = ComponentType<{
  readonly scenario: Scenario
  readonly language: PhoneLanguage | undefined
}>

/** Takes files of alerts, by drop or chosen, shows what had to be repaired, and gives the scenario's text they make. */
export type ImportRoom = ComponentType<{
  readonly onTake: (text: string) => void
  /** What taking them does here. */
  readonly takeLabel: string
}>
