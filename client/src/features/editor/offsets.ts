const two = (value: number): string => String(value).padStart(2, '0')

/** An offset from UTC as a start has it: `+09:00`. */
const offsetOf = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`

/** How far this computer's clock is from UTC at a local time, `2030-04-01T10:00`. */
export const offsetHere = (local: string): string => offsetOf(0 - new Date(local).getTimezoneOffset())

/** As it is shown: `UTC+09:00`, `UTC−03:30`. */
export const offsetText = (offset: string): string => `UTC${offset.replace('-', '−')}`

/** Those that clocks on land have beside the whole hours, in minutes. */
const BETWEEN = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765]

/** Every offset from UTC that clocks have, from west to east. */
export const OFFSETS: readonly string[] = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...BETWEEN,
]
  .sort((one, other) => one - other)
  .map(offsetOf)
