import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { alertsIn, isFields } from './rows.ts'

/** Alerts that a preview has beside the one that is shown. */
const MOST = 30

/**
 * Drafts that show one alert on a phone, the best first: with what it refers to, so that this is marked as lifted or
 * updated; then alone, for a fault elsewhere must not hide it.
 */
export function previewDrafts(draft: Draft, selected: number): readonly Draft[] {
  const alerts = alertsIn(draft)
  const shown = alerts[selected]
  if (!isFields(shown)) return []
  const { references: _references, partOf: _partOf, ...alone } = shown
  const inThose = { ...draft, languages: writtenIn(shown, draft['languages']) }
  return [
    { ...inThose, alerts: around(alerts, selected).map((index) => alerts[index]) },
    { ...inThose, alerts: [alone] },
  ]
}

/** The scenario's languages in which the alert says something: it is shown in these while the others are to be written. */
function writtenIn({ texts }: Readonly<Record<string, unknown>>, languages: unknown): unknown {
  if (!Array.isArray(languages) || !isFields(texts)) return languages
  const written = languages.filter((language) => texts[language] !== undefined)
  return written.length > 0 ? written : languages
}

/** The indexes of an alert and all that it refers to, in their order. */
function around(alerts: readonly unknown[], selected: number): readonly number[] {
  const byId = new Map(alerts.map((alert, index) => [isFields(alert) ? alert['id'] : undefined, index]))
  const found = new Set([selected])
  for (const index of found) {
    const alert = alerts[index]
    if (!isFields(alert)) continue
    const references: readonly unknown[] = Array.isArray(alert['references']) ? alert['references'] : []
    for (const id of [...references, alert['partOf']]) {
      const at = id === undefined ? undefined : byId.get(id)
      if (at !== undefined && found.size < MOST) found.add(at)
    }
  }
  return [...found].sort((one, other) => one - other)
}
