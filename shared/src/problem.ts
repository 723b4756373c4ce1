/** One fault of a scenario file: where, what is wrong, and what the sentence about it needs. */
export interface Problem {
  /** From the file's root: field names and list indexes. */
  readonly path: readonly (string | number)[]
  readonly code: ProblemCode
  /** Values for the sentence, already as text. */
  readonly params: Readonly<Record<string, string>>
}

export const PROBLEM_CODES = [
  'not-json',
  'not-utf8',
  'utf-16',
  'too-large',
  'unreadable',
  'repeated-field',
  'unknown-field',
  'missing-field',
  'wrong-type',
  'bad-value',
  'bad-format',
  'too-short',
  'too-long',
  'bad-start',
  'bad-time',
  'before-start',
  'too-late',
  'wrong-order',
  'repeated-id',
  'dangling-reference',
  'forward-reference',
  'part-elsewhere',
  'missing-language',
  'unknown-source',
  'missing-wording',
  'written-in-recorded',
  'unsourced-wording',
  'body-of-unknown',
  'missing-body',
  'missing-account',
  'bad-id',
  'newer-format',
  'beside-cap',
  'bad-duration',
  'expires-early',
  'no-cell-broadcast',
  'repeated-choice',
  'more-problems',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** A problem at its place in the text of the file; both count from 1. */
export interface PlacedProblem extends Problem {
  readonly line: number
  readonly column: number
}

/** `alerts[3].texts.ja.body`, or `(file)` for the whole. */
export function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return '(file)'
  return path
    .map((part, i) =>
      typeof part === 'number'
        ? `[${part}]`
        : /^[$\w]+$/.test(part)
          ? `${i === 0 ? '' : '.'}${part}`
          : `[${JSON.stringify(part)}]`,
    )
    .join('')
}
