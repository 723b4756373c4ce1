/** A time of day where the trainer is: `14:03:22`. */
export const wallClock = (atMs: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(atMs)

/** How long after a delivery: `+4 s`, `+2:05`. */
export function afterText(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 60) return `+${seconds}\u00a0s`
  return `+${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
