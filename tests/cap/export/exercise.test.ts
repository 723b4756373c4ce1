import { describe, expect, it } from 'vitest'
import { exerciseOf, type ExerciseMessage } from '@alert-replay/shared/cap/exercise.ts'
import { recordedNames } from '@alert-replay/shared/cap/export/recorded-names.ts'
import type { CapInfo, CapMessage } from '@alert-replay/shared/cap/message.ts'
import { writeMessage } from '@alert-replay/shared/cap/write-message.ts'
import { validate } from '../../support/cap-xsd.ts'
import {
  A_FULL_MESSAGE,
  aContext,
  aMessage,
  anInfo,
  A_SIGNATURE,
  HEAD,
  RECORDED_MS,
  SENT_MS,
} from './a-message.ts'

const NOTE = [
  '訓練 EXERCISE drill-7',
  '訓練・再現 EXERCISE · REPLAY 2011-03-11',
  'これは訓練の通報です。実際の出来事ではありません。',
  'This message is part of an exercise. It is not a real alert.',
].join('\n')

/** The copy's first info, and what was said, as `rule path`. */
function copied(message: CapMessage, fields: Parameters<typeof aContext>[0] = {}) {
  const { message: copy, findings } = exerciseOf(message, aContext(fields))
  expect(validate(writeMessage(copy))).toEqual([])
  return { copy, info: copy.info?.[0], said: findings.map(({ rule, path }) => `${rule} ${path.join('.')}`) }
}
const ofInfo = (fields: Partial<CapInfo>) => copied(aMessage({ info: [anInfo(fields)] }))

