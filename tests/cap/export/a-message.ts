import fc from 'fast-check'
import type { ExerciseContext } from '@alert-replay/shared/cap/exercise.ts'
import { recordedNames } from '@alert-replay/shared/cap/export/recorded-names.ts'
import type { CapArea, CapInfo, CapMessage, CapPair, CapResource } from '@alert-replay/shared/cap/message.ts'
import type { Alert } from '@alert-replay/shared/alert.ts'
import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { anAlert } from '../../support/builders.ts'

/** 11 March 2011, 14:46 Japan time. */
export const RECORDED_MS = Date.parse('2011-03-11T14:46:00+09:00')
/** When the exercise copy is sent. */
export const SENT_MS = Date.parse('2026-06-01T10:00:00+09:00')

const RECORDED = { kind: 'recorded', startMs: RECORDED_MS, utcOffsetMinutes: 540 } as const

/** The head of every marked text. */
export const HEAD = '【訓練・再現 EXERCISE · REPLAY 2011-03-11】'

export const aContext = (fields: Partial<ExerciseContext> = {}): ExerciseContext => ({
  exerciseId: 'drill-7',
  identifier: 'urn:alert-replay:drill-7:first',
  sender: 'exercise@alert-replay.invalid',
  sentMs: SENT_MS,
  recordedSentMs: RECORDED_MS,
  utcOffsetMinutes: 540,
  references: [],
  mark: drillMark(RECORDED),
  ...fields,
})

export const anInfo = (fields: Partial<CapInfo> = {}): CapInfo => ({
  category: ['Geo'],
  event: 'Tsunami',
  urgency: 'Immediate',
  severity: 'Extreme',
  certainty: 'Observed',
  ...fields,
})

export const aMessage = (fields: Partial<CapMessage> = {}): CapMessage => ({
  identifier: 'the-recorded-identifier',
  sender: 'office@example.jp',
  sent: '2011-03-11T14:46:00+09:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  info: [anInfo()],
  ...fields,
})

export const A_SIGNATURE = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>'

/** Everything that CAP 1.2 knows, and more. */
export const A_FULL_MESSAGE = aMessage({
  source: 'Duty desk',
  scope: 'Restricted',
  restriction: 'Authorities only',
  code: ['IPAWSv1.0', 'profile:CAP-CP:0.4'],
  note: 'Kept note',
  references: 'office@example.jp,earlier,2011-03-11T14:40:00+09:00',
  incidents: 'INCIDENT-1',
  attributes: [{ path: [], uri: 'http://example.org/own', name: 'seen', value: 'yes' }],
  instructions: [{ at: 0, text: 'own thing' }],
  unknown: [
    { at: 5, xml: '<own:thing xmlns:own="http://example.org/own">1</own:thing>' },
    { at: 12, xml: A_SIGNATURE },
  ],
  info: [
    anInfo({
      language: 'en-US',
      category: ['Geo', 'Safety'],
      responseType: ['Evacuate'],
      audience: 'Everybody by the sea',
      eventCode: [{ valueName: 'SAME', value: 'TSW' }],
      effective: '2011-03-11T14:46:00+09:00',
      onset: '2011-03-11T15:00:00+09:00',
      expires: '2011-03-11T06:46:00-00:00',
      senderName: 'The office',
      headline: 'Tsunami warning',
      description: 'A tsunami is coming.',
      instruction: 'Go up.',
      web: 'https://example.jp/tsunami?id=1&lang=en#top',
      contact: 'office@example.jp',
      parameter: [
        { valueName: 'CMAMtext', value: 'Tsunami. Go up now.' },
        { valueName: 'awareness_level', value: '4; red; Extreme' },
      ],
      resource: [
        {
          resourceDesc: 'Map',
          mimeType: 'image/png',
          size: '8',
          uri: 'map.png',
          derefUri: 'iVBORw0KGgo=',
          digest: '0'.repeat(40),
        },
      ],
      area: [
        {
          areaDesc: 'The coast',
          polygon: ['38,141 38.5,141 38.5,141.5 38,141'],
          circle: ['38.2,141.2 20.5'],
          geocode: [{ valueName: 'JMA', value: '01101' }],
          altitude: '0',
          ceiling: '9842.5197',
          unknown: [{ at: 1, xml: '<extra xmlns="http://example.org/own"/>' }],
        },
      ],
    }),
    anInfo({ language: 'ja', event: '津波', headline: '津波警報', description: '高い所へ。' }),
  ],
})

