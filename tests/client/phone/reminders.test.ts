import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { describe, expect, it } from 'vitest'
import { nextReminder, reminded } from '../../../client/src/features/phone/sound/reminders.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'

const TAKEOVER = { channels: ['cell-broadcast'] } as const
const MINUTE_MS = 60_000

/** Two alerts, a minute apart, that wait for OK; of the first a reminder every two minutes, of the second one after five. */
function waiting(rate = 1, status: 'playing' | 'paused' = 'playing') {
  const drill = fakeDrill(
    scenarioOf(
      { ...TAKEOVER, texts: { en: { body: 'one', wording: 'written', sources: [] } } },
      { ...TAKEOVER, texts: { en: { body: 'two', wording: 'written', sources: [] } } },
    ),
  )
  drill.goTo(2)
  drill.setTransport(
    status === 'playing'
      ? { status, positionMs: MINUTE_MS, sinceMs: 1_000, rate }
      : { status, positionMs: MINUTE_MS },
  )
  const state = drill.store.getState()
  const reminders: readonly Outcome['reminder'][] = [
    { firstMs: 2 * MINUTE_MS, everyMs: 2 * MINUTE_MS },
    { firstMs: 5 * MINUTE_MS },
  ]
  const outcomes = state.outcomes.map((outcome, i): Outcome => {
    const reminder = reminders[i]
    return { ...outcome, ...(reminder && { reminder }) }
  })
  return { drill, state: { ...state, outcomes } }
}
const next = ({ state }: Pick<ReturnType<typeof waiting>, 'state'>, nowMs: number) => {
  const found = nextReminder(state, nowMs)
  return found && [found.entry.alert.id, found.inMs]
}

describe('the next reminder of what waits for OK', () => {
  it('is the first of all, in time of the drill', () => {
    expect(next(waiting(), 1_000)).toEqual(['alert-0', MINUTE_MS])
    expect(next(waiting(4), 1_000)).toEqual(['alert-0', MINUTE_MS / 4])
  })

  it('comes again where it is to, and a single one does not', () => {
    const both = waiting()
    expect(next(both, 1_000 + MINUTE_MS)).toEqual(['alert-0', 2 * MINUTE_MS])
    const [, second] = both.state.memory.waiting
    const single = {
      state: { ...both.state, memory: { ...both.state.memory, waiting: second ? [second] : [] } },
    }
    expect(next(single, 1_000)).toEqual(['alert-1', 5 * MINUTE_MS])
    expect(next(single, 1_000 + 5 * MINUTE_MS)).toBeUndefined()
  })

  it('ends with OK', () => {
    const { drill, state } = waiting()
    const [entry] = state.view?.delivered ?? []
    if (!entry) throw new Error('nothing was delivered')
    drill.acknowledge(entry)
    const { memory } = drill.store.getState()
    expect(next({ state: { ...state, memory } }, 1_000)).toEqual(['alert-1', 5 * MINUTE_MS])
  })

  it('does not come while the drill stands still', () => {
    expect(next(waiting(1, 'paused'), 1_000)).toBeUndefined()
  })
})

