import type { Gravity } from '../finding.ts'

/** A rule of the catalogue: how grave a breach of it usually is, and its sentences; `{name}` stands for a value. */
export interface Rule {
  /** As it is reported unless the one who reports knows better: a breach that could be repaired is a `repair`. */
  readonly gravity: Gravity
  readonly en: Sentences
  readonly ja: Sentences
}

interface Sentences {
  /** What is wrong. */
  readonly wrong: string
  /** The same where it was read as something else, `{read}`; absent where `wrong` says so. */
  readonly mended?: string
  /** The way out. */
  readonly right: string
}

/** Rules that are about one thing, by id. Each has its paragraph in docs/rules/. */
export type RuleFamily = Readonly<Record<string, Rule>>
