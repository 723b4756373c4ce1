import { draftOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import type { ApiFault } from '../../lib/api.ts'
import { scenarioFiles, type ScenarioFiles, type ScenarioText } from '../../lib/scenario-files.ts'
import { keptDrafts, type KeptDraft, type KeptDrafts } from './kept-drafts.ts'
import type { Opening } from './editor-store.ts'
import { isSame } from './merge.ts'

export type Opened =
  | { readonly status: 'open'; readonly opening: Opening }
  /** The file is not one that can be edited field by field. */
  | {
      readonly status: 'broken'
      readonly file: ScenarioText
      readonly problems: readonly PlacedProblem[]
      /** What another time left unsaved, the newest. */
      readonly recovery: KeptDraft | undefined
    }
  | { readonly status: 'failed'; readonly error: ApiFault }

/** Drafts that were begun on another page of this tab: new, duplicated, imported, or made of a file that was none. */
const begun = new Map<string, Omit<Opening, 'id' | 'isUnsaved' | 'recovery' | 'isElsewhere'>>()

/** Hands a draft to the editor of this id, which is opened next; a copy with the text that it is a copy of. */
export const beginWith = (id: string, draft: Draft, like?: string): void =>
  void begun.set(id, { draft, base: undefined, like })

/** Hands on the draft that `like` is, the mended text of a file that could not be edited: saving writes over just that. */
export const beginMended = (id: string, draft: Draft, like: string, base: ScenarioText): void =>
  void begun.set(id, { draft, base, like })

/** Hands on what was kept, where its file cannot be edited. */
export const beginKept = (kept: KeptDraft): void =>
  void begun.set(kept.id, { draft: kept.draft, base: kept.base, goesOnFrom: kept })

/** A scenario to make a copy of, with the text whose lines the copy has. */
export interface CopyOf {
  readonly draft: Draft
  readonly like: string
}

/** Hands what is on the screen, saved or not, to the page that makes a copy of it. */
const copies = new Map<string, CopyOf>()
export const offerCopy = (id: string, draft: Draft, like: string): void =>
  void copies.set(id, { draft, like })
export const offeredCopy = (id: string): CopyOf | undefined => copies.get(id)

interface Sources {
  readonly files?: ScenarioFiles
  readonly drafts?: KeptDrafts
}

/**
 * Opens a scenario: as it was begun in this tab, else its file, with what another time left unsaved of it. Whatever is
 * kept beside what is opened is offered, the newest: nothing that was begun anew hides what was there before.
 */
export async function openScenario(
  id: string,
  { files = scenarioFiles, drafts = keptDrafts }: Sources = {},
): Promise<Opened> {
  const own = begun.get(id)
  if (own) {
    begun.delete(id)
    const kept = (await drafts.of(id)).filter(({ tab }) => tab !== own.goesOnFrom?.tab)
    const recovery = otherThan(own.draft, kept)
    return { status: 'open', opening: { id, isUnsaved: true, ...own, recovery, isElsewhere: isOpenIn(kept) } }
  }
  const [file, kept] = await Promise.all([files.open(id), drafts.of(id)])
  if (!file.ok) {
    const [newest, ...older] = kept
    // Who has no key is asked for it, whatever is kept here.
    if (!newest || file.error === 'wrong-key') return { status: 'failed', error: file.error }
    // The folder does not know it, or nobody can ask: what this browser kept is all there is.
    const { draft, base } = newest
    const recovery = otherThan(draft, older)
    const before = newest.isOpen ? {} : { goesOnFrom: newest }
    const isElsewhere = isOpenIn(kept)
    return { status: 'open', opening: { id, draft, base, isUnsaved: true, ...before, recovery, isElsewhere } }
  }
  const read = draftOf(file.value.text)
  if (!read.ok) {
    const recovery = kept.find(({ isOpen }) => !isOpen)
    return { status: 'broken', file: file.value, problems: read.error, recovery }
  }
  // What has come into the folder by another way is not unsaved any more.
  await Promise.all(kept.filter(({ draft, isOpen }) => !isOpen && isSame(draft, read.value)).map(drafts.drop))
  const recovery = otherThan(read.value, kept)
  const isElsewhere = isOpenIn(kept)
  return { status: 'open', opening: { id, draft: read.value, base: file.value, recovery, isElsewhere } }
}

/** What another editor has open is its own: nobody takes or discards it here. */
const otherThan = (draft: Draft, kept: readonly KeptDraft[]): KeptDraft | undefined =>
  kept.find((one) => !one.isOpen && !isSame(one.draft, draft))

const isOpenIn = (kept: readonly KeptDraft[]): boolean => kept.some(({ isOpen }) => isOpen)
