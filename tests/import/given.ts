import type { Decode, ImportFile, Imported, ImportedFile } from '@alert-replay/shared/import/imported.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import type { XmlElement } from '@alert-replay/shared/cap/xml.ts'

export const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const file = (name: string, text: string): ImportFile => ({ name, bytes: bytesOf(text) })

export const importing = (...files: readonly ImportFile[]): Imported =>
  importFiles(files, { id: 'imported', decode })

/** The rules that have something to say of a file, each once. */
export const rulesOf = ({ findings }: Pick<ImportedFile, 'findings'>): readonly string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
]

export function rootOf(text: string): XmlElement {
  const document = parseXml(text)
  if (!document.ok) throw new Error(`no XML: ${JSON.stringify(document.error)}`)
  return document.value.root
}

interface Given {
  readonly identifier?: string
  readonly sender?: string
  readonly sent?: string
  readonly status?: string
  readonly msgType?: string
  readonly references?: string
  readonly event?: string
  readonly languages?: readonly string[]
  /** XML inside each `info`, before `area`. */
  readonly inInfo?: string
  readonly responseType?: string
  /** False for a message without `info`. */
  readonly info?: boolean
}

/** A CAP 1.2 message of ours with nothing wrong in it. */
export function cap(given: Given = {}): string {
  const {
    identifier = 'harbour-1',
    sender = 'warnings@example.org',
    sent = '2024-05-01T09:00:00+09:00',
    status = 'Exercise',
    msgType = 'Alert',
    event = 'Harbour fire',
    languages = ['en'],
  } = given
  const infos = given.info === false ? [] : languages
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${identifier}</identifier>
  <sender>${sender}</sender>
  <sent>${sent}</sent>
  <status>${status}</status>
  <msgType>${msgType}</msgType>
  <scope>Public</scope>
  <note>Exercise Harbour</note>
${given.references === undefined ? '' : `  <references>${given.references}</references>\n`}${infos
    .map(
      (language) => `  <info>
    <language>${language}</language>
    <category>Fire</category>
    <event>${event}</event>
${given.responseType === undefined ? '' : `    <responseType>${given.responseType}</responseType>\n`}    <urgency>Immediate</urgency>
    <severity>Severe</severity>
    <certainty>Observed</certainty>
    <expires>2099-05-01T12:00:00+09:00</expires>
    <headline>${event} (${language})</headline>
    <description>Smoke over the harbour (${language}).</description>
${given.inInfo ?? ''}    <area>
      <areaDesc>Harbour (${language})</areaDesc>
      <geocode>
        <valueName>JIS X 0402</valueName>
        <value>01101</value>
      </geocode>
    </area>
  </info>
`,
    )
    .join('')}</alert>
`
}

/** The message without its XML declaration, to stand inside something. */
export const embedded = (given: Given = {}): string => cap(given).replace(/^<\?xml.*?\?>\n/, '')

export interface AlertValue {
  readonly id: string
  readonly at: string
  readonly phases: readonly string[]
  readonly channels: readonly string[]
  readonly references?: readonly string[]
  readonly texts: Readonly<Record<string, unknown>>
  readonly sources: readonly string[]
  readonly cap: { readonly identifier: string; readonly sent: string }
}

export interface ScenarioValue {
  readonly kind: string
  readonly title: Readonly<Record<string, string>>
  readonly account: Readonly<Record<string, string>>
  readonly languages: readonly string[]
  readonly start: string
  readonly sources: Readonly<Record<string, object>>
  readonly alerts: readonly AlertValue[]
}

export function scenarioIn(imported: Imported): ScenarioValue {
  if (!imported.scenario) throw new Error(`nothing was made: ${JSON.stringify(imported)}`)
  return imported.scenario as ScenarioValue
}
