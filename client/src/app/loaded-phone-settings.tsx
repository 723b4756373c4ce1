import type { ComponentProps } from 'react'
import { loadable } from '../lib/use-loaded.ts'
import { Loaded } from '../ui/loaded.tsx'
import type { PhoneSettings } from './phone-settings.tsx'

const SETTINGS = loadable(
  async () => (await import('./phone-settings.tsx')).PhoneSettings,
  ['settings', 'phone'],
)

/** The settings of a phone, once they have come; where they cannot be had the desk goes on. */
export function LoadedPhoneSettings(props: ComponentProps<typeof PhoneSettings>) {
  return <Loaded of={SETTINGS}>{(Settings) => <Settings {...props} />}</Loaded>
}
