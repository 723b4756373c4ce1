import { positionAt, type Transport } from '@alert-replay/shared/transport.ts'
import { useEffect, useState } from 'react'

/**
 * Position of the replay in scenario milliseconds, at most `endMs`, renewed while it plays: each `everyMs`
 * milliseconds, or each frame with 0. Only what shows the running time should use this: it renders as often.
 */
export function usePosition(
  transport: Transport,
  nowMs: () => number,
  endMs: number = Number.POSITIVE_INFINITY,
  everyMs = 0,
): number {
  const read = (): number => Math.min(endMs, positionAt(transport, nowMs()))
  const [, renew] = useState(0)
  const playing = transport.status === 'playing'
  useEffect(() => {
    if (!playing) return
    let frame = 0
    let timer: ReturnType<typeof setInterval> | undefined
    const tick = (): void => {
      renew((count) => count + 1)
      if (everyMs === 0) frame = requestAnimationFrame(tick)
    }
    if (everyMs === 0) frame = requestAnimationFrame(tick)
    else timer = setInterval(tick, everyMs)
    return () => {
      cancelAnimationFrame(frame)
      clearInterval(timer)
    }
  }, [playing, everyMs])
  return read()
}
