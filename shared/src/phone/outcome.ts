import type { Localized } from '../localized.ts'
import type { CategoryId, Profile, Pulse } from './profile.ts'

/** What sounds: our own tones, by what happens, where it stands, and whether it is here (rule D2). */
export const HAZARDS = ['attack', 'earthquake', 'tsunami', 'weather', 'fire', 'health', 'other'] as const
export const STAGES = ['first', 'update', 'lift', 'cancel', 'test', 'notice'] as const
export interface ToneKey {
  readonly hazard: (typeof HAZARDS)[number]
  readonly stage: (typeof STAGES)[number]
  readonly concernsMe: boolean
}

/** How long something goes on: once through, so many milliseconds of wall time, or until OK. */
export type Lasting = 'once' | 'until-ok' | number

/** What a phone does with an alert, and why. */
export interface Outcome {
  /** `takeover`: over everything until OK · `heads-up`: a banner for a moment · `entry`: quietly in the history · `nothing`. */
  readonly as: 'takeover' | 'heads-up' | 'entry' | 'nothing'
  readonly category?: CategoryId
  /** As which a cell broadcast counts: its own, or by rule. */
  readonly messageId?: number
  /** A cell broadcast that got as far as the phone, shown or not: sent again, it is a duplicate. */
  readonly reached?: true
  /** As the profile calls the category; absent where the profile shows none. */
  readonly title?: Localized
  readonly sound?: {
    readonly tone: ToneKey
    readonly lasting: Lasting
    /** 0 to 1. */ readonly volume: number
    readonly stream: 'alarm' | 'notification'
  }
  readonly vibration?: {
    /** Off, on, off, on, … milliseconds. */ readonly pattern: readonly number[]
    readonly lasting: Lasting
  }
  readonly speech?: { readonly afterMs: number; readonly as: 'whole' | 'short' }
  /** In time of the drill; ended by OK. */
  readonly reminder?: { readonly firstMs: number; readonly everyMs?: number }
  /** How long the screen is lit for it; 0 where nothing lights it, or somebody is using it anyway. */
  readonly screenOnMs: number
  /** How the dialog of a takeover behaves; absent for anything else. */
  readonly dialog?: Dialog
  /** How long the phone first looks for its position: milliseconds of the drill. */
  readonly waitMs?: number
  /** Ids of earlier alerts whose sound, vibration, speech and reminders it ends. */
  readonly ends?: readonly string[]
  /** Whether the phone keeps it when it is cleared away; absent where it is not shown. */
  readonly history?: Profile['history']
  /** Until when it waits: in a call the full alert, with its sound, comes when the call ends. */
  readonly after?: 'call'
  /** What there is of it until then: a notification. */
  readonly meanwhile?: Pick<Outcome, 'sound' | 'vibration' | 'screenOnMs'>
  /** In the order in which they decided; the last one decided how it is shown. */
  readonly reasons: readonly Reason[]
}

/** The profile's dialog, for one category. */
export interface Dialog extends Omit<Profile['dialog'], 'showsTitle'> {
  readonly closesOnOutsideTouch: boolean
  readonly pulse?: Pulse
}

/** A rule that had a say: its id (docs/spec.md, PH… and PR…), the field of the profile it read, and values for the sentence. */
export interface Reason {
  readonly rule: string
  /** Path in the profile's file, its categories by their ids, such as `categories.severe.lasting`. */
  readonly field?: string
  /** True where the profile marks the field as assumed. */
  readonly assumed?: true
  readonly params?: Readonly<Record<string, string>>
}
