import { EDIT_NAMES } from '@alert-replay/shared/draft/edits.ts'
import type { TFunction } from 'i18next'

/** Steps that are no edit of one draft. */
const OWN_NAMES = ['recover', 'merge', 'import', 'theirs'] as const

/** What a step is called on the buttons that take it back. */
export function editName(name: string, t: TFunction<'editor'>): string {
  const known = [...EDIT_NAMES, ...OWN_NAMES].find((one) => one === name)
  return t(`edit.${known ?? 'set'}`)
}
