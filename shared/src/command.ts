import { z } from 'zod'
import { isRate, MAX_RATE, MIN_RATE } from './transport.ts'

/** A leap year: longer than any scenario, and small enough for exact arithmetic. */
export const MAX_OFFSET_MS = 366 * 24 * 3_600_000

const cursor = z.int().min(0)

/** What a trainer asks for. `from` is the cursor the trainer saw: a double click or a second trainer is `stale`. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('play'),
    rate: z.number().min(MIN_RATE).max(MAX_RATE).refine(isRate),
  }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('step'), from: cursor }),
  z.strictObject({ type: z.literal('back'), from: cursor }),
  z.strictObject({ type: z.literal('seek'), toMs: z.int().min(0).max(MAX_OFFSET_MS) }),
])

export type Command = z.infer<typeof commandSchema>
