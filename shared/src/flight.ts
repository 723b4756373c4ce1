import type { Precision } from './alert.ts'
import type { Localized } from './localized.ts'

/** What was at a point: `part` is a part that fell off while the rest flew on. */
export const POINT_KINDS = ['launch', 'passage', 'part', 'fall'] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** Where what flew is said to have been. */
export interface FlightPoint {
  readonly kind: PointKind
  /** The place, as the source names it. */
  readonly name: Localized
  /** After the scenario's start; less than 0 before it. Absent where no source gives a time. */
  readonly offsetMs?: number
  /** How exactly the time is known; there where the time is. */
  readonly precision?: Precision
  /** `lat,lon` as CAP writes it. Absent where the source names no more than a sea or a coast. */
  readonly position?: string
  /** Whether the position is no place that a source names but was worked out by us, as the note says. */
  readonly isWorkedOut: boolean
  /** Ids of sources of the scenario. */
  readonly sources: readonly string[]
  readonly note?: Localized
}

/** What sources publish of the way of something that flew. It tells what is to come, and no phone is sent it (rule P1). */
export interface Flight {
  /** In the order in which it was there. */
  readonly points: readonly FlightPoint[]
  readonly note?: Localized
}