describe('[C5] [D1] the exercise copy of a message', () => {
  it('is all of the message, made an exercise', () => {
    const earlier = {
      sender: 'exercise@alert-replay.invalid',
      identifier: 'urn:alert-replay:drill-7:earlier',
    }
    const { copy, said } = copied(A_FULL_MESSAGE, {
      references: [{ ...earlier, sent: '2026-06-01T09:54:00+09:00' }],
    })
    const [english, japanese] = A_FULL_MESSAGE.info ?? []
    expect(copy).toEqual({
      identifier: 'urn:alert-replay:drill-7:first',
      sender: 'exercise@alert-replay.invalid',
      sent: '2026-06-01T10:00:00+09:00',
      status: 'Exercise',
      msgType: 'Alert',
      source: 'Duty desk',
      scope: 'Restricted',
      restriction: 'Authorities only',
      note: `${NOTE}\nKept note`,
      references: `${earlier.sender},${earlier.identifier},2026-06-01T09:54:00+09:00`,
      incidents: 'drill-7',
      info: [
        {
          ...english,
          effective: '2026-06-01T10:00:00+09:00',
          onset: '2026-06-01T10:14:00+09:00',
          expires: '2026-06-01T02:00:00-00:00',
          headline: `${HEAD}Tsunami warning`,
          description: `${HEAD}A tsunami is coming.`,
          parameter: [
            { valueName: 'CMAMtext', value: `${HEAD}Tsunami. Go up now.` },
            { valueName: 'awareness_level', value: '4; red; Extreme' },
          ],
          resource: [{ ...english?.resource?.[0], resourceDesc: `${HEAD}Map` }],
          area: [{ ...english?.area?.[0], unknown: undefined }],
        },
        { ...japanese, headline: `${HEAD}津波警報`, description: `${HEAD}高い所へ。` },
      ],
    })
    expect(said).toEqual([
      'export-unknown-dropped ',
      'export-signature-dropped ',
      'export-code-dropped code.0',
      'export-code-dropped code.1',
      'export-incidents-replaced incidents',
      'export-unknown-dropped info.0.area.0',
    ])
  })

  it('has nothing but what it must have where the message has no more', () => {
    const { copy, said } = copied(aMessage({ msgType: 'Cancel', info: [] }))
    expect(copy).toEqual({
      identifier: 'urn:alert-replay:drill-7:first',
      sender: 'exercise@alert-replay.invalid',
      sent: '2026-06-01T10:00:00+09:00',
      status: 'Exercise',
      msgType: 'Cancel',
      scope: 'Public',
      note: NOTE,
    })
    expect(said).toEqual([])
  })

  it('of a made-up scenario is marked 訓練 EXERCISE and nothing else', () => {
    const { copy, info } = copied(aMessage(), { mark: { ja: '訓練', en: 'EXERCISE' } })
    expect(info?.headline).toBe('【訓練 EXERCISE】Tsunami')
    expect(copy.note.split('\n')[0]).toBe('訓練 EXERCISE drill-7')
    expect(copy.note.split('\n')).toHaveLength(3)
  })

  it('of every status is of status Exercise', () => {
    for (const status of ['Actual', 'Exercise', 'System', 'Test', 'Draft', 'other', '']) {
      expect(copied(aMessage({ status })).copy.status, status).toBe('Exercise')
    }
  })

  it('keeps every msgType, and takes an unknown one for Alert', () => {
    for (const msgType of ['Alert', 'Update', 'Cancel', 'Ack', 'Error']) {
      expect(copied(aMessage({ msgType })).copy.msgType).toBe(msgType)
    }
    const { copy, said } = copied(aMessage({ msgType: 'alert' }))
    expect([copy.msgType, said]).toEqual(['Alert', ['export-value-replaced msgType']])
  })

  it('of a copy carries the mark and the note once', () => {
    const { message: once } = exerciseOf(A_FULL_MESSAGE, aContext())
    const { copy: twice } = copied(once, { identifier: 'urn:alert-replay:other', recordedSentMs: SENT_MS })
    expect(twice.info).toEqual(once.info)
    expect(twice.note).toBe(once.note)
  })

  it('has a headline of its event and area where the message has none, or an empty one', () => {
    const area = [{ areaDesc: 'The coast' }]
    expect(ofInfo({ area }).info?.headline).toBe(`${HEAD}Tsunami – The coast`)
    expect(ofInfo({ area, headline: '' }).info?.headline).toBe(`${HEAD}Tsunami – The coast`)
    expect(ofInfo({ event: '' }).info?.headline).toBe(HEAD)
  })

  it('has no identifier but its own', () => {
    const taken = aContext({ identifier: 'the-recorded-identifier' })
    expect(() => exerciseOf(aMessage(), taken)).toThrow('own identifier')
    for (const identifier of ['', 'a b', 'a,b', 'a<b', 'a&b', 'a\u0000b', 'a\ud800']) {
      expect(() => exerciseOf(aMessage(), aContext({ identifier })), identifier).toThrow('cannot name')
      expect(() => exerciseOf(aMessage(), aContext({ sender: identifier })), identifier).toThrow(
        'cannot name',
      )
    }
  })

  it('is not written when its status was changed after all', () => {
    const { message } = exerciseOf(aMessage(), aContext())
    const actual = { ...message, status: 'Actual' } as unknown as ExerciseMessage
    expect(() => writeMessage(actual)).toThrow('never leaves')
  })

  it('is sent in the offset asked for, UTC as -00:00, cut to the second', () => {
    expect(copied(aMessage(), { utcOffsetMinutes: 0, sentMs: SENT_MS + 999 }).copy.sent).toBe(
      '2026-06-01T01:00:00-00:00',
    )
    expect(copied(aMessage(), { utcOffsetMinutes: -210 }).copy.sent).toBe('2026-05-31T21:30:00-03:30')
  })
})

describe('the time shift', () => {
  it('[C5] moves every time by one difference, in the offset it is written in', () => {
    const { info } = copied(
      aMessage({
        info: [
          anInfo({
            effective: '2011-03-11T14:46:00+09:00',
            onset: '2011-03-11T05:46:30-00:00',
            expires: '2011-03-10T23:46:01-06:00',
          }),
        ],
      }),
      { sentMs: SENT_MS + 400, recordedSentMs: RECORDED_MS + 900 },
    )
    expect([info?.effective, info?.onset, info?.expires]).toEqual([
      '2026-06-01T10:00:00+09:00',
      '2026-06-01T01:00:30-00:00',
      '2026-05-31T19:00:01-06:00',
    ])
  })

  it('reads what CAP forbids: Z, fractions, no seconds, no offset', () => {
    const shifted = [
      '2011-03-11T05:46:00Z',
      '2011-03-11T14:46:00.250+09:00',
      '2011-03-11T14:46+09:00',
      ' 2011-03-11T14:46:00 ',
    ].map((expires) => ofInfo({ expires }).info?.expires)
    expect(shifted).toEqual([
      '2026-06-01T01:00:00-00:00',
      '2026-06-01T10:00:00+09:00',
      '2026-06-01T10:00:00+09:00',
      '2026-06-01T10:00:00+09:00',
    ])
  })

  it('export-value-dropped: leaves out what is no time, or would be in no year that CAP can write', () => {
    for (const expires of ['', 'soon', '2011-02-30T00:00:00+09:00', '9999-12-31T23:59:59-00:00']) {
      const { info, said } = ofInfo({ expires })
      expect([info?.expires, said], expires).toEqual([undefined, ['export-value-dropped info.0.expires']])
    }
  })
})

