import type { Alert, PhoneAlert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import type { Outcome, ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TonePlan } from '../../../client/src/features/phone/sound/plan.ts'
import type { Ring } from '../../../client/src/features/phone/sound/sound-state.ts'
import { createPhoneSound, type PhoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { earlierOf, silences, strongestOf } from '../../../client/src/features/phone/sound/use-phone-sound.ts'
import type { Spoken, Voice } from '../../../client/src/features/phone/sound/voice.ts'
import { anAlert } from '../../support/builders.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'

const TAKEOVER = { channels: ['cell-broadcast'] } as const
const BANNER = { channels: ['social'] } as const

const FIRST: ToneKey = { hazard: 'attack', stage: 'first', concernsMe: true }
const NOTICE: ToneKey = { hazard: 'weather', stage: 'notice', concernsMe: true }
const ONCE_MS = toneOf(FIRST).lengthMs
const WORDS: readonly Spoken[] = [
  { language: 'en', text: 'This is an exercise.' },
  { language: 'en', text: 'Go inside.' },
]

const alertOf = (index: number, fields: Partial<Alert> = {}): PhoneAlert =>
  forPhone(anAlert(index, fields), [])
const heard = (outcome: Partial<Outcome> = {}, more: Partial<Ring> = {}): Ring => ({
  alert: alertOf(1),
  outcome: {
    as: 'takeover',
    sound: { tone: FIRST, lasting: 'once', volume: 1, stream: 'alarm' },
    vibration: { pattern: [0, 500, 250, 500], lasting: 'once' },
    ...outcome,
  },
  rate: 1,
  language: 'en',
  earlier: [],
  ...more,
})
const headsUp = (): Ring =>
  heard({
    as: 'heads-up',
    sound: { tone: NOTICE, lasting: 'once', volume: 0.6, stream: 'notification' },
    vibration: { pattern: [0, 350], lasting: 'once' },
  })
const until = (lasting: 'until-ok' | number): Partial<Outcome> => ({
  sound: { tone: FIRST, lasting, volume: 1, stream: 'alarm' },
  vibration: { pattern: [0, 500, 500], lasting },
})
const speech = { speech: { afterMs: 1_000, as: 'whole' } } as const

let done: string[]
let sound: PhoneSound
let voice: { onPart: (index: number) => void; onEnd: () => void }
let canSpeak: boolean
let canFeel: boolean
beforeEach(() => {
  vi.useFakeTimers()
  done = []
  canSpeak = true
  canFeel = true
  const played = ({ key, short, volume, lastsMs }: TonePlan): string =>
    ['play', key.hazard, key.stage, ...(short ? ['short'] : []), `${lastsMs} ms`, `at ${volume}`].join(' ')
  const speaker: Voice = {
    words: () => WORDS,
    can: async () => canSpeak,
    speak: (words, on) => {
      done.push(`speak ${words.length}`)
      voice = { onPart: on.part, onEnd: on.end }
      return () => done.push('hush')
    },
  }
  sound = createPhoneSound({
    player: {
      unlock: () => true,
      play: (plan) => done.push(played(plan)),
      stop: () => done.push('stop'),
    },
    vibration: {
      start: ({ pattern, lastsMs }) => {
        done.push(`vibrate ${pattern.join(' ')} for ${lastsMs} ms`)
        return canFeel
      },
      stop: () => done.push('still'),
    },
    voice: async () => speaker,
    nowMs: () => Date.now(),
    prime: () => done.push('prime'),
  })
})
afterEach(() => vi.useRealTimers())

const ringing = () => sound.store.getState().ringing
const after = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms))
const turnOn = (): void => {
  sound.toggle()
  done.length = 0
}

