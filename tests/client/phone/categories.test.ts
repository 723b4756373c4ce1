import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { switchOf } from '@alert-replay/shared/phone/switches.ts'
import { describe, expect, it } from 'vitest'
import {
  categorySwitches,
  soundingDespite,
  turnCategory,
} from '../../../client/src/features/phone/settings/categories.ts'

const AS_IT_CAME = { off: [], on: [] } as const

describe('the switches of a phone’s alerts', () => {
  it.each(PROFILE_IDS)('%s: every one that turns does, there and back, and no other', async (id) => {
    const profile = await loadProfile(id)
    const switches = categorySwitches(AS_IT_CAME, profile)
    expect(switches.length).toBeGreaterThan(5)
    for (const category of switches) {
      const turned = { ...AS_IT_CAME, ...turnCategory(category, !category.state.isOn, AS_IT_CAME) }
      expect(switchOf(category.id, turned, profile).isOn, category.id).toBe(
        category.turns ? !category.state.isOn : category.state.isOn,
      )
      expect(turnCategory(category, category.onByDefault, turned)).toEqual(AS_IT_CAME)
    }
  })

  it('severe goes with extreme, and says so', async () => {
    const profile = await loadProfile('us-android')
    const settings = { off: ['extreme'], on: [] } as const
    const severe = categorySwitches(settings, profile).find(({ id }) => id === 'severe')
    expect(severe).toMatchObject({
      state: { isOn: false, by: 'depends', on: 'extreme' },
      under: 'extreme',
      turns: false,
    })
  })

  it('what is never shown has no switch', async () => {
    const profile = await loadProfile('us-android')
    expect(profile.categories.map(({ id }) => id)).toContain('geofence-trigger')
    expect(categorySwitches(AS_IT_CAME, profile).map(({ id }) => id)).not.toContain('geofence-trigger')
  })

  it('what the owner turned off elsewhere stays noted', () => {
    const settings = { off: ['extreme'], on: ['exercise'] } as const
    expect(turnCategory({ id: 'severe', onByDefault: true }, false, settings)).toEqual({
      off: ['extreme', 'severe'],
      on: ['exercise'],
    })
    expect(turnCategory({ id: 'extreme', onByDefault: true }, true, settings)).toEqual({
      off: [],
      on: ['exercise'],
    })
    expect(turnCategory({ id: 'operator', onByDefault: false }, true, settings)).toEqual({
      off: ['extreme'],
      on: ['exercise', 'operator'],
    })
  })
})

describe('what sounds in spite of a setting', () => {
  it('is all, some with their names, or none', async () => {
    expect(soundingDespite('overridesDoNotDisturb', await loadProfile('jp-android')).which).toBe('all')
    const usa = await loadProfile('us-android')
    const { which, titles } = soundingDespite('overridesSilent', usa)
    const overriding = usa.categories.filter((category) => category.overridesSilent)
    expect(which).toBe(overriding.length === 0 ? 'none' : 'some')
    expect(titles).toHaveLength(overriding.length)
  })
})
