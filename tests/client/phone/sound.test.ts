import type { Alert } from '@alert-replay/shared/alert.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPhoneSound, type PhoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { silences, toneOf } from '../../../client/src/features/phone/sound/use-phone-sound.ts'
import { TONES } from '../../../client/src/features/phone/sound/tones.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'

const TAKEOVER = { channels: ['cell-broadcast'] } as const
const BANNER = { channels: ['social'] } as const
const ENTRY = { channels: ['press'] } as const

let done: string[]
let sound: PhoneSound
beforeEach(() => {
  vi.useFakeTimers()
  done = []
  sound = createPhoneSound({
    player: {
      unlock: () => true,
      play: (tone) => done.push(`play ${tone}`),
      stop: () => done.push('stop'),
    },
    vibration: { start: (tone) => done.push(`vibrate ${tone}`), stop: () => done.push('still') },
  })
})
afterEach(() => vi.useRealTimers())

describe('the sound of a phone', () => {
  it('is off until somebody turns it on: it vibrates, says what would sound, and plays nothing', () => {
    sound.ring('takeover')
    expect(done).toEqual(['vibrate takeover'])
    expect(sound.store.getState()).toEqual({ on: false, ringing: { tone: 'takeover', audible: false } })
  })

  it('plays once it is on', () => {
    sound.toggle()
    sound.ring('notice')
    expect(done).toEqual(['play notice', 'vibrate notice'])
    expect(sound.store.getState().ringing).toEqual({ tone: 'notice', audible: true })
  })

  it('stays off where the browser has no sound', () => {
    const mute = createPhoneSound({
      player: { unlock: () => false, play: () => undefined, stop: () => undefined },
      vibration: { start: () => undefined, stop: () => undefined },
    })
    mute.toggle()
    expect(mute.store.getState().on).toBe(false)
  })

  it('a stop ends tone, vibration and caption at once', () => {
    sound.toggle()
    sound.ring('takeover')
    sound.stop()
    expect(done).toEqual(['play takeover', 'vibrate takeover', 'stop', 'still'])
    expect(sound.store.getState()).toEqual({ on: true })
  })

  it('the caption of a short tone stays to be read', () => {
    sound.ring('notice')
    vi.advanceTimersByTime(TONES.notice.lengthMs)
    expect(sound.store.getState().ringing).toBeDefined()
    vi.advanceTimersByTime(5_000)
    expect(sound.store.getState().ringing).toBeUndefined()
  })

  it('the caption of a long one goes when it is over', () => {
    sound.ring('takeover')
    vi.advanceTimersByTime(TONES.takeover.lengthMs - 1)
    expect(sound.store.getState().ringing).toBeDefined()
    vi.advanceTimersByTime(1)
    expect(sound.store.getState().ringing).toBeUndefined()
  })

  it('a notice does not cut an emergency tone short; a newer emergency begins it anew', () => {
    sound.toggle()
    sound.ring('takeover')
    sound.ring('notice')
    sound.ring('takeover')
    expect(done.filter((action) => action.startsWith('play'))).toEqual(['play takeover', 'play takeover'])
  })

  it('turned off in the middle of a tone, it is silent and the caption says so', () => {
    sound.toggle()
    sound.ring('takeover')
    sound.toggle()
    expect(done.at(-1)).toBe('stop')
    expect(sound.store.getState()).toEqual({ on: false, ringing: { tone: 'takeover', audible: false } })
  })
})

describe('the tone of alerts that come together', () => {
  const ringing = (...alerts: readonly Partial<Alert>[]) => {
    const drill = fakeDrill(scenarioOf(...alerts))
    const heard: (string | undefined)[] = []
    drill.onRinging((entries) => heard.push(toneOf(entries)))
    drill.goTo(alerts.length)
    return heard
  }

  it('is the strongest one, once', () => {
    expect(ringing(BANNER, TAKEOVER, ENTRY)).toEqual(['takeover'])
    expect(ringing(ENTRY, BANNER)).toEqual(['notice'])
  })

  it('is none for what only stands in the feed', () => {
    expect(ringing(ENTRY)).toEqual([undefined])
  })
})

describe('a phone that rings falls silent', () => {
  const after = (change: (drill: ReturnType<typeof fakeDrill>) => void): boolean => {
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

  it('at OK', () => expect(after((drill) => drill.acknowledge(first(drill)))).toBe(true))
  it('when the alert is opened', () => expect(after((drill) => drill.open(first(drill)))).toBe(true))
  it('when the replay is paused or moved', () => {
    expect(after((drill) => drill.setTransport({ status: 'paused', positionMs: 7 }))).toBe(true)
    expect(
      after((drill) => drill.setTransport({ status: 'playing', positionMs: 0, sinceMs: 1, rate: 1 })),
    ).toBe(true)
    expect(after((drill) => drill.goTo(0))).toBe(true)
  })
  it('but not when the same view is sent once more, or the link is lost', () => {
    expect(after((drill) => drill.setTransport({ status: 'paused', positionMs: 0 }))).toBe(false)
    expect(after((drill) => drill.setLink({ status: 'offline', sinceMs: 0 }))).toBe(false)
  })
})
