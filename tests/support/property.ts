import fc from 'fast-check'
import { it } from 'vitest'

/** One seed for all property tests, in every test's name; `TEST_SEED=7 npm test` tries another. */
export const SEED = Number(process.env['TEST_SEED'] ?? 20231121)

/** How often each is tried; `TEST_RUNS=10000` looks longer. */
const RUNS = Number(process.env['TEST_RUNS'] ?? 0)

/**
 * A test that `claim` holds (throws nothing) for whatever `arbitrary` gives. A failure prints the seed, the path
 * and the smallest example found; keep that example as a test of its own.
 */
export function holds<Value>(
  name: string,
  arbitrary: fc.Arbitrary<Value>,
  claim: (value: Value) => void,
  { runs = 300 }: { readonly runs?: number } = {},
): void {
  it(`${name} (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitrary, (value) => claim(value)),
      { seed: SEED, numRuns: RUNS || runs },
    )
  })
}
