import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { describe, expect, it } from 'vitest'
import { packNoted, unpackNoted } from '../../../client/src/features/trainer/kept-noted.ts'
import { notePhones, type Noted, type NotedAlert } from '../../../client/src/features/trainer/noted-phones.ts'
import { A_LED_SCENARIO, aPhone, aView } from './led.ts'

const seen = (view: TrainerView, phones: readonly RosterPhone[]) => ({
  scenario: A_LED_SCENARIO,
  view,
  phones,
})
const EMPTY = aView([])
const CAME = aView(['stepped'], { revision: 8 })
const shown = (number: number, fields: Partial<RosterPhone> = {}): RosterPhone =>
  aPhone(number, { revision: 8, ...fields })

/** The alert comes, and then the lists of phones, each at its time. */
function follow(
  first: readonly RosterPhone[],
  ...lists: readonly (readonly [nowMs: number, phones: readonly RosterPhone[]])[]
): Noted {
  let noted = notePhones(new Map(), seen(EMPTY, first), seen(CAME, first), 5_000)
  let before = first
  for (const [nowMs, phones] of lists) {
    noted = notePhones(noted, seen(CAME, before), seen(CAME, phones), nowMs)
    before = phones
  }
  return noted
}
const phonesIn = (noted: Noted) => Object.fromEntries(noted.get('1:alert-0')?.phones ?? [])

describe('[PI2] how an alert came to a phone', () => {
  it('is how it was set when it said that it shows it, whatever is set later', () => {
    const silent = shown(1, { settings: { ringer: 'silent' } })
    const noted = follow([aPhone(1)], [5_100, [silent]], [5_200, [shown(1)]])
    expect(phonesIn(noted)).toEqual({ 1: { state: 'here', settings: { ringer: 'silent' } } })
  })

  it('is open until then: on its way to one that is connected, and not to one that is away', () => {
    expect(phonesIn(follow([aPhone(1), aPhone(2, { connected: false })]))).toEqual({
      1: { state: 'coming', settings: {} },
      2: { state: 'away', settings: {} },
    })
  })

  it('is as any where a phone was away for a moment: it rings for what it missed', () => {
    const noted = follow([aPhone(1, { connected: false })], [65_000, [shown(1)]])
    expect(phonesIn(noted)).toEqual({ 1: { state: 'here', settings: {} } })
  })

  it('is silent where it was away for more than a minute', () => {
    const gone = aPhone(1, { connected: false, settings: { airplane: true } })
    const noted = follow([gone], [65_001, [shown(1, { settings: { airplane: false } })]])
    expect(phonesIn(noted)).toEqual({ 1: { state: 'silent', settings: { airplane: false } } })
  })

  it('is noted of a phone that joins later too', () => {
    const noted = follow([shown(1)], [9_000, [shown(1), shown(2, { settings: { inCall: true } })]])
    expect(phonesIn(noted)).toEqual({
      1: { state: 'here', settings: {} },
      2: { state: 'here', settings: { inCall: true } },
    })
  })

  it('is not known of what came while the link was down', () => {
    const late = { ...CAME, revision: 9 }
    expect(notePhones(new Map(), seen(EMPTY, []), seen(late, []), 5_000)).toEqual(new Map())
  })

  it('is dated by when it fell due', () => {
    const playing = aView(['played'], {
      transport: { status: 'playing', positionMs: 50_000, sinceMs: 100_000, rate: 2 },
    })
    const next = aView([...playing.delivered, 'played'], { revision: 8 })
    const noted = notePhones(new Map(), seen(playing, []), seen(next, []), 105_080)
    expect(noted.get('1:alert-1')).toEqual({ revision: 8, atMs: 105_000, phones: new Map() })
  })

  it('stays the same object where nothing is new', () => {
    const noted = follow([shown(1)])
    expect(notePhones(noted, seen(CAME, [shown(1)]), seen(CAME, [shown(1)]), 6_000)).toBe(noted)
  })
})

it('what is noted of two hundred phones and two hundred alerts is kept in less than a megabyte, and read back', () => {
  const phones: NotedAlert['phones'] = new Map(
    Array.from({ length: 200 }, (_, i) => [
      i + 1,
      {
        state: 'here',
        settings: { ringer: i % 2 === 0 ? 'silent' : 'sound', off: ['test'], textSize: 'large' },
      },
    ]),
  )
  const noted: Noted = new Map(
    Array.from({ length: 200 }, (_, i) => [`1:alert-${i}`, { revision: i, atMs: i * 1_000, phones }]),
  )
  const kept = JSON.stringify(packNoted(noted))
  expect(kept.length).toBeLessThan(1_000_000)
  expect(unpackNoted(JSON.parse(kept))).toEqual(noted)
})
