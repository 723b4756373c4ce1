import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { describe, expect, it } from 'vitest'
import { cap, embedded, file, importing, scenarioIn } from './given.ts'

type Said = Readonly<Record<string, string | number>>

const said = (...files: readonly ImportFile[]) =>
  importing(...files).files.map(({ kind, outcome, messages, findings }) => ({
    kind,
    outcome,
    messages,
    findings: findings.map(({ rule, line, params }): Said => ({ rule, line, ...params })),
  }))

const atom = (
  entries: string,
  head = '<id>urn:x:feed</id><title>Warnings</title><updated>2024-05-01T00:00:00Z</updated>',
) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
${head}
${entries}
</feed>
`

const HEAD = '<id>urn:x:1</id><title>Harbour fire</title><updated>2024-05-01T00:00:00Z</updated>'
const entry = (inside: string, head = HEAD) => `<entry>${head}
${inside}</entry>`

describe('an Atom feed', () => {
  it('gives the alerts that its entries hold, with the line in the feed', () => {
    const text = atom(entry(`<content type="text/xml">\n${embedded({ event: '' })}</content>`))
    const [event] =
      importing(file('feed.atom', text)).files[0]?.findings.filter(({ rule }) => rule === 'required') ?? []
    expect(text.split('\n')[(event?.line ?? 0) - 1]).toContain('<event></event>')
    expect(said(file('feed.atom', atom(entry(`<content type="text/xml">${embedded()}</content>`))))).toEqual([
      { kind: 'atom', outcome: 'read', messages: 1, findings: [] },
    ])
  })

  it('and those that are written in an entry as text', () => {
    const text = atom(entry(`<content type="text"><![CDATA[\n${cap({ event: '' })}]]></content>`))
    const imported = importing(file('feed.atom', text))
    expect(scenarioIn(imported).alerts.map((alert) => alert.cap.identifier)).toEqual(['harbour-1'])
    const line = imported.files[0]?.findings.find(({ rule }) => rule === 'required')?.line ?? 0
    expect(text.split('\n')[line - 1]).toContain('<event></event>')
  })

  it('is followed to files that were given with it, by type or by ending, and nowhere else', () => {
    const links = [
      '<link href="https://example.org/alerts/one.cap?x=1"/>',
      '<link type="application/cap+xml" href="alerts/two?id=7"/>',
      '<link href="https://example.org/%E8%AD%A6%E5%A0%B1.xml"/>',
      '<link rel="self" href="https://example.org/four.cap"/><link type="application/cap+xml" href="five"/>',
    ]
    const feed = atom(links.map((link, i) => entry(link, HEAD.replace('urn:x:1', `urn:x:${i}`))).join('\n'))
    const given = ['mail/one.cap', 'two?id=7', '警報.xml'].map((name, i) =>
      file(name, cap({ identifier: `id-${i}` })),
    )
    const imported = importing(file('feed.xml', feed), ...given)
    expect(scenarioIn(imported).alerts).toHaveLength(3)
    expect(said(file('feed.xml', feed), ...given)[0]).toEqual({
      kind: 'atom',
      outcome: 'read',
      messages: 0,
      findings: [{ rule: 'feed-link-missing', line: 11, href: 'five' }],
    })
  })

  it('that is only an index gives no alert; what is missing is said for each entry', () => {
    const index = '<cap:event>Flood</cap:event><link href="https://example.org/get.php?x=1"/>'
    const page =
      '<link href="https://example.org/news.html" type="text/html"/><summary>&lt;p>Red alert &lt;/p></summary>'
    const feed = atom(`${entry(index)}\n${entry(page)}`)
    expect(said(file('feed.atom', feed))).toEqual([
      {
        kind: 'atom',
        outcome: 'faulty',
        messages: 0,
        findings: [
          { rule: 'feed-link-missing', line: 5, href: 'https://example.org/get.php?x=1' },
          { rule: 'feed-id-repeated', line: 6, element: 'id', parent: 'entry', value: 'urn:x:1' },
          { rule: 'feed-no-cap', line: 6, element: 'entry' },
        ],
      },
    ])
    expect(importing(file('feed.atom', feed)).scenario).toBeUndefined()
  })

  it('is told what it lacks, and read all the same', () => {
    const feed = atom(entry(embedded(), '<id/><updated>1 May</updated>'), '<title>Warnings</title>')
    expect(said(file('feed.atom', feed))).toEqual([
      {
        kind: 'atom',
        outcome: 'faulty',
        messages: 1,
        findings: [
          { rule: 'feed-required', line: 2, element: 'id', parent: 'feed', standard: 'Atom (RFC 4287)' },
          { rule: 'feed-required', line: 2, element: 'updated', parent: 'feed', standard: 'Atom (RFC 4287)' },
          { rule: 'feed-required', line: 4, element: 'id', parent: 'entry', standard: 'Atom (RFC 4287)' },
          { rule: 'feed-required', line: 4, element: 'title', parent: 'entry', standard: 'Atom (RFC 4287)' },
          {
            rule: 'feed-date',
            line: 4,
            element: 'updated',
            standard: 'Atom (RFC 3339)',
            expected: '2023-11-21T22:46:00+09:00',
            value: '1 May',
          },
        ],
      },
    ])
    expect(said(file('feed.atom', atom('')))).toEqual([
      {
        kind: 'atom',
        outcome: 'read',
        messages: 0,
        findings: [{ rule: 'feed-empty', line: 2, element: 'entry' }],
      },
    ])
  })
})

describe('a feed of a thousand faults', () => {
  it('is told five hundred of a rule, and how many more there are', () => {
    const [read] = importing(file('feed.atom', atom('<entry/>'.repeat(1_000)))).files
    const counts = Object.groupBy(read?.findings ?? [], ({ rule }) => rule)
    expect(Object.entries(counts).map(([rule, found]) => [rule, found.length])).toEqual([
      ['feed-required', 500],
      ['feed-no-cap', 500],
      ['more-of-rule', 2],
    ])
    expect(counts['more-of-rule']?.map(({ params }) => params)).toEqual([
      { rule: 'feed-required', count: '2500' },
      { rule: 'feed-no-cap', count: '500' },
    ])
  })
})

const rss = (
  items: string,
  head = '<title>Warnings</title><link>https://example.org/</link><description>All</description>',
) =>
  `<rss version="2.0" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><channel>${head}
