const UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** A length of time in words: `9 min`, `1 hr 2 min`, `9分`, `1時間2分`. Seconds are told only below ten minutes. */
export function durationText(ms: number, language: string): string {
  let restMs = ms < 600_000 ? Math.round(ms / 1_000) * 1_000 : Math.round(ms / 60_000) * 60_000
  const japanese = language.startsWith('ja')
  const parts = UNITS.flatMap(([unit, unitMs]) => {
    const count = Math.floor(restMs / unitMs)
    restMs -= count * unitMs
    if (count === 0 && !(unit === 'second' && ms < 1_000)) return []
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
  })
  // A number never stands apart from its unit; in Japanese nothing stands between them.
  return parts.map((part) => part.replace(/\s/g, japanese ? '' : '\u00a0')).join(japanese ? '' : ' ')
}
