import { draftOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import type { ApiFault } from '../../lib/api.ts'
import { scenarioFiles, type ScenarioFiles } from '../../lib/scenario-files.ts'
import { keptDrafts, type KeptDrafts } from './kept-drafts.ts'
import type { Opening } from './editor-store.ts'
import { isSame } from './merge.ts'

export type Opened =
  | { readonly status: 'open'; readonly opening: Opening }
  /** The file is not one that can be edited field by field. */
  | { readonly status: 'broken'; readonly text: string; readonly problems: readonly PlacedProblem[] }
  | { readonly status: 'failed'; readonly error: ApiFault }

/** Drafts that were begun on another page of this tab: new, duplicated, imported. */
const begun = new Map<string, Draft>()

/** Hands a draft to the editor of this id, which is opened next. */
export const beginWith = (id: string, draft: Draft): void => void begun.set(id, draft)

/** Hands what is on the screen, saved or not, to the page that makes a copy of it. */
export const offerCopy = (id: string, draft: Draft): void => void begun.set(copyKey(id), draft)
export const offeredCopy = (id: string): Draft | undefined => begun.get(copyKey(id))
/** No id of a scenario has a space. */
const copyKey = (id: string): string => `copy ${id}`

interface Sources {
  readonly files?: ScenarioFiles
  readonly drafts?: KeptDrafts
}

/** Opens a scenario: as it was begun in this tab, else its file, with what another time left unsaved of it. */
export async function openScenario(
  id: string,
  { files = scenarioFiles, drafts = keptDrafts }: Sources = {},
): Promise<Opened> {
  const own = begun.get(id)
  if (own) {
    begun.delete(id)
    return { status: 'open', opening: { id, draft: own, base: undefined, recovery: undefined } }
  }
  const [file, [kept]] = await Promise.all([files.open(id), drafts.of(id)])
  if (!file.ok) {
    if (kept) {
      // The folder does not know it, or nobody can ask: what this browser kept is all there is.
      const { draft, base } = kept
      return { status: 'open', opening: { id, draft, base, recovery: undefined } }
    }
    return { status: 'failed', error: file.error }
  }
  const read = draftOf(file.value.text)
  if (!read.ok) return { status: 'broken', text: file.value.text, problems: read.error }
  const recovery = kept && !isSame(kept.draft, read.value) ? kept : undefined
  return { status: 'open', opening: { id, draft: read.value, base: file.value, recovery } }
}
