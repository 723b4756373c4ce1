import { checkAreas } from './checks/areas.ts'
import type { Check, CheckSettings } from './checks/check.ts'
import { checkEnvelope } from './checks/envelope.ts'
import { checkInfos } from './checks/info.ts'
import { checkLanguages } from './checks/languages.ts'
import { checkMarkup } from './checks/markup.ts'
import { checkPolygons } from './checks/polygons.ts'
import { checkReferences } from './checks/references.ts'
import { checkResources } from './checks/resources.ts'
import { checkTimes } from './checks/times.ts'
import { MAX_PLACES_OF_A_RULE } from './finding-list.ts'
import type { Finding } from './finding.ts'
import type { CapMessage } from './message.ts'
import { PROFILE_IDS, PROFILES, type ProfileId } from './profiles/profiles.ts'
import { finding, type RuleId } from './rules/catalogue.ts'

export type { KnownMessages } from './checks/check.ts'

const CHECKS: readonly Check[] = [
  checkEnvelope,
  checkTimes,
  checkReferences,
  checkInfos,
  checkLanguages,
  checkMarkup,
  checkResources,
  checkAreas,
  checkPolygons,
]

export interface CheckOptions extends CheckSettings {
  /** Asked for; beside them a profile is checked where the message itself says that it follows it. */
  readonly profiles?: readonly ProfileId[]
}

/**
 * What the rules of the catalogue (docs/rules/) have to say about a message: those that can be told from the message
 * alone. What was found while reading its file (order, name spaces, …) is not among it; where both say the same, see
 * `besides`. The time needed grows with the message; costly geometry has a bound, and says where it stopped.
 */
export function checkMessage(message: CapMessage, options: CheckOptions = {}): readonly Finding[] {
  const listed: Finding[] = []
  const counts = new Map<RuleId, number>()
  const take = (findings: Iterable<Finding>): void => {
    for (const found of findings) {
      const count = (counts.get(found.rule) ?? 0) + 1
      counts.set(found.rule, count)
      if (count <= MAX_PLACES_OF_A_RULE) listed.push(found)
    }
  }
  for (const check of CHECKS) take(check(message, options))
  for (const id of PROFILE_IDS) {
    const profile = PROFILES[id]
    const isMarked = profile.isMarked(message)
    if (isMarked || options.profiles?.includes(id)) take(profile.check(message, isMarked))
  }
  for (const [rule, count] of counts)
    if (count > MAX_PLACES_OF_A_RULE)
      listed.push(finding('more-of-rule', [], { rule, count: String(count - MAX_PLACES_OF_A_RULE) }))
  return listed
}

/** Those of `more` that `said` does not hold already: the same rule at the same place of the message. */
export function besides(said: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ rule, path }: Finding): string => JSON.stringify([rule, path])
  const keys = new Set(said.map(keyOf))
  return more.filter((found) => !keys.has(keyOf(found)))
}
