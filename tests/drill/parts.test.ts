import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '@alert-replay/server/clock.ts'
import { createDrill } from '@alert-replay/server/drill/create.ts'
import { createScripts } from '@alert-replay/server/drill/scripts.ts'
import { hashOfKey, hashOfPhone, isKey, makeCode, makeKey } from '@alert-replay/server/drill/secrets.ts'
import { createTurns } from '@alert-replay/server/drill/turns.ts'
import { pin } from '@alert-replay/server/scenarios/pin.ts'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import { CODE, joinSchema } from '@alert-replay/shared/protocol.ts'
import { aScenario } from '../support/builders.ts'
import { manualClock } from '../support/clock.ts'

const DAY_MS = 24 * 3_600_000

describe('creating a drill', () => {
  it('a code that is taken is drawn again', async () => {
    const parts = { storage: memoryStorage(), clock: manualClock() }
    const draws = ['111111', '111111', '111111', '222222']
    const draw = (): string => draws.shift() ?? '333333'
    const pinned = pin(aScenario().build())
    expect((await createDrill(parts, pinned, 'led', draw)).code).toBe('111111')
    expect((await createDrill(parts, pinned, 'led', draw)).code).toBe('222222')
  })

  it('when every draw is taken, it is a fault and no drill', async () => {
    const parts = { storage: memoryStorage(), clock: manualClock() }
    const pinned = pin(aScenario().build())
    await createDrill(parts, pinned, 'led', () => '111111')
    await expect(createDrill(parts, pinned, 'led', () => '111111')).rejects.toThrow('No free code')
  })

  it('codes are six digits, keys long enough for the protocol, and none like another', () => {
    const keys = Array.from({ length: 100 }, makeKey)
    expect(new Set(keys).size).toBe(100)
    for (const key of keys) {
      expect(joinSchema.safeParse({ as: 'trainer', protocol: 1, drillId: 'a', key }).success).toBe(true)
    }
    const codes = Array.from({ length: 100 }, makeCode)
    expect(codes.every((code) => CODE.test(code))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(90)
  })

  it('[S8] a key is known by its hash only, a phone by another hash in every drill', () => {
    const key = makeKey()
    expect(isKey(key, hashOfKey(key))).toBe(true)
    for (const wrong of ['', key.slice(1), `${key}x`, makeKey(), hashOfKey(key)]) {
      expect(isKey(wrong, hashOfKey(key))).toBe(false)
    }
    expect(hashOfPhone('a', 'phone')).not.toBe(hashOfPhone('b', 'phone'))
  })
})

describe('turns', () => {
  it('of one drill come one after another in the order in which they were taken, a failed one too', async () => {
    const turns = createTurns()
    const seen: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = turns.take('a', async () => {
      await gate.promise
      seen.push('first')
      throw new Error('no')
    })
    const second = turns.take('a', () => seen.push('second'))
    const other = turns.take('b', () => seen.push('other'))
    await other
    gate.resolve()
    await expect(first).rejects.toThrow('no')
    await second
    expect(seen).toEqual(['other', 'first', 'second'])
    await turns.idle()
  })

  it('idle waits for turns that turns take', async () => {
    const turns = createTurns()
    let isDone = false
    void turns.take('a', () => {
      void turns.take('b', async () => {
        await new Promise((resolve) => setImmediate(resolve))
        isDone = true
      })
    })
    await turns.idle()
    expect(isDone).toBe(true)
  })
})

describe('scripts', () => {
  it('the last few used are kept in memory, the others loaded again', async () => {
    const loaded: string[] = []
    const scripts = createScripts(
      {
        scenario: (hash) => {
          loaded.push(hash)
          return Promise.resolve(aScenario().build())
        },
      },
      2,
    )
    for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) await scripts(hash)
    expect(loaded).toEqual(['a', 'b', 'c', 'b'])
  })

  it('a scenario that the storage has lost is a fault', async () => {
    await expect(createScripts(memoryStorage())('gone')).rejects.toThrow('has a drill of scenario gone')
  })
})

describe('the system clock', () => {
  // The turns of the loop stay real: with time standing still, a false loop would turn for ever.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  })
  afterEach(() => void vi.useRealTimers())

  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const pass = async (ms: number): Promise<void> => {
    vi.advanceTimersByTime(ms)
    for (let i = 0; i < 3; i++) await turn()
  }

  it('calls once at its time, also weeks ahead', async () => {
    let calls = 0
    systemClock.at(systemClock.nowMs() + 40 * DAY_MS, () => calls++)
    await turn()
    await pass(40 * DAY_MS - 1)
    expect(calls).toBe(0)
    await pass(1)
    expect(calls).toBe(1)
    await pass(40 * DAY_MS)
    expect(calls).toBe(1)
  })

  it('does not call before its time when the machine’s clock goes back', async () => {
    let calls = 0
    systemClock.at(systemClock.nowMs() + 1_000, () => calls++)
    await turn()
    vi.setSystemTime(Date.now() - 5_000)
    await pass(1_000)
    expect(calls).toBe(0)
    await pass(5_000)
    expect(calls).toBe(1)
  })

  it('calls what is past soon, and not before whoever arranged it has finished', async () => {
    let calls = 0
    systemClock.at(0, () => calls++)
    expect(calls).toBe(0)
    await turn()
    expect(calls).toBe(1)
  })

  it('calls nothing that was cancelled, however near', async () => {
    let calls = 0
    const call = (): void => void calls++
    const near = systemClock.nowMs() + 10
    const cancels = [
      systemClock.at(near, call),
      systemClock.at(near + 3 * DAY_MS, call),
      systemClock.every(5, call),
    ]
    await turn()
    await pass(9)
    expect(calls, 'once by every').toBe(1)
    for (const cancel of [...cancels, ...cancels]) cancel()
    await pass(9 * DAY_MS)
    expect(calls).toBe(1)
  })
})
