import type { Draft } from './draft.ts'
import type { Place } from './place.ts'

/** What an edit does: the pages have a word for each. */
export const EDIT_NAMES = [
  'set',
  'remove',
  'add-alert',
  'duplicate-alert',
  'remove-alert',
  'retime',
  'move-alert',
  'update',
  'correct',
  'lift',
  'cancel',
  'set-area',
  'add-language',
  'remove-language',
] as const
export type EditName = (typeof EDIT_NAMES)[number]

/**
 * A change to a draft. Pure and total: it throws for no draft, whatever its faults, and gives the same draft where there
 * is nothing to change. What it leaves alone is shared with the draft before, so that a step of undo costs little.
 */
export interface Edit {
  readonly name: EditName
  readonly apply: (draft: Draft) => Draft
  /** Index of the alert that it is about, in the draft that it made. */
  readonly selects?: (next: Draft, before: Draft) => number | undefined
  /** The field that it writes, where it is one. */
  readonly place?: Place
  /** Edits of one key that come soon after each other are one step of undo: a word, not its letters. */
  readonly together?: string
  /** What it changed besides, for the reader. */
  readonly says?: (next: Draft, before: Draft) => readonly EditNote[]
}

/** Something that an edit changed beside what was asked for. */
export interface EditNote {
  /**
   * `reference-removed`, `part-removed`: an alert named one that is gone · `moved-along`: a part of the same message
   * took the same time · `texts-removed`: a language went with its texts, `count` of them · of
   * CAP messages that came: `here-already`: they were there and are not there twice · `here-otherwise`: one of that name
   * with other words was there, and stays · `linked`: what is there and what came refer to each other
   */
  readonly code:
    | 'reference-removed'
    | 'part-removed'
    | 'moved-along'
    | 'texts-removed'
    | 'here-already'
    | 'here-otherwise'
    | 'linked'
  /** Where, in the draft that the edit made. */
  readonly place: Place
  /** Id of the alert there, or ids; or the language. */
  readonly id: string
  readonly count?: number
}
