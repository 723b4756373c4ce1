import { describe, expect, it } from 'vitest'
import { CHANNELS, type Channel } from '@alert-replay/shared/alert.ts'
import { anAlert } from '../support/builders.ts'
import { presentAll, presentFirst, ruleOf } from '../support/phones.ts'

const shape = (channels: readonly Channel[]) => {
  const outcome = presentFirst(anAlert(0, { channels }))
  return `${outcome.as} by ${ruleOf(outcome)}`
}

/** How an alert that came by this channel alone is presented. */
const BY_CHANNEL: Readonly<Record<Channel, string>> = {
  'cell-broadcast': 'takeover by PH2',
  app: 'heads-up by PH3',
  social: 'heads-up by PH3',
  loudspeaker: 'entry by PH4',
  television: 'entry by PH4',
  radio: 'entry by PH4',
  press: 'entry by PH4',
  website: 'entry by PH4',
  'authority-network': 'entry by PH4',
}

describe('what a phone does with an alert', () => {
  it.each(CHANNELS)('[PH2] [PH3] [PH4] by %s alone', (channel) => {
    expect(shape([channel])).toBe(BY_CHANNEL[channel])
  })

  it('[PH2] a cell broadcast takes over, whatever else carried it and in whatever order', () => {
    expect(shape(['press', 'app', 'cell-broadcast'])).toBe('takeover by PH2')
  })

  it('[PH3] an app or a social network comes before quieter channels', () => {
    expect(shape(['press', 'television', 'social'])).toBe('heads-up by PH3')
  })

  it.each(CHANNELS)('[PH1] a part of a message never takes over again, nor drops in: %s', (channel) => {
    const part = anAlert(1, { channels: [channel], partOf: 'alert-0' })
    const outcomes = presentAll([anAlert(0, { channels: ['cell-broadcast'] }), part])
    expect(outcomes.map(({ as }) => as)).toEqual(['takeover', 'entry'])
    expect(ruleOf(presentFirst(part))).toBe('PH1')
  })
})
