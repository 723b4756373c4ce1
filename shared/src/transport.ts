/** How the replay moves: paused at a position, or playing since a time at a rate. */
export type Transport =
  | { readonly status: 'paused'; readonly positionMs: number }
  | {
      readonly status: 'playing'
      /** The position at `sinceMs`. */
      readonly positionMs: number
      /** Wall time, epoch milliseconds. */
      readonly sinceMs: number
      /** Scenario milliseconds per wall millisecond, a multiple of `RATE_STEP`. */
      readonly rate: number
    }

export const MIN_RATE = 0.25
export const MAX_RATE = 120
/** Rates are multiples of this, so that every position is an exact binary fraction and due times never drift. */
export const RATE_STEP = 0.25
/** The rates the screens offer. */
export const RATES = [0.25, 0.5, 1, 2, 4, 10, 30, 60, 120] as const

export const isRate = (rate: number): boolean =>
  rate >= MIN_RATE && rate <= MAX_RATE && Number.isInteger(rate / RATE_STEP)

/** Position in scenario milliseconds at `nowMs`. Time before `sinceMs` counts as `sinceMs`. */
export function positionAt(transport: Transport, nowMs: number): number {
  if (transport.status === 'paused') return transport.positionMs
  return transport.positionMs + Math.max(0, nowMs - transport.sinceMs) * transport.rate
}

/** The first whole millisecond at which a playing transport has reached `offsetMs`. */
export function reachedAt(transport: Transport & { readonly status: 'playing' }, offsetMs: number): number {
  const behindMs = Math.max(0, offsetMs - transport.positionMs)
  return transport.sinceMs + Math.ceil(behindMs / transport.rate)
}
