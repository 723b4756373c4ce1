import { expect, it } from 'vitest'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { lookingAt, NOT_LOOKING, shownAtMs } from '@alert-replay/shared/phone/looking.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { anAlert } from '../support/builders.ts'
import { aBroadcast, presentAll } from '../support/phones.ts'

const entryAt = (index: number, offsetMs: number): PhoneEntry => ({
  alert: forPhone(anAlert(index, { offsetMs }), []),
  how: 'played',
  take: 1,
})
const outcome = (waitMs?: number): Outcome => ({
  as: 'takeover',
  screenOnMs: 0,
  reasons: [],
  ...(waitMs !== undefined && { waitMs }),
})

it('[PR8] a phone looks for its position as long as the profile has it, and then shows the alert', () => {
  const delivered = [entryAt(0, 0), entryAt(1, 10_000), entryAt(2, 20_000)]
  const outcomes = [outcome(30_000), outcome(), outcome(30_000)]
  const at = (positionMs: number) => {
    const { arrivals, untilMs } = lookingAt(delivered, outcomes, positionMs)
    return [[...arrivals], untilMs]
  }
  expect(delivered.map((entry, i) => shownAtMs(entry, outcomes[i]))).toEqual([30_000, 10_000, 50_000])
  expect(at(20_000)).toEqual([['1:alert-0', '1:alert-2'], 30_000])
  expect(at(29_999)).toEqual([['1:alert-0', '1:alert-2'], 30_000])
  expect(at(30_000)).toEqual([['1:alert-2'], 50_000])
  expect(lookingAt(delivered, outcomes, 50_000)).toBe(NOT_LOOKING)
})

it('[PH1] a part of a message comes no sooner than the message', async () => {
  const whole = aBroadcast({ area: anAlert(0).area })
  const part = aBroadcast({ references: [whole.id], partOf: whole.id, offsetMs: 1_000 }, 1)
  const outcomes = presentAll([whole, part], { position: 'unknown' }, await loadProfile('us-android'))
  expect(outcomes.map(({ waitMs }) => waitMs)).toEqual([30_000, 30_000])
})
