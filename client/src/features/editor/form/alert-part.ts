import type { Place } from '../field-id.ts'

/** What each part of the form of an alert needs. */
export interface AlertPartProps {
  /** Of the alert. */
  readonly place: Place
  readonly alert: Readonly<Record<string, unknown>>
  /** The fields of the scenario itself. */
  readonly head: Readonly<Record<string, unknown>>
  /** A field that the alert's CAP message says, and that is not given beside it. */
  readonly fromCap: (field: string) => boolean
}
