/** One fault of a scenario file: where, what is wrong, and what the sentence about it needs. */
export interface Problem {
  /** From the file's root: field names and list indexes. */
  readonly path: readonly (string | number)[]
  readonly code: ProblemCode
  /** Values for the sentence, already as text. */
  readonly params: Readonly<Record<string, string>>
}

/** What a text that is written in a form of its own is: its sentence says what stands where in it. */
export const FORMS = [
  'circle',
  'ring',
  'position',
  'url',
  'date',
  'language',
  'country',
  'id',
  'cap-time',
] as const
export type Form = (typeof FORMS)[number]

/** What keeps a text from being JSON. */
const JSON_FAULT_CODES = [
  'not-json',
  'json-empty',
  'json-too-deep',
  'json-comma-at-end',
  'json-comma-between',
  'json-comma-extra',
  'json-colon-missing',
  'json-colon-in-list',
  'json-name-missing',
  'json-value-missing',
  'json-unquoted',
  'json-capitals',
  'json-number',
  'json-quotation-mark',
  'json-full-width',
  'json-space',
  'json-sign',
  'json-comment',
  'json-quote-open',
  'json-quote-inside',
  'json-line-break',
  'json-control',
  'json-escape',
  'json-wrong-bracket',
  'json-bracket-open',
  'json-after-end',
] as const
export type JsonFaultCode = (typeof JSON_FAULT_CODES)[number]

export const PROBLEM_CODES = [
  ...JSON_FAULT_CODES,
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
  'clock-before-start',
  'morning-before-start',
  'too-late',
  'wrong-order',
  'repeated-id',
  'dangling-reference',
  'misspelt-reference',
  'reference-of-first',
  'forward-reference',
  'part-elsewhere',
  'missing-language',
  'unknown-source',
  'misspelt-source',
  'missing-wording',
  'written-in-recorded',
  'unsourced-wording',
  'body-of-unknown',
  'missing-body',
  'missing-account',
  'bad-id',
  'bad-file-name',
  'newer-format',
  'beside-cap',
  'bad-duration',
  'expires-early',
  'no-cell-broadcast',
  'repeated-choice',
  'points-order',
  'unsourced-point',
  'unexplained-point',
  'more-problems',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Kinds of value in JSON, as the sentences about them tell them apart. */
export const VALUE_KINDS = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

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
