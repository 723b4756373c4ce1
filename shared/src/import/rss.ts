import type { PlacedFinding } from '../cap/finding.ts'
import { allIn, elementIn, elementsIn, textIn, type XmlElement } from '../cap/xml.ts'
import { endsAsAlert } from './atom.ts'
import {
  messagesIn,
  messageTextIn,
  textOf,
  type Parcel,
  type ParcelLink,
  type ParcelMessage,
} from './parcel.ts'
import { placed, shown } from './placed.ts'

/** RSS 2.0, and 1.0 as RDF. */
export const isRss = (root: XmlElement): boolean =>
  (root.local === 'rss' && root.uri === '') ||
  (root.local === 'RDF' && root.uri === 'http://www.w3.org/1999/02/22-rdf-syntax-ns#')

/** What an RSS feed holds: alerts embedded in its items, else links to them. */
export function readRss(rss: XmlElement): Parcel {
  const channel = elementIn(rss, 'channel')
  const items = [...allIn(rss, 'item'), ...(channel ? allIn(channel, 'item') : [])]
  const guids = new Set<string>()
  const parcels = items.map((item) => readItem(item, guids))
  return {
    messages: parcels.flatMap(({ messages }) => messages),
    links: parcels.flatMap(({ links }) => links),
    findings: [
      ...channelFindings(rss, channel),
      ...(items.length === 0 ? [placed('feed-empty', rss, { element: 'item' })] : []),
      ...parcels.flatMap(({ findings }) => findings),
    ],
  }
}

const STANDARD = 'RSS 2.0'

function channelFindings(rss: XmlElement, channel: XmlElement | undefined): readonly PlacedFinding[] {
  const required = (at: XmlElement, element: string, parent: string): PlacedFinding =>
    placed('feed-required', at, { element, parent, standard: STANDARD })
  if (!channel) return [required(rss, 'channel', rss.local)]
  return ['title', 'link', 'description']
    .filter((local) => textOf(channel, local, channel.uri) === '')
    .filter((local) => local !== 'link' || plainLinks(channel).length === 0)
    .map((local) => required(channel, local, 'channel'))
}

function readItem(item: XmlElement, guids: Set<string>): Parcel {
  const findings: PlacedFinding[] = []
  if (textOf(item, 'title') === '' && textOf(item, 'description') === '') {
    findings.push(placed('feed-required', item, { element: 'title', parent: 'item', standard: STANDARD }))
  }
  for (const element of ['guid', 'pubDate']) {
    if (textOf(item, element) === '')
      findings.push(placed('feed-recommended', item, { element, parent: 'item' }))
  }
  const pubDate = textOf(item, 'pubDate')
  if (pubDate !== '' && !isDate(pubDate)) {
    const params = {
      element: 'pubDate',
      standard: 'RSS (RFC 822)',
      expected: 'Tue, 21 Nov 2023 22:46:00 +0900',
    }
    findings.push(
      placed('feed-date', elementIn(item, 'pubDate') ?? item, { ...params, value: shown(pubDate) }),
    )
  }
  const guid = textOf(item, 'guid')
  if (guid !== '' && guids.has(guid)) {
    findings.push(placed('feed-id-repeated', item, { element: 'guid', parent: 'item', value: shown(guid) }))
  }
  guids.add(guid)
  const messages = embeddedIn(item)
  const link = messages.length === 0 ? linkOf(item) : undefined
  if (messages.length === 0 && !link) findings.push(placed('feed-no-cap', item, { element: 'item' }))
  return { messages, links: link ? [link] : [], findings }
}

/** RFC 822, section 5.1, with years of four digits as RSS 2.0 prefers. */
const isDate = (text: string): boolean =>
  /^([A-Z][a-z]{2},\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{2,4}\s+\d\d:\d\d(:\d\d)?\s+([+-]\d{4}|[A-Z]{1,4})$/.test(
    text,
  )

function embeddedIn(item: XmlElement): readonly ParcelMessage[] {
  const elements = messagesIn(item)
  if (elements.length > 0) return elements.map((element) => ({ element }))
  const text = elementsIn(item)
    .filter(({ local }) => local === 'description' || local === 'encoded')
    .map(messageTextIn)
    .find((found) => found !== undefined)
  return text ? [text] : []
}

const plainLinks = (element: XmlElement): readonly ParcelLink[] =>
  allIn(element, 'link')
    .map((link) => ({ href: textIn(link).trim(), place: link }))
    .filter(({ href }) => href !== '')

/** An enclosure or a link of CAP's type or ending; in an index of alerts the item's own link. */
function linkOf(item: XmlElement): ParcelLink | undefined {
  const attributed = elementsIn(item)
    .filter(({ local }) => local === 'enclosure' || local === 'link')
    .map((element) => {
      const values = Object.fromEntries(element.attributes.map(({ local, value }) => [local, value.trim()]))
      return { href: values.url ?? values.href ?? '', type: values.type ?? '', place: element }
    })
    .filter(({ href }) => href !== '')
  const isIndex = elementsIn(item).some(({ uri }) => uri.startsWith('urn:oasis:names:tc:emergency:cap:'))
  return (
    attributed.find(({ type }) => type.startsWith('application/cap+xml')) ??
    [...attributed, ...plainLinks(item)].find(({ href }) => endsAsAlert(href)) ??
    (isIndex ? plainLinks(item)[0] : undefined)
  )
}
