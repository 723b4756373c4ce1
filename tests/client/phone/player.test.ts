import type { ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWebAudioPlayer } from '../../../client/src/features/phone/sound/player.ts'
import { createBrowserVibration } from '../../../client/src/features/phone/sound/vibration.ts'

const KEY: ToneKey = { hazard: 'earthquake', stage: 'first', concernsMe: true }
const ONCE_MS = toneOf(KEY).lengthMs
const SAMPLE_RATE = 8_000

let done: string[]
beforeEach(() => {
  done = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the player', () => {
  let state: 'running' | 'suspended'
  const visible = new EventTarget()

  class FakeContext {
    sampleRate = SAMPLE_RATE
    currentTime = 10
    destination = {}
    get state() {
      return state
    }
    resume() {
      done.push('resume')
      state = 'running'
      return Promise.resolve()
    }
    createBuffer(_channels: number, length: number) {
      done.push('make')
      return { duration: length / SAMPLE_RATE, copyToChannel: () => undefined }
    }
    createGain() {
      return {
        gain: {
          set value(volume: number) {
            done.push(`volume ${volume}`)
          },
          setTargetAtTime: (to: number, at: number) => done.push(`to ${to} from ${at.toFixed(2)}`),
        },
        connect: (next: object) => next,
      }
    }
    createBufferSource() {
      return {
        loop: false,
        buffer: undefined,
        connect: (next: object) => next,
        start() {
          done.push(this.loop ? 'loop' : 'once')
        },
        stop: (at: number) => done.push(`stop at ${at.toFixed(2)}`),
      }
    }
  }
  const unlocked = () => {
    state = 'suspended'
    vi.stubGlobal('AudioContext', FakeContext)
    vi.stubGlobal('document', Object.assign(visible, { hidden: false }))
    const player = createWebAudioPlayer()
    expect(player.unlock()).toBe(true)
    done.length = 0
    return player
  }
  const plan = { key: KEY, short: false, volume: 1, lastsMs: ONCE_MS }

  it('has no sound where the browser has none, and nothing throws', () => {
    vi.stubGlobal('AudioContext', undefined)
    const player = createWebAudioPlayer()
    expect(player.unlock()).toBe(false)
    expect(() => {
      player.play(plan)
      player.stop()
    }).not.toThrow()
  })

  it('plays a tone once through, and makes it only once', () => {
    const player = unlocked()
    player.play(plan)
    player.play(plan)
    expect(done).toEqual(['make', 'volume 1', 'once', 'to 0 from 10.00', 'stop at 10.04', 'volume 1', 'once'])
  })

  it('plays it over and over, for a length of its own', () => {
    unlocked().play({ ...plan, lastsMs: 10_500 })
    expect(done).toEqual(['make', 'volume 1', 'loop', 'to 0 from 20.50', 'stop at 20.54'])
  })

  it('plays it until it is ended', () => {
    const player = unlocked()
    player.play({ ...plan, lastsMs: Infinity })
    expect(done).toEqual(['make', 'volume 1', 'loop'])
    player.stop()
    expect(done.slice(3)).toEqual(['to 0 from 10.00', 'stop at 10.04'])
  })

  it('cuts it off where it is to be shorter', () => {
    unlocked().play({ ...plan, lastsMs: 1_000 })
    expect(done).toEqual(['make', 'volume 1', 'once', 'to 0 from 11.00', 'stop at 11.04'])
  })

  it('is an eighth as loud where it is to be', () => {
    unlocked().play({ ...plan, volume: 0.125 })
    expect(done).toContain('volume 0.125')
  })

  it('sounds again when the page is looked at again', () => {
    unlocked()
    state = 'suspended'
    visible.dispatchEvent(new Event('visibilitychange'))
    expect(done).toEqual(['resume'])
  })

  it('keeps only the last tones', () => {
    const player = unlocked()
    const stages = ['first', 'update', 'lift', 'cancel', 'test', 'notice'] as const
    for (const stage of [...stages, 'first'] as const) player.play({ ...plan, key: { ...KEY, stage } })
    expect(done.filter((one) => one === 'make')).toHaveLength(6)
    player.play({ ...plan, key: { ...KEY, concernsMe: false } })
    player.play(plan)
    expect(done.filter((one) => one === 'make')).toHaveLength(8)
  })
})

describe('the vibration', () => {
  const asked: (number | readonly number[])[] = []
  const touched = (hasBeenActive = true) => {
    asked.length = 0
    vi.useFakeTimers()
    vi.stubGlobal('navigator', {
      vibrate: (pattern: number | readonly number[]) => asked.push(pattern) > 0,
      userActivation: { hasBeenActive },
    })
    return createBrowserVibration()
  }

  it('goes through its pattern once', () => {
    const vibration = touched()
    expect(vibration.start({ pattern: [0, 350, 250, 350], lastsMs: 950 })).toBe(true)
    vi.advanceTimersByTime(10_000)
    expect(asked).toEqual([0, [350, 250, 350]])
  })

  it('begins anew for as long as it is to last, and ends in the middle of it', () => {
    touched().start({ pattern: [0, 500, 500], lastsMs: 2_300 })
    vi.advanceTimersByTime(10_000)
    expect(asked).toEqual([0, [500, 500], [500, 500], [300]])
  })

  it('ends at once, and does not begin anew', () => {
    const vibration = touched()
    vibration.start({ pattern: [0, 500, 500], lastsMs: Infinity })
    vi.advanceTimersByTime(1_200)
    vibration.stop()
    vi.advanceTimersByTime(10_000)
    expect(asked).toEqual([0, [500, 500], [500, 500], 0])
  })

  it('is not felt before the page was touched, nor where there is none', () => {
    const vibration = touched(false)
    expect(vibration.start({ pattern: [0, 500], lastsMs: 500 })).toBe(false)
    vibration.stop()
    expect(asked).toEqual([])
    vi.stubGlobal('navigator', {})
    expect(createBrowserVibration().start({ pattern: [0, 500], lastsMs: 500 })).toBe(false)
  })

  it('a pattern of nothing does not go on for ever', () => {
    expect(touched().start({ pattern: [], lastsMs: Infinity })).toBe(false)
  })
})
