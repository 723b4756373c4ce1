import { RateLimiterMemory } from 'rate-limiter-flexible'

/** So many in so many seconds. */
export interface Limit {
  readonly points: number
  readonly duration: number
}

export interface Limits {
  /** Messages of one connection. */
  readonly messages: Limit
  /** Joins with a code that there is not, from one address: a class shares an address, and some of it mistypes. */
  readonly wrongCodes: Limit
  /** Drills created from one address. */
  readonly drills: Limit
  /** Files of scenarios read for editing, from one address: an open editor looks every few seconds. */
  readonly files: Limit
  /** Author's keys that are none, from one address. */
  readonly wrongKeys: Limit
  /** Scenarios saved from one address. */
  readonly saves: Limit
  /** Feeds of drills and their files, read from one address: a reader of twenty new alerts asks for them at once. */
  readonly feeds: Limit
  /** Scenarios or alerts taken as CAP files from one address. */
  readonly exports: Limit
}

export const LIMITS: Limits = {
  messages: { points: 200, duration: 2 },
  wrongCodes: { points: 60, duration: 300 },
  drills: { points: 120, duration: 60 },
  saves: { points: 60, duration: 60 },
  files: { points: 600, duration: 60 },
  wrongKeys: { points: 20, duration: 300 },
  feeds: { points: 1_200, duration: 60 },
  exports: { points: 60, duration: 60 },
}

/** Counts by key; the counts of this node only. */
export interface Limiter {
  /** Counts one. False when that is one too many. */
  take(key: string): Promise<boolean>
  /** Whether the next `take` would be one too many. */
  isSpent(key: string): Promise<boolean>
}

export function createLimiter({ points, duration }: Limit): Limiter {
  const limiter = new RateLimiterMemory({ points, duration })
  return {
    take: (key) =>
      limiter.consume(key).then(
        () => true,
        () => false,
      ),
    async isSpent(key) {
      const counted = await limiter.get(key)
      return counted !== null && counted.consumedPoints >= points
    },
  }
}
