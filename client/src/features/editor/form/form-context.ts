import type { Edit } from '@alert-replay/shared/draft/edits.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import { createContext, use } from 'react'
import type { Place } from '../field-id.ts'
import type { Marked } from '../marked-as.ts'

/** What every field of a form needs. */
export interface Form {
  /** Writes a value at a place; an empty one takes away what is there. */
  readonly set: (place: Place, value: unknown) => void
  /** Writes several values of one object as one edit. */
  readonly setFields: (place: Place, values: Readonly<Record<string, unknown>>) => void
  readonly edit: (edit: Edit) => void
  /** What is wrong with the value of a place, and with all in it unless `only` the place itself is asked for. */
  readonly problemsAt: (place: Place, only?: 'itself') => readonly Problem[]
  /** The languages that nothing of the scenario may lack. */
  readonly languages: readonly string[]
  /** Ids of the scenario's sources, with their titles. */
  readonly sources: readonly SourceName[]
  /** For the drill mark. */
  readonly marked: Marked | undefined
}

export interface SourceName {
  readonly id: string
  readonly title: string
}

export const FormContext = createContext<Form | undefined>(undefined)

export function useForm(): Form {
  const form = use(FormContext)
  if (!form) throw new Error('a field stands outside a form')
  return form
}
