import { arrivalOf, type Arrival } from '@alert-replay/shared/phone/arrival.ts'
import { profileAt, settingsAt } from '@alert-replay/shared/phone/as-set.ts'
import { whatIf, type Alternative } from '@alert-replay/shared/phone/inspect.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { historyBefore } from '@alert-replay/shared/phone/outcomes.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import type { PhoneDrillState } from '../../../drill/phone-drill.ts'

/** One delivered alert, shown or not, and what the phone did with it. */
export interface Inspected {
  readonly arrival: Arrival
  readonly entry: PhoneEntry
  readonly outcome: Outcome
  /** The phone looks for its position: nothing of it is shown yet. */
  readonly isComing: boolean
}

/** All that was delivered, the latest first. */
export const inspectedOf = ({
  view,
  outcomes,
  looking,
}: Pick<PhoneDrillState, 'view' | 'outcomes' | 'looking'>) =>
  (view?.delivered ?? [])
    .flatMap((entry, i): readonly Inspected[] => {
      const outcome = outcomes[i]
      const arrival = arrivalOf(entry)
      return outcome ? [{ arrival, entry, outcome, isComing: looking.arrivals.has(arrival) }] : []
    })
    .reverse()

/** How the phone was set as an alert came, and which single change would have changed what it did. */
export interface Inspection extends Inspected {
  readonly settings: PhoneSettings
  /** What the phone was as it came. */
  readonly profile: Profile
  readonly alternatives: readonly Alternative[]
  /** Why it did not ring, where it is not the outcome that says so. */
  readonly silence?: 'jumped' | 'absent' | 'looking'
}

/** All there is to know of one alert; undefined where it is no longer delivered. */
export function inspect(
  arrival: Arrival,
  state: Pick<
    PhoneDrillState,
    'view' | 'outcomes' | 'memory' | 'settings' | 'profile' | 'profiles' | 'looking'
  >,
): Inspection | undefined {
  const { view, outcomes, memory } = state
  const delivered = view?.delivered ?? []
  const index = delivered.findIndex((entry) => arrivalOf(entry) === arrival)
  const entry = delivered[index]
  const outcome = outcomes[index]
  if (!entry || !outcome) return undefined
  const asItWas = settingsAt(delivered, memory.asSet, state.settings)
  const settings = asItWas(entry)
  const profile = profileAt(asItWas, state.profiles, state.profile)(entry)
  const history = historyBefore(index, delivered, outcomes)
  const isComing = state.looking.arrivals.has(arrival)
  const isSilent = outcome.as !== 'nothing' && (isComing || !memory.rung.includes(arrival))
  return {
    arrival,
    entry,
    outcome,
    isComing,
    settings,
    profile,
    alternatives: whatIf(entry.alert, settings, profile, history),
    ...(isSilent && { silence: silenceOf(entry, state) }),
  }
}

function silenceOf(
  entry: PhoneEntry,
  { looking }: Pick<PhoneDrillState, 'looking'>,
): 'jumped' | 'absent' | 'looking' {
  if (looking.arrivals.has(arrivalOf(entry))) return 'looking'
  return entry.how === 'sought' ? 'jumped' : 'absent'
}