/** Identifiers of messages of the scenario: the message's own, and of another. */
export const RECORDED_IDENTIFIERS = ['the-recorded-identifier', 'urn:oid:2.49.0.1.999.7'] as const
const aName = fc.constantFrom(
  ...RECORDED_IDENTIFIERS.flatMap((name) => [name, name.toUpperCase(), encodeURIComponent(name)]),
)

/** What a message is in, whole or in part, and what only looks like it. */
const aMessageInside = fc
  .tuple(
    fc.constantFrom('', ' ', 'PK', '%PDF-1.7 ', '\xef\xbb\xbf', '\x89PNG\r\n', 'See '),
    fc.constantFrom(
      '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><status>Actual</status></alert>',
      '<cap:alert/>',
      '<a/>',
      'words',
      ...RECORDED_IDENTIFIERS,
    ),
    fc.constantFrom('', '\0'),
  )
  .map(([head, text, after]) => btoa((head + text).replace(/[^]/g, `$&${after}`)))

/** Any text: letters of any script, halves of pairs, what XML cannot hold, what looks like markup, dates, names. */
const aText = fc.oneof(
  fc.tuple(fc.constantFrom('', 'x', ' '), aName, fc.constantFrom('', '/1')).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    ']]>',
    '<alert>&amp;',
    '\r\n\t',
    'Actual',
    HEAD,
    'at 14:46 on 11 March 2011',
    '2011-03-11T14:46:00+09:00',
    '2011-03-11T14:46:00Z',
    '2011-13-41T25:61:00+99:00',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00+14:00',
    'en_US',
    'https://example.org/%zz',
    'https://[::1',
    'http://example.org:99999999/ü',
    '38,141 38.5,141 38.5,141.5 38,141',
    '91,0 0,0 0,1 91,0',
    '1,1 2,2',
    '-1',
    '1e5',
    '+.5',
    '4; red; Extreme',
  ),
)

const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 })
const unknown = some(
  fc.record({ at: fc.nat(40), xml: fc.constantFrom(A_SIGNATURE, '<own xmlns="urn:own">x</own>', 'no xml') }),
)
const aPair: fc.Arbitrary<CapPair> = fc.record(
  {
    valueName: fc.oneof(
      aText,
      fc.constantFrom(
        'VTEC',
        'CMAMtext',
        'EventTime',
        'WEAHandling',
        'expiredReferences',
        'TIME...MOT...LOC',
      ),
    ),
    value: aText,
    unknown,
  },
  { requiredKeys: ['valueName', 'value'] },
)
const word = (...words: readonly string[]): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...words), aText)

