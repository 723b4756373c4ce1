import { areasOf, infosOf, languageOf } from '../checks/check.ts'
import type { Finding } from '../finding.ts'
import type { CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import {
  checkAreaGiven,
  checkAreaShape,
  checkInfoGiven,
  checkMarker,
  checkOffset,
  checkReferencesGiven,
  checkResponseType,
  checkSameCodes,
  checkTexts,
} from './common.ts'

const NAME = 'CAP-CP'
const MARKER = 'profile:CAP-CP:'
const EVENT_LIST = 'profile:CAP-CP:Event:'
const LOCATION_LIST = 'profile:CAP-CP:Location:'

/**
 * The Canadian profile: CAP-CP 0.4 (Introduction and Rule Set, Event and Location References, publicsafety.gc.ca),
 * and google/cap-library (CanadianProfile). Whether a code is in its list is not asked.
 */
export const capCp = {
  name: NAME,
  isMarked: ({ code = [] }: CapMessage): boolean => code.some((value) => value.trim().startsWith(MARKER)),
  *check(message: CapMessage, isMarked: boolean): Iterable<Finding> {
    yield* checkMarker(NAME, isMarked, `<code>${MARKER}0.4</code>`)
    yield* checkInfoGiven(NAME, message)
    yield* checkReferencesGiven(NAME, message)
    yield* checkSameCodes(NAME, ['eventCode'], message)
    yield* checkOffset(NAME, '-05:00', [{ value: message.sent, path: ['sent'] }])
    yield* checkLanguages(message)
    for (const info of infosOf(message)) {
      const { part, path } = info
      const recognised = (part.eventCode ?? []).filter(({ valueName }) => isOf(valueName, EVENT_LIST))
      if (recognised.length === 0)
        yield finding('profile-event-code', path, {
          profile: NAME,
          list: `${EVENT_LIST}0.4`,
          count: '0',
          expected: 'thunderstorm',
        })
      yield* checkAreaGiven(NAME, info)
      for (const area of areasOf(info))
        if (!area.part.geocode?.some(({ valueName }) => isOf(valueName, LOCATION_LIST)))
          yield finding('profile-geocode', area.path, {
            profile: NAME,
            list: `${LOCATION_LIST}0.3`,
            expected: '3506008',
          })
      yield* checkTexts(NAME, 'profile-recommended', ['expires', 'senderName', 'instruction'], info)
      yield* checkResponseType(NAME, info)
      yield* checkAreaShape(NAME, info)
    }
  },
}

const isOf = (valueName: string, list: string): boolean => valueName.trim().startsWith(list)

function* checkLanguages(message: CapMessage): Iterable<Finding> {
  const infos = infosOf(message)
  if (infos.length === 0) return
  const languages = new Set(infos.map(({ part }) => languageOf(part)))
  const missing = [
    ...(languages.has('en-ca') || languages.has('en-us') ? [] : ['en-CA']),
    ...(languages.has('fr-ca') ? [] : ['fr-CA']),
  ]
  if (missing.length > 0) yield finding('cap-cp-languages', [], { missing: missing.join(', ') })
}
