import type { Reporter, TestModule } from 'vitest/node'
import { writeCounts } from './counts.ts'

/** Counts tests; a file or hook that broke counts as a failure of its own, for its tests cannot say so. */
export default class CountReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = testModules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const broken = testModules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0)
    const count = (state: string) => states.filter((each) => each === state).length
    writeCounts({
      passed: count('passed'),
      // Pending at the end: its process died under it.
      failed: count('failed') + count('pending') + broken.length + unhandledErrors.length,
      skipped: count('skipped'),
    })
  }
}
