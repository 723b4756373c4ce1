import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { textIn, type XmlElement } from '@alert-replay/shared/cap/xml.ts'
import { describe, expect, it } from 'vitest'

const rootOf = (text: string): XmlElement => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.root
}

const faultOf = (text: string, limits = {}): unknown => {
  const parsed = parseXml(text, limits)
  if (parsed.ok) throw new Error('it was read')
  return parsed.error.map(({ rule, line, column, params }) => ({ rule, line, column, params }))
}

describe('[C3] an XML text is read', () => {
  it('with its elements, name spaces, texts and places', () => {
    expect(
      rootOf('<?xml version="1.0"?>\n<a xmlns="urn:u" xmlns:x="urn:v"\n  x:b="1"\n>\n t <x:c/></a>'),
    ).toEqual({
      uri: 'urn:u',
      local: 'a',
      prefix: '',
      attributes: [{ uri: 'urn:v', local: 'b', prefix: 'x', value: '1' }],
      children: [
        '\n t ',
        { uri: 'urn:v', local: 'c', prefix: 'x', attributes: [], children: [], line: 5, column: 4 },
      ],
      line: 2,
      column: 1,
    })
  })

  it('where a comment or a CDATA section divides a text, it is one text', () => {
    const root = rootOf('<a>one <!-- no -->two<![CDATA[ <&> ]]>three</a>')
    expect([root.children, root.hasCdata]).toEqual([['one two <&> three'], true])
  })

  it('with the five entities and numbers, and nothing else', () => {
    expect(textIn(rootOf('<a>&lt;&gt;&amp;&quot;&apos;&#x6D25;&#128680;&#13;</a>'))).toBe('<>&"\'津🚨\r')
    expect(faultOf('<a>\n&nbsp;</a>')).toEqual([
      { rule: 'xml-wellformed', line: 2, column: 7, params: { fault: 'undefined entity' } },
    ])
  })

  it('with line ends of any system as one line feed, and places counted by lines as an editor shows them', () => {
    const root = rootOf('<a>\r\n  x\r\n  <b\r\n/></a>')
    expect([root.children[0], root.children[1]]).toMatchObject(['\n  x\n  ', { line: 3, column: 3 }])
  })

  it('after a byte order mark', () => {
    expect(rootOf('\uFEFF<?xml version="1.0"?><a/>').local).toBe('a')
  })

  it('with the processing instructions in it and beside it', () => {
    const parsed = parseXml('<?one  x ?><a>t<?two?>u<b/><?three 3?></a><?four?>')
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        before: ['one x '],
        after: ['four'],
        root: {
          children: ['t', 'u', { local: 'b' }],
          instructions: [
            { at: 1, text: 'two' },
            { at: 3, text: 'three 3' },
          ],
        },
      },
    })
  })

  it('an attribute named like a part of JavaScript is an attribute', () => {
    expect(
      rootOf('<a __proto__="1" constructor="2"/>').attributes.map(({ local, value }) => [local, value]),
    ).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })
})

describe('[C3] a hostile or broken text is refused', () => {
  it.each(['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c">]>', '<!DOCTYPE a SYSTEM "file:///etc/hostname">'])(
    'a document type: %s',
    (doctype) => {
      expect(faultOf(`${doctype}<a>&b;</a>`)).toEqual([
        { rule: 'xml-doctype', line: 1, column: 1, params: {} },
      ])
    },
  )

  it('a document type after all that may stand before it, and one that never ends', () => {
    const before = '<?xml version="1.0"?>\n<!-- <!DOCTYPE b> --><?c <!DOCTYPE d> ?>\n '
    expect(faultOf(`${before}<!DOCTYPE a [<!ENTITY b "c">`)).toEqual([
      { rule: 'xml-doctype', line: 3, column: 2, params: {} },
    ])
  })

  it.each(['<a/><!DOCTYPE a>', '<a><!DOCTYPE a></a>', 'x<!DOCTYPE a><a/>'])(
    'a document type where none may stand is no XML: %s',
    (text) => {
      expect(faultOf(text)).toMatchObject([{ rule: 'xml-wellformed' }])
    },
  )

  it('the words of a document type in a comment or a text are none', () => {
    expect(parseXml('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>').ok).toBe(true)
  })

  it('what is 33 deep, at the element that is too deep; what is 32 deep is read', () => {
    const nested = (depth: number): string => `\n${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(rootOf(nested(32)).local).toBe('a')
    expect(faultOf(nested(33))).toEqual([
      { rule: 'xml-depth', line: 2, column: 32 * 3 + 1, params: { limit: '32' } },
    ])
    expect(faultOf('<a>'.repeat(200_000))).toMatchObject([{ rule: 'xml-depth' }])
  })

  it('what is larger than allowed as UTF-8, counted to the byte', () => {
    const text = '<a>é津🚨</a>'
    const bytes = new TextEncoder().encode(text).length
    expect(parseXml(text, { maxBytes: bytes }).ok).toBe(true)
    expect(faultOf(text, { maxBytes: bytes - 1 })).toEqual([
      { rule: 'xml-size', line: 1, column: 1, params: { limit: '1 KB' } },
    ])
    expect(faultOf(' '.repeat(5 * 1024 * 1024 + 1))).toMatchObject([{ rule: 'xml-size' }])
  })

  it.each([
    ['nothing at all', '', 'document must contain a root element'],
    ['JSON', '{"alert": 1}', 'text data outside of root node'],
    ['a tag that is not closed', '<a><b></b>', 'unclosed tag: a'],
    ['tags that cross', '<a><b></a></b>', 'unexpected close tag'],
    ['a prefix that nobody declared', '<x:a/>', 'unbound namespace prefix: "x"'],
    ['one attribute twice', '<a b="1" b="2"/>', 'duplicate attribute: b'],
    ['a control character', '<a>\u0001</a>', 'disallowed character'],
    [
      'a control character as a number, even in XML 1.1',
      '<?xml version="1.1"?><a>&#1;</a>',
      'malformed character entity',
    ],
    ['two roots', '<a/><a/>', 'documents may contain only one root'],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toMatchObject([{ rule: 'xml-wellformed', params: { fault } }])
  })
})