describe('the reminders of what was ended', () => {
  const words = (body: string) => ({ texts: { en: { body, wording: 'written', sources: [] } } }) as const
  const ending = (fields: Partial<Alert>): Partial<Alert> => ({
    msgType: 'Update',
    severity: 'Minor',
    ...words('over'),
    ...fields,
  })
  const lift = (...references: readonly string[]) => ending({ ...TAKEOVER, phases: ['lifted'], references })
  const cancel = (...references: readonly string[]) => ending({ ...TAKEOVER, msgType: 'Cancel', references })

  /** Which alert is told again next, once all have come; none is told again that only says that another is over. */
  function nextOf(...alerts: readonly Partial<Alert>[]): string | undefined {
    const drill = fakeDrill(scenarioOf(...alerts))
    drill.set({ reminder: 2 })
    drill.goTo(alerts.length)
    drill.setTransport({
      status: 'playing',
      positionMs: (alerts.length - 1) * MINUTE_MS,
      sinceMs: 1_000,
      rate: 1,
    })
    const state = drill.store.getState()
    const isEnding = (id: string | undefined): boolean =>
      state.view?.delivered.some(({ alert }) => alert.id === id && alert.texts['en']?.body === 'over') ===
      true
    const outcomes = state.outcomes.map((outcome, i): Outcome => {
      const { reminder: _, ...never } = outcome
      return isEnding(state.view?.delivered[i]?.alert.id) ? never : outcome
    })
    return nextReminder({ ...state, outcomes }, 1_000)?.entry.alert.id
  }
  const warning = (body: string): Partial<Alert> => ({ ...TAKEOVER, severity: 'Severe', ...words(body) })
  const graver = {
    msgType: 'Update',
    phases: ['update'],
    severity: 'Extreme',
    references: ['alert-0'],
  } as const

  it('[PR10] come no more after a lift, though nobody has pressed OK', () => {
    expect(nextOf(warning('one'))).toBe('alert-0')
    expect(nextOf(warning('one'), lift('alert-0'))).toBeUndefined()
    expect(nextOf(warning('one'), warning('two'), lift('alert-0'))).toBe('alert-1')
  })

  it('[PR11] come no more after a cancel', () => {
    expect(nextOf(warning('one'), cancel('alert-0'))).toBeUndefined()
    expect(nextOf(warning('one'), warning('two'), cancel('alert-1'))).toBe('alert-0')
  })

  it('[PR10] come no more where the lift is of what took its place, or came by another way', () => {
    expect(nextOf(warning('one'), { ...warning('two'), ...graver })).toBe('alert-0')
    expect(nextOf(warning('one'), { ...warning('two'), ...graver }, lift('alert-1'))).toBeUndefined()
    expect(
      nextOf(warning('one'), ending({ channels: ['website'], phases: ['lifted'], references: ['alert-0'] })),
    ).toBeUndefined()
  })

  it('[PR10] go on where the phone never had the lift', () => {
    const drill = fakeDrill(scenarioOf(warning('one'), lift('alert-0')))
    drill.set({ reminder: 2 })
    drill.goTo(1)
    drill.set({ position: 'outside' })
    drill.goTo(2)
    drill.setTransport({ status: 'playing', positionMs: MINUTE_MS, sinceMs: 1_000, rate: 1 })
    expect(nextReminder(drill.store.getState(), 1_000)?.entry.alert.id).toBe('alert-0')
  })
})

describe('a reminder', () => {
  const outcome: Outcome = {
    as: 'takeover',
    sound: {
      tone: { hazard: 'tsunami', stage: 'first', concernsMe: true },
      lasting: 'until-ok',
      volume: 0.125,
      stream: 'alarm',
    },
    vibration: { pattern: [0, 2_000, 500], lasting: 'until-ok' },
    speech: { afterMs: 1_000, as: 'whole' },
    screenOnMs: 60_000,
    ends: ['before'],
    reasons: [],
  }

  it('[SD5] is an ordinary notification and one vibration of half a second, no louder than the alert', () => {
    expect(reminded(outcome)).toEqual({
      as: 'heads-up',
      sound: {
        tone: { hazard: 'tsunami', stage: 'notice', concernsMe: true },
        lasting: 'once',
        volume: 0.125,
        stream: 'notification',
      },
      vibration: { pattern: [0, 500], lasting: 'once' },
      screenOnMs: 60_000,
      reasons: [],
    })
  })

  it('is only felt where the alert was, and nothing where it was silent', () => {
    const { sound: _, ...felt } = outcome
    const { vibration: __, ...silent } = felt
    expect([reminded(felt).sound, reminded(felt).vibration?.pattern]).toEqual([undefined, [0, 500]])
    expect([reminded(silent).sound, reminded(silent).vibration]).toEqual([undefined, undefined])
  })
})
