import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { inTurn, removeAt, setAt, type Edit } from '@alert-replay/shared/draft/edits.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { alertName } from '../alert-name.ts'
import type { Place } from '../field-id.ts'
import { markedAs } from '../marked-as.ts'
import { textIn } from '../rows.ts'
import type { Form, SourceName } from './form-context.ts'
import { indexProblems, type ProblemIndex } from './problem-index.ts'
import { fieldsOf, isNothing, listAt, textAt } from './written.ts'

export interface FormProps {
  readonly draft: Draft
  readonly onEdit: (edit: Edit) => void
  readonly problems: readonly Problem[]
}

/** What the fields of a form need; the same while neither problems nor what they name has changed. */
export function useFormOf({ draft, onEdit, problems }: FormProps, within: Place): Form {
  const index = useProblemIndex(problems, within, draft)
  const { languages: written, sources: described, kind } = draft
  const start = textIn(draft['start'])
  const languages = useMemo(
    () => [...new Set(listAt(written).filter((tag) => typeof tag === 'string' && tag !== ''))] as string[],
    [written],
  )
  const sources = useMemo(
    (): readonly SourceName[] =>
      Object.entries(fieldsOf(described)).map(([id, source]) => {
        const { publisher, title } = fieldsOf(source)
        return { id, title: nameOf(id, textAt(publisher), textAt(title)) }
      }),
    [described],
  )
  const marked = useMemo(() => markedAs(kind, start), [kind, start])
  return useMemo(
    () => ({
      set: (place, value) => onEdit(writing(place, value)),
      setFields: (place, values) =>
        onEdit(
          inTurn(
            'set',
            Object.entries(values).map(([name, value]) => writing([...place, name], value)),
          ),
        ),
      edit: onEdit,
      problemsAt: index.at,
      languages,
      sources,
      marked,
    }),
    [onEdit, index, languages, sources, marked],
  )
}

/** The same index while the problems here are the same, however often the draft was checked. */
function useProblemIndex(problems: readonly Problem[], within: Place, draft: Draft): ProblemIndex {
  const { t } = useTranslation('editor-form')
  const language = useLanguage()
  const next = useMemo(
    () => indexProblems(problems, within, (index) => alertName(draft, index, { t, language }, 'subject')),
    [problems, within, draft, t, language],
  )
  const [held, setHeld] = useState(next)
  if (next.signature === held.signature) return held
  setHeld(next)
  return next
}

export const writing = (place: Place, value: unknown): Edit =>
  isNothing(value) ? { ...removeAt(place), name: 'set' } : setAt(place, value)

const LONGEST = 60

function nameOf(id: string, publisher: string, title: string): string {
  const name = [publisher, title].filter(Boolean).join(' · ') || id
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name
}
