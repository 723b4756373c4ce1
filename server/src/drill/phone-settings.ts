import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { SetPhones } from '@alert-replay/shared/phone/settings-schema.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { Storage, StoredPhone } from '../storage/storage.ts'
import type { Publish } from './publish.ts'
import type { Roster } from './roster.ts'
import type { Turns } from './turns.ts'

/** How the phones of a drill are set. What came last holds, whoever set it; each phone is told of its own settings only. */
export interface SetsPhones {
  /** A phone's owner sets it: all that was ever set on it. */
  own(drillId: string, phone: number, change: SettingsChange): Promise<Result<SettingsChange, Refusal>>
  /** The trainer sets one phone, or all: how many there were. */
  trainers(drillId: string, set: SetPhones): Promise<Result<{ readonly phones: number }, Refusal>>
}

export interface PhoneSettingsParts {
  readonly storage: Pick<Storage, 'changeSettings'>
  readonly turns: Turns
  readonly publish: Pick<Publish, 'phoneSettings'>
  readonly roster: Pick<Roster, 'changed'>
}

export function createPhoneSettings({ storage, turns, publish, roster }: PhoneSettingsParts): SetsPhones {
  // In the drill's turn: no answer to a join that knew less comes after what a phone is told here.
  const change = (
    drillId: string,
    phone: number | 'all',
    changed: SettingsChange,
  ): Promise<readonly StoredPhone[]> =>
    turns.take(drillId, async () => {
      const phones = await storage.changeSettings(drillId, phone, changed)
      for (const { number, settings = {} } of phones) publish.phoneSettings(drillId, number, settings)
      if (phones.length > 0) roster.changed(drillId)
      return phones
    })

  return {
    async own(drillId, phone, changed) {
      const [stored] = await change(drillId, phone, changed)
      return stored ? ok(stored.settings ?? {}) : refused('unknown-drill')
    },
    async trainers(drillId, { phone, change: changed }) {
      const phones = await change(drillId, phone ?? 'all', changed)
      return ok({ phones: phones.length })
    },
  }
}
