import { ParseOption, XmlDocument, type XmlNode } from 'libxml2-wasm'

const NAMESPACES = { a: 'http://www.w3.org/2005/Atom' }

/** What RFC 4287 asks of a feed and its entries: each XPath finds what breaks it. */
const WHERE_BROKEN: Readonly<Record<string, string>> = {
  'the root is a feed (4.1.1)': '/*[not(self::a:feed)]',
  'one id, title and updated each (4.1.1, 4.1.2)':
    '(/a:feed | //a:entry)[count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1]',
  'an author of the feed or of every entry (4.1.1)': '/a:feed[not(a:author)]/a:entry[not(a:author)]',
  'an author of a feed without entries (4.1.1)': '/a:feed[not(a:author) and not(a:entry)]',
  'one name of an author (3.2)': '//a:author[count(a:name) != 1 or normalize-space(a:name) = ""]',
  'words in titles (4.2.14)': '//a:title[normalize-space() = "" or *]',
  'no two entries of one id (4.1.1)': '//a:entry[a:id = following-sibling::a:entry/a:id]',
  'no entry of the id of the feed (4.2.6)': '//a:entry[a:id = /a:feed/a:id]',
  'one link to itself (4.1.1)': '/a:feed[count(a:link[@rel = "self"]) != 1]',
  'one link to what an entry without content is about (4.1.2)':
    '//a:entry[not(a:content) and count(a:link[@rel = "alternate"]) != 1]',
  'an address in every link, and here a kind and a type (4.2.7)':
    '//a:link[not(@href) or not(@rel) or not(@type)]',
  'a term in every category (4.2.2)': '//a:category[normalize-space(@term) = ""]',
  'no element but those of a feed (4.1.1)':
    '/a:feed/*[not(self::a:id or self::a:title or self::a:subtitle or self::a:updated or self::a:author or self::a:link or self::a:entry)]',
  'no element but those of an entry (4.1.2)':
    '//a:entry/*[not(self::a:id or self::a:title or self::a:updated or self::a:link or self::a:category)]',
}

/** What the text of what an XPath finds is. */
const FORMS: readonly (readonly [name: string, xpath: string, isRight: (text: string) => boolean])[] = [
  ['a time of RFC 3339 (3.3)', '//a:updated', isTime],
  [
    'an absolute id (4.2.6)',
    '//a:id',
    (text) => /^[a-z][a-z\d+.-]*:[^\s]+$/i.test(text) && URL.canParse(text),
  ],
  [
    'an absolute address (4.2.7.1)',
    '//a:link/@href',
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
  ],
  ['a type of files (4.2.7.3)', '//a:link/@type', (text) => /^[\w.+-]+\/[\w.+-]+$/.test(text)],
]

/**
 * What of RFC 4287 a feed does not keep, one line for each place; nothing where it is a feed as it should be. Read and
 * searched by libxml2: none of our own reading has a part in it.
 */
export function atomFaults(text: string): readonly string[] {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
  try {
    const find = (xpath: string): readonly XmlNode[] => document.find(xpath, NAMESPACES)
    return [
      ...Object.entries(WHERE_BROKEN).flatMap(([rule, xpath]) => find(xpath).map(() => rule)),
      ...FORMS.flatMap(([rule, xpath, isRight]) =>
        find(xpath).flatMap(({ content }) => (isRight(content) ? [] : [`${rule}: ${content}`])),
      ),
    ]
  } finally {
    document.dispose()
  }
}

/** How many nodes an XPath finds, with `a:` for Atom. */
export function countIn(text: string, xpath: string): number {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
  try {
    return document.find(xpath, NAMESPACES).length
  } finally {
    document.dispose()
  }
}

function isTime(text: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
  return isWritten && !Number.isNaN(Date.parse(text))
}
