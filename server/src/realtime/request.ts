import type { z } from 'zod'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { refused, type Result } from '@alert-replay/shared/result.ts'

type Answer = (answer: Result<unknown, Refusal>) => void

/**
 * The payload and the way to answer, from whatever a socket sent. Who gives no way to answer cannot be told anything,
 * and nothing is done for them.
 */
export function readRequest(args: readonly unknown[]): {
  readonly payload: unknown
  readonly answer: Answer | undefined
} {
  const answer = args.at(-1)
  return typeof answer === 'function'
    ? { payload: args.length === 2 ? args[0] : undefined, answer: answer as Answer }
    : { payload: args[0], answer: undefined }
}

/** The payload as the schema has it, or `malformed`. */
export function parse<Value>(schema: z.ZodType<Value>, payload: unknown): Result<Value, Refusal> {
  const parsed = schema.safeParse(payload)
  return parsed.success ? { ok: true, value: parsed.data } : refused('malformed')
}
