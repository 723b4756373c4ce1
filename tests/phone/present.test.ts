import { describe, expect, it } from 'vitest'
import { CHANNELS, type Channel } from '@alert-replay/shared/alert.ts'
import { present, type Presentation } from '@alert-replay/shared/phone/present.ts'

/** How an alert that came by this channel alone is presented. */
const BY_CHANNEL: Readonly<Record<Channel, Presentation>> = {
  'cell-broadcast': { as: 'takeover', rule: 'PH2' },
  app: { as: 'banner', rule: 'PH3' },
  social: { as: 'banner', rule: 'PH3' },
  loudspeaker: { as: 'entry', rule: 'PH4' },
  television: { as: 'entry', rule: 'PH4' },
  radio: { as: 'entry', rule: 'PH4' },
  press: { as: 'entry', rule: 'PH4' },
  website: { as: 'entry', rule: 'PH4' },
  'authority-network': { as: 'entry', rule: 'PH4' },
}

describe('what a phone does with an alert', () => {
  it.each(CHANNELS)('[PH2] [PH3] [PH4] by %s alone', (channel) => {
    expect(present({ channels: [channel] })).toEqual(BY_CHANNEL[channel])
  })

  it('[PH2] a cell broadcast takes over, whatever else carried it and in whatever order', () => {
    expect(present({ channels: ['press', 'app', 'cell-broadcast'] })).toEqual({ as: 'takeover', rule: 'PH2' })
  })

  it('[PH3] an app or a social network comes before quieter channels', () => {
    expect(present({ channels: ['press', 'television', 'social'] })).toEqual({ as: 'banner', rule: 'PH3' })
  })

  it('[PH1] a part of a message never takes over again, nor drops in', () => {
    expect(present({ channels: ['cell-broadcast'], partOf: 'the-warning' })).toEqual({
      as: 'entry',
      rule: 'PH1',
    })
    expect(present({ channels: ['app', 'social'], partOf: 'the-warning' })).toEqual({
      as: 'entry',
      rule: 'PH1',
    })
  })
})
