import { allIn, elementIn, elementsIn, textIn, type XmlElement } from '../cap/xml.ts'
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

export const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom'

export const isAtom = (root: XmlElement): boolean => root.local === 'feed' && root.uri === ATOM_NAMESPACE

/**
 * What an Atom feed (RFC 4287) holds: alerts embedded in its entries, else links to them. An entry that only sums an
 * alert up, by CAP elements of its own, gives no alert: what is missing in it cannot be guessed.
 */
export function readAtom(feed: XmlElement, findings: FindingBox): Parcel {
  const entries = allIn(feed, 'entry', ATOM_NAMESPACE)
  const ids = new Set<string>()
  checkHead(feed, findings)
  if (entries.length === 0) findings.say('feed-empty', feed, { element: 'entry' })
  return joined(entries.map((entry) => readEntry(entry, ids, findings)))
}

function readEntry(entry: XmlElement, ids: Set<string>, findings: FindingBox): Parcel {
  checkHead(entry, findings)
  const id = textOf(entry, 'id', ATOM_NAMESPACE)
  if (id !== '' && ids.has(id)) {
    findings.say('feed-id-repeated', entry, { element: 'id', parent: 'entry', value: shown(id) })
  }
  ids.add(id)
  const messages = embeddedIn(entry)
  const link = messages.length === 0 ? linkOf(entry) : undefined
  if (messages.length === 0 && !link) findings.say('feed-no-cap', entry, { element: 'entry' })
  return { messages, links: link ? [link] : [] }
}

/** What RFC 4287, sections 4.1.1 and 4.1.2, requires of a feed and of an entry. */
function checkHead(element: XmlElement, findings: FindingBox): void {
  for (const local of ['id', 'title', 'updated']) {
    const child = elementIn(element, local, ATOM_NAMESPACE)
    if (child && (local !== 'id' || textIn(child).trim() !== '')) continue
    const params = { element: local, parent: element.local, standard: 'Atom (RFC 4287)' }
    findings.say('feed-required', element, params)
  }
  const updated = elementIn(element, 'updated', ATOM_NAMESPACE)
  const value = updated ? textIn(updated).trim() : ''
  if (!updated || isDate(value)) return
  const params = { element: 'updated', standard: 'Atom (RFC 3339)', expected: '2023-11-21T22:46:00+09:00' }
  findings.say('feed-date', updated, { ...params, value: shown(value) })
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
