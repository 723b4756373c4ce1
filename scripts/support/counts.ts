import type { Counts } from '../../tests/support/counts.ts'

/** One runner's end: its exit code, and its counts unless it died before it could count. */
export type RunnerEnd = {
  readonly runner: string
  readonly code: number
  readonly counts: Counts | undefined
}

export type Summary = {
  /** Sentences for what the numbers alone do not say. */
  readonly remarks: readonly string[]
  readonly line: string
  readonly code: 0 | 1
}

/**
 * The last line of `npm test` and its exit code. What a runner did not count (a crash, nothing to run) is a
 * failure in the numbers too, so that a green line can be believed.
 * @param notRun tests that no runner was started for
 */
export function summarize(ends: readonly RunnerEnd[], notRun: Partial<Counts> = {}): Summary {
  const remarks: string[] = []
  const total: Counts = { passed: 0, failed: 0, skipped: 0, ...notRun }
  for (const { runner, code, counts } of ends) {
    total.passed += counts?.passed ?? 0
    total.failed += counts?.failed ?? 0
    total.skipped += counts?.skipped ?? 0
    if (counts && counts.passed + counts.failed === 0) {
      remarks.push(`${runner} ran no test.`)
      total.failed += 1
    } else if (!counts || (code !== 0 && counts.failed === 0)) {
      remarks.push(
        `${runner} ended with ${code} ${counts ? 'though no test failed' : 'before it could count'}.`,
      )
      total.failed += 1
    }
  }
  // On a line of its own: who reads the last line reads two numbers.
  if (total.skipped > 0) remarks.push(`${total.skipped} skipped.`)
  return {
    remarks,
    line: `${total.passed} passed, ${total.failed} failed`,
    code: total.failed > 0 || total.passed === 0 ? 1 : 0,
  }
}
