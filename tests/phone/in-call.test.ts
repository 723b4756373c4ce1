import { beforeAll, describe, expect, it } from 'vitest'
import { meanwhileOf } from '@alert-replay/shared/phone/held.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { aBroadcast, presentFirst } from '../support/phones.ts'

let taiwan: Profile
/** The same, whose alerts sound on a silent phone too. */
let loud: Profile
beforeAll(async () => {
  taiwan = await loadProfile('tw-android')
  loud = { ...taiwan, usual: { ...taiwan.usual, overridesSilent: true, overridesDoNotDisturb: true } }
})
const does = (settings: Partial<PhoneSettings> = {}, profile = taiwan): Outcome =>
  presentFirst(aBroadcast({ cellBroadcast: { messageId: 4370 } }), settings, profile)

describe('[PR13] in a call, on a phone that shows alerts after it', () => {
  it('there is a notification meanwhile, an eighth as loud [PR19], and then the alert as without a call', () => {
    const { sound, vibration } = does()
    const outcome = does({ inCall: true })
    expect(outcome).toMatchObject({ as: 'takeover', after: 'call', sound, vibration })
    expect(outcome.meanwhile).toEqual({
      sound: {
        tone: { ...sound?.tone, stage: 'notice' },
        lasting: 'once',
        volume: 0.075,
        stream: 'notification',
      },
      vibration: { pattern: taiwan.notifications.vibration, lasting: 'once' },
      screenOnMs: taiwan.notifications.screenOnMs,
    })
    expect(outcome.reasons.map(({ rule, field }) => [rule, field])).toContainEqual(['PR19', 'volume.inCall'])
    expect([does().meanwhile, does().after]).toEqual([undefined, undefined])
  })

  it('[PR15] [PR16] the notification obeys the ringer and do not disturb, whatever the alert may', () => {
    const { screenOnMs } = loud.notifications
    for (const settings of [{ ringer: 'silent' }, { doNotDisturb: true }] as const) {
      const { sound, meanwhile } = does({ inCall: true, ...settings }, loud)
      expect([sound?.stream, meanwhile]).toEqual(['alarm', { screenOnMs }])
    }
    const { meanwhile } = does({ inCall: true, ringer: 'vibrate' }, loud)
    expect(meanwhile).toEqual({
      vibration: { pattern: loud.notifications.vibration, lasting: 'once' },
      screenOnMs,
    })
  })

  it('until the call ends the phone does no more than the notification', () => {
    const outcome = does({ inCall: true, reminder: 2 })
    const { sound, vibration, screenOnMs } = outcome.meanwhile ?? {}
    const { category, messageId, title, history, reasons } = outcome
    expect(meanwhileOf(outcome)).toEqual({
      as: 'heads-up',
      category,
      messageId,
      reached: true,
      title,
      history,
      reasons,
      sound,
      vibration,
      screenOnMs,
    })
    const plain = does()
    expect(meanwhileOf(plain)).toBe(plain)
  })
})
