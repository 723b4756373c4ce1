/**
 * A CAP message as it is written: every value a string, exactly as it stands, under the standard's own name (OASIS CAP
 * 1.2, section 3.2). An element that is absent has no field, one that is empty is `''`; an element that may come more
 * than once is a list. So a message can be kept in a scenario's file and written again without loss.
 */
export interface CapMessage extends CapExtras {
  readonly identifier: string
  readonly sender: string
  readonly sent: string
  readonly status: string
  readonly msgType: string
  readonly source?: string
  readonly scope: string
  readonly restriction?: string
  readonly addresses?: string
  readonly code?: readonly string[]
  readonly note?: string
  readonly references?: string
  readonly incidents?: string
  readonly info?: readonly CapInfo[]
  /** Attributes anywhere in the message: CAP has none, yet many a root says where its schema is. */
  readonly attributes?: readonly CapAttribute[]
  /** Processing instructions, in the message and beside its root. */
  readonly instructions?: readonly CapInstruction[]
}

export interface CapInfo extends CapExtras {
  readonly language?: string
  readonly category: readonly string[]
  readonly event: string
  readonly responseType?: readonly string[]
  readonly urgency: string
  readonly severity: string
  readonly certainty: string
  readonly audience?: string
  readonly eventCode?: readonly CapPair[]
  readonly effective?: string
  readonly onset?: string
  readonly expires?: string
  readonly senderName?: string
  readonly headline?: string
  readonly description?: string
  readonly instruction?: string
  readonly web?: string
  readonly contact?: string
  readonly parameter?: readonly CapPair[]
  readonly resource?: readonly CapResource[]
  readonly area?: readonly CapArea[]
}

export interface CapResource extends CapExtras {
  readonly resourceDesc: string
  readonly mimeType: string
  readonly size?: string
  readonly uri?: string
  readonly derefUri?: string
  readonly digest?: string
}

export interface CapArea extends CapExtras {
  readonly areaDesc: string
  /** Each a ring, `lat,lon lat,lon …`. */
  readonly polygon?: readonly string[]
  /** Each `lat,lon radius`, the radius in kilometres. */
  readonly circle?: readonly string[]
  readonly geocode?: readonly CapPair[]
  /** Feet above mean sea level. */
  readonly altitude?: string
  readonly ceiling?: string
}

export interface CapPair extends CapExtras {
  readonly valueName: string
  readonly value: string
}

/** What an element holds beside what the standard names: signatures, elements of somebody's own. */
interface CapExtras {
  readonly unknown?: readonly CapUnknown[]
}

export interface CapUnknown {
  /** How many elements stand before it in its parent. */
  readonly at: number
  /** The element, with every namespace it needs declared on it. */
  readonly xml: string
}

export interface CapAttribute {
  /** The element it stands on; empty for the root. */
  readonly path: CapPath
  /** Namespace, absent where there is none. */
  readonly uri?: string
  readonly name: string
  readonly value: string
}

export interface CapInstruction {
  /** The element it stands in; absent for one beside the root. */
  readonly path?: CapPath
  /**
   * What stands before it: how many elements of its parent, or how many characters where the element holds text.
   * Beside the root, 0 is before it and 1 after.
   */
  readonly at: number
  /** As it stands between `<?` and `?>`. */
  readonly text: string
}

/** From the message's root: element names and, where an element may come more than once, its index. */
export type CapPath = readonly (string | number)[]

/** CAP 1.2, section 3.2.1. */
export const STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const
export type Status = (typeof STATUSES)[number]

/** CAP 1.2, section 3.2.1. */
export const SCOPES = ['Public', 'Restricted', 'Private'] as const
export type Scope = (typeof SCOPES)[number]

/** The language of an `info` that gives none: CAP 1.2, section 3.2.2. */
export const DEFAULT_LANGUAGE = 'en-US'
