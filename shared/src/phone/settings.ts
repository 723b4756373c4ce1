import type { CategoryId, ProfileId } from './profile.ts'

/** What a phone speaks: its interface and, where an alert has them, its texts. */
export const PHONE_LANGUAGES = ['ja', 'ja-x-easy', 'en', 'ko', 'zh-Hans', 'zh-Hant', 'pt', 'vi'] as const
export type PhoneLanguage = (typeof PHONE_LANGUAGES)[number]

export const RINGERS = ['sound', 'vibrate', 'silent'] as const
export const POSITIONS = ['inside', 'edge', 'outside', 'unknown'] as const
export const CONNECTIONS = ['good', 'slow', 'lossy'] as const
export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const
export const APPEARANCES = ['auto', 'light', 'dark'] as const

/** A virtual phone as its owner has set it. Everything `present` may ask of a phone is here. */
export interface PhoneSettings {
  readonly profile: ProfileId
  readonly ringer: (typeof RINGERS)[number]
  readonly doNotDisturb: boolean
  readonly inCall: boolean
  readonly headset: boolean
  /** Whether somebody is using it as the alert comes. */
  readonly inUse: boolean
  readonly language: PhoneLanguage
  readonly textSize: (typeof TEXT_SIZES)[number]
  readonly appearance: (typeof APPEARANCES)[number]
  /** Categories that its owner turned off; one that the profile does not let be turned off stays on. */
  readonly off: readonly CategoryId[]
  /** Categories off by default that its owner turned on. */
  readonly on: readonly CategoryId[]
  /** Where it is, seen from the area of whatever alert comes. */
  readonly position: (typeof POSITIONS)[number]
  readonly airplane: boolean
  readonly connection: (typeof CONNECTIONS)[number]
  /** Minutes between reminders; `once`: a single one; absent: as the profile has it. */
  readonly reminder?: 'never' | 'once' | 2 | 5 | 15
  /** Whether it reads alerts aloud. */
  readonly speech: boolean
}

/**
 * A phone as it comes: ringing, locked, connected, where the alert is for. Its owner has turned nothing off or on,
 * and has the reminder that its profile has.
 */
export const defaultSettings = (profile: ProfileId, language: PhoneLanguage): PhoneSettings => ({
  profile,
  ringer: 'sound',
  doNotDisturb: false,
  inCall: false,
  headset: false,
  inUse: false,
  language,
  textSize: 'normal',
  appearance: 'auto',
  off: [],
  on: [],
  position: 'inside',
  airplane: false,
  connection: 'good',
  speech: true,
})
