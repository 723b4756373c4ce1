/** A file as a person chooses it. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const aFile = (name: string, text: string): ChosenFile => ({
  name,
  mimeType: 'application/xml',
  buffer: Buffer.from(text),
})

interface CapWords {
  readonly identifier: string
  /** `2024-05-03T09:00:00+09:00` */
  readonly sent: string
  readonly msgType: 'Alert' | 'Update' | 'Cancel'
  readonly en: string
  readonly ja: string
  /** Identifier and time of the message that it follows. */
  readonly follows?: { readonly identifier: string; readonly sent: string }
  /** Of the status, which a careful reader forgives. */
  readonly spaces?: string
}

const SENDER = 'river@example.jp'

/** A CAP 1.2 message in two languages, of status Actual, as an authority would have sent it. */
export function capText({ identifier, sent, msgType, en, ja, follows, spaces = '' }: CapWords): string {
  const info = (language: string, event: string, headline: string): string => `
  <info>
    <language>${language}</language>
    <category>Met</category>
    <event>${event}</event>
    <urgency>${msgType === 'Cancel' ? 'Past' : 'Immediate'}</urgency>
    <severity>Severe</severity>
    <certainty>Observed</certainty>
    <headline>${headline}</headline>
    <area><areaDesc>${language === 'ja' ? '川沿いの低い土地' : 'Low ground along the river'}</areaDesc></area>
  </info>`
  const references = follows
    ? `\n  <references>${SENDER},${follows.identifier},${follows.sent}</references>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${identifier}</identifier>
  <sender>${SENDER}</sender>
  <sent>${sent}</sent>
  <status>${spaces}Actual${spaces}</status>
  <msgType>${msgType}</msgType>
  <scope>Public</scope>${references}${info('en', 'Flood', en)}${info('ja', '洪水', ja)}
</alert>
`
}

const first = { identifier: 'river-1', sent: '2024-05-03T09:00:00+09:00' }
const second = { identifier: 'river-2', sent: '2024-05-03T09:12:00+09:00' }

/** A flood in three messages, the second with a fault that is forgiven, not in their order. */
export const FLOOD: readonly ChosenFile[] = [
  aFile(
    'river-3.cap',
    capText({
      identifier: 'river-3',
      sent: '2024-05-03T10:30:00+09:00',
      msgType: 'Cancel',
      follows: second,
      en: 'The river is back in its bed',
      ja: '川の水位が下がりました',
    }),
  ),
  aFile(
    'river-1.cap',
    capText({
      ...first,
      msgType: 'Alert',
      en: 'The river rises: leave low ground',
      ja: '川が増水。低い土地から離れてください',
    }),
  ),
  aFile(
    'river-2.xml',
    capText({
      ...second,
      msgType: 'Update',
      follows: first,
      spaces: ' ',
      en: 'The river runs over: go uphill now',
      ja: '川が氾濫。すぐに高台へ',
    }),
  ),
]

/** Cut off in the middle. */
export const CUT = aFile('cut.cap', capText({ ...first, msgType: 'Alert', en: 'A', ja: 'B' }).slice(0, 300))
/** Wants to be read with what it declares. */
export const HOSTILE = aFile(
  'hostile.xml',
  '<!DOCTYPE alert [<!ENTITY e SYSTEM "file:///etc/hostname">]><alert>&e;</alert>',
)
export const NOTES = aFile('notes.txt', 'Shopping: batteries, water.\n')
