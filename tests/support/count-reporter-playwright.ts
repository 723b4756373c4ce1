import type { Reporter, Suite } from '@playwright/test/reporter'
import { writeCounts } from './counts.ts'

/** Counts browser tests; an error outside any test counts as a failure of its own. */
export default class CountReporter implements Reporter {
  private suite: Suite | undefined
  private errors = 0

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  onError(): void {
    this.errors += 1
  }

  onEnd(): void {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? []
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length
    writeCounts({
      passed: count('expected'),
      failed: count('unexpected') + count('flaky') + this.errors,
      skipped: count('skipped'),
    })
  }

  printsToStdio(): boolean {
    return false
  }
}
