import type { CreateDrill, CreatedDrill } from '@alert-replay/shared/protocol.ts'
import { REFUSALS, type Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'

/** `offline`: no answer at all, as against an answer that says no. */
export type ApiFault = Refusal | 'offline'

/** Asks the server; what it refuses is a value with its code. */
export async function ask<Value>(path: string, init?: RequestInit): Promise<Result<Value, ApiFault>> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    return refused('offline')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return ok(body as Value)
  const code = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined
  return refused(REFUSALS.find((refusal) => refusal === code) ?? 'fault')
}

/** Makes a drill; the key in the answer is given this once. */
export const createDrill = (create: CreateDrill): Promise<Result<CreatedDrill, ApiFault>> =>
  ask('/api/drills', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(create),
  })

export const deleteDrill = (drillId: string, key: string): Promise<Result<unknown, ApiFault>> =>
  ask(`/api/drills/${encodeURIComponent(drillId)}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  })
