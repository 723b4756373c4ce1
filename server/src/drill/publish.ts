import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { PhoneUpdate, TrainerUpdate } from '@alert-replay/shared/view.ts'

/** How a drill speaks to those who follow it. Called only with what is committed (rule S2). */
export interface Publish {
  update(drillId: string, updates: { readonly phone: PhoneUpdate; readonly trainer: TrainerUpdate }): void
  /** To one phone only: what is set on it. */
  phoneSettings(drillId: string, phone: number, settings: SettingsChange): void
  roster(drillId: string, phones: readonly RosterPhone[]): void
  receipts(drillId: string, receipts: readonly StoredReceipt[]): void
  gone(drillId: string): void
}
