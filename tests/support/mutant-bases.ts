import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/support/paths.ts'
import { aCapText } from './cap-text.ts'

/** Longer ones would take the time of many, and have no more kinds of places to go wrong. */
const MAX_LENGTH = 30_000

const textsIn = (dir: string, ending: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(dir, name), 'utf8'))
    .filter((text) => text.length <= MAX_LENGTH)

/** The CAP messages that damage is done to: those of our own corpus that are valid, and a feed of two. */
export function xmlBases(): readonly string[] {
  const update = aCapText({
    identifier: 'urn:oid:2.49.0.1.999.2',
    sent: '2030-04-01T10:45:00+09:00',
    msgType: 'Update',
    references: 'warnings@example.jp,urn:oid:2.49.0.1.999.1,2030-04-01T10:05:00+09:00',
  })
  return [
    aCapText(),
    update,
    aFeed([aCapText(), update]),
    ...textsIn(join(root, 'tests/cap/corpus/valid'), '.xml'),
  ]
}

const aFeed = (messages: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:example:feed</id>
  <title>Warnings</title>
  <updated>2030-04-01T10:45:00+09:00</updated>
  ${messages
    .map(
      (message, i) => `<entry>
    <id>urn:example:entry-${i}</id>
    <title>Warning ${i}</title>
    <updated>2030-04-01T10:45:00+09:00</updated>
    <content type="application/cap+xml">${message.replace(/^<\?xml.*\n/, '')}</content>
  </entry>`,
    )
    .join('\n  ')}
</feed>
`

/** The scenarios that damage is done to: those of fixtures/, and one with every field there is. */
export const jsonBases = (): readonly string[] => [
  ...textsIn(join(root, 'fixtures'), '.json').filter((text) => text.includes('"alerts": [')),
  `${JSON.stringify(aWholeScenario, null, 2)}\n`,
]

const aWholeScenario = {
  $schema: './scenario.schema.json',
  format: 2,
  kind: 'recorded',
  title: { ja: '洪水', en: 'A flood' },
  summary: { en: 'A river rises.' },
  account: { ja: '市の発表による。', en: 'As the city told it.' },
  place: { en: 'A city' },
  languages: ['ja', 'en'],
  start: '2030-04-01T10:00+09:00',
  timeZone: 'JST',
  sender: { en: 'City hall' },
  area: { name: { en: 'The city' } },
  sources: { city: { title: 'The city', url: 'https://example.jp/', date: '2030-04-02' } },
  notes: [{ en: 'Background' }],
  alerts: [
    {
      id: 'by-hand',
      at: '10:05',
      phases: ['warning'],
      channels: ['cell-broadcast'],
      severity: 'Severe',
      expires: '+6h',
      area: {
        name: { ja: '川沿い', en: 'Riverside' },
        codes: [{ scheme: 'JIS X 0402', value: '01101' }],
        polygons: ['35.1,139.1 35.1,139.2 35.2,139.2 35.1,139.1'],
        circles: ['35.15,139.15 2.5'],
      },
      parameters: [{ name: 'water-level', value: '4.20' }],
      eventCodes: [{ name: 'SAME', value: 'FFW' }],
      cellBroadcast: { messageId: 4_371, serial: { scope: 'plmn', code: 5, update: 0 } },
      texts: {
        ja: {
          headline: '川が増水',
          body: '川が増水しています。',
          instruction: '離れてください。',
          web: 'https://example.jp/flood',
          contact: '+81-0-0000-0000',
          wording: 'quoted',
          sources: ['city'],
        },
        en: { body: 'A river rises.', wording: 'translated', sources: ['city'] },
      },
      sources: ['city', { id: 'city', supports: ['time', 'area'], note: { en: 'Page 2' } }],
      cue: { en: 'What now?' },
      expected: [
        { action: { en: 'Leave the banks' }, within: '2m', why: { en: 'Water is fast' }, sources: ['city'] },
      ],
      question: {
        text: { en: 'Where to?' },
        choices: [
          { id: 'up', text: { en: 'Up' }, correct: true, feedback: { en: 'Yes' } },
          { id: 'down', text: { en: 'Down' } },
        ],
      },
    },
    {
      id: 'from-cap',
      at: '10:45',
      phases: ['update'],
      channels: ['app'],
      references: ['by-hand'],
      texts: { ja: { wording: 'quoted', sources: ['city'] }, en: { wording: 'quoted', sources: ['city'] } },
      sources: ['city'],
      cap: {
        identifier: 'urn:oid:2.49.0.1.999.2',
        sender: 'warnings@example.jp',
        sent: '2030-04-01T10:45:00+09:00',
        status: 'Actual',
        msgType: 'Update',
        scope: 'Public',
        code: ['a-code'],
        note: '',
        references: 'warnings@example.jp,urn:oid:2.49.0.1.999.1,2030-04-01T10:05:00+09:00',
        info: ['ja', 'en'].map((language) => ({
          language,
          category: ['Met'],
          event: 'Flood',
          responseType: ['Evacuate'],
          urgency: 'Immediate',
          severity: 'Severe',
          certainty: 'Observed',
          expires: '2030-04-01T16:00:00+09:00',
          headline: 'The river rises',
          description: 'Leave the banks now.',
          parameter: [{ valueName: 'CMAMtext', value: 'Leave the banks' }],
          resource: [{ resourceDesc: 'map', mimeType: 'image/png', derefUri: 'AAAA' }],
          area: [
            {
              areaDesc: 'Riverside',
              polygon: ['35.1,139.1 35.1,139.2 35.2,139.2 35.1,139.1'],
              circle: ['35.15,139.15 2.5'],
              geocode: [{ valueName: 'JIS X 0402', value: '01101' }],
              altitude: '0',
            },
          ],
        })),
        unknown: [{ at: 3, xml: '<a xmlns="urn:elsewhere">b</a>' }],
      },
    },
  ],
}
