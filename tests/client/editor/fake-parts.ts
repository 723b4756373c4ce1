import { draftOf, newDraft, problemsOf, writeDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { ok, refused } from '@alert-replay/shared/result.ts'
import type { OpenChecker } from '../../../client/src/features/editor/checker.ts'
import type { SaveAnswer, ScenarioFiles } from '../../../client/src/lib/scenario-files.ts'
import type { KeptDraft, KeptDrafts } from '../../../client/src/features/editor/kept-drafts.ts'

export const START = '2030-05-01T09:00+09:00'

/** A new scenario with as many alerts, a minute apart. */
export function aDraft(count = 3): Draft {
  const draft = newDraft('harbour-fire', ['ja', 'en'], START)
  const [first] = draft['alerts'] as readonly Record<string, unknown>[]
  return {
    ...draft,
    alerts: Array.from({ length: count }, (_, index) => ({
      ...first,
      id: `alert-${index + 1}`,
      at: `+${index}m`,
      texts: { ja: `警報${index + 1}`, en: `Alert ${index + 1}` },
    })),
  }
}

/** A folder as the server keeps it: a save needs the tag of what was read. */
export function aFolder(contents: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(contents))
  const tags = new Map([...texts.keys()].map((id): [string, number] => [id, 1]))
  const tagOf = (id: string): string => `"${tags.get(id) ?? 0}"`
  const write = (id: string, text: string): string => {
    texts.set(id, text)
    tags.set(id, (tags.get(id) ?? 0) + 1)
    return tagOf(id)
  }
  /** What the next saves are answered instead. */
  const answers: SaveAnswer[] = []
  const files: ScenarioFiles = {
    open: async (id) => {
      const text = texts.get(id)
      return text === undefined ? refused('unknown-scenario') : ok({ text, etag: tagOf(id) })
    },
    look: async (id, etag) => {
      const text = texts.get(id)
      if (text === undefined) return refused('unknown-scenario')
      return ok(etag === tagOf(id) ? undefined : { text, etag: tagOf(id) })
    },
    save: async (id, text, base) => {
      const answer = answers.shift()
      if (answer) return answer
      const there = texts.get(id)
      if (base === undefined && there !== undefined) return { status: 'taken' }
      if (base !== undefined && there === undefined) return { status: 'gone' }
      if (base !== undefined && base !== tagOf(id))
        return { status: 'changed', text: there ?? '', etag: tagOf(id) }
      return { status: 'saved', etag: write(id, text) }
    },
  }
  return { files, texts, write, answers }
}

/** What a browser keeps, in memory. */
export function aBrowser(isDenied = false) {
  const kept = new Map<string, KeptDraft>()
  const all = (): readonly KeptDraft[] => [...kept.values()].sort((one, other) => other.atMs - one.atMs)
  const drafts: KeptDrafts = {
    keep: async (draft) => {
      if (!isDenied) kept.set(`${draft.id} ${draft.tab}`, draft)
      return !isDenied
    },
    of: async (id) => all().filter((draft) => draft.id === id),
    all: async () => all(),
    drop: async ({ id, tab }) => void kept.delete(`${id} ${tab}`),
  }
  return { drafts, kept }
}

/** Checks at once, in this page. */
export const checkHere: OpenChecker = ({ onProblems }) => ({
  look: (id, draft) => queueMicrotask(() => onProblems(problemsOf(id, draft), draft)),
  close: () => undefined,
})

export const textOf = (draft: Draft): string => writeDraft(draft)

export function draftIn(text: string | undefined): Draft {
  const read = draftOf(text ?? '')
  if (!read.ok) throw new Error('this text is no draft')
  return read.value
}
