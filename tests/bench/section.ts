/** One part of the bench: what it found, and which of its limits did not hold. */
export interface Findings {
  readonly title: string
  readonly lines: readonly string[]
  /** Only ratios are limits: absolute figures say as much about the machine. */
  readonly failures: readonly string[]
}

export type Section = () => Promise<Findings>
