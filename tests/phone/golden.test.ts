import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { PROFILE_IDS, type ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { ReplayState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { applyUpdate, diff, viewFor, type Committed, type PhoneView } from '@alert-replay/shared/view.ts'
import { someMoves, walk, type Move } from '../support/arbitraries.ts'
import { aPhone, presentAll } from '../support/phones.ts'
import { holds } from '../support/property.ts'

const scenarioOf = (id: string): Scenario => {
  const parsed = parseScenarioText(id, readFileSync(`fixtures/${id}.json`, 'utf8'))
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}
const SCENARIOS = ['okinawa-2023-11-21', 'okinawa-2023-11-21-as-sent'].map(scenarioOf)

/** All that a phone does, in one line that a person can compare; the dialog is in the tables of compliance. */
function lineOf(outcome: Outcome): string {
  const { sound, vibration, speech, reminder } = outcome
  return [
    outcome.as,
    outcome.title?.['en'],
    sound &&
      `tone ${Object.values(sound.tone).join('/')} ${sound.lasting} at ${sound.volume} as ${sound.stream}`,
    vibration && `vibration of ${vibration.pattern.reduce((sum, ms) => sum + ms, 0)} ms ${vibration.lasting}`,
    speech && `speech ${speech.as} after ${speech.afterMs}`,
    reminder && `reminder ${reminder.firstMs}`,
    outcome.screenOnMs > 0 && `screen ${outcome.screenOnMs}`,
    outcome.ends && `ends ${outcome.ends.join(' and ')}`,
    outcome.history,
    outcome.reasons.map(({ rule, field = '' }) => `${rule} ${field}`.trim()).join(', '),
  ]
    .filter(Boolean)
    .join(' · ')
}

const linesOf = async (id: ProfileId): Promise<string> => {
  const profile = await loadProfile(id)
  const lines = SCENARIOS.map(({ id: name, alerts }) => {
    const outcomes = presentAll(alerts, {}, profile)
    return [name, Object.fromEntries(alerts.map((alert, i) => [alert.id, lineOf(outcomes[i] as Outcome)]))]
  })
  return `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`
}

describe('what a phone does in the night of 21 November 2023', () => {
  it.each(PROFILE_IDS)('is as it was when somebody last looked: %s', async (id) => {
    await expect(await linesOf(id)).toMatchFileSnapshot(`golden/${id}.json`)
  })
})

describe('[R1] what a phone does is the same at any speed and after any seek', () => {
  for (const scenario of SCENARIOS) {
    const expected = presentAll(scenario.alerts)
    const settings = aPhone()

    holds(
      `${scenario.id}: update by update, and all at once`,
      fc.record({ moves: someMoves }),
      ({ moves }) => {
        let view: PhoneView | undefined
        let outcomes: readonly Outcome[] = []
        for (const { before, after } of commitsOf(scenario, moves)) {
          const next = before && view ? applyUpdate(view, diff('phone', scenario, before, after)) : undefined
          const now = next ?? viewFor('phone', scenario, after)
          const known = { entries: view?.delivered ?? [], outcomes }
          outcomes = outcomesOf(now.delivered, () => settings, USUAL_PROFILE, known)
          view = now
          expect(outcomes).toEqual(expected.slice(0, now.delivered.length))
          expect(outcomesOf(now.delivered, () => settings, USUAL_PROFILE)).toEqual(outcomes)
        }
      },
      { runs: 60 },
    )
  }
})

/** The drill's commits, each with the one before. */
function commitsOf(scenario: Scenario, moves: readonly Move[]) {
  const commits: { readonly before?: Committed; readonly after: Committed }[] = []
  const commit = (state: ReplayState): void => {
    const before = commits.at(-1)?.after
    if (state === before?.state) return
    commits.push({ ...(before && { before }), after: { revision: commits.length, state } })
  }
  walk(timelineOf(scenario.alerts), moves, ({ before, after }) => {
    commit(before)
    commit(after)
  })
  return commits
}