describe('parameters', () => {
  const ofParameter = (valueName: string, value: string) => {
    const { info, said } = ofInfo({ parameter: [{ valueName, value }] })
    return [info?.parameter?.[0]?.value, ...said]
  }

  it('that are texts carry the mark, by their name or because they read so', () => {
    for (const name of [
      'CMAMtext',
      'CMAMlongtext',
      'NWSheadline',
      'EASText',
      'layer:sms',
      'layer:tweet',
      'tv-scroll-txt',
    ]) {
      expect(ofParameter(name, 'Go up'), name).toEqual([`${HEAD}Go up`])
    }
    expect(ofParameter('x', 'Six words make this one text')).toEqual([`${HEAD}Six words make this one text`])
    expect(ofParameter('x', '逃げてください。')).toEqual([`${HEAD}逃げてください。`])
    expect(ofParameter('awareness_type', '7; coastal event')).toEqual(['7; coastal event'])
    expect(ofParameter('CMAMtext', '')).toEqual([''])
  })

  it('export-text-long: a marked text that systems refuse is kept and said', () => {
    const said = 'export-text-long info.0.parameter.0.value'
    expect(ofParameter('CMAMtext', 'x'.repeat(60))[1]).toBe(said)
    expect(ofParameter('CMAMtext', 'x'.repeat(30))[1]).toBeUndefined()
    expect(ofParameter('CMAMlongtext', 'x'.repeat(340))[1]).toBe(said)
    expect(ofParameter('layer:SOREM:2.0:WirelessText', 'x'.repeat(590))[1]).toBe(said)
  })

  it('export-parameter-shifted: those that hold a time are shifted with the message', () => {
    const said = 'export-parameter-shifted info.0.parameter.0'
    expect(ofParameter('eventEndingTime', '2011-03-11T15:46:00+09:00')).toEqual([
      '2026-06-01T11:00:00+09:00',
      said,
    ])
    expect(ofParameter('eventMotionDescription', '2011-03-11T05:46:00Z...storm...231DEG...25KT')).toEqual([
      '2026-06-01T01:00:00-00:00...storm...231DEG...25KT',
      said,
    ])
  })

  it('export-parameter-dropped: those that hold a time in another form, or another message, are left out', () => {
    const dropped = [undefined, 'export-parameter-dropped info.0.parameter.0']
    for (const [name, value] of [
      ['VTEC', '/O.NEW.KXXX.TO.W.0001.110311T0546Z-110311T0700Z/'],
      ['TIME...MOT...LOC', '0546Z 225DEG 20KT 3880 14100'],
      ['fromdate', 'Fri, 11 Mar 2011 05:46:00 GMT'],
      ['observed', '11/03/2011'],
      ['EventTime', '1299822360'],
      ['eventEndingTime', '2011-99-11T15:46:00+09:00'],
      ['expiredReferences', 'office@example.jp,1,2011-03-11T14:40:00+09:00'],
      ['origin', 'see the-recorded-identifier'],
    ] as const) {
      expect(ofParameter(name, value), name).toEqual(dropped)
    }
    expect(ofParameter('timezone', 'UTC+9')).toEqual(['UTC+9'])
    expect(ofParameter('arrival-time', '2-5 hours')).toEqual(['2-5 hours'])
    expect(ofParameter('Version', '2')).toEqual(['2'])
  })

  it('export-route-dropped: those that ask a live system to send are left out, what blocks a channel stays', () => {
    const dropped = [undefined, 'export-route-dropped info.0.parameter.0']
    for (const name of [
      'WEAHandling',
      'EAS-ORG',
      'WMOHEADER',
      'layer:SOREM:1.0:Broadcast_Immediately',
      'layer:SOREM:2.0:WirelessImmediate',
      'layer:EC-MSC-SMC:1.0:Broadcast_Intrusive',
    ]) {
      expect(ofParameter(name, 'Yes'), name).toEqual(dropped)
    }
    expect(ofParameter('BLOCKCHANNEL', 'CMAS')).toEqual(['CMAS'])
  })

  it('codes with the recorded identifier in them are left out, others stay as they are', () => {
    const { info, said } = ofInfo({
      eventCode: [
        { valueName: 'SAME', value: 'TSW' },
        { valueName: 'own', value: 'the-recorded-identifier/1' },
      ],
    })
    expect(info?.eventCode).toEqual([{ valueName: 'SAME', value: 'TSW' }])
    expect(said).toEqual(['export-parameter-dropped info.0.eventCode.1'])
  })
})

