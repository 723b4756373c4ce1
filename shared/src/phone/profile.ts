import type { Localized } from '../localized.ts'
import type { Lasting } from './outcome.ts'

/** Country × family of phone. Each is one file in `profiles/`. */
export const PROFILE_IDS = [
  'jp-android',
  'jp-iphone',
  'us-android',
  'us-iphone',
  'ca-android',
  'mx-android',
  'cl-android',
  'gb-android',
  'fr-android',
  'de-android',
  'kr-android',
  'tw-android',
  'nz-android',
] as const
export type ProfileId = (typeof PROFILE_IDS)[number]

export const FAMILIES = ['android', 'iphone'] as const
export type Family = (typeof FAMILIES)[number]

/**
 * What kind of warning a cell broadcast is, as a phone tells them apart: by message id (3GPP TS 23.041, section
 * 9.4.1.2.2). `other` is a warning of an operator's own numbers, `information` no emergency at all, and `all` no
 * category of alerts but the switch over the others.
 */
export const CATEGORY_IDS = [
  'all',
  'earthquake',
  'tsunami',
  'earthquake-tsunami',
  'etws-test',
  'emergency',
  'national',
  'extreme',
  'severe',
  'child-abduction',
  'monthly-test',
  'exercise',
  'operator',
  'public-safety',
  'local-test',
  'geofence-trigger',
  'other',
  'test',
  'information',
] as const
export type CategoryId = (typeof CATEGORY_IDS)[number]

/** A background that changes between a colour and none while an alert is shown. */
export interface Pulse {
  readonly colour: 'red' | 'white'
  readonly onMs: number
  readonly offMs: number
  readonly totalMs: number
}

/** What a phone does with one category. */
export interface Behaviour {
  /** `nothing`: kept in the phone's own records and never shown. */
  readonly as: 'takeover' | 'heads-up' | 'nothing'
  /** Of tone and vibration alike; 0: neither. */
  readonly lasting: Lasting
  /** Off, on, off, on, … milliseconds. */
  readonly vibration: readonly number[]
  /** Sounds and vibrates though the ringer is on vibrate or silent. */
  readonly overridesSilent: boolean
  readonly overridesDoNotDisturb: boolean
  /** The alarm volume is raised to its maximum, and set back afterwards. */
  readonly fullVolume: boolean
  readonly stream: 'alarm' | 'notification'
  readonly canBeTurnedOff: boolean
  readonly onByDefault: boolean
  /** How long the screen is lit for it. */
  readonly screenOnMs: number
  /** Whether it is read aloud where its owner wants that. */
  readonly speaks: boolean
  /** A touch beside the dialog closes it. */
  readonly closesOnOutsideTouch: boolean
  readonly pulse?: Pulse
}

export interface ProfileCategory extends Partial<Behaviour> {
  readonly id: CategoryId
  /** Ranges, both ends included. The first category with a range around a message's id is its category. */
  readonly messageIds: readonly (readonly [from: number, to: number])[]
  /** Where it is not called as in `CATEGORY_TITLES`. */
  readonly title?: Localized
  /** Off wherever that category is off. */
  readonly dependsOn?: CategoryId
}

/** What its owner may set of the reminder: a single one, or one every so many minutes. */
export const REMINDERS = ['never', 'once', 2, 5, 15] as const
export type ReminderChoice = (typeof REMINDERS)[number]

/** Sources that we tell in words of our own, which are in the reader's language; any other is a citation. */
export const WORDED_SOURCES = [
  'own-rule',
  'reports-from-new-zealand',
  'apple-and-users',
  'apple',
  '3gpp-not-published',
] as const

/** How a family of phones in a country treats alerts: data, one file each. What differs by maker is not in it. */
export interface Profile {
  readonly id: ProfileId
  /** ISO 3166-1. */
  readonly country: string
  readonly family: Family
  readonly names: Localized
  /** The message id of an alert that says none: one for all, or by severity, urgency and certainty. */
  readonly unnumbered: number | 'by-severity'
  /** What each category does that does not say otherwise. */
  readonly usual: Behaviour
  readonly categories: readonly ProfileCategory[]
  /** What an app or a social network sends. */
  readonly notifications: {
    readonly vibration: readonly number[]
    readonly screenOnMs: number
    /** With do not disturb they are in the list, and drop in nowhere. */
    readonly obeyDoNotDisturb: boolean
  }
  readonly duplicates: {
    readonly windowMs: number
    /** Whether the text too has to be the same. */
    readonly compareText: boolean
  }
  /** Where the phone itself compares its position with the area; without it the cells alone decide. */
  readonly geofence?: { readonly waitMs: number }
  readonly reminder: {
    readonly usual: ReminderChoice
    /** What its owner may choose; none where the phone has no reminders. */
    readonly choices: readonly ReminderChoice[]
  }
  /** 0 to 1; in a call and with a headset factors of what it is otherwise. */
  readonly volume: { readonly usual: number; readonly inCall: number; readonly headset: number }
  readonly speechAfterMs: number
  /** In a call a notification at once, and the full alert when the call ends. */
  readonly defersInCall: boolean
  readonly dialog: {
    readonly showsTitle: boolean
    readonly dateInTitle: boolean
    /** The keys on the side end tone, vibration and speech. */
    readonly keysMute: boolean
    /** Home, recents and the shade do nothing while it is shown. */
    readonly blocksStatusBar: boolean
    readonly allowsScreenshots: boolean
    readonly links: 'linked' | 'plain'
    readonly copies: boolean
    /** A notification beside the dialog. */
    readonly alsoNotifies: boolean
    /** The notification of an alert that nobody has acknowledged can be swiped away. */
    readonly notificationSwipes: boolean
    /** Once, after the first alert of a category that can be turned off: whether to go on receiving them. */
    readonly asksOptOut: boolean
    /** May flash the torch. */
    readonly torch: boolean
  }
  /** `until-cleared`: cleared in the shade it is gone; `kept`: there is a list that keeps it. */
  readonly history: 'kept' | 'until-cleared'
  /**
   * By path of a field, what says so: a citation as it stands, or one of `WORDED_SOURCES`. A path stands for all below
   * it, '' for whatever nothing else stands for.
   */
  readonly sources: Readonly<Record<string, string>>
  /** Paths of fields that no source tells. */
  readonly assumed: readonly string[]
}
