import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { ShownText } from '../use-alert-text.ts'

/** What every picture is made of. */
export interface PictureProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
  readonly text: ShownText
  /** An alert that still holds and asks people to act: the signal colour is for these alone. */
  readonly alarming: boolean
}