describe('the sound of a phone', () => {
  it('[SD2] is off until somebody turns it on: it vibrates, says what would sound, and plays nothing', () => {
    sound.ring(heard())
    expect(done).toEqual(['vibrate 0 500 250 500 for 1250 ms'])
    expect([sound.store.getState().on, sound.store.getState().chosen]).toEqual([false, false])
    expect(ringing()?.tone).toMatchObject({ key: FIRST, audible: false })
  })

  it('[SD2] asks once a visit: whether it was turned on or left off, it has been chosen', () => {
    sound.keep()
    expect([sound.store.getState().on, sound.store.getState().chosen]).toEqual([false, true])
    sound.toggle()
    expect([sound.store.getState().on, sound.store.getState().chosen]).toEqual([true, true])
    expect(done).toEqual(['prime'])
  })

  it('plays once it is on: vibration first, then the tone', () => {
    turnOn()
    sound.ring(heard())
    expect(done).toEqual(['vibrate 0 500 250 500 for 1250 ms', `play attack first ${ONCE_MS} ms at 1`])
    expect(ringing()?.tone?.audible).toBe(true)
  })

  it('stays off where the browser has no sound, and says so', () => {
    const mute = createPhoneSound({
      player: { unlock: () => false, play: () => undefined, stop: () => undefined },
      vibration: { start: () => false, stop: () => undefined },
      voice: () => Promise.reject(new Error('none')),
      nowMs: () => 0,
    })
    mute.toggle()
    expect(mute.store.getState()).toEqual({ on: false, chosen: true, impossible: true, made: [] })
  })

  it('[SD1] a stop ends tone, vibration and caption at once, and nothing comes after it', async () => {
    turnOn()
    sound.ring(heard({ ...until('until-ok'), ...speech }))
    done.length = 0
    sound.stop()
    expect([...done, ringing()]).toEqual(['stop', 'still', undefined])
    await after(60_000)
    expect(done).toEqual(['stop', 'still'])
  })

  it('a tone until OK has no end of its own', async () => {
    turnOn()
    sound.ring(heard(until('until-ok')))
    await after(86_400_000)
    expect(ringing()).toBeDefined()
    expect(done).toContain('play attack first Infinity ms at 1')
  })

  it('a tone of a length of its own ends then, in wall time', async () => {
    turnOn()
    sound.ring(heard(until(10_500)))
    await after(10_499)
    expect(ringing()).toBeDefined()
    await after(1)
    expect(ringing()).toBeUndefined()
    expect(done.slice(-2)).toEqual(['stop', 'still'])
  })

  it('the caption of a short tone stays to be read', async () => {
    sound.ring(headsUp())
    await after(2_999)
    expect(ringing()).toBeDefined()
    await after(1)
    expect(ringing()).toBeUndefined()
  })

  it('[SD4] a notification does not cut an emergency tone short; a newer emergency begins anew', () => {
    turnOn()
    sound.ring(heard())
    sound.ring(headsUp())
    sound.ring(heard())
    expect(done.filter((one) => one.startsWith('play'))).toEqual(
      Array.from({ length: 2 }, () => `play attack first ${ONCE_MS} ms at 1`),
    )
  })

  it('[SD4] once the emergency tone is over a notification is heard, though the caption still stands', async () => {
    turnOn()
    sound.ring(heard({}, { rate: 120 }))
    const played = () => done.filter((one) => one.startsWith('play'))
    const shortMs = toneOf(FIRST, true).lengthMs
    await after(shortMs - 1)
    sound.ring(headsUp())
    expect(played()).toHaveLength(1)
    await after(1)
    expect(ringing()?.tone?.key).toEqual(FIRST)
    sound.ring(headsUp())
    expect(played()).toHaveLength(2)
  })

  it('[SD4] what is read of an emergency is part of it: no notification cuts it short', async () => {
    turnOn()
    sound.ring(heard(speech))
    await after(ONCE_MS + 1_000)
    sound.ring(headsUp())
    expect(done.filter((one) => one.startsWith('play') || one === 'hush')).toHaveLength(1)
    voice.onEnd()
    sound.ring(headsUp())
    expect(done.filter((one) => one.startsWith('play'))).toHaveLength(2)
  })

  it('[SD5] of a reminder the caption knows that it is one', () => {
    sound.ring({ ...headsUp(), isReminder: true })
    expect(ringing()?.isReminder).toBe(true)
    sound.ring(headsUp())
    expect(ringing()?.isReminder).toBeUndefined()
  })

  it('what makes no sound, does not vibrate and is not read leaves what rings alone', () => {
    turnOn()
    sound.ring(headsUp())
    done.length = 0
    sound.ring({ ...heard(), outcome: { as: 'takeover' } })
    expect([done, ringing()?.tone?.key]).toEqual([[], NOTICE])
  })

  it('with the ringer on vibrate it is felt, and no tone is captioned', () => {
    turnOn()
    const { vibration } = heard().outcome
    sound.ring({ ...heard(), outcome: { as: 'takeover', ...(vibration && { vibration }) } })
    expect(done).toEqual(['vibrate 0 500 250 500 for 1250 ms'])
    expect(ringing()).toEqual({
      number: 1,
      alertId: 'alert-1',
      vibration: { pattern: [0, 500, 250, 500], lastsMs: 1_250, felt: true },
    })
  })

  it('[SD2] where nothing vibrates the meter is shown all the same', () => {
    canFeel = false
    sound.ring(heard())
    expect(ringing()?.vibration).toEqual({ pattern: [0, 500, 250, 500], lastsMs: 1_250, felt: false })
    expect(sound.store.getState().made).toEqual([])
  })

  it('[SD1] above four times it is once and short', () => {
    turnOn()
    sound.ring(heard(until('until-ok'), { rate: 10 }))
    expect(done).toEqual(['vibrate 0 500 for 500 ms', expect.stringMatching(/^play attack first short 1/)])
  })

  it('turned off in the middle of a tone, it is silent and the caption says so', () => {
    turnOn()
    sound.ring(heard())
    sound.toggle()
    expect(done.at(-1)).toBe('stop')
    expect([sound.store.getState().on, ringing()?.tone?.audible]).toEqual([false, false])
  })

  it('turned on while a long tone goes on, it is heard for what is left', async () => {
    sound.ring(heard(until(300_000)))
    await after(100_000)
    sound.toggle()
    expect(done.at(-1)).toBe('play attack first 200000 ms at 1')
    expect(sound.store.getState().made).toEqual([
      { atMs: Date.now() - 100_000, alertId: 'alert-1', kind: 'vibration' },
      { atMs: Date.now(), alertId: 'alert-1', kind: 'tone', tone: FIRST, volume: 1, short: false },
    ])
    expect(ringing()?.tone?.audible).toBe(true)
  })

  it('turned on when a short one is nearly over, it waits for the next', async () => {
    sound.ring(heard())
    await after(1_000)
    sound.toggle()
    expect(done.filter((one) => one.startsWith('play'))).toEqual([])
  })

  it('logs what was really made, and nothing else', () => {
    canFeel = false
    sound.ring(headsUp())
    expect(sound.store.getState().made).toEqual([])
    turnOn()
    sound.ring(heard({}, { alert: alertOf(2), rate: 30 }))
    expect(sound.store.getState().made.slice(1)).toEqual([
      { atMs: Date.now(), alertId: 'alert-2', kind: 'tone', tone: FIRST, volume: 1, short: true },
    ])
  })

  it('logs only the last two hundred', () => {
    turnOn()
    for (let i = 0; i < 150; i++) sound.ring(heard({}, { alert: alertOf(i) }))
    const { made } = sound.store.getState()
    expect([made.length, made[0]?.alertId, made.at(-1)?.alertId]).toEqual([200, 'alert-50', 'alert-149'])
  })

  it('a preview is heard though the sound is off, and does not turn it on', async () => {
    sound.preview(NOTICE)
    expect(done).toEqual([expect.stringMatching(/^play weather notice .* at 1$/)])
    expect([sound.store.getState().on, sound.store.getState().chosen]).toEqual([false, false])
    await after(3_000)
    expect(ringing()).toBeUndefined()
  })
})

