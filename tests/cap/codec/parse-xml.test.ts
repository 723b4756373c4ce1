import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { xmlFault } from '@alert-replay/shared/cap/xml-faults.ts'
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
      {
        rule: 'xml-wellformed',
        line: 2,
        column: 7,
        params: expect.objectContaining({
          fault: 'there is an & that begins none of &amp; &lt; &gt; &quot; &apos; &#…;',
        }),
      },
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
    ['nothing at all', '', 'there is no element in it'],
    ['JSON', '{"alert": 1}', 'there is text outside of the elements'],
    ['a tag that is not closed', '<a><b></b>', '<a> is never closed'],
    ['tags that cross', '<a><b></a></b>', 'a closing tag closes nothing'],
    ['a prefix that nobody declared', '<x:a/>', 'the prefix "x" is not declared'],
    ['one attribute twice', '<a b="1" b="2"/>', 'the attribute "b" is given twice'],
    ['a control character', '<a>\u0001</a>', 'there is a character that XML does not allow'],
    [
      'a control character as a number, even in XML 1.1',
      '<?xml version="1.1"?><a>&#1;</a>',
      'a number &#…; stands for no character that XML allows',
    ],
    ['two roots', '<a/><a/>', 'there is something after the end of the first element'],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toMatchObject([
      { rule: 'xml-wellformed', params: { fault, 'fault.ja': expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/) } },
    ])
  })
})

describe('an & by itself is told as that, where it stands', () => {
  it.each([
    ['in a text', '<a>\n<b>Fire & Rescue; go</b></a>', 'Fire & Rescue; go', 2, 9],
    ['with no semicolon after it', '<a>Fire & Rescue</a>', 'Fire & Rescue', 1, 9],
    ['before one that is right', '<a><b>A & B</b><b>A &amp; B</b></a>', 'A & B', 1, 9],
    ['after one that is right', '<a><b>A &amp; B</b><b>A & B</b></a>', 'A & B', 1, 25],
    ['in an attribute', '<a href="/?a=1&b=2"/>', 'a href="/?a=1&b=2"/', 1, 15],
    ['before a semicolon', '<a>A &; B</a>', 'A &; B', 1, 6],
    [
      'after a comment and a section that have one',
      '<a><!-- & --><![CDATA[ & ]]><?p & ?> & </a>',
      '&',
      1,
      38,
    ],
    ['as a semicolon forgotten', '<a>1 &lt 2</a>', '1 &lt 2', 1, 6],
    [
      'among long words, some of two halves',
      `<a>${'🚨'.repeat(40)}&${'🚨'.repeat(40)}</a>`,
      undefined,
      1,
      84,
    ],
  ])('%s', (_, text, value, line, column) => {
    const [fault, ...others] = faultOf(text) as readonly { readonly params: Record<string, string> }[]
    expect(others).toEqual([])
    expect(fault).toMatchObject({ rule: 'xml-ampersand', line, column })
    expect(fault?.params['value']).toBe(value ?? `${'🚨'.repeat(16)}&${'🚨'.repeat(15)}`)
  })

  it.each([
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a/> & ',
    '<a><!-- & --><b></a>',
    '<a><![CDATA[& ',
    '<a>Fire &am',
    '<a>&',
  ])('and no other fault is told so: %s', (text) => {
    expect(faultOf(text)).toMatchObject([{ rule: 'xml-wellformed' }])
  })

  it('be there a million things in which one may hide', () => {
    for (const opening of ['<!--', '<![CDATA[', '<?', '&amp', '&'])
      expect(faultOf(`<a>${opening.repeat(200_000)}`)).toHaveLength(1)
  })
})

it('every sentence of the reader of XML has its own words in both languages; a new one would be quoted', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve('saxes')), 'utf8')
  const sentences = [...source.matchAll(/\.fail\((["'`])((?:(?!\1).)+)\1\)/g)].map(([, , said = '']) => said)
  // It may not be written to after its end, which no file does.
  const quoted = sentences.filter((said) => xmlFault(said).en.startsWith('the reader says'))
  expect(sentences.length).toBeGreaterThan(50)
  expect(quoted).toEqual(['cannot write after close; assign an onready handler.'])
  expect(xmlFault('what is this?.')).toEqual({
    en: 'the reader says "what is this?"',
    ja: '読み取りの報告「what is this?」',
  })
})
