import assert from 'node:assert/strict'
import { describe, expect, it } from 'vitest'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { exportScenario } from '@alert-replay/shared/cap/export-scenario.ts'
import type { Finding } from '@alert-replay/shared/cap/finding.ts'
import { messageOf } from '@alert-replay/shared/cap/message-of-alert.ts'
import { PROFILE_IDS } from '@alert-replay/shared/cap/profiles/profiles.ts'
import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import { RULES } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import type { Imported, ImportedFile } from '@alert-replay/shared/import/imported.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import { advance, apply, initialState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { endOf, timelineOf } from '@alert-replay/shared/timeline.ts'
import { decode } from '../../scripts/fixtures/gather.ts'
import { sentencesOf } from '../scenario/sentences.ts'
import { validate } from '../support/cap-xsd.ts'
import { jsonBases, xmlBases } from '../support/mutant-bases.ts'
import { jsonMutant, MUTANTS_OF_EACH, xmlMutant } from '../support/mutants.ts'
import { SEED } from '../support/property.ts'

const ID = 'a-mutant'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const imported = (text: string): Imported =>
  importFiles([{ name: 'mutant.xml', bytes: bytesOf(text) }], { id: ID, decode, nowMs: Date.UTC(2030, 3, 2) })

/** Both sentences of both languages have every value that they ask for. */
function expectSayable({ rule, params }: Finding): void {
  const { en, ja } = RULES[rule]
  for (const sentence of [en.wrong, en.right, ja.wrong, ja.right]) {
    for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) {
      if (params[name] === undefined) throw new Error(`${rule} has no ${name} for "${sentence}"`)
    }
  }
}

function expectPlaced(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
): void {
  const text = lines[line - 1]
  assert(
    text !== undefined && column >= 1 && column <= text.length + 1,
    `${line}:${column} is no place of the file`,
  )
}

function expectTold({ outcome, messages, findings }: ImportedFile, text: string): void {
  const lines = text.split(/\r\n|\n|\r/)
  for (const finding of findings) {
    expectSayable(finding)
    expectPlaced(lines, finding)
  }
  const has = (gravity: Finding['gravity']): boolean => findings.some((found) => found.gravity === gravity)
  assert(outcome !== 'refused' || has('error'), 'it is refused without an error')
  assert((outcome === 'faulty') === (has('error') && messages > 0), `it is ${outcome}`)
  assert((outcome === 'repaired') === (has('repair') && !has('error') && messages > 0), `it is ${outcome}`)
  assert(
    outcome === 'read' || outcome === 'repaired' || outcome === 'faulty' || messages === 0,
    `it is ${outcome}, with messages`,
  )
}

/** Valid, it replays to its end (rule F1), every alert can be judged, and what leaves is an exercise (rule D1). */
function expectUsable(scenario: Scenario, seed: number): void {
  const { alerts } = scenario
  const timeline = timelineOf(alerts.map(({ offsetMs }) => ({ offsetMs })))
  const playing = apply(timeline, initialState, { type: 'play', rate: 1 }, 0)
  assert(playing.ok)
  assert.equal(advance(timeline, playing.value, endOf(timeline)).cursor, alerts.length)
  assert.equal(new Set(alerts.map(({ id }) => id)).size, alerts.length)
  for (const alert of alerts) {
    const message = messageOf(alert, scenario)
    checkMessage(message, { profiles: PROFILE_IDS }).forEach(expectSayable)
    adviceOn(message).forEach(expectSayable)
  }
  const { files, findings } = exportScenario(scenario, {
    startMs: Date.UTC(2031, 0, 1),
    exerciseId: 'drill-1',
  })
  findings.forEach(expectSayable)
  for (const { text } of files) {
    assert.match(text, /<status>Exercise<\/status>/)
    assert.doesNotMatch(text, /<status>\s*Actual/)
    // The schema takes longer than all the rest.
    if (seed % 5 === 0) assert.deepEqual(validate(text), [])
  }
}

function expectTellable(problems: readonly PlacedProblem[], text: string): void {
  const lines = text.split('\n')
  assert(problems.length > 0, 'it is refused without a fault')
  for (const problem of problems) {
    for (const language of ['en', 'ja']) assert(sentencesOf(problem, language).every((one) => one !== ''))
    expectPlaced(lines, problem)
  }
}

/** Runs the claim over many mutants; what fails is told with the number that makes it again. */
function overMutants(
  mutant: (seed: number) => string,
  claim: (text: string, seed: number) => 'taken' | 'refused',
): { readonly taken: number; readonly refused: number } {
  const counts = { taken: 0, refused: 0 }
  for (let i = 0; i < MUTANTS_OF_EACH; i++) {
    const seed = SEED + i
    const text = mutant(seed)
    try {
      counts[claim(text, seed)] += 1
    } catch (error) {
      throw new Error(`mutant ${seed}:\n${text.slice(0, 3_000)}`, { cause: error })
    }
  }
  return counts
}

describe(`${2 * MUTANTS_OF_EACH} damaged files`, () => {
  it(`[F1] a CAP file is read into a valid scenario, or refused with its faults (seeds from ${SEED})`, () => {
    const bases = xmlBases()
    const counts = overMutants(
      (seed) => xmlMutant(bases, seed),
      (text, seed) => {
        const { text: scenarioText, files } = imported(text)
        for (const file of files) expectTold(file, text)
        if (scenarioText === undefined) return 'refused'
        const parsed = parseScenarioText(ID, scenarioText)
        assert(parsed.ok, `what was imported is no scenario: ${JSON.stringify(parsed)}`)
        expectUsable(parsed.value, seed)
        return 'taken'
      },
    )
    // Damage that is always fatal, or never, would prove little.
    expect(counts.taken).toBeGreaterThan(MUTANTS_OF_EACH / 10)
    expect(counts.refused).toBeGreaterThan(MUTANTS_OF_EACH / 10)
  }, 300_000)

  it(`[F1] [F2] a scenario file is read, or refused with its faults (seeds from ${SEED})`, () => {
    const bases = jsonBases()
    const counts = overMutants(
      (seed) => jsonMutant(bases, seed),
      (text, seed) => {
        const parsed = parseScenarioText(ID, text)
        if (!parsed.ok) {
          expectTellable(parsed.error, text)
          return 'refused'
        }
        expectUsable(parsed.value, seed)
        return 'taken'
      },
    )
    expect(counts.taken).toBeGreaterThan(MUTANTS_OF_EACH / 20)
    expect(counts.refused).toBeGreaterThan(MUTANTS_OF_EACH / 10)
  }, 300_000)
})
