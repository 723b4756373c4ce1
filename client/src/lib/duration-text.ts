const UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** A length of time in words: `9 min`, `1 hr 2 min`, `9分`, `1小时2分钟`. Seconds are told only below ten minutes. */
export function durationText(ms: number, language: string): string {
  let restMs = ms < 600_000 ? Math.round(ms / 1_000) * 1_000 : Math.round(ms / 60_000) * 60_000
  const joined = /^(?:ja|zh)\b/.test(language)
  const parts = UNITS.flatMap(([unit, unitMs]) => {
    const count = Math.floor(restMs / unitMs)
    restMs -= count * unitMs
    if (count === 0 && !(unit === 'second' && ms < 1_000)) return []
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
  })
  // A number never stands apart from its unit; in Japanese and Chinese nothing stands between them.
  return parts.map((part) => part.replace(/\s/g, joined ? '' : '\u00a0')).join(joined ? '' : ' ')
}
