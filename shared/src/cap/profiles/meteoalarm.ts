import { areasOf, infosOf, quoted, type Placed } from '../checks/check.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { checkAreaGiven, checkTexts, valuesOf } from './common.ts'

const NAME = 'MeteoAlarm'

/** Which severity goes with which level; countries write the words and spaces in many ways. */
const SEVERITY_OF_LEVEL: Readonly<Record<string, string>> = {
  '1': 'Minor',
  '2': 'Moderate',
  '3': 'Severe',
  '4': 'Extreme',
}

const FORMS = {
  awareness_level: { pattern: /^\s*([1-4])\s*;\s*[a-z]+\s*;\s*[a-z]+\s*$/i, expected: '2; yellow; Moderate' },
  awareness_type: { pattern: /^\s*(\d{1,2})\s*;\s*\S.*$/s, expected: '2; snow-ice' },
} as const

/** MeteoAlarm, EUMETNET: the parameters and codes by which its maps are coloured (CAP profile for Meteoalarm). */
export const meteoalarm = {
  name: NAME,
  isMarked: (message: CapMessage): boolean =>
    infosOf(message).some(({ part }) => valuesOf(part.parameter, 'awareness_level').length > 0),
  *check(message: CapMessage): Iterable<Finding> {
    for (const info of infosOf(message)) {
      yield* checkAwareness(info, 'awareness_level')
      yield* checkAwareness(info, 'awareness_type')
      yield* checkSeverity(info)
      yield* checkTexts(NAME, 'profile-required', ['expires'], info)
      if (info.part.onset === undefined)
        yield finding('profile-recommended', info.path, { profile: NAME, element: 'onset' })
      yield* checkAreaGiven(NAME, info)
      for (const { part, path } of areasOf(info))
        if (!part.geocode?.some(({ valueName }) => /^(?:EMMA_ID|NUTS[1-3])$/.test(valueName.trim())))
          yield finding('profile-geocode', path, {
            profile: NAME,
            list: 'EMMA_ID, NUTS3',
            expected: 'EMMA_ID = DE123',
          })
    }
  },
}

function* checkAwareness({ part, path }: Placed<CapInfo>, name: keyof typeof FORMS): Iterable<Finding> {
  const { pattern, expected } = FORMS[name]
  const at = (part.parameter ?? []).findIndex(({ valueName }) => valueName.trim() === name)
  const given = part.parameter?.[at]
  if (!given) yield finding('meteoalarm-missing', path, { name, example: expected })
  else if (!pattern.test(given.value))
    yield finding('meteoalarm-awareness', [...path, 'parameter', at], {
      name,
      expected,
      value: quoted(given.value),
    })
}

function* checkSeverity({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  const [value = ''] = valuesOf(part.parameter, 'awareness_level')
  const [, level = ''] = FORMS.awareness_level.pattern.exec(value) ?? []
  const expected = SEVERITY_OF_LEVEL[level]
  if (expected && expected !== part.severity)
    yield finding('meteoalarm-severity', [...path, 'severity'], {
      value: quoted(value),
      severity: quoted(part.severity),
    })
}
