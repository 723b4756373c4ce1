import type { CapMessage } from './cap/message.ts'
import type { Localized } from './localized.ts'

/** Where an alert stands in its sequence. */
export const PHASES = [
  'warning',
  'shelter',
  'notice',
  'update',
  'correction',
  'lifted',
  'cancelled',
  'guidance',
  'test',
] as const
export type Phase = (typeof PHASES)[number]

/** How an alert reached people. `authority-network`: text lines between authorities, such as Em-Net. */
export const CHANNELS = [
  'cell-broadcast',
  'app',
  'loudspeaker',
  'television',
  'radio',
  'social',
  'press',
  'website',
  'authority-network',
] as const
export type Channel = (typeof CHANNELS)[number]

/** CAP 1.2, section 3.2.1, `msgType`; Ack and Error are answers between systems: they change no earlier alert. */
export const MSG_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const
export type MsgType = (typeof MSG_TYPES)[number]

/** CAP 1.2, section 3.2.2, `category`. */
export const CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const
export type Category = (typeof CATEGORIES)[number]

/** CAP 1.2, section 3.2.2, `urgency`. */
export const URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export type Urgency = (typeof URGENCIES)[number]

/** CAP 1.2, section 3.2.2, `severity`. */
export const SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export type Severity = (typeof SEVERITIES)[number]

/** CAP 1.2, section 3.2.2, `certainty`. */
export const CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** CAP 1.2, section 3.2.2, `responseType`. */
export const RESPONSE_TYPES = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const
export type ResponseType = (typeof RESPONSE_TYPES)[number]

/**
 * How the wording is known (rule F1).
 * `quoted`: word for word in a source · `reported`: a source tells the content in its own words ·
 * `reconstructed`: put together by us from a template or from quoted parts · `translated`: our translation ·
 * `unknown`: the wording is not known, only that there was one · `written`: written for a made-up scenario.
 */
export const WORDINGS = ['quoted', 'reported', 'reconstructed', 'translated', 'unknown', 'written'] as const
export type Wording = (typeof WORDINGS)[number]

/** How exactly the time is known (rule F1). `order`: only what came before and after; the time is for the replay. */
export const PRECISIONS = ['second', 'minute', 'order'] as const
export type Precision = (typeof PRECISIONS)[number]

/** What of an alert a source tells. */
export const SUPPORTS = ['event', 'time', 'area', 'channel', 'text', 'translation'] as const
export type Support = (typeof SUPPORTS)[number]

/** A source of an alert and what of it the source tells. */
export interface Citation {
  /** Id of a source of the scenario. */
  readonly source: string
  readonly supports: readonly Support[]
  readonly note?: Localized
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly url?: string
  /** As the source is dated, `YYYY-MM-DD`. */
  readonly date?: string
  readonly note?: Localized
}

export interface Area {
  readonly name: Localized
  /** As in CAP `geocode`: strings, as written. */
  readonly codes: readonly { readonly scheme: string; readonly value: string }[]
  /** As CAP writes them: each a ring, `lat,lon lat,lon …`, the last pair the first. */
  readonly polygons?: readonly string[]
  /** As CAP writes them: each `lat,lon radius`, the radius in kilometres. */
  readonly circles?: readonly string[]
}

export interface AlertText {
  /** A short label of ours: the title on a phone, and the line in lists; the wording's provenance is that of `body`. */
  readonly headline?: string
  /** True where the headline is no label of ours but the message's own, as exactly known as `body`. */
  readonly headlineIsSent?: true
  /** The text as it reached people; absent where the wording is unknown. */
  readonly body?: string
  /** What to do, where the message says it apart from `body`. */
  readonly instruction?: string
  /** Address with more. */
  readonly web?: string
  /** Whom to ask. */
  readonly contact?: string
  readonly wording: Wording
  /** Ids of the sources that support this wording. */
  readonly sources: readonly string[]
  /** What is and is not known of this wording. */
  readonly note?: string
}

/** A value that a sender's system gives beside the text: CAP 1.2, section 3.2.2, `parameter` and `eventCode`. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/** How far a serial number holds: 3GPP TS 23.041, section 9.4.1.2.1, geographical scope 0 to 3. */
export const SERIAL_SCOPES = ['cell-immediate', 'plmn', 'location-area', 'cell'] as const
export type SerialScope = (typeof SERIAL_SCOPES)[number]

