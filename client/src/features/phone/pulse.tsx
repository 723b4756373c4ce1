import type { Pulse as PulseOf } from '@alert-replay/shared/phone/profile.ts'
import type { CSSProperties } from 'react'
import styles from './pulse.module.css'

/** At most one flash a second, whatever a profile says. */
const LEAST_MS = 1_000

/**
 * Some phones change the whole background between a colour and none. Here it is a frame around the alert: a field that
 * large, in that red, is what the limits for flashing are made against. Steady under reduced motion.
 */
export function Pulse({ pulse: { colour, onMs, offMs, totalMs } }: { readonly pulse: PulseOf }) {
  const eachMs = Math.max(LEAST_MS, onMs + offMs)
  const style: CSSProperties = {
    animationDuration: `${eachMs}ms`,
    animationIterationCount: Math.max(1, Math.floor(totalMs / eachMs)),
  }
  return <span className={styles.pulse} data-colour={colour} style={style} aria-hidden="true" />
}