${items}
</channel></rss>`

describe('an RSS feed', () => {
  it('gives the alerts that its items hold, as elements or as text', () => {
    const stamps = '<title>Fire</title><guid>G</guid><pubDate>Wed, 01 May 2024 09:00:00 +0900</pubDate>'
    const text = `<description><![CDATA[${cap({ identifier: 'two' })}]]></description>`
    const feed = rss(
      `<item>${stamps}${embedded()}</item>\n<item>${stamps.replace('>G<', '>H<')}${text}</item>`,
    )
    expect(said(file('feed.rss', feed))).toEqual([
      { kind: 'rss', outcome: 'read', messages: 2, findings: [] },
    ])
  })

  it('is followed to files that were given with it; what it lacks is said', () => {
    const feed = rss(
      [
        '<item><title>Fire</title><link>https://example.org/one.cap</link><guid>G</guid><pubDate>1.5.2024</pubDate></item>',
        '<item><enclosure type="application/cap+xml" url="https://example.org/two" length="1"/><guid>G</guid></item>',
        '<item><description>Nothing here</description><link>https://example.org/</link></item>',
      ].join('\n'),
      '<title>Warnings</title><description>All</description>',
    )
    expect(said(file('feed.rss', feed), file('one.cap', cap()))[0]).toEqual({
      kind: 'rss',
      outcome: 'faulty',
      messages: 0,
      findings: [
        { rule: 'feed-required', line: 1, element: 'link', parent: 'channel', standard: 'RSS 2.0' },
        {
          rule: 'feed-date',
          line: 2,
          element: 'pubDate',
          standard: 'RSS (RFC 822)',
          expected: 'Tue, 21 Nov 2023 22:46:00 +0900',
          value: '1.5.2024',
        },
        { rule: 'feed-required', line: 3, element: 'title', parent: 'item', standard: 'RSS 2.0' },
        { rule: 'feed-recommended', line: 3, element: 'pubDate', parent: 'item' },
        { rule: 'feed-id-repeated', line: 3, element: 'guid', parent: 'item', value: 'G' },
        { rule: 'feed-link-missing', line: 3, href: 'https://example.org/two' },
        { rule: 'feed-recommended', line: 4, element: 'guid', parent: 'item' },
        { rule: 'feed-recommended', line: 4, element: 'pubDate', parent: 'item' },
        { rule: 'feed-no-cap', line: 4, element: 'item' },
      ],
    })
  })
})

const edxl = (inside: string, { version = '1.0', status = 'Exercise' } = {}) =>
  `<EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:${version}">