/** What a cell broadcast carries beside its text (3GPP TS 23.041). */
export interface CellBroadcast {
  /** Message identifier, 0 to 65535: section 9.4.1.2.2. Decides what kind of warning a phone shows. */
  readonly messageId: number
  /** Serial number: section 9.4.1.2.1. Another code is another message, another update a new edition of it. */
  readonly serial?: {
    readonly scope: SerialScope
    /** 0 to 1023. */
    readonly code: number
    /** 0 to 15. */
    readonly update: number
  }
}

/** What people should do on an alert: for the trainer. */
export interface ExpectedAction {
  readonly action: Localized
  /** Milliseconds after the alert. */
  readonly withinMs?: number
  readonly why?: Localized
  /** Ids of the sources that say so. */
  readonly sources: readonly string[]
}

/** A question to put to the participants: for the trainer. */
export interface Question {
  readonly text: Localized
  /** Two or more. Where none is correct there is no right answer, only something to discuss. */
  readonly choices: readonly Choice[]
}

export interface Choice {
  /** Unique among the choices. */
  readonly id: string
  readonly text: Localized
  readonly correct: boolean
  /** What to say to who chose it. */
  readonly feedback?: Localized
}

/** One message of a scenario, shaped like a CAP 1.2 alert. */
export interface Alert {
  readonly id: string
  /** Milliseconds after the scenario's start. */
  readonly offsetMs: number
  readonly precision: Precision
  readonly timeNote?: Localized
  readonly phases: readonly Phase[]
  readonly channels: readonly Channel[]
  readonly sender: Localized
  readonly area: Area
  readonly event: Localized
  readonly msgType: MsgType
  /** Ids of the earlier alerts that this one updates, lifts or cancels. */
  readonly references: readonly string[]
  /** Id of the alert whose message this is a part of: it arrived together with it and alarms nobody a second time. */
  readonly partOf?: string
  readonly category: readonly Category[]
  readonly urgency: Urgency
  readonly severity: Severity
  readonly certainty: Certainty
  readonly responseType: readonly ResponseType[]
  /** Until when it holds, as its sender said: milliseconds after the scenario's start, negative where before it. */
  readonly expiresMs?: number
  /** By language. */
  readonly texts: Readonly<Record<string, AlertText>>
  /** CAP `parameter` of an alert written by hand; one with a `cap` has them there. */
  readonly parameters: readonly NamedValue[]
  /** CAP `eventCode`, likewise. */
  readonly eventCodes: readonly NamedValue[]
  /** The CAP message that the alert is, whole and as it was written; the fields of its kind above are read from it. */
  readonly cap?: CapMessage
  readonly cellBroadcast?: CellBroadcast
  /** Ids of the sources that tell of it, each once. */
  readonly sources: readonly string[]
  /** What each of `sources` tells. */
  readonly citations: readonly Citation[]
  /** For the trainer: the replay stops here; the texts say what to discuss. */
  readonly cue?: Localized
  /** For the trainer. */
  readonly notes?: Localized
  /** For the trainer: what people should do now. */
  readonly expected: readonly ExpectedAction[]
  /** For the trainer: what to ask now. */
  readonly question?: Question
}

/**
 * What of an alert may reach a phone (rule P1): nothing meant for the trainer. Not the CAP message either: it names
 * later times and systems, and what of it is for readers is in the fields here.
 */
export interface PhoneAlert extends Pick<Alert, PhoneField> {
  readonly area: Area
  readonly sources: readonly PhoneSource[]
}

type PhoneField =
  | 'id'
  | 'offsetMs'
  | 'precision'
  | 'timeNote'
  | 'phases'
  | 'channels'
  | 'sender'
  | 'event'
  | 'msgType'
  | 'references'
  | 'partOf'
  | 'category'
  | 'urgency'
  | 'severity'
  | 'certainty'
  | 'responseType'
  | 'expiresMs'
  | 'texts'
  | 'cellBroadcast'

/**
 * A source as a phone may know it: who published it, and when. Neither its title nor its address: a headline of the next
 * morning tells how the night ended, and so do the words in its address. Only a source without a publisher is known by
 * its title.
 */
export interface PhoneSource extends Pick<Source, 'id' | 'date'> {
  readonly name: string
}