describe('what an exercise copy leaves out, and says so', () => {
  it('export-signature-dropped, export-unknown-dropped: signatures and whatever is not of CAP', () => {
    const { said } = copied(
      aMessage({
        unknown: [{ at: 8, xml: A_SIGNATURE }],
        info: [anInfo({ unknown: [{ at: 0, xml: '<own xmlns="urn:own"/>' }] })],
      }),
    )
    expect(said).toEqual(['export-signature-dropped ', 'export-unknown-dropped info.0'])
  })

  it('export-code-dropped: every code', () => {
    expect(copied(aMessage({ code: ['IPAWSv1.0'] })).said).toEqual(['export-code-dropped code.0'])
  })

  it('export-addresses-replaced: who was addressed', () => {
    const { copy, said } = copied(aMessage({ scope: 'Private', addresses: 'somebody@example.org' }))
    expect([copy.addresses, said]).toEqual([
      'exercise@alert-replay.invalid',
      ['export-addresses-replaced addresses'],
    ])
    const open = copied(aMessage({ addresses: 'somebody@example.org', restriction: 'none' })).copy
    expect([open.addresses, open.restriction]).toEqual([undefined, undefined])
    const restricted = copied(aMessage({ scope: 'Restricted' })).copy
    expect(restricted.restriction).toBe('Exercise participants only / 訓練参加者限り')
  })

  it('export-incidents-replaced: the recorded incidents', () => {
    const { copy, said } = copied(aMessage({ incidents: 'INCIDENT-1' }), { exerciseId: 'spring drill' })
    expect([copy.incidents, said]).toEqual(['"spring drill"', ['export-incidents-replaced incidents']])
  })

  it('export-references-dropped: references to messages that are not in the exercise', () => {
    const { copy, said } = copied(aMessage({ references: 'a@example.org,1,2011-03-11T14:40:00+09:00' }))
    expect([copy.references, said]).toEqual([undefined, ['export-references-dropped references']])
  })

  it('export-sound-dropped: sound and film, which no mark can stand on', () => {
    const { info, said } = ofInfo({
      resource: [
        { resourceDesc: 'EAS Broadcast Content', mimeType: 'audio/x-ipaws-audio-mp3' },
        { resourceDesc: 'Film', mimeType: ' Video/mp4' },
        { resourceDesc: 'Map', mimeType: 'image/png' },
      ],
    })
    expect(info?.resource).toEqual([{ resourceDesc: `${HEAD}Map`, mimeType: 'image/png' }])
    expect(said).toEqual(['export-sound-dropped info.0.resource.0', 'export-sound-dropped info.0.resource.1'])
  })

  it('export-sound-dropped: also under the name of some bytes, by its ending or by how it begins', () => {
    const sounds = [
      { resourceDesc: 'a', mimeType: 'application/ogg' },
      { resourceDesc: 'b', mimeType: 'application/octet-stream', uri: 'https://example.org/a/SIREN.MP3' },
      { resourceDesc: 'c', mimeType: 'image/png', uri: 'https://example.org/get?file=siren.m4a&as=1' },
      { resourceDesc: 'd', mimeType: 'text/html', uri: 'https://example.org/film.mp4#t=3' },
      { resourceDesc: 'e', mimeType: 'text/plain', uri: 'https://example.org/%61%2Ewav' },
      { resourceDesc: 'siren.ogg', mimeType: 'application/octet-stream', uri: 'https://example.org/7' },
      { resourceDesc: 'EAS Broadcast Content', mimeType: 'application/octet-stream' },
      { resourceDesc: 'g', mimeType: 'application/octet-stream', derefUri: btoa('ID3 and a song') },
      { resourceDesc: 'h', mimeType: 'image/png', derefUri: btoa('RIFF1234WAVEfmt ') },
      { resourceDesc: 'i', mimeType: 'application/vnd.apple.mpegurl' },
    ]
    const { info, said } = ofInfo({ resource: sounds })
    expect(info?.resource).toBeUndefined()
    expect(said).toEqual(sounds.map((_, index) => `export-sound-dropped info.0.resource.${index}`))
    const picture = {
      resourceDesc: 'Map',
      mimeType: 'image/png',
      uri: 'https://bom.example.au/map.png',
    }
    const kept = { ...picture, resourceDesc: `${HEAD}Map` }
    expect(ofInfo({ resource: [picture] })).toMatchObject({ info: { resource: [kept] }, said: [] })
  })

  it('export-resource-dropped: files of a kind that can be a message, or hold one', () => {
    const types = [
      'application/cap+xml',
      'text/xml',
      ' Application/XML; charset=utf-8',
      'image/svg+xml',
      'application/zip',
      'application/x-zip-compressed',
      'application/gzip',
    ]
    const resource = types.map((mimeType) => ({ resourceDesc: 'A', mimeType, uri: 'https://example.org/a' }))
    const { info, said } = ofInfo({ resource })
    expect(info?.resource).toBeUndefined()
    expect(said).toEqual(types.map((_, index) => `export-resource-dropped info.0.resource.${index}`))
  })

  it('export-content-dropped: content that is no picture, PDF or plain text, or holds a message', () => {
    const message = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><status>Actual</status></alert>'
    const utf16 = message.replace(/[^]/g, '$&\0')
    const held = (mimeType: string, content: string) => {
      const { info, said } = ofInfo({ resource: [{ resourceDesc: 'A', mimeType, derefUri: btoa(content) }] })
      return [info?.resource?.[0]?.derefUri, ...said]
    }
    for (const [mimeType, content] of [
      ['text/plain', message],
      ['text/plain', `\n ${message}`],
      ['image/png', message],
      ['application/pdf', `%PDF-1.7 ${message}`],
      ['text/plain', `see: ${message}`],
      ['text/plain', 'x <cap:alert'],
      ['text/plain', 'URN:OASIS:names:tc:emergency:cap:1.1'],
      ['text/plain', 'http://www.incident.com/cap/1.0'],
      ['text/plain', utf16],
      ['text/plain', `.\0${utf16}`],
      ['text/plain', '\xef\xbb\xbfwords'],
      ['text/plain', '\xff\xfew\0'],
      ['image/png', 'PK\x03\x04'],
      ['image/png', '\x1f\x8b'],
      ['text/plain', 'It was THE-recorded-identifier.'],
      ['text/html', 'words'],
      ['application/octet-stream', 'words'],
    ] as const) {
      expect(held(mimeType, content), content).toEqual([
        undefined,
        'export-content-dropped info.0.resource.0.derefUri',
      ])
    }
    for (const [mimeType, content] of [
      ['text/plain; charset=utf-8', 'Go up.'],
      ['application/pdf', '%PDF-1.7'],
      ['image/jpeg', '\xff\xd8\xff\xe0'],
    ] as const) {
      expect(held(mimeType, content)).toEqual([btoa(content)])
    }
  })

  it('export-content-dropped: the name of what is not held goes with it', () => {
    const derefUri = btoa('<alert/>')
    const { info, said } = ofInfo({
      resource: [{ resourceDesc: 'A', mimeType: 'image/png', uri: 'a.png', derefUri }],
    })
    expect(info?.resource).toEqual([{ resourceDesc: `${HEAD}A`, mimeType: 'image/png' }])
    expect(said).toEqual(['export-content-dropped info.0.resource.0.derefUri'])
  })

  it('export-link-dropped: addresses of a message, or with a recorded identifier in them', () => {
    for (const address of [
      'https://example.org/a.cap',
      'https://example.org/a.XML?lang=en',
      'https://example.org/all.zip#1',
      'https://example.org/get?file=a.cap&as=text',
      'https://example.org/a%2ecap',
      'https://example.org/The-Recorded-Identifier/map',
      'https://example.org/map?of=the%2Drecorded%2didentifier',
    ]) {
      const { info, said } = ofInfo({
        web: address,
        resource: [{ resourceDesc: 'A', mimeType: 'image/png', uri: address }],
      })
      expect(info?.web, address).toBeUndefined()
      expect(info?.resource).toEqual([{ resourceDesc: `${HEAD}A`, mimeType: 'image/png' }])
      expect(said).toEqual(['export-link-dropped info.0.web', 'export-link-dropped info.0.resource.0.uri'])
    }
    const kept = 'https://news.zip/xml/cap?as=xml'
    expect(ofInfo({ web: kept })).toMatchObject({ info: { web: kept }, said: [] })
  })

  it('export-restriction-dropped: a restriction where the scope is not Restricted', () => {
    for (const scope of ['Private', 'Public']) {
      const { copy, said } = copied(aMessage({ scope, restriction: 'Staff only' }))
      expect([copy.restriction, said]).toEqual([undefined, ['export-restriction-dropped restriction']])
    }
    expect(copied(aMessage({ restriction: ' ' })).said).toEqual([])
  })

  it('export-value-dropped: addresses, sizes, heights and areas that are none', () => {
    const { info, said } = ofInfo({
      responseType: ['Run', 'Shelter'],
      web: 'www.example.org',
      resource: [
        { resourceDesc: '', mimeType: 'image/png', size: '3 kB', uri: 'a.png', digest: 'x', derefUri: '?' },
      ],
      area: [
        {
          areaDesc: 'A',
          polygon: ['1,2 3,4', '1,2 3,4 500,6 1,2', '1,2 3,4 5,6 1,2', ''],
          circle: ['1,2', '1,2 -3', ' 1,2  3 '],
          altitude: 'high',
          ceiling: '5',
        },
      ],
    })
    expect(info).toMatchObject({
      responseType: ['Shelter'],
      resource: [{ resourceDesc: HEAD, mimeType: 'image/png' }],
      area: [{ areaDesc: 'A', polygon: ['1,2 3,4 5,6 1,2'], circle: ['1,2 3'] }],
    })
    expect(said.map((one) => one.replace('export-value-dropped info.0.', ''))).toEqual([
      'area.0.polygon.0',
      'area.0.polygon.1',
      'area.0.polygon.3',
      'area.0.circle.0',
      'area.0.circle.1',
      'area.0.altitude',
      'area.0.ceiling',
      'responseType.0',
      'web',
      'resource.0.derefUri',
      'resource.0.size',
      'resource.0.uri',
      'resource.0.digest',
    ])
  })
})