const anArea: fc.Arbitrary<CapArea> = fc.record(
  {
    areaDesc: aText,
    polygon: some(aText),
    circle: some(fc.oneof(aText, fc.constantFrom('1,2 3', ' 1,2   3 ', '1,2 -3', '1,2'))),
    geocode: some(aPair),
    altitude: aText,
    ceiling: aText,
    unknown,
  },
  { requiredKeys: ['areaDesc'] },
)
const aResource: fc.Arbitrary<CapResource> = fc.record(
  {
    resourceDesc: aText,
    mimeType: word(
      'image/png',
      'text/plain',
      'application/pdf',
      'audio/x-ipaws-audio-mp3',
      'application/cap+xml',
      'image/png; name="the-recorded-identifier.png"',
    ),
    size: aText,
    uri: fc.oneof(
      word('https://example.org/a', 'a.png', '../a b', '#a', 'https://example.org/a.cap', 'a.xml'),
      aName.map((name) => `https://example.org/${name}`),
    ),
    derefUri: fc.oneof(aText, aMessageInside),
    digest: aText,
    unknown,
  },
  { requiredKeys: ['resourceDesc', 'mimeType'] },
)
const anyInfo: fc.Arbitrary<CapInfo> = fc.record(
  {
    language: word('ja', 'en-US', 'zh-Hant-TW', 'x-y-'),
    category: some(word('Geo', 'Met')),
    event: aText,
    responseType: some(word('Shelter', 'None')),
    urgency: word('Immediate'),
    severity: word('Extreme'),
    certainty: word('Likely', 'Very Likely'),
    audience: aText,
    eventCode: some(aPair),
    effective: aText,
    onset: aText,
    expires: aText,
    senderName: aText,
    headline: aText,
    description: aText,
    instruction: aText,
    web: fc.oneof(
      aText,
      aName.map((name) => `https://example.org/?${name}`),
    ),
    contact: aText,
    parameter: some(aPair),
    resource: some(aResource),
    area: some(anArea),
    unknown,
  },
  { requiredKeys: ['category', 'event', 'urgency', 'severity', 'certainty'] },
)

/** Any message that the types allow, most of them against every rule. */
export const anyMessage: fc.Arbitrary<CapMessage> = fc.record(
  {
    identifier: fc.oneof(fc.constant('the-recorded-identifier'), aText),
    sender: aText,
    sent: aText,
    status: word('Actual', 'Exercise', 'System', 'Test', 'Draft'),
    msgType: word('Alert', 'Update', 'Cancel', 'Ack', 'Error'),
    source: aText,
    scope: word('Public', 'Restricted', 'Private'),
    restriction: aText,
    addresses: aText,
    code: some(aText),
    note: aText,
    references: fc.oneof(aText, fc.constant('a@example.org,1,2011-03-11T14:46:00+09:00')),
    incidents: aText,
    info: some(anyInfo),
    attributes: some(fc.record({ path: fc.constant([]), name: fc.constant('a'), value: aText })),
    instructions: some(fc.record({ at: fc.nat(2), text: aText })),
    unknown,
  },
  { requiredKeys: ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope'] },
)

/** Any context that names a message. */
export const anyContext: fc.Arbitrary<ExerciseContext> = fc.record({
  // What the exercise is called is the exporter's word, not the recording's.
  exerciseId: aText.filter((text) => !/recorded-identifier|2\.49/i.test(text)),
  recorded: fc.constant(recordedNames(RECORDED_IDENTIFIERS)),
  identifier: fc.constantFrom('urn:alert-replay:a:b', 'urn:alert-replay:c:d'),
  sender: fc.constant('exercise@alert-replay.invalid'),
  sentMs: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  recordedSentMs: fc.integer({ min: -Date.UTC(2100, 0), max: Date.UTC(2100, 0) }),
  utcOffsetMinutes: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  references: some(
    fc.record({
      sender: fc.constant('exercise@alert-replay.invalid'),
      identifier: fc.constant('urn:alert-replay:a:c'),
      sent: fc.constant('2026-06-01T09:00:00+09:00'),
    }),
  ),
  mark: fc.constantFrom(drillMark(RECORDED), drillMark(undefined)),
})

/** An alert as somebody writes it: no CAP message, nothing that only systems read. */
export function handWritten(index: number, fields: Partial<Alert> = {}): Alert {
  const { cap: _cap, expiresMs: _expiresMs, ...alert } = anAlert(index)
  return {
    ...alert,
    area: { name: alert.area.name, codes: alert.area.codes },
    parameters: [],
    eventCodes: [],
    ...fields,
  }
}

/** The scenario with all its alerts written by hand, at their offsets. */
export const byHand = (scenario: Scenario): Scenario => ({
  ...scenario,
  alerts: scenario.alerts.map(({ offsetMs }, index) => handWritten(index, { offsetMs })),
})
