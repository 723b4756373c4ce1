import { infosOf, quoted } from '../checks/check.ts'
import type { Finding } from '../finding.ts'
import type { CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import {
  checkAreaGiven,
  checkAreaShape,
  checkInfoGiven,
  checkMarker,
  checkReferencesGiven,
  checkResponseType,
  checkSameCodes,
  checkSameEvent,
  checkTexts,
  valuesOf,
} from './common.ts'

const NAME = 'CAP-AU'
const CODE = 'urn:oasis:names:tc:emergency:cap:1.2:profile:CAP-AU:1.0'
const EVENT_LIST = 'https://govshare.gov.au/xmlui/handle/10772/6495'

/** The Australian profile: CAP-AU-STD 1.0, and google/cap-library (AustralianProfile). Its lists are not compared. */
export const capAu = {
  name: NAME,
  isMarked: ({ code = [] }: CapMessage): boolean => code.some((value) => value.trim() === CODE),
  *check(message: CapMessage, isMarked: boolean): Iterable<Finding> {
    yield* checkMarker(NAME, isMarked, `<code>${CODE}</code>`)
    yield* checkInfoGiven(NAME, message)
    yield* checkReferencesGiven(NAME, message)
    yield* checkSameCodes(NAME, ['category', 'eventCode'], message)
    yield* checkSameEvent(NAME, message)
    if (!/^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(message.sender))
      yield finding('cap-au-sender', ['sender'], { value: quoted(message.sender) })
    if (message.status === 'Test')
      yield finding('profile-status', ['status'], { profile: NAME, status: 'Test' })
    for (const info of infosOf(message)) {
      const { part, path } = info
      const listed = new Set(valuesOf(part.eventCode, EVENT_LIST))
      if (listed.size !== 1)
        yield finding('profile-event-code', path, {
          profile: NAME,
          list: 'AUeventLIST',
          count: String(listed.size),
          expected: `${EVENT_LIST} = bushFire`,
        })
      if (message.msgType === 'Cancel' && part.effective !== undefined)
        yield finding('cap-au-effective-on-cancel', [...path, 'effective'])
      yield* checkAreaGiven(NAME, info)
      yield* checkTexts(NAME, 'profile-recommended', ['expires', 'senderName', 'instruction'], info)
      yield* checkResponseType(NAME, info)
      yield* checkAreaShape(NAME, info)
    }
  },
}
