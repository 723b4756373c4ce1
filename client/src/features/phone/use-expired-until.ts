import { positionAt, type Transport } from '@alert-replay/shared/transport.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { useEffect, useMemo, useState } from 'react'

/** A timer can be set no further ahead. */
const FURTHEST_MS = 2 ** 31 - 1
const NONE: readonly PhoneEntry[] = []

/**
 * The latest time at which one of the alerts expired, as a position of the replay: it changes only when another one
 * expires, so that what depends on it is not made anew with every tick of the clock.
 */
export function useExpiredUntil(
  delivered: readonly PhoneEntry[] = NONE,
  transport: Transport | undefined,
  nowMs: () => number,
): number {
  const times = useMemo(
    () => delivered.flatMap(({ alert }) => alert.expiresMs ?? []).sort((one, other) => one - other),
    [delivered],
  )
  const [, renew] = useState(0)
  const positionMs = transport ? positionAt(transport, nowMs()) : Number.NEGATIVE_INFINITY
  const passed = times.findLast((time) => time <= positionMs)
  const next = times.find((time) => time > positionMs)
  useEffect(() => {
    if (next === undefined || transport?.status !== 'playing') return
    const leftMs = (next - positionAt(transport, nowMs())) / transport.rate
    const timer = setTimeout(() => renew((count) => count + 1), Math.min(Math.max(0, leftMs), FURTHEST_MS))
    return () => clearTimeout(timer)
  }, [next, transport, nowMs])
  return passed ?? Number.NEGATIVE_INFINITY
}
