/** One part of the bench: what it found, and which of its limits did not hold. */
export interface Findings {
  readonly title: string
  readonly lines: readonly string[]
  /** Ratios; an absolute figure, which says as much about the machine, only where it leaves room for a slow one. */
  readonly failures: readonly string[]
}

export type Section = () => Promise<Findings>
