import { describe, expect, it } from 'vitest'
import { joinAddresses } from '../../../client/src/features/trainer/join-address.ts'
import { syncOf } from '../../../client/src/features/trainer/sync.ts'
import { afterText } from '../../../client/src/features/trainer/wall-clock.ts'
import { aPhone } from './led.ts'

const LAN = ['http://192.168.1.4:4680', 'http://10.0.0.2:4680']

describe('where phones join', () => {
  it("is the server's address on the network, for a trainer who sits at the server", () => {
    for (const own of ['http://localhost:4680', 'http://127.0.0.1:4680', 'http://[::1]:4680']) {
      expect(joinAddresses(own, LAN).map(({ origin }) => origin)).toEqual(LAN)
    }
  })

  it("is the trainer's own address where others can use it", () => {
    expect(joinAddresses('http://10.0.0.2:4680', LAN).map(({ origin }) => origin)).toEqual([
      'http://10.0.0.2:4680',
      'http://192.168.1.4:4680',
    ])
    expect(joinAddresses('https://drills.example.org', ['http://localhost:4680'])).toEqual([
      { origin: 'https://drills.example.org', isReachable: true },
    ])
  })

  it('is nowhere while the server answers its own computer only', () => {
    for (const said of [[], ['http://localhost:4680'], ['http://127.0.0.1:4680']]) {
      expect(joinAddresses('http://localhost:4680', said)).toEqual([
        { origin: 'http://localhost:4680', isReachable: false },
      ])
    }
  })
})

describe('a phone', () => {
  it('is in sync when it shows what it has had time to follow', () => {
    expect(syncOf(aPhone(1, { revision: 7 }), 7)).toBe('in-sync')
    expect(syncOf(aPhone(1, { revision: 8 }), 7)).toBe('in-sync')
    expect(syncOf(aPhone(1, { revision: 6 }), 7)).toBe('behind')
  })

  it('is behind while it has not said what it shows, and away when its connection is gone', () => {
    expect(syncOf({ number: 1, connected: true }, 0)).toBe('behind')
    expect(syncOf(aPhone(1, { connected: false }), 7)).toBe('away')
    expect(syncOf(aPhone(1), undefined)).toBe('unknown')
  })
})

it('tells a delay in seconds, then in minutes', () => {
  expect(afterText(3_600)).toBe('+4\u00a0s')
  expect(afterText(0)).toBe('+0\u00a0s')
  expect(afterText(125_000)).toBe('+2:05')
})
