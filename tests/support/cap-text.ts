/** What of a message a test may want otherwise. */
interface CapTextParts {
  readonly identifier?: string
  readonly sender?: string
  readonly sent?: string
  readonly status?: string
  readonly msgType?: string
  readonly references?: string
  /** In the place of the areas. */
  readonly areas?: string
  readonly description?: string
  readonly version?: '1.1' | '1.2'
}

/** A CAP message in two languages with nearly every element, as an authority would send one. */
export function aCapText({
  identifier = 'urn:oid:2.49.0.1.999.1',
  sender = 'warnings@example.jp',
  sent = '2030-04-01T10:05:00+09:00',
  status = 'Actual',
  msgType = 'Alert',
  references,
  areas = AREAS,
  description = 'A river rises. Leave the banks now.',
  version = '1.2',
}: CapTextParts = {}): string {
  const info = (language: string, event: string, headline: string, text: string): string => `
  <info>
    <language>${language}</language>
    <category>Met</category>
    <event>${event}</event>
    <responseType>Evacuate</responseType>
    <urgency>Immediate</urgency>
    <severity>Severe</severity>
    <certainty>Observed</certainty>
    <eventCode>
      <valueName>SAME</valueName>
      <value>FFW</value>
    </eventCode>
    <effective>2030-04-01T10:05:00+09:00</effective>
    <onset>2030-04-01T10:10:00+09:00</onset>
    <expires>2030-04-01T16:00:00+09:00</expires>
    <senderName>Example City</senderName>
    <headline>${headline}</headline>
    <description>${text}</description>
    <instruction>Go to high ground.</instruction>
    <web>https://example.jp/flood</web>
    <contact>+81-0-0000-0000</contact>
    <parameter>
      <valueName>water-level</valueName>
      <value>4.20</value>
    </parameter>
    <resource>
      <resourceDesc>map</resourceDesc>
      <mimeType>image/png</mimeType>
      <uri>https://example.jp/map.png</uri>
    </resource>${areas}
  </info>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:${version}">
  <identifier>${identifier}</identifier>
  <sender>${sender}</sender>
  <sent>${sent}</sent>
  <status>${status}</status>
  <msgType>${msgType}</msgType>
  <source>desk 4</source>
  <scope>Public</scope>
  <code>a-code</code>
  <note>A note</note>${references === undefined ? '' : `\n  <references>${references}</references>`}
  <incidents>"the flood"</incidents>${info('ja-JP', '洪水', '川が増水', '川が増水しています。')}${info('en-GB', 'Flood', 'The river rises', description)}
</alert>
`
}

const AREAS = `
    <area>
      <areaDesc>Riverside</areaDesc>
      <polygon>35.1,139.1 35.1,139.2 35.2,139.2 35.2,139.1 35.1,139.1</polygon>
      <circle>35.15,139.15 2.5</circle>
      <geocode>
        <valueName>JIS X 0402</valueName>
        <value>01101</value>
      </geocode>
      <altitude>0</altitude>
      <ceiling>300</ceiling>
    </area>`
