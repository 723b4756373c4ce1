import { EDIT_NAMES } from '@alert-replay/shared/draft/edits.ts'
import type { TFunction } from 'i18next'
import { placeLabel } from './form/place-label.ts'
import type { Step } from './history.ts'

/** Steps that are no edit of one draft. */
const OWN_NAMES = ['recover', 'merge', 'import', 'theirs'] as const

interface Naming {
  /** Of `editor-form` first; `editor` and `alerts` have to be there too. */
  readonly t: TFunction<['editor-form', 'editor', 'alerts']>
  readonly language: string
}

/** What a step is called on the buttons that take it back: a field that was written by its label; none where there is no step. */
export function editName(
  step: Pick<Step, 'name' | 'place'> | undefined,
  { t, language }: Naming,
): string | undefined {
  if (!step) return undefined
  const known = [...EDIT_NAMES, ...OWN_NAMES].find((one) => one === step.name) ?? 'set'
  const isField = known === 'set' || known === 'remove'
  const field = isField && step.place ? placeLabel(step.place, { t, language }) : ''
  return field || t(`editor:edit.${known}`)
}