<distributionID>D-1</distributionID><senderID>a@example.org</senderID>
<dateTimeSent>2024-05-01T09:00:00+09:00</dateTimeSent>
<distributionStatus>${status}</distributionStatus><distributionType>Report</distributionType>
${inside}
</EDXLDistribution>`

describe('an EDXL-DE envelope', () => {
  it('of either version gives the alerts in it', () => {
    const first = `<contentObject><xmlContent><embeddedXMLContent>${embedded()}</embeddedXMLContent></xmlContent></contentObject>`
    const second = `<content><contentObject><contentXML><embeddedXMLContent>${embedded()}</embeddedXMLContent></contentXML></contentObject></content>`
    expect(said(file('a.edxl', edxl(first)))).toEqual([
      { kind: 'edxl-de', outcome: 'read', messages: 1, findings: [] },
    ])
    expect(said(file('b.edxl', edxl(second, { version: '2.0' })))).toEqual([
      { kind: 'edxl-de', outcome: 'read', messages: 1, findings: [] },
    ])
  })

  it('whose status is another than the alert’s changes nothing of the alert, and it is said', () => {
    const object = `<contentObject><xmlContent><embeddedXMLContent>${embedded()}</embeddedXMLContent></xmlContent></contentObject>`
    expect(said(file('a.edxl', edxl(object, { status: 'Actual' })))[0]?.findings).toEqual([
      { rule: 'feed-status-differs', line: 9, envelope: 'Actual', status: 'Exercise' },
    ])
    const [alert] = scenarioIn(importing(file('a.edxl', edxl(object, { status: 'Actual' })))).alerts
    expect(alert?.cap).toMatchObject({ status: 'Exercise' })
  })

  it('is told what it lacks', () => {
    const bare =
      '<EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:1.0"><distributionStatus>Real</distributionStatus></EDXLDistribution>'
    const other =
      '<contentObject><nonXMLContent><mimeType>text/plain</mimeType></nonXMLContent></contentObject>'
    expect(said(file('a.edxl', bare))[0]?.findings.map(({ rule, element }) => `${rule} ${element}`)).toEqual([
      'feed-required distributionID',
      'feed-required senderID',
      'feed-required dateTimeSent',
      'feed-required distributionType',
      'feed-status distributionStatus',
      'feed-empty contentObject',
    ])
    expect(said(file('b.edxl', edxl(other)))[0]?.findings).toEqual([
      { rule: 'feed-no-cap', line: 5, element: 'contentObject' },
    ])
  })
})

describe('a wrapper of some service', () => {
  it('gives the alerts in it', () => {
    const wrapped = `<alerts>${embedded({ identifier: 'one' })}${embedded({ identifier: 'two' })}</alerts>`
    expect(said(file('a.xml', wrapped))).toEqual([
      { kind: 'cap', outcome: 'read', messages: 2, findings: [] },
    ])
  })

  it('of which one alert cannot be read gives the others', () => {
    const wrapped = `<alerts>${embedded()}\n${embedded({ identifier: '' })}</alerts>`
    expect(said(file('a.xml', wrapped))[0]).toMatchObject({ outcome: 'faulty', messages: 1 })
  })
})
