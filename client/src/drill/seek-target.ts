/**
 * Where a seek to an alert goes, in scenario milliseconds. The start itself is before the alerts at the start, so to
 * those it goes a millisecond after it.
 */
export const seekTarget = (offsetMs: number): number => Math.max(1, offsetMs)
