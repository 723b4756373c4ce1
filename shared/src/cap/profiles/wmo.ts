import { infosOf, quoted } from '../checks/check.ts'
import type { Finding } from '../finding.ts'
import type { CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { checkAreaGiven, checkInfoGiven, checkReferencesGiven, checkTexts } from './common.ts'

const NAME = 'WMO'
/** Alerts, and the authorities that send them: WMO Register of Alerting Authorities, arcs 2.49.0.1 and 2.49.0.0. */
const ALERT = /^(?:urn:oid:)?2\.49\.0\.1\.\d{1,3}\.\d+(?:\.|$)/
const AUTHORITY = /^(?:urn:oid:)?2\.49\.0\.0\./

/** What WMO's Guidelines for Implementation of CAP-enabled Emergency Alerting (WMO-No. 1109) ask. */
export const wmo = {
  name: NAME,
  isMarked: ({ identifier }: CapMessage): boolean => /^(?:urn:oid:)?2\.49\.0\./.test(identifier),
  *check(message: CapMessage): Iterable<Finding> {
    const value = quoted(message.identifier)
    if (AUTHORITY.test(message.identifier)) yield finding('wmo-authority', ['identifier'], { value })
    else if (!ALERT.test(message.identifier)) yield finding('wmo-identifier', ['identifier'], { value })
    yield* checkReferencesGiven(NAME, message)
    if (message.msgType !== 'Cancel') yield* checkInfoGiven(NAME, message)
    for (const info of infosOf(message)) {
      yield* checkTexts(NAME, 'profile-recommended', ['expires', 'senderName', 'headline'], info)
      yield* checkAreaGiven(NAME, info)
    }
  },
}