describe('reading aloud', () => {
  it('comes a second after the tone, part by part, and then the caption goes', async () => {
    turnOn()
    sound.ring(heard(speech))
    await after(0)
    expect(ringing()?.reading).toEqual({ status: 'waiting', words: WORDS })
    await after(ONCE_MS + 999)
    expect(done).not.toContain('speak 2')
    await after(1)
    expect(done).toContain('speak 2')
    voice.onPart(1)
    expect(ringing()?.reading).toEqual({ status: 'speaking', words: WORDS, at: 1 })
    voice.onEnd()
    expect(ringing()?.reading?.status).toBe('said')
    expect(sound.store.getState().made.at(-1)).toMatchObject({ kind: 'speech', words: WORDS })
    await after(3_000)
    expect(ringing()).toBeUndefined()
  })

  it('[SD1] is cut off by OK, pause and seek: at once', async () => {
    turnOn()
    sound.ring(heard(speech))
    await after(ONCE_MS + 1_000)
    sound.stop()
    expect(done.slice(-3)).toEqual(['stop', 'hush', 'still'])
    voice.onEnd()
    expect(ringing()).toBeUndefined()
  })

  it('[SD3] with the sound off nothing is said, and the words are shown', async () => {
    sound.ring(heard(speech))
    await after(ONCE_MS + 1_000)
    expect(done).not.toContain('speak 2')
    expect(ringing()?.reading).toEqual({ status: 'off', words: WORDS })
    await after(3_000)
    expect(ringing()).toBeUndefined()
  })

  it.each([0, ONCE_MS + 1_000])('turned off %d ms into it, it ends, and so does the caption', async (ms) => {
    turnOn()
    sound.ring(heard(speech))
    await after(ms)
    sound.toggle()
    expect(ringing()?.reading?.status).toBe('off')
    expect(done.includes('hush')).toBe(ms > 0)
    await after(60_000)
    expect(ringing()).toBeUndefined()
  })

  it('where the browser has no voice for it, it says so', async () => {
    canSpeak = false
    turnOn()
    sound.ring(heard(speech))
    await after(ONCE_MS + 1_000)
    expect(ringing()?.reading?.status).toBe('no-voice')
  })

  it('a newer alert cuts the reading of the one before off', async () => {
    turnOn()
    sound.ring(heard(speech))
    await after(ONCE_MS + 1_000)
    sound.ring(heard({}, { alert: alertOf(2) }))
    expect(done).toContain('hush')
    expect([ringing()?.alertId, ringing()?.reading]).toEqual(['alert-2', undefined])
  })
})

