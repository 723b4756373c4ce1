import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'

/** What is set on every one of the phones, and the same on all. */
export function commonSettings(phones: readonly Pick<RosterPhone, 'settings'>[]): SettingsChange {
  const [first = {}, ...others] = phones.map(({ settings = {} }) => settings)
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every(
      (settings) => JSON.stringify(settings[name as keyof SettingsChange]) === JSON.stringify(value),
    ),
  )
  return Object.fromEntries(shared)
}
