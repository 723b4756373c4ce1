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

/** CAP 1.2, section 3.2.1, `msgType`; Ack and Error are answers between systems and reach nobody's phone. */
export const MSG_TYPES = ['Alert', 'Update', 'Cancel'] as const
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
}

export interface AlertText {
  /** A short label of ours for lists; the wording's provenance is that of `body`. */
  readonly headline?: string
  /** The text as it reached people; absent where the wording is unknown. */
  readonly body?: string
  readonly wording: Wording
  /** Ids of the sources that support this wording. */
  readonly sources: readonly string[]
  /** What is and is not known of this wording. */
  readonly note?: string
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
  /** By language. */
  readonly texts: Readonly<Record<string, AlertText>>
  /** Ids of the sources that support that and when it happened. */
  readonly sources: readonly string[]
  /** For the trainer: the replay stops here; the texts say what to discuss. */
  readonly cue?: Localized
  /** For the trainer. */
  readonly notes?: Localized
}

/** What of an alert may reach a phone (rule P1): nothing meant for the trainer. */
export type PhoneAlert = Omit<Alert, 'cue' | 'notes' | 'sources'> & {
  readonly sources: readonly PhoneSource[]
}

/**
 * A source as a phone may know it: who published it, when, and where it is. Not its title: a headline of the next
 * morning tells how the night ended. Only a source without a publisher is known by its title.
 */
export interface PhoneSource extends Pick<Source, 'id' | 'url' | 'date'> {
  readonly name: string
}

const sourceForPhone = ({ id, title, publisher, url, date }: Source): PhoneSource => ({
  id,
  name: publisher ?? title,
  ...(url !== undefined && { url }),
  ...(date !== undefined && { date }),
})

/**
 * The alert as a phone may know it (rule P1). Field by field on purpose: a field added to `Alert` stays
 * with the trainer until somebody decides otherwise here.
 */
export function forPhone(alert: Alert, sources: readonly Source[]): PhoneAlert {
  const cited = new Set([...alert.sources, ...Object.values(alert.texts).flatMap((text) => text.sources)])
  return {
    id: alert.id,
    offsetMs: alert.offsetMs,
    precision: alert.precision,
    ...(alert.timeNote && { timeNote: alert.timeNote }),
    phases: alert.phases,
    channels: alert.channels,
    sender: alert.sender,
    area: alert.area,
    event: alert.event,
    msgType: alert.msgType,
    references: alert.references,
    ...(alert.partOf !== undefined && { partOf: alert.partOf }),
    category: alert.category,
    urgency: alert.urgency,
    severity: alert.severity,
    certainty: alert.certainty,
    responseType: alert.responseType,
    texts: alert.texts,
    sources: sources.filter((source) => cited.has(source.id)).map(sourceForPhone),
  }
}
