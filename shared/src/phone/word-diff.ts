/** A stretch of two texts: in both, only in the older, or only in the newer. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words compared with words at most this often: some hundredths of a second, and 8 MB for as long. */
const MOST_COMPARISONS = 4_000_000

/**
 * What changed from one wording to the next, word by word. What is the same and what was removed make up `before`,
 * what is the same and what was added `after`, exactly. Where it says so, what was removed stands before what came in
 * its place. Texts too long to compare by words are compared by sentences, else as wholes.
 * @param language BCP 47; Japanese and Chinese have no spaces, so that words are told apart by the language's rules
 */
export function wordDiff(before: string, after: string, language: string): readonly DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  for (const granularity of ['word', 'sentence'] as const) {
    const older = piecesOf(before, language, granularity)
    const newer = piecesOf(after, language, granularity)
    const found = differenceOf(older, newer)
    if (found) return tidied(found)
  }
  return tidied([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
}

function piecesOf(text: string, language: string, granularity: 'word' | 'sentence'): readonly string[] {
  const segmenter = segmenterOf(language, granularity)
  if (segmenter) return Array.from(segmenter.segment(text), ({ segment }) => segment)
  const pieces =
    granularity === 'word' ? /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu : /[^\n。]*[\n。]?/gu
  return text.match(pieces)?.filter((piece) => piece !== '') ?? []
}

function segmenterOf(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter | undefined {
  if (typeof Intl.Segmenter !== 'function') return undefined
  try {
    return new Intl.Segmenter(language, { granularity })
  } catch {
    // A sender may call a language anything; words there are what is between spaces.
    return new Intl.Segmenter('und', { granularity })
  }
}

/** The shortest difference of two lists; undefined where that would take too long. */
function differenceOf(older: readonly string[], newer: readonly string[]): DiffPart[] | undefined {
  let first = 0
  while (first < older.length && first < newer.length && older[first] === newer[first]) first++
  let last = 0
  while (
    last < older.length - first &&
    last < newer.length - first &&
    older[older.length - 1 - last] === newer[newer.length - 1 - last]
  ) {
    last++
  }
  const removed = older.slice(first, older.length - last)
  const added = newer.slice(first, newer.length - last)
  if ((removed.length + 1) * (added.length + 1) > MOST_COMPARISONS) return undefined
  return [
    { kind: 'same', text: older.slice(0, first).join('') },
    ...alignmentOf(removed, added),
    { kind: 'same', text: older.slice(older.length - last).join('') },
  ]
}

/** By the longest common subsequence, from its table of lengths: each of the rests of one against each of the other. */
function alignmentOf(older: readonly string[], newer: readonly string[]): DiffPart[] {
  const width = newer.length + 1
  const lengths = new Uint16Array((older.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = older.length - 1; i >= 0; i--) {
    for (let j = newer.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < older.length || j < newer.length) {
    const [old = '', young = ''] = [older[i], newer[j]]
    if (i < older.length && j < newer.length && old === young) {
      parts.push({ kind: 'same', text: old })
      i++
      j++
    } else if (j >= newer.length || (i < older.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: old })
      i++
    } else {
      parts.push({ kind: 'added', text: young })
      j++
    }
  }
  return parts
}

/** Too little in common to be read between two changes: a space, a comma, one particle. */
const isSlight = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^\s*[\p{Script=Hiragana}]\s*$/u.test(text)

/** Neighbours of a kind made one, what is slight between two changes made part of them, removed before added. */
function tidied(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: { same: boolean; removed: string; added: string }[] = []
  for (const { kind, text } of parts) {
    if (text === '') continue
    const run = runs.at(-1)
    const same = kind === 'same'
    const removed = kind === 'added' ? '' : text
    const added = kind === 'removed' ? '' : text
    if (run?.same === same) {
      run.removed += removed
      run.added += added
    } else runs.push({ same, removed, added })
  }
  const merged: typeof runs = []
  runs.forEach((run, i) => {
    const isBetween = i > 0 && i < runs.length - 1
    const changes = !run.same || (isBetween && isSlight(run.removed))
    const before = merged.at(-1)
    if (before && !before.same && changes) {
      before.removed += run.removed
      before.added += run.added
    } else merged.push({ ...run, same: !changes })
  })
  return merged.flatMap(({ same, removed, added }): DiffPart[] =>
    same
      ? [{ kind: 'same', text: removed }]
      : [
          ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
          ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
        ],
  )
}
