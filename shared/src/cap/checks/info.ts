import { CATEGORIES, CERTAINTIES, RESPONSE_TYPES, SEVERITIES, URGENCIES } from '../../alert.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { charactersIn, infosOf, isBlank, quoted, type Placed } from './check.ts'

/** CAP 1.2, section 3.2.2. */
const VALUES = {
  category: CATEGORIES,
  responseType: RESPONSE_TYPES,
  urgency: URGENCIES,
  severity: SEVERITIES,
  certainty: CERTAINTIES,
} as const

/** CAP 1.2, section 3.2.2, headline: what short messages and pagers could take. */
const MAX_HEADLINE = 160
/** Google Public Alerts, "event": shown as a title. */
const MAX_EVENT = 35

/** The rules of an info block by itself: CAP 1.2, section 3.2.2. */
export function* checkInfos(message: CapMessage): Iterable<Finding> {
  for (const info of infosOf(message)) {
    yield* checkValues(info)
    yield* checkWords(info)
    yield* checkPairs(info)
    const { web } = info.part
    if (web !== undefined && !isAbsoluteUri(web))
      yield finding(
        'web-absolute',
        [...info.path, 'web'],
        { value: quoted(web) },
        isBlank(web) ? 'warning' : 'error',
      )
  }
}

function* checkValues({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  if (part.category.length === 0) yield finding('required', [...path, 'category'], { element: 'category' })
  for (const element of ['category', 'responseType'] as const)
    for (const [i, value] of (part[element] ?? []).entries())
      yield* checkValue(element, value, [...path, element, i])
  for (const element of ['urgency', 'severity', 'certainty'] as const)
    yield* checkValue(element, part[element], [...path, element])
}

function* checkValue(element: keyof typeof VALUES, value: string, path: Finding['path']): Iterable<Finding> {
  const values: readonly string[] = VALUES[element]
  if (isBlank(value)) yield finding('required', path, { element })
  else if (!values.includes(value))
    yield finding('enum', path, { element, value: quoted(value), expected: values.join(', ') })
}

function* checkWords({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  if (isBlank(part.event)) yield finding('required', [...path, 'event'], { element: 'event' }, 'warning')
  const eventLength = charactersIn(part.event)
  if (eventLength > MAX_EVENT)
    yield finding('event-long', [...path, 'event'], { length: String(eventLength), limit: String(MAX_EVENT) })
  const headlineLength = charactersIn(part.headline ?? '')
  if (headlineLength > MAX_HEADLINE)
    yield finding('headline-long', [...path, 'headline'], {
      length: String(headlineLength),
      limit: String(MAX_HEADLINE),
    })
}

/** An empty value is a value; a name is what a value is found by. */
function* checkPairs({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  for (const element of ['eventCode', 'parameter'] as const)
    for (const [i, { valueName }] of (part[element] ?? []).entries())
      if (isBlank(valueName))
        yield finding('required', [...path, element, i, 'valueName'], { element: 'valueName' }, 'warning')
}

/** With a scheme, and without white space: RFC 3986, section 4.3. A dot is no part of the schemes in use. */
export const isAbsoluteUri = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+-]*:[^\s]+$/.test(text.trim())
