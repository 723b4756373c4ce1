import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { quoteAttribute, quoteText, writeXml } from '@alert-replay/shared/cap/write-xml.ts'
import type { XmlElement } from '@alert-replay/shared/cap/xml.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../../scripts/support/canonical-xml.ts'
import { holds } from '../../support/property.ts'

const written = (text: string): string => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return writeXml(parsed.value.root)
}

describe('[C3] XML is written', () => {
  it('with nothing added between its tags', () => {
    expect(written('<a><b>x</b> <c d="1"/></a>')).toBe('<a xmlns=""><b>x</b> <c d="1"/></a>')
  })

  it('with the name spaces it uses declared where they are used', () => {
    const text =
      '<x:a xmlns:x="urn:1" xmlns:y="urn:2" xmlns:unused="urn:3"><y:b y:c="1"/><x:b xmlns="urn:2"><d/></x:b></x:a>'
    expect(written(text)).toBe(
      '<x:a xmlns:x="urn:1"><y:b xmlns:y="urn:2" y:c="1"/><x:b><d xmlns="urn:2"/></x:b></x:a>',
    )
  })

  it('an element of no name space inside one of a default name space stays without', () => {
    expect(canonical(written('<a xmlns="urn:1"><b xmlns=""><c/></b></a>'))).toBe(
      canonical('<q:a xmlns:q="urn:1"><b><c/></b></q:a>'),
    )
  })

  it('two attributes whose prefixes mean two name spaces get two prefixes', () => {
    const element: XmlElement = {
      uri: 'urn:1',
      local: 'a',
      prefix: 'x',
      attributes: [
        { uri: 'urn:2', local: 'b', prefix: 'x', value: '1' },
        { uri: 'urn:3', local: 'b', prefix: '', value: '2' },
        { uri: 'http://www.w3.org/XML/1998/namespace', local: 'lang', prefix: 'xml', value: 'ja' },
      ],
      children: [],
      line: 1,
      column: 1,
    }
    expect(writeXml(element)).toBe(
      '<x:a xmlns:x="urn:1" xmlns:n1="urn:2" xmlns:n2="urn:3" n1:b="1" n2:b="2" xml:lang="ja"/>',
    )
  })

  it('a text can end no element, no CDATA section and no line', () => {
    expect(quoteText(`</note>]]>&amp;\r\n"'`)).toBe(`&lt;/note&gt;]]&gt;&amp;amp;&#13;\n"'`)
    expect(quoteAttribute('"<>&\t\r\n\'')).toBe("&quot;&lt;&gt;&amp;&#9;&#13;&#10;'")
  })

  it('what XML cannot hold is written as U+FFFD, and the emoji beside it as it is', () => {
    expect(quoteText('a\u0000\u0008\u000b\u001f\ufffe\ud800b🚨\udfff')).toBe(
      'a\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdb🚨\ufffd',
    )
  })

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(' ', '\t', '\r', '\n', '<', '>', '&', '"', "'", ']]>', '?>', '--', '津', 'é', '🚨'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  holds('[C3] any text comes back from an element and from an attribute', anyText, (text) => {
    const parsed = parseXml(`<a b="${quoteAttribute(text)}">${quoteText(text)}</a>`)
    expect(parsed).toMatchObject({
      ok: true,
      value: { root: { attributes: [{ value: text }], children: text === '' ? [] : [text] } },
    })
  })
})
