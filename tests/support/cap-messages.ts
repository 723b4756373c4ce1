import {
  CATEGORIES,
  CERTAINTIES,
  MSG_TYPES,
  RESPONSE_TYPES,
  SEVERITIES,
  URGENCIES,
} from '@alert-replay/shared/alert.ts'
import { writeCapTime } from '@alert-replay/shared/cap/cap-time.ts'
import { SCOPES, STATUSES, type CapMessage } from '@alert-replay/shared/cap/message.ts'
import fc from 'fast-check'

/** Words with all that a writer of XML may get wrong: white space, signs of XML, other scripts, pairs of surrogates. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r',
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      'é',
      '津',
      '🚨',
      'ع',
      '\u0085',
      '\u2028',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})
const token = fc.stringMatching(/^[A-Za-z0-9:.@_-]{1,20}$/)
const time = fc
  .record({ atMs: fc.integer({ min: 0, max: 4e12 }), utcOffsetMinutes: fc.integer({ min: -840, max: 840 }) })
  .map(({ atMs, utcOffsetMinutes }) => writeCapTime({ atMs, utcOffsetMinutes }))
const address = fc.constantFrom('https://example.org/?a=1&b=2', 'map.png', '')
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 })
const pair = fc.record({ valueName: words, value: words })

const resource = fc.record(
  {
    resourceDesc: words,
    mimeType: token,
    size: fc.nat().map(String),
    uri: address,
    derefUri: words,
    digest: token,
  },
  { requiredKeys: ['resourceDesc', 'mimeType'], noNullPrototype: true },
)
const area = fc.record(
  {
    areaDesc: words,
    polygon: list(words),
    circle: list(words),
    geocode: list(pair),
    altitude: fc.constantFrom('0', '-1.50', '+9842.5197'),
    ceiling: fc.constantFrom('10', '010.0'),
  },
  { requiredKeys: ['areaDesc'], noNullPrototype: true },
)
const info = fc.record(
  {
    language: fc.constantFrom('ja', 'en-US', 'zh-Hant-TW', 'ja-x-easy', 'ar'),
    category: list(fc.constantFrom(...CATEGORIES)),
    event: words,
    responseType: list(fc.constantFrom(...RESPONSE_TYPES)),
    urgency: fc.constantFrom(...URGENCIES),
    severity: fc.constantFrom(...SEVERITIES),
    certainty: fc.constantFrom(...CERTAINTIES),
    audience: words,
    eventCode: list(pair),
    effective: time,
    onset: time,
    expires: time,
    senderName: words,
    headline: words,
    description: words,
    instruction: words,
    web: address,
    contact: words,
    parameter: list(pair),
    resource: list(resource),
    area: list(area),
  },
  { requiredKeys: ['category', 'event', 'urgency', 'severity', 'certainty'], noNullPrototype: true },
)

/** Any message that CAP 1.2 allows. */
export const aMessage: fc.Arbitrary<CapMessage> = fc.record(
  {
    identifier: token,
    sender: token,
    sent: time,
    status: fc.constantFrom(...STATUSES),
    msgType: fc.constantFrom(...MSG_TYPES),
    source: words,
    scope: fc.constantFrom(...SCOPES),
    restriction: words,
    addresses: words,
    code: list(token),
    note: words,
    references: words,
    incidents: words,
    info: list(info),
  },
  { requiredKeys: ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope'], noNullPrototype: true },
)
