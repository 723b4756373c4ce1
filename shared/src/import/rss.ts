import { allIn, elementIn, elementsIn, textIn, type XmlElement } from '../cap/xml.ts'
import { endsAsAlert } from './atom.ts'
import type { FindingBox } from './finding-box.ts'
import {
  joined,
  messagesIn,
  messageTextIn,
  textOf,
  type Parcel,
  type ParcelLink,
  type ParcelMessage,
} from './parcel.ts'
import { shown } from './placed.ts'

/** RSS 2.0, and 1.0 as RDF. */
export const isRss = (root: XmlElement): boolean =>
  (root.local === 'rss' && root.uri === '') ||
  (root.local === 'RDF' && root.uri === 'http://www.w3.org/1999/02/22-rdf-syntax-ns#')

/** What an RSS feed holds: alerts embedded in its items, else links to them. */
export function readRss(rss: XmlElement, findings: FindingBox): Parcel {
  const channel = elementIn(rss, 'channel')
  const items = [...allIn(rss, 'item'), ...(channel ? allIn(channel, 'item') : [])]
  const guids = new Set<string>()
  checkChannel(rss, channel, findings)
  if (items.length === 0) findings.say('feed-empty', rss, { element: 'item' })
  return joined(items.map((item) => readItem(item, guids, findings)))
}

const STANDARD = 'RSS 2.0'

function checkChannel(rss: XmlElement, channel: XmlElement | undefined, findings: FindingBox): void {
  if (!channel) {
    findings.say('feed-required', rss, { element: 'channel', parent: rss.local, standard: STANDARD })
    return
  }
  for (const local of ['title', 'link', 'description']) {
    // Another link, of Atom, may stand before the channel's own.
    const isGiven = local === 'link' ? plainLinks(channel).length > 0 : textOf(channel, local) !== ''
    const params = { element: local, parent: 'channel', standard: STANDARD }
    if (!isGiven) findings.say('feed-required', channel, params)
  }
}

function readItem(item: XmlElement, guids: Set<string>, findings: FindingBox): Parcel {
  checkItem(item, findings)
  const guid = textOf(item, 'guid')
  if (guid !== '' && guids.has(guid)) {
    findings.say('feed-id-repeated', item, { element: 'guid', parent: 'item', value: shown(guid) })
  }
  guids.add(guid)
  const messages = embeddedIn(item)
  const link = messages.length === 0 ? linkOf(item) : undefined
  if (messages.length === 0 && !link) findings.say('feed-no-cap', item, { element: 'item' })
  return { messages, links: link ? [link] : [] }
}

function checkItem(item: XmlElement, findings: FindingBox): void {
  if (textOf(item, 'title') === '' && textOf(item, 'description') === '') {
    findings.say('feed-required', item, { element: 'title', parent: 'item', standard: STANDARD })
  }
  for (const element of ['guid', 'pubDate']) {
    if (textOf(item, element) === '') findings.say('feed-recommended', item, { element, parent: 'item' })
  }
  const value = textOf(item, 'pubDate')
  if (value === '' || isDate(value)) return
  const params = {
    element: 'pubDate',
    standard: 'RSS (RFC 822)',
    expected: 'Tue, 21 Nov 2023 22:46:00 +0900',
  }
  findings.say('feed-date', elementIn(item, 'pubDate') ?? item, { ...params, value: shown(value) })
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
