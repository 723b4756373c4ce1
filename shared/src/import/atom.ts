import type { PlacedFinding } from '../cap/finding.ts'
import { allIn, elementIn, elementsIn, type XmlElement } from '../cap/xml.ts'
import {
  messagesIn,
  messageTextIn,
  textOf,
  type Parcel,
  type ParcelLink,
  type ParcelMessage,
} from './parcel.ts'
import { placed, shown } from './placed.ts'

export const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom'

export const isAtom = (root: XmlElement): boolean => root.local === 'feed' && root.uri === ATOM_NAMESPACE

/**
 * What an Atom feed (RFC 4287) holds: alerts embedded in its entries, else links to them. An entry that only sums an
 * alert up, by CAP elements of its own, gives no alert: what is missing in it cannot be guessed.
 */
export function readAtom(feed: XmlElement): Parcel {
  const entries = allIn(feed, 'entry', ATOM_NAMESPACE)
  const ids = new Set<string>()
  const parcels = entries.map((entry) => readEntry(entry, ids))
  return {
    messages: parcels.flatMap(({ messages }) => messages),
    links: parcels.flatMap(({ links }) => links),
    findings: [
      ...headFindings(feed),
      ...(entries.length === 0 ? [placed('feed-empty', feed, { element: 'entry' })] : []),
      ...parcels.flatMap(({ findings }) => findings),
    ],
  }
}

function readEntry(entry: XmlElement, ids: Set<string>): Parcel {
  const findings = [...headFindings(entry)]
  const id = textOf(entry, 'id', ATOM_NAMESPACE)
  if (id !== '' && ids.has(id)) {
    findings.push(placed('feed-id-repeated', entry, { element: 'id', parent: 'entry', value: shown(id) }))
  }
  ids.add(id)
  const messages = embeddedIn(entry)
  const link = messages.length === 0 ? linkOf(entry) : undefined
  if (messages.length === 0 && !link) findings.push(placed('feed-no-cap', entry, { element: 'entry' }))
  return { messages, links: link ? [link] : [], findings }
}

/** What RFC 4287, sections 4.1.1 and 4.1.2, requires of a feed and of an entry. */
function headFindings(element: XmlElement): readonly PlacedFinding[] {
  const missing = ['id', 'title', 'updated']
    .filter(
      (local) =>
        !elementIn(element, local, ATOM_NAMESPACE) || (local === 'id' && textOf(element, local) === ''),
    )
    .map((local) =>
      placed('feed-required', element, {
        element: local,
        parent: element.local,
        standard: 'Atom (RFC 4287)',
      }),
    )
  const updated = elementIn(element, 'updated', ATOM_NAMESPACE)
  const value = updated ? textOf(element, 'updated', ATOM_NAMESPACE) : ''
  if (!updated || isDate(value)) return missing
  const params = { element: 'updated', standard: 'Atom (RFC 3339)', expected: '2023-11-21T22:46:00+09:00' }
  return [...missing, placed('feed-date', updated, { ...params, value: shown(value) })]
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))

function embeddedIn(entry: XmlElement): readonly ParcelMessage[] {
  const elements = messagesIn(entry)
  if (elements.length > 0) return elements.map((element) => ({ element }))
  const text = ['content', 'summary']
    .flatMap((local) => allIn(entry, local, ATOM_NAMESPACE))
    .map(messageTextIn)
    .find((found) => found !== undefined)
  return text ? [text] : []
}

/** The link most likely to lead to the alert: by its type, by its ending, else the page an index gives for it. */
function linkOf(entry: XmlElement): ParcelLink | undefined {
  const links = allIn(entry, 'link', ATOM_NAMESPACE).map((link) => ({
    href: attributeOf(link, 'href'),
    rel: attributeOf(link, 'rel'),
    type: attributeOf(link, 'type').toLowerCase(),
    place: link,
  }))
  const usable = links.filter(
    ({ href, rel }) => href !== '' && !['self', 'hub', 'next', 'previous'].includes(rel),
  )
  const isIndex = elementsIn(entry).some(({ uri }) => uri.startsWith('urn:oasis:names:tc:emergency:cap:'))
  return (
    usable.find(({ type }) => type.startsWith('application/cap+xml')) ??
    usable.find(({ href }) => endsAsAlert(href)) ??
    (isIndex ? usable.find(({ type }) => type === '' || /\bxml\b/.test(type)) : undefined)
  )
}

/** Whether an address ends as files of alerts do. */
export const endsAsAlert = (href: string): boolean => /\.(cap|xml)$/i.test(href.replace(/[?#].*$/s, ''))

const attributeOf = (element: XmlElement, local: string): string =>
  element.attributes.find((attribute) => attribute.local === local && attribute.uri === '')?.value.trim() ??
  ''
