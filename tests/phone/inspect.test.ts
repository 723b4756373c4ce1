import { describe, expect, it } from 'vitest'
import { emptyHistory, type Presentable } from '@alert-replay/shared/phone/history.ts'
import { whatIf } from '@alert-replay/shared/phone/inspect.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { anAlert } from '../support/builders.ts'
import { aBroadcast, aPhone } from '../support/phones.ts'

const changes = (alert: Presentable, settings: Partial<PhoneSettings> = {}, profile = USUAL_PROFILE) =>
  whatIf(alert, aPhone(settings, profile), profile, emptyHistory).map(
    ({ change, outcome }) => `${JSON.stringify(change)} ${outcome.as}`,
  )

describe('what would have changed what a phone did', () => {
  it('for a warning in Japan: to be elsewhere, to hear nothing, or to have a call or a headset', () => {
    expect(changes(aBroadcast())).toEqual([
      '{"airplane":true} nothing',
      '{"position":"outside"} nothing',
      '{"off":["all"]} nothing',
      '{"inCall":true} takeover',
      '{"headset":true} takeover',
      '{"inUse":true} takeover',
      '{"speech":false} takeover',
      '{"reminder":"once"} takeover',
      '{"reminder":2} takeover',
      '{"reminder":5} takeover',
      '{"reminder":15} takeover',
    ])
  })

  it('for one that is off by two switches no single change, for one that is off by one that one', () => {
    const test = aBroadcast({ cellBroadcast: { messageId: 4380 } })
    expect(changes(test)).toEqual(['{"off":[],"on":["monthly-test"]} takeover'])
    expect(changes(test, { off: ['all'] })).toEqual([])
    expect(changes(aBroadcast(), { off: ['all'] })).toEqual(['{"off":[]} takeover'])
  })

  it('for a phone in airplane mode nothing but that', () => {
    expect(changes(aBroadcast(), { airplane: true })).toEqual(['{"airplane":false} takeover'])
  })

  it('for a silent phone of a profile that overrides nothing, the ringer', async () => {
    const german = await loadProfile('de-android')
    const severe = aBroadcast({ severity: 'Severe' })
    expect(changes(severe, { ringer: 'silent' }, german)).toEqual([
      '{"airplane":true} nothing',
      '{"position":"outside"} nothing',
      '{"off":["severe"]} nothing',
      '{"off":["extreme"]} nothing',
      '{"off":["all"]} nothing',
      '{"ringer":"sound"} takeover',
      '{"ringer":"vibrate"} takeover',
      '{"inUse":true} takeover',
      '{"reminder":"once"} takeover',
      '{"reminder":2} takeover',
      '{"reminder":5} takeover',
      '{"reminder":15} takeover',
    ])
  })

  it('for one whose do not disturb kept it quiet, that', async () => {
    const german = await loadProfile('de-android')
    const severe = aBroadcast({ severity: 'Severe' })
    expect(changes(severe, { doNotDisturb: true }, german)).toContain('{"doNotDisturb":false} takeover')
    expect(changes(severe, {}, german)).toContain('{"doNotDisturb":true} takeover')
  })

  it('for a press item nothing', () => {
    expect(changes(anAlert(0, { channels: ['press'] }))).toEqual([])
  })
})
