import { areasOf, infosOf, type Placed } from '../checks/check.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage } from '../message.ts'
import { septetsOf, unfitOf } from '../quality/gsm7.ts'
import { finding } from '../rules/catalogue.ts'
import {
  checkAreaGiven,
  checkMarker,
  checkOffset,
  checkReferencesGiven,
  checkSameCodes,
  checkTexts,
  valuesOf,
} from './common.ts'

const NAME = 'IPAWS'
const CODE = 'IPAWSv1.0'

/** Wireless Emergency Alerts: 47 CFR 10.430 and ATIS-0700036, in the GSM 7-bit alphabet. */
const TEXT_LIMITS = { CMAMtext: 90, CMAMlongtext: 360 } as const

/**
 * The IPAWS profile of the United States: CAP-v1.2-IPAWS-Profile-v1.0 (OASIS, 2009), and google/cap-library
 * (Ipaws1Profile).
 */
export const ipaws = {
  name: NAME,
  isMarked: ({ code = [] }: CapMessage): boolean => code.some((value) => value.trim() === CODE),
  *check(message: CapMessage, isMarked: boolean): Iterable<Finding> {
    yield* checkMarker(NAME, isMarked, `<code>${CODE}</code>`)
    yield* checkReferencesGiven(NAME, message)
    yield* checkSameCodes(NAME, ['category', 'eventCode'], message)
    yield* checkOffset(NAME, '-05:00', [{ value: message.sent, path: ['sent'] }])
    for (const info of infosOf(message)) {
      yield* checkTexts(NAME, 'profile-required', ['expires'], info)
      yield* checkOffset(NAME, '-05:00', [{ value: info.part.expires, path: [...info.path, 'expires'] }])
      yield* checkEventCode(info)
      yield* checkAreaGiven(NAME, info)
      for (const element of ['effective', 'onset'] as const)
        if (info.part[element] !== undefined)
          yield finding('profile-ignored', [...info.path, element], { profile: NAME, element })
      yield* checkTexts(NAME, 'profile-recommended', ['description', 'instruction'], info)
      yield* checkParameters(info)
      yield* checkLocations(info)
    }
  },
}

function* checkEventCode({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  const same = valuesOf(part.eventCode, 'SAME')
  if (same.length !== 1 || !/^[A-Z0-9]{3}$/.test(same[0]?.trim() ?? ''))
    yield finding('profile-event-code', path, {
      profile: NAME,
      list: 'SAME',
      count: String(same.length),
      expected: 'TOR',
    })
}

function* checkParameters({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  if (valuesOf(part.parameter, 'EAS-ORG').length === 0) yield finding('ipaws-org', path)
  for (const [i, { valueName, value }] of (part.parameter ?? []).entries()) {
    const name = valueName.trim()
    if (name !== 'CMAMtext' && name !== 'CMAMlongtext') continue
    const at = [...path, 'parameter', i]
    const limit = TEXT_LIMITS[name]
    const length = septetsOf(value)
    if (length === undefined)
      yield finding('ipaws-text-characters', at, { name, value: unfitOf(value) ?? '' })
    else if (length > limit)
      yield finding('ipaws-text-long', at, { name, length: String(length), limit: String(limit) })
  }
}

function* checkLocations(info: Placed<CapInfo>): Iterable<Finding> {
  for (const { part, path } of areasOf(info))
    if (!valuesOf(part.geocode, 'SAME').some((value) => /^\d{6}$/.test(value.trim())))
      yield finding('profile-geocode', path, { profile: NAME, list: 'SAME', expected: '006037' }, 'warning')
}
