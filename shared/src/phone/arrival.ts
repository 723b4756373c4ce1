import type { PhoneEntry } from '../view.ts'

/** An alert as it came in one take: after going back it comes anew, and is unread again. */
export type Arrival = `${number}:${string}`

export const arrivalOf = (entry: PhoneEntry): Arrival => `${entry.take}:${entry.alert.id}`
