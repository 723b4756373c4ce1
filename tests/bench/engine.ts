import type { Command } from '@alert-replay/shared/command.ts'
import { advance, apply, initialState, nextDueAt, type ReplayState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { countOf, endOf, timelineOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import { diff } from '@alert-replay/shared/view.ts'
import { anAlert, aScenario, START_MS } from '../support/builders.ts'
import { interleaved, quantile, randomFrom, type Case } from './measure.ts'
import type { Findings } from './section.ts'

const FEW = 100
const MANY = 100_000
/** Both cover the same time, so that a seek means the same on both. */
const END_MS = 5 * 24 * 3_600_000
/** What an operation among many may cost, in what it costs among few. */
const MAX_RATIO = 1.2

const ROUNDS = 300
const OPERATIONS = 5_000

/** Alerts at irregular times, some together, as in life; the same in every run. */
function scenarioOf(count: number): Scenario {
  const random = randomFrom(count)
  const gaps = Array.from({ length: count }, () => (random() < 0.1 ? 0 : -Math.log(1 - random())))
  const perGap = END_MS / gaps.reduce((sum, gap) => sum + gap, 0)
  const { id: _, offsetMs: __, ...fields } = anAlert(0)
  let gone = 0
  return {
    ...aScenario().build(),
    alerts: gaps.map((gap, i) => ({
      ...fields,
      id: `alert-${i}`,
      offsetMs: Math.floor((gone += gap) * perGap),
    })),
  }
}

function applied(timeline: Timeline, state: ReplayState, command: Command, atMs: number): ReplayState {
  const result = apply(timeline, state, command, atMs)
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.error}`)
  return result.value
}

type CaseOf = (scenario: Scenario, timeline: Timeline) => Case

/** Step after step, one a second; from the start again after the last. */
const stepping: CaseOf = (_, timeline) => {
  let state = initialState
  let nowMs = START_MS
  const operate = () => {
    for (let i = 0; i < OPERATIONS; i++) {
      if (state.cursor === countOf(timeline)) state = initialState
      state = applied(timeline, state, { type: 'step', from: state.cursor }, (nowMs += 1_000))
    }
  }
  return { operations: OPERATIONS, prepare: () => operate }
}

/** To anywhere, one a second. No place comes twice in a way that could be learnt. */
const seeking: CaseOf = (_, timeline) => {
  let state = initialState
  let nowMs = START_MS
  const prepare = (round: number) => {
    const random = randomFrom(round)
    const commands = Array.from({ length: OPERATIONS }, (): Command => ({
      type: 'seek',
      toMs: Math.floor(random() * endOf(timeline)),
    }))
    return () => {
      for (const command of commands) state = applied(timeline, state, command, (nowMs += 1_000))
    }
  }
  return { operations: OPERATIONS, prepare }
}

/** One alert after the other falls due while playing; from the start again after the last. */
const playing: CaseOf = (_, timeline) => {
  const start = applied(timeline, initialState, { type: 'play', rate: 60 }, START_MS)
  let state = start
  const operate = () => {
    for (let i = 0; i < OPERATIONS; i++) {
      const dueMs = nextDueAt(timeline, state)
      state = dueMs === undefined ? start : advance(timeline, state, dueMs)
    }
  }
  return { operations: OPERATIONS, prepare: () => operate }
}

/** A step with what is sent of it to phones and trainers: all the engine does for one commit. */
const committing: CaseOf = (scenario, timeline) => {
  let state = initialState
  let nowMs = START_MS
  let revision = 0
  const operate = () => {
    for (let i = 0; i < OPERATIONS; i++) {
      if (state.cursor === countOf(timeline)) state = initialState
      const before = { revision, state }
      state = applied(timeline, state, { type: 'step', from: state.cursor }, (nowMs += 1_000))
      const after = { revision: ++revision, state }
      const sent = diff('phone', scenario, before, after).append.length
      if (sent !== diff('trainer', scenario, before, after).append.length) throw new Error('unreachable')
    }
  }
  return { operations: OPERATIONS, prepare: () => operate }
}

interface Kind {
  readonly name: string
  readonly caseOf: CaseOf
  /** Whether `MAX_RATIO` is a limit for it. */
  readonly limited: boolean
}

const KINDS: readonly Kind[] = [
  { name: 'step', caseOf: stepping, limited: true },
  { name: 'seek', caseOf: seeking, limited: true },
  { name: 'fall due', caseOf: playing, limited: false },
  { name: 'step + diffs', caseOf: committing, limited: false },
]

/**
 * Engine cost among 100 and among 100,000 alerts, measured in one run. The limit is held against the fastest rounds:
 * what else the machine does only adds, and adds most where there is more to keep in the caches.
 */
export async function run(): Promise<Findings> {
  const lines = [row('median', 'among 100', 'among 100,000', 'ratio', 'of fastest', '')]
  const failures: string[] = []
  const scenarios = [scenarioOf(FEW), scenarioOf(MANY)]
  for (const { name, caseOf, limited } of KINDS) {
    const [few = [], many = []] = interleaved(
      scenarios.map((scenario) => caseOf(scenario, timelineOf(scenario.alerts))),
      ROUNDS,
    )
    const [fewMedian, manyMedian] = [quantile(few, 0.5), quantile(many, 0.5)]
    const ratio = quantile(many, 0) / quantile(few, 0)
    const limit = `at most ${MAX_RATIO}: ${ratio <= MAX_RATIO ? 'holds' : 'DOES NOT HOLD'}`
    lines.push(
      row(
        name,
        nanoseconds(fewMedian),
        nanoseconds(manyMedian),
        (manyMedian / fewMedian).toFixed(2),
        ratio.toFixed(2),
        limited ? limit : '',
      ),
    )
    if (limited && ratio > MAX_RATIO)
      failures.push(`${name}: ${ratio.toFixed(2)} times, at most ${MAX_RATIO}`)
  }
  const rounds = `${ROUNDS} rounds of ${OPERATIONS} operations in turn; of fastest: the ratio of the fastest rounds`
  return { title: 'Engine: cost of one operation', lines: [...lines, rounds], failures }
}

const nanoseconds = (value: number): string => `${value.toFixed(0)} ns`

const row = (
  name: string,
  few: string,
  many: string,
  ratio: string,
  fastest: string,
  limit: string,
): string =>
  [
    name.padEnd(14),
    few.padStart(12),
    many.padStart(15),
    ratio.padStart(8),
    fastest.padStart(12),
    `  ${limit}`,
  ]
    .join('')
    .trimEnd()
