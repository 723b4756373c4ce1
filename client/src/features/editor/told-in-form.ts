import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import type { TFunction } from 'i18next'
import type { Language } from '../../lib/languages.ts'
import { alertName } from './alert-name.ts'
import type { Place } from './field-id.ts'
import { inForm } from './form/form-problem.ts'
import { placeLabel } from './form/place-label.ts'
import { problemWords, type ProblemWords } from './form/problem-words.ts'

export interface ToldInForm extends ProblemWords {
  /** The field where it is mended. */
  readonly place: Place
  /** What that field is called, the alert first: `Alert of 10:02 · Text, Japanese`. */
  readonly where: string
}

interface Telling {
  /** Namespaces `editor-form`, `editor`, `alerts` and `common` have to be there. */
  readonly t: TFunction<['editor-form', 'editor', 'alerts', 'common']>
  readonly language: Language
}

/** A problem of a draft as somebody sees it who has the form: where, by the names of its fields, and what to do. */
export function toldInForm(problem: Problem, draft: Draft, telling: Telling): ToldInForm {
  const { t } = telling
  const placed = inForm(problem, (index) => alertName(draft, index, telling, 'subject'))
  const [list, index, ...within] = placed.path
  const names =
    list === 'alerts' && typeof index === 'number'
      ? [alertName(draft, index, telling), within.length === 0 ? '' : placeLabel(placed.path, telling)]
      : [placeLabel(placed.path, telling)]
  return {
    place: placed.path,
    where: names.filter(Boolean).join(' · ') || t('editor:form.head'),
    ...problemWords(placed, telling),
  }
}