describe('recorded identifiers', () => {
  const other = 'urn:oid:2.49.0.1.999.7'
  const recorded = recordedNames(['the-recorded-identifier', other, '1234'])
  const told = `of The-Recorded-IDENTIFIER after ${other.toUpperCase()}, 1234`
  const hidden = 'of urn:alert-replay:drill-7:first after …, 1234'

  it('export-identifier-replaced: in words each becomes that of the copy, or nothing', () => {
    const texts = { audience: told, senderName: told, instruction: told, contact: told }
    const { copy, info, said } = copied(
      aMessage({
        source: told,
        note: told,
        scope: 'Restricted',
        restriction: told,
        info: [
          anInfo({
            event: told,
            headline: told,
            description: told,
            ...texts,
            resource: [{ resourceDesc: told, mimeType: `image/png; name="${other}.png"` }],
            area: [{ areaDesc: told }],
          }),
        ],
      }),
      { recorded },
    )
    expect(copy).toMatchObject({ source: hidden, note: `${NOTE}\n${hidden}`, restriction: hidden })
    expect(info).toMatchObject({
      event: hidden,
      headline: HEAD + hidden,
      description: HEAD + hidden,
      audience: hidden,
      senderName: hidden,
      instruction: hidden,
      contact: hidden,
      resource: [{ resourceDesc: HEAD + hidden, mimeType: 'image/png' }],
      area: [{ areaDesc: hidden }],
    })
    expect(said.toSorted()).toEqual(
      [
        'source',
        'note',
        'restriction',
        ...['event', 'headline', 'description', ...Object.keys(texts)].map((name) => `info.0.${name}`),
        'info.0.resource.0.resourceDesc',
        'info.0.resource.0.mimeType',
        'info.0.area.0.areaDesc',
      ]
        .map((path) => `export-identifier-replaced ${path}`)
        .toSorted(),
    )
  })

  it('export-identifier-replaced: says how many, and what stands there instead', () => {
    const { findings } = exerciseOf(aMessage({ note: `${other} ${other}` }), aContext({ recorded }))
    expect(findings).toEqual([
      {
        rule: 'export-identifier-replaced',
        gravity: 'info',
        path: ['note'],
        params: { field: 'note', count: '2' },
      },
    ])
  })

  it('export-parameter-dropped: parameters and codes with one in their name or value are left out', () => {
    const pairs = [
      { valueName: 'own', value: `x${other.toUpperCase()}y` },
      { valueName: `of-${other}`, value: '1' },
      { valueName: 'own', value: 'The-Recorded-Identifier' },
      { valueName: 'kept', value: '1234' },
    ]
    const { message: copy } = exerciseOf(
      aMessage({
        info: [anInfo({ parameter: pairs, eventCode: pairs, area: [{ areaDesc: 'A', geocode: pairs }] })],
      }),
      aContext({ recorded }),
    )
    const kept = [{ valueName: 'kept', value: '1234' }]
    expect(copy.info).toMatchObject([{ parameter: kept, eventCode: kept, area: [{ geocode: kept }] }])
  })
})

