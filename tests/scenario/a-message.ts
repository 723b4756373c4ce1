import type { CapInfo, CapMessage } from '@alert-replay/shared/cap/message.ts'

/** An `info` in English with the least there has to be. */
export const anInfo = (fields: Partial<CapInfo> = {}): CapInfo => ({
  language: 'en',
  category: ['Met'],
  event: 'Flood',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Likely',
  ...fields,
})

/** A message with the least there has to be. */
export const aMessage = (...info: readonly CapInfo[]): CapMessage => ({
  identifier: 'urn:example:7',
  sender: 'river@example.org',
  sent: '2023-11-21T22:46:00+09:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  ...(info.length > 0 && { info }),
})

/** A message with every field that there may be, and what stands beside the standard's. */
export const aFullMessage = (): CapMessage => ({
  identifier: 'urn:example:8',
  sender: 'river@example.org',
  sent: '2023-11-21T22:50:00-00:00',
  status: 'Draft',
  msgType: 'Ack',
  source: '',
  scope: 'Restricted',
  restriction: 'Fire brigades',
  addresses: 'a@example.org "b c"',
  code: ['1', 'profile:EXAMPLE'],
  note: 'Exercise 7',
  references: 'river@example.org,urn:example:7,2023-11-21T22:46:00+09:00',
  incidents: 'flood-7 "high water"',
  attributes: [{ path: [], uri: 'http://example.org/ns', name: 'where', value: 'x' }],
  instructions: [{ at: 0, text: 'style href="a.xsl"' }],
  unknown: [{ at: 12, xml: '<x xmlns="http://example.org/ns"/>' }],
  info: [
    {
      language: 'en-AU',
      category: ['Met', 'Wind'],
      event: 'Flood',
      responseType: ['Evacuate', 'Run'],
      urgency: 'Soon',
      severity: 'Severe',
      certainty: 'Very Likely',
      audience: 'Everyone',
      eventCode: [{ valueName: 'SAME', value: '01101' }],
      effective: '2023-11-21T22:50:00-00:00',
      onset: '',
      expires: '2023-11-22T00:50:00Z',
      senderName: 'River office',
      headline: '  Flood  ',
      description: 'Water rises.\n',
      instruction: 'Go up.',
      web: 'not an address',
      contact: '119',
      parameter: [{ valueName: 'level', value: '1.10' }],
      resource: [
        {
          resourceDesc: 'Map',
          mimeType: 'image/png',
          size: '007',
          uri: 'map.png',
          derefUri: 'aGk=',
          digest: 'x',
          unknown: [{ at: 1, xml: '<y xmlns="http://example.org/ns"/>' }],
        },
      ],
      area: [
        {
          areaDesc: 'River side',
          polygon: ['1,2 3,4'],
          circle: ['35.2,136.9 0'],
          geocode: [{ valueName: 'JIS', value: '01101' }],
          altitude: '9842.5197',
          ceiling: '10',
          unknown: [{ at: 0, xml: '<z xmlns="http://example.org/ns"/>' }],
        },
      ],
      unknown: [{ at: 3, xml: '<v xmlns="http://example.org/ns"/>' }],
    },
  ],
})
