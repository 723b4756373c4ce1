import { describe, expect, it } from 'vitest'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { noteSettings, profileAt, settingsAt } from '@alert-replay/shared/phone/as-set.ts'
import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { anAlert } from '../support/builders.ts'
import { aPhone } from '../support/phones.ts'

const entry = (index: number, take = 1): PhoneEntry => ({
  alert: forPhone(anAlert(index), []),
  how: 'played',
  take,
})
const [zero, one, two] = [entry(0), entry(1), entry(2)]
const usual = aPhone()
const silent = aPhone({ ringer: 'silent' })

describe('how a phone was set as alerts came', () => {
  it('is noted once for as long as nothing changes', () => {
    const first = noteSettings([], [zero], usual)
    expect(first).toEqual([{ from: '1:alert-0', settings: usual }])
    expect(noteSettings(first, [one], { ...usual })).toBe(first)
    expect(noteSettings(first, [], silent)).toBe(first)
    expect(noteSettings(first, [one, two], silent)).toEqual([
      ...first,
      { from: '1:alert-1', settings: silent },
    ])
  })

  it('holds for what came until it was set otherwise, and not for what came before', () => {
    const asSet = noteSettings(noteSettings([], [zero], usual), [one], silent)
    const at = settingsAt([zero, one, two], asSet, aPhone({ airplane: true }))
    expect([zero, one, two].map(at)).toEqual([usual, silent, silent])
  })

  it('is as it is now where nobody has noted it', () => {
    expect([zero, one].map(settingsAt([zero, one], [], silent))).toEqual([silent, silent])
    expect(settingsAt([], [], silent)(two)).toBe(silent)
  })

  it('is noted anew for what comes once more in another take', () => {
    const again = entry(1, 2)
    const asSet = noteSettings(noteSettings([], [zero, one], usual), [again], silent)
    expect([zero, again].map(settingsAt([zero, again], asSet, usual))).toEqual([usual, silent])
  })
})

describe('what the phone was as each alert came', () => {
  const american = aPhone({ profile: 'us-iphone' })
  const asSet = noteSettings(noteSettings([], [zero], usual), [one], american)
  const settingsOf = settingsAt([zero, one], asSet, usual)
  const other = { ...USUAL_PROFILE, id: 'us-iphone' } as const

  it('is the profile that was set then, and stays it', () => {
    const loaded = new Map<ProfileId, Profile>([
      ['us-iphone', other],
      ['jp-android', USUAL_PROFILE],
    ])
    expect([zero, one].map(profileAt(settingsOf, loaded, other))).toEqual([USUAL_PROFILE, other])
  })

  it('is the one that is here where that has not come', () => {
    expect([zero, one].map(profileAt(settingsOf, new Map(), other))).toEqual([other, other])
  })
})
