import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { isCap, readCap, type ReadCap } from '@alert-replay/shared/cap/read-cap.ts'
import { findingText, RULES } from '@alert-replay/shared/cap/rules/catalogue.ts'
import type { XmlElement } from '@alert-replay/shared/cap/xml.ts'
import { describe, expect, it } from 'vitest'
import { ownCorpus } from '../../support/cap-corpus.ts'

const rootOf = (text: string): XmlElement => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.root
}

function read(text: string): ReadCap {
  const cap = readCap(rootOf(text))
  if (!cap.ok) throw new Error(JSON.stringify(cap.error))
  return cap.value
}

const own = (folder: 'valid' | 'invalid', name: string): string => {
  const file = ownCorpus(folder).find((one) => one.name === `${name}.xml`)
  if (!file) throw new Error(`no ${name}.xml in tests/cap/corpus/${folder}`)
  return file.text
}

/** The values that a rule's sentences ask for. */
const namesIn = (rule: unknown, isMended: boolean): readonly string[] =>
  [
    ...JSON.stringify(rule, (key, value: unknown) => (key === 'mended' && !isMended ? '' : value)).matchAll(
      /\{(\w+)\}/g,
    ),
  ].map(([, name = '']) => name)

const alert = (inside: string): string => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>a</identifier><sender>b</sender><sent>2030-04-01T10:05:00+09:00</sent>
<status>Test</status><msgType>Alert</msgType><scope>Public</scope>
${inside}
</alert>`

const BARE = {
  identifier: 'a',
  sender: 'b',
  sent: '2030-04-01T10:05:00+09:00',
  status: 'Test',
  msgType: 'Alert',
  scope: 'Public',
}

describe('[C1] a CAP message is read', () => {
  it('element by element, every value as written', () => {
    expect(read(own('valid', 'every-element')).message).toEqual({
      identifier: 'urn:oid:2.49.0.1.999.7.2030.4.1.10.5.0',
      sender: 'warnings@example.org',
      sent: '2030-04-01T10:05:00+09:00',
      status: 'Actual',
      msgType: 'Update',
      source: 'duty desk 2',
      scope: 'Restricted',
      restriction: 'for fire brigades and shelters',
      addresses: '"Harbour Office" shelter-3',
      code: ['profile:example:1.0', 'second code'],
      note: 'Corrects the depth given before.',
      references:
        'warnings@example.org,urn:oid:2.49.0.1.999.7.2030.4.1.9.50.0,2030-04-01T09:50:00+09:00 ' +
        'warnings@example.org,urn:oid:2.49.0.1.999.7.2030.4.1.9.0.0,2030-04-01T09:00:00+09:00',
      incidents: '"river flood" 2030-17',
      info: [
        {
          language: 'en-GB',
          category: ['Met', 'Safety'],
          event: 'Flood',
          responseType: ['Evacuate', 'Avoid'],
          urgency: 'Immediate',
          severity: 'Severe',
          certainty: 'Observed',
          audience: 'everyone below the weir',
          eventCode: [
            { valueName: 'SAME', value: 'FFW' },
            { valueName: 'example:event', value: '0042' },
          ],
          effective: '2030-04-01T10:05:00+09:00',
          onset: '2030-04-01T10:30:00+09:00',
          expires: '2030-04-01T18:00:00+09:00',
          senderName: 'Example River Authority',
          headline: 'The river leaves its bed at the weir',
          description: 'Water stands 1.10 m above the lower street & is rising.',
          instruction: 'Go up to the school. Do not drive through water.',
          web: 'https://example.org/flood?area=01101&lang=en',
          contact: 'desk 2, +81-0-0000-0000',
          parameter: [
            { valueName: 'water-level', value: '1.10' },
            { valueName: 'gauge', value: '+09' },
          ],
          resource: [
            {
              resourceDesc: 'Map of the lower town',
              mimeType: 'image/png',
              size: '68',
              uri: 'map.png',
              derefUri: 'iVBORw0KGgo=',
              digest: '0000000000000000000000000000000000000000',
            },
            { resourceDesc: 'Spoken text', mimeType: 'audio/ogg' },
          ],
          area: [
            {
              areaDesc: 'Lower town',
              polygon: [
                '35.00,139.00 35.00,139.10 35.10,139.10 35.10,139.00 35.00,139.00',
                '36.0,139.0 36.0,139.1 36.1,139.1 36.0,139.0',
              ],
              circle: ['35.2,139.2 1.5', '35.3,139.3 0'],
              geocode: [
                { valueName: 'JIS X 0402', value: '01101' },
                {
                  valueName: 'EXCLUDE_POLYGON',
                  value: '35.01,139.01 35.01,139.02 35.02,139.02 35.01,139.01',
                },
              ],
              altitude: '0',
              ceiling: '98.4252',
            },
            { areaDesc: 'Harbour' },
          ],
        },
        {
          language: 'ja',
          category: ['Met', 'Safety'],
          event: '洪水',
          urgency: 'Immediate',
          severity: 'Severe',
          certainty: 'Observed',
          headline: '堰の付近で川があふれています',
        },
      ],
      attributes: [
        {
          path: [],
          uri: 'http://www.w3.org/2001/XMLSchema-instance',
          name: 'schemaLocation',
          value: 'urn:oasis:names:tc:emergency:cap:1.2 cap.xsd',
        },
      ],
      unknown: [
        {
          at: 16,
          xml: expect.stringMatching(/^<ds:Signature xmlns:ds="[^"]*" Id="sig-1">[^]*BBBB/) as string,
        },
      ],
    })
  })

  it('what is absent has no field, and what is empty is an empty text', () => {
    expect(read(alert('<note/><references></references>')).message).toEqual({
      ...BARE,
      note: '',
      references: '',
    })
    expect(read(alert('')).message).toEqual(BARE)
  })

  it('instructions beside the root are kept where they are handed in', () => {
    const parsed = parseXml(`<?before?>${alert('')}<?after it?>`)
    const cap = parsed.ok ? readCap(parsed.value.root, parsed.value) : parsed
    expect(cap).toMatchObject({
      ok: true,
      value: {
        message: {
          instructions: [
            { at: 0, text: 'before' },
            { at: 1, text: 'after it' },
          ],
        },
      },
    })
  })

  it('the place of each of its elements is known, and of what is missing the place around it', () => {
    const { placeOf } = read(own('invalid', 'unknown-attribute'))
    expect([
      placeOf([]),
      placeOf(['sender']),
      placeOf(['info', 0, 'area', 0, 'geocode', 0, 'value']),
      placeOf(['info', 0, 'area', 0, 'circle', 3]),
      placeOf(['info', 7]),
    ]).toEqual([
      { line: 2, column: 1 },
      { line: 4, column: 3 },
      { line: 34, column: 9 },
      { line: 29, column: 5 },
      { line: 2, column: 1 },
    ])
  })

  it('an element of another name space is not taken for one of CAP, whatever its name', () => {
    const { message, placeOf } = read(alert('<note xmlns="urn:example:x">theirs</note>\n<note>ours</note>'))
    expect(message).toEqual({
      ...BARE,
      note: 'ours',
      unknown: [{ at: 6, xml: '<note xmlns="urn:example:x">theirs</note>' }],
    })
    expect(placeOf(['note'])).toEqual({ line: 5, column: 1 })
  })

  it('attributes are kept with the element that they stand on', () => {
    expect(read(own('invalid', 'unknown-attribute')).message.attributes).toEqual([
      { path: [], name: 'version', value: '1.2' },
      { path: ['info', 0, 'event'], name: 'code', value: 'FFW' },
    ])
  })

  it('what looks like one is told from what does not', () => {
    expect([
      isCap(rootOf('<alert xmlns="http://www.incident.com/cap/1.0"/>')),
      isCap(rootOf('<alert><identifier/></alert>')),
      isCap(rootOf('<alert/>')),
      isCap(rootOf('<feed xmlns="http://www.w3.org/2005/Atom"/>')),
    ]).toEqual([true, true, false, false])
  })
})

describe('[C2] what is not as CAP asks is mended, and each mending said', () => {
  const mended = (name: string): unknown => {
    const { message } = read(own('invalid', name))
    const [info] = message.info ?? []
    return { ...message, info: info && { ...info } }
  }

  it('an element out of order is read in its place', () => {
    for (const name of ['order', 'order--expires', 'order--polygon', 'order--pair'])
      expect(JSON.stringify(read(own('invalid', name)).message)).toBe(
        JSON.stringify(read(own('valid', 'actual-update')).message),
      )
  })

  it.each([
    ['date-z', '2030-04-01T09:00:00-00:00'],
    ['date-frac', '2030-04-01T18:00:00+09:00'],
    ['date-nooffset', '2030-04-01T18:00:00+09:00'],
    ['date-syntax--blank', '2030-04-01T18:00:00+09:00'],
    ['padded', '2030-04-01T18:00:00+09:00'],
    ['date-syntax', 'tonight'],
  ])('the time of %s is read as %s', (name, expires) => {
    expect(mended(name)).toMatchObject({ info: { expires } })
  })

  it('values in other letters are read as the standard writes them, others are kept', () => {
    expect(mended('enum--letters')).toMatchObject({
      status: 'Actual',
      msgType: 'Update',
      scope: 'Public',
      info: { urgency: 'Immediate' },
    })
    expect(mended('enum--severity')).toMatchObject({
      info: { category: ['Weather'], responseType: ['Run'], severity: 'High' },
    })
  })

  it('of an element given twice the first counts, and the second is kept as XML', () => {
    expect(mended('duplicate')).toMatchObject({
      info: {
        headline: 'A second headline',
        unknown: [
          {
            at: 11,
            xml: expect.stringContaining('>The river leaves its bed at the weir</headline>') as string,
          },
        ],
      },
    })
  })

  it('an element that CAP does not have is kept as XML with its name space', () => {
    expect(mended('unknown-element--foreign')).toMatchObject({
      unknown: [
        {
          at: 7,
          xml: '<x:handling xmlns:x="urn:example:x" level="2"><x:step>one</x:step></x:handling>',
        },
      ],
      info: { unknown: [{ at: 15, xml: '<Area xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>' }] },
    })
  })

  it('of markup in a text the words are kept', () => {
    expect(mended('unknown-element--markup')).toMatchObject({
      info: { description: 'Water stands in the lower street.' },
    })
  })

  it('what is required and missing is empty', () => {
    expect(mended('required--info')).toMatchObject({
      info: { category: [], event: '', urgency: '', severity: '', certainty: '' },
    })
  })

  it('more than 50 places of one rule are counted', () => {
    const { findings } = read(alert('<x/>'.repeat(60)))
    expect(findings.length).toBe(51)
    expect(findings.at(-1)).toMatchObject({
      rule: 'more-of-rule',
      params: { rule: 'unknown-element', count: '10' },
    })
  })

  it('what was read as something else is said in either language, with what it was read as', () => {
    const readAs = new Set<string>()
    for (const { text } of ownCorpus('invalid')) {
      const parsed = parseXml(text)
      const cap = parsed.ok ? readCap(parsed.value.root) : parsed
      for (const found of cap.ok ? cap.value.findings : []) {
        const { read: instead } = found.params
        if (instead === undefined) continue
        readAs.add(found.rule)
        expect(found.gravity).toBe('repair')
        const [en, ja] = ['en', 'ja'].map((language) => findingText(found, language).wrong)
        expect(en?.split('it was read as')[1]).toContain(instead)
        expect(ja?.endsWith('として読みました')).toBe(true)
        expect(ja).toContain(instead)
      }
    }
    expect([...readAs].sort()).toEqual([
      'date-frac',
      'date-nooffset',
      'date-syntax',
      'date-z',
      'enum',
      'lang-syntax',
      'ns-unknown',
      'padded',
    ])
  })

  it('every finding has the values that its sentences ask for', () => {
    for (const { text } of ownCorpus('invalid')) {
      const parsed = parseXml(text)
      const cap = parsed.ok ? readCap(parsed.value.root) : parsed
      for (const found of cap.ok ? cap.value.findings : cap.error)
        for (const name of namesIn(RULES[found.rule], found.params['read'] !== undefined))
          expect(Object.keys(found.params)).toContain(name)
    }
  })
})

describe('[C2] CAP 1.0 and 1.1 are read as 1.2', () => {
  it('of 1.0: no password, pairs of names and values, Very Likely is Likely, what 1.2 requires', () => {
    const { version, message } = read(own('valid', 'cap-1.0'))
    expect({ version, message }).toEqual({
      version: '1.0',
      message: {
        identifier: 'example-10',
        sender: 'warnings@example.org',
        sent: '2004-06-01T10:05:00+09:00',
        status: 'Actual',
        msgType: 'Alert',
        source: 'desk',
        scope: 'Public',
        note: 'An old one.',
        references: 'example-9 example-8',
        info: [
          {
            category: ['Other'],
            event: 'Earthquake',
            urgency: 'Past',
            severity: 'Minor',
            certainty: 'Likely',
            eventCode: [
              { valueName: 'example', value: 'EQ' },
              { valueName: '', value: 'no equals sign' },
            ],
            effective: '2004-06-01T10:05:00-00:00',
            parameter: [
              { valueName: 'magnitude', value: '3.40' },
              { valueName: 'formula', value: 'a=b' },
              { valueName: '', value: '' },
            ],
            resource: [
              {
                resourceDesc: 'Map',
                mimeType: 'application/octet-stream',
                uri: 'https://example.org/map.png',
              },
            ],
            area: [
              {
                areaDesc: 'Epicentre',
                circle: ['35.0,139.0 0'],
                geocode: [{ valueName: 'example', value: '01101' }],
                altitude: 'low',
              },
            ],
          },
        ],
      },
    })
  })

  it('each change is a finding at its line', () => {
    const said = read(own('valid', 'cap-1.0')).findings.map(
      ({ rule, gravity, line }) => `${line} ${rule} ${gravity}`,
    )
    expect(said).toEqual([
      '2 ns-1.0 repair',
      '2 required repair',
      '8 upgrade-password repair',
      '12 required repair',
      '16 upgrade-certainty repair',
      '17 upgrade-pair repair',
      '18 upgrade-pair repair',
      '19 date-z repair',
      '19 date-frac repair',
      '20 upgrade-pair repair',
      '21 upgrade-pair repair',
      '22 upgrade-pair repair',
      '23 upgrade-mime-type repair',
      '30 upgrade-pair repair',
    ])
  })

  it('of 1.0: what came with 1.1 is unknown there', () => {
    const text = own('invalid', 'ns-1.0').replace(
      '</info>',
      '<responseType>Shelter</responseType><resource><resourceDesc>a</resourceDesc><derefUri>AAAA</derefUri></resource></info>',
    )
    expect(
      read(text).findings.flatMap(({ rule, params }) => (rule === 'unknown-element' ? [params] : [])),
    ).toEqual([
      { element: 'responseType', parent: 'info' },
      { element: 'derefUri', parent: 'resource' },
    ])
  })

  it('of 1.1: a media type where there is none, and times as 1.2 writes them', () => {
    const { version, message, findings } = read(own('valid', 'cap-1.1'))
    expect({ version, sent: message.sent, info: message.info?.[0] }).toMatchObject({
      version: '1.1',
      sent: '2008-06-01T01:05:00-00:00',
      info: {
        onset: '2008-06-01T01:05:00-00:00',
        expires: '2008-06-01T03:05:00-00:00',
        resource: [{ resourceDesc: 'Siren text', mimeType: 'application/octet-stream' }],
      },
    })
    expect(findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 ns-1.1',
      '5 date-z',
      '20 date-z',
      '20 date-frac',
      '21 date-nooffset',
      '22 upgrade-mime-type',
    ])
  })
})
