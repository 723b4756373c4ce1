import { describe, expect, it } from 'vitest'
import { profileFor, settingsOf } from '@alert-replay/shared/phone/default-settings.ts'
import { settingsChangeSchema } from '@alert-replay/shared/phone/settings-schema.ts'
import { defaultSettings } from '@alert-replay/shared/phone/settings.ts'

const OKINAWA = { languages: ['ja', 'en'], timeZone: 'Asia/Tokyo' }

describe('a phone’s settings', () => {
  it('[P5] are those it comes with until something is set', () => {
    expect(settingsOf(OKINAWA, {}, 'vi')).toEqual(defaultSettings('jp-android', 'vi'))
  })

  it('[P5] are what was set, and the rest as it comes', () => {
    expect(settingsOf(OKINAWA, { language: 'ko', profile: 'kr-android', reminder: 'once' }, 'en')).toEqual({
      ...defaultSettings('kr-android', 'ko'),
      reminder: 'once',
    })
  })

  it('[P5] have no reminder of their own where it was set back to the profile’s', () => {
    expect(settingsOf(OKINAWA, { reminder: null }, 'en')).not.toHaveProperty('reminder')
  })

  it('[P5] speak the page’s language again where it was set back to that', () => {
    const change = { language: null }
    expect(settingsChangeSchema.parse(change)).toEqual(change)
    expect(settingsOf(OKINAWA, change, 'vi')).toEqual(defaultSettings('jp-android', 'vi'))
  })
})

describe('the phones of a place', () => {
  it.each([
    ['the time zone says it', { languages: ['en'], timeZone: 'Pacific/Honolulu' }, 'us-android'],
    [
      'a time zone that says nothing leaves it to the language',
      { languages: ['ko'], timeZone: 'Etc/UTC' },
      'kr-android',
    ],
    ['a variant goes before its language', { languages: ['en-NZ', 'mi'] }, 'nz-android'],
    ['else the language as such', { languages: ['de-CH'] }, 'de-android'],
    ['Chinese of another script is not Taiwan’s', { languages: ['zh-Hans'] }, 'jp-android'],
    ['and Japan’s where nothing says it', { languages: [] }, 'jp-android'],
  ])('%s', (_, scenario, profile) => {
    expect(profileFor(scenario)).toBe(profile)
  })
})
