import type { Alert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { emptyHistory, type Presentable } from '@alert-replay/shared/phone/history.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { present } from '@alert-replay/shared/phone/present.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { defaultSettings, type PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { anAlert } from './builders.ts'

/** A phone as it comes, but for what is given. */
export const aPhone = (
  fields: Partial<PhoneSettings> = {},
  profile: Profile = USUAL_PROFILE,
): PhoneSettings => ({
  ...defaultSettings(profile.id, 'ja'),
  ...fields,
})

/** A cell broadcast that says no message id, but for what is given. */
export function aBroadcast(fields: Partial<Alert> = {}, index = 0): Presentable {
  const { cellBroadcast, ...plain } = anAlert(index, { channels: ['cell-broadcast'], ...fields })
  return forPhone({ ...plain, ...('cellBroadcast' in fields && cellBroadcast && { cellBroadcast }) }, [])
}

/** What a phone does with an alert that comes first. */
export const presentFirst = (
  alert: Presentable,
  settings: Partial<PhoneSettings> = {},
  profile: Profile = USUAL_PROFILE,
): Outcome => present(alert, aPhone(settings, profile), profile, emptyHistory)

/** What a phone does with alerts that come one after the other. */
export const presentAll = (
  alerts: readonly Presentable[],
  settings: Partial<PhoneSettings> = {},
  profile: Profile = USUAL_PROFILE,
): readonly Outcome[] =>
  outcomesOf(
    alerts.map((alert) => ({ alert })),
    () => aPhone(settings, profile),
    profile,
  )

/** The rule that decided. */
export const ruleOf = ({ reasons }: Outcome): string | undefined => reasons.at(-1)?.rule