describe('what an exercise copy mends or cannot mend, and says so', () => {
  it('export-value-replaced: values that CAP does not know, open polygons, tags of no language', () => {
    const { info, said } = ofInfo({
      language: 'en_US',
      category: ['Weather'],
      urgency: 'now',
      severity: '',
      certainty: 'Very Likely',
      resource: [{ resourceDesc: 'A', mimeType: '' }],
      area: [{ areaDesc: '', polygon: ['1,2 3,4 5,6'] }],
    })
    expect(info).toMatchObject({
      language: 'en-US',
      category: ['Other'],
      urgency: 'Unknown',
      severity: 'Unknown',
      certainty: 'Unknown',
      resource: [{ mimeType: 'application/octet-stream' }],
      area: [{ areaDesc: '地域名なし / unnamed area', polygon: ['1,2 3,4 5,6 1,2'] }],
    })
    expect(said.toSorted()).toEqual(
      [
        'export-value-dropped info.0.category.0',
        'export-value-replaced info.0.area.0.areaDesc',
        'export-value-replaced info.0.area.0.polygon.0',
        'export-value-replaced info.0.category',
        'export-value-replaced info.0.certainty',
        'export-value-replaced info.0.language',
        'export-value-replaced info.0.resource.0.mimeType',
        'export-value-replaced info.0.severity',
        'export-value-replaced info.0.urgency',
      ].toSorted(),
    )
    expect(ofInfo({ language: '日本語' }).info?.language).toBe('und')
    expect(copied(aMessage({ scope: 'public' })).copy.scope).toBe('Restricted')
  })

  it('export-value-replaced: a polygon that leans over the 180th meridian ends there', () => {
    const polygon = ['-17,-179 -17,-180.005 -18,-180.005 -17,-179', '-17,-179 -17,-181.5 -18,-180 -17,-179']
    const { info, said } = ofInfo({ area: [{ areaDesc: 'A', polygon }] })
    expect(info?.area?.[0]?.polygon).toEqual(['-17,-179 -17,-180 -18,-180 -17,-179'])
    expect(said).toEqual([
      'export-value-replaced info.0.area.0.polygon.0',
      'export-value-dropped info.0.area.0.polygon.1',
    ])
  })

  it('export-value-dropped: a ceiling below its altitude', () => {
    const { info, said } = ofInfo({ area: [{ areaDesc: 'A', altitude: '300', ceiling: '29.5' }] })
    expect(info?.area).toEqual([{ areaDesc: 'A', altitude: '300' }])
    expect(said).toEqual(['export-value-dropped info.0.area.0.ceiling'])
  })

  it('export-character-replaced: what XML cannot hold', () => {
    const { info, said } = ofInfo({ event: 'a\u0000b\ud800c' })
    expect([info?.event, said]).toEqual(['a\ufffdb\ufffdc', ['export-character-replaced info.0.event']])
  })

  it('export-date-in-text: dates in free text stay, for the text is quoted', () => {
    const { findings } = exerciseOf(
      aMessage({ info: [anInfo({ description: '3月11日14時46分ごろ。Until 16:00 on 11 March 2011.' })] }),
      aContext(),
    )
    expect(findings).toEqual([
      {
        rule: 'export-date-in-text',
        gravity: 'warning',
        path: ['info', 0, 'description'],
        params: { field: 'description', dates: '3月11日, 14時46分, 16:00, 11 March 2011', count: '4' },
      },
    ])
  })
})