describe('of alerts that come together', () => {
  const one = (id: string, outcome: Partial<Outcome>) => ({
    alert: alertOf(0, { id }),
    how: 'played' as const,
    take: 1,
    outcome: { as: 'takeover' as const, screenOnMs: 0, reasons: [], ...outcome },
  })
  const alarm = { sound: { tone: FIRST, lasting: 'once', volume: 1, stream: 'alarm' } } as const
  const notice = { sound: { tone: NOTICE, lasting: 'once', volume: 1, stream: 'notification' } } as const
  const felt = { vibration: { pattern: [0, 1], lasting: 'once' } } as const

  it('[SD4] the strongest is heard, of several such the last', () => {
    const order = [one('silent', {}), one('felt', felt), one('notice', notice), one('alarm', alarm)]
    for (let most = 1; most <= order.length; most++) {
      const some = order.slice(0, most)
      expect(strongestOf(some.toReversed())?.alert.id).toBe(some.at(-1)?.alert.id)
    }
    expect(strongestOf([one('a', alarm), one('b', alarm), one('c', notice)])?.alert.id).toBe('b')
  })

  it('none is heard where there is none', () => expect(strongestOf([])).toBeUndefined())
})

it('what was told before is the whole thread, through every reference, though it run in a circle', () => {
  const entries = [
    { alert: alertOf(0, { references: ['alert-2'] }) },
    { alert: alertOf(1, { references: ['alert-0'] }) },
    { alert: alertOf(2, { references: ['alert-1', 'unknown'] }) },
    { alert: alertOf(3) },
  ]
  const last = alertOf(2, { references: ['alert-1', 'unknown'] })
  expect(earlierOf(last, entries).map(({ id }) => id)).toEqual(['alert-1', 'alert-0'])
})

describe('[SD1] a phone that rings falls silent', () => {
  const afterChange = (change: (drill: ReturnType<typeof fakeDrill>) => void): boolean => {
    const drill = fakeDrill(scenarioOf(TAKEOVER, BANNER, BANNER))
    drill.goTo(1)
    let silent = false
    drill.store.subscribe((now, before) => {
      silent ||= silences(now, before)
    })
    change(drill)
    return silent
  }
  const first = (drill: ReturnType<typeof fakeDrill>) => {
    const entry = drill.store.getState().view?.delivered[0]
    if (!entry) throw new Error('nothing was delivered')
    return entry
  }

  it('at OK', () => expect(afterChange((drill) => drill.acknowledge(first(drill)))).toBe(true))
  it('when the alert is opened', () => expect(afterChange((drill) => drill.open(first(drill)))).toBe(true))
  it('when the replay is paused or moved', () => {
    expect(afterChange((drill) => drill.setTransport({ status: 'paused', positionMs: 7 }))).toBe(true)
    expect(
      afterChange((drill) => drill.setTransport({ status: 'playing', positionMs: 0, sinceMs: 1, rate: 1 })),
    ).toBe(true)
    expect(afterChange((drill) => drill.goTo(0))).toBe(true)
  })
  it('but not when the same view is sent once more, or the link is lost', () => {
    expect(afterChange((drill) => drill.setTransport({ status: 'paused', positionMs: 0 }))).toBe(false)
    expect(afterChange((drill) => drill.setLink({ status: 'offline', sinceMs: 0 }))).toBe(false)
  })
})
