import { WORDINGS, type AlertText, type Wording } from './alert.ts'

/** How many texts of a scenario are known in which way. */
export type Coverage = Readonly<Record<Wording, number>>

/** Counts every text of every alert, in whatever language, by how its wording is known (rule F1). */
export function coverageOf(
  alerts: readonly { readonly texts: Readonly<Record<string, Pick<AlertText, 'wording'>>> }[],
): Coverage {
  const counts = Object.fromEntries(WORDINGS.map((wording) => [wording, 0])) as Record<Wording, number>
  for (const { texts } of alerts) for (const { wording } of Object.values(texts)) counts[wording] += 1
  return counts
}
