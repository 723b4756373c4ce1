import { settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { PhoneLanguage, PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { SetPhones } from '@alert-replay/shared/phone/settings-schema.ts'

/** How a phone is set as far as the desk knows it: in which language its page is, where that is all, it does not: null. */
export type Shown = Omit<PhoneSettings, 'language'> & { readonly language: PhoneLanguage | null }

/** What is changed; where that hangs on how a phone is set already, what is changed on such a phone. */
export type SettingOf = SettingsChange | ((settings: Shown) => SettingsChange)

export const shownOf = (scenario: Parameters<typeof settingsOf>[0], chosen: SettingsChange): Shown => ({
  ...settingsOf(scenario, chosen, 'en'),
  language: chosen.language ?? null,
})

/** What is asked of the server: once for all of them, where it is the same on each. */
export function sentTo(
  which: 'all' | 'each',
  numbers: readonly number[],
  changes: readonly SettingsChange[],
): readonly SetPhones[] {
  const [first = {}] = changes
  const isSame = changes.every((change) => JSON.stringify(change) === JSON.stringify(first))
  if (which === 'all' && isSame) return [{ change: first }]
  return numbers.map((phone, i) => ({ phone, change: changes[i] ?? {} }))
}
