import { z } from 'zod'
import { MAX_ID_LENGTH, SLUG } from './scenario-schema.ts'

/** Ids that a client makes: 128 random bits or more, base64url. */
export const CLIENT_ID = /^[A-Za-z0-9_-]{16,64}$/

/** What a phone reports: that its owner pressed OK on an alert, in which take of the drill. */
export const receiptSchema = z.strictObject({
  /** Made by the phone, so that sending twice stores once. */
  id: z.string().regex(CLIENT_ID),
  kind: z.literal('acknowledged'),
  alertId: z.string().max(MAX_ID_LENGTH).regex(SLUG),
  take: z.int().min(1),
})
export type Receipt = z.infer<typeof receiptSchema>

/** At most this many receipts in one message. */
export const MAX_RECEIPTS = 100
export const receiptsSchema = z.array(receiptSchema).min(1).max(MAX_RECEIPTS)

/** A receipt as the server stored it, for the trainer. */
export interface StoredReceipt extends Receipt {
  /** The phone's number in its drill. */
  readonly phone: number
  /** Epoch milliseconds, by the server's clock. */
  readonly atMs: number
}
