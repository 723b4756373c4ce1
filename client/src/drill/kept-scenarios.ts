import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
// oxlint-disable-next-line no-restricted-imports -- what may be said of a scenario beforehand is decided in one place
import { headOf, type Scenario, type ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { ask, type ApiFault } from '../lib/api.ts'

/** Apart from the caches of the pages' own files, so that a new version of these leaves it alone. */
export const SCENARIO_CACHE = 'alert-replay-scenarios'
/** The scenarios opened last; a browser lets a site keep so much, and no more. */
const MOST = 30
/** A server that takes longer counts as one that cannot be reached. */
const ANSWER_MS = 8_000

/** Something in between, as a sign-in page of a network, may answer in the server's place. */
const isJson = ({ headers }: Response): boolean => headers.get('content-type')?.includes('json') ?? false
const pathOf = (scenarioId: string): string => `/api/scenarios/${encodeURIComponent(scenarioId)}`

/** What keeps scenarios: over plain http browsers have none. */
type Keeper = Pick<CacheStorage, 'open'>
const browserKeeper = (): Keeper | undefined => ('caches' in globalThis ? globalThis.caches : undefined)

/** Keeps a scenario as it is now on the server, for a time without a connection. Says whether it is kept. */
export async function keepScenario(scenarioId: string, keeper = browserKeeper()): Promise<boolean> {
  try {
    if (!keeper) return false
    const cache = await keeper.open(SCENARIO_CACHE)
    const response = await fetch(pathOf(scenarioId), { cache: 'no-cache' })
    if (!response.ok || !isJson(response)) return false
    // Put in last, so that those that are there longest go first.
    await cache.delete(pathOf(scenarioId))
    await cache.put(pathOf(scenarioId), response)
    const kept = await cache.keys()
    for (const request of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(request)
    return true
  } catch {
    // Full, denied, or gone while it was on its way: then it can be watched with a connection only.
    return false
  }
}

/** A scenario kept here; undefined where there is none. */
export async function keptScenario(
  scenarioId: string,
  keeper = browserKeeper(),
): Promise<Scenario | undefined> {
  try {
    const response = await (await keeper?.open(SCENARIO_CACHE))?.match(pathOf(scenarioId))
    return response && ((await response.json()) as Scenario)
  } catch {
    return undefined
  }
}

/** The scenarios kept here, the one opened last first. */
export async function keptScenarios(keeper = browserKeeper()): Promise<readonly ScenarioHead[]> {
  try {
    const cache = await keeper?.open(SCENARIO_CACHE)
    const responses = (await cache?.matchAll()) ?? []
    const scenarios = await Promise.all(responses.map((response) => response.json() as Promise<Scenario>))
    return scenarios.map(headOf).toReversed()
  } catch {
    return []
  }
}

/** A scenario from the server, or where that cannot be reached the one kept here. */
export async function scenarioOf(
  scenarioId: string,
): Promise<Result<{ readonly scenario: Scenario; readonly isKept: boolean }, ApiFault>> {
  const asked = await ask<Scenario | undefined>(pathOf(scenarioId), {
    cache: 'no-cache',
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (asked.ok && Array.isArray(asked.value?.alerts)) return ok({ scenario: asked.value, isKept: false })
  const error = asked.ok ? 'offline' : asked.error
  const kept = error === 'offline' ? await keptScenario(scenarioId) : undefined
  return kept ? ok({ scenario: kept, isKept: true }) : refused(error)
}
