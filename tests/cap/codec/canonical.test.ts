import { describe, expect, it } from 'vitest'
import { canonical } from '../../../scripts/support/canonical-xml.ts'

const BASE = '<a xmlns="urn:1"><b c="1">x</b><d/></a>'

describe('the canonical form is the same', () => {
  it.each([
    ['whatever the prefixes', '<p:a xmlns:p="urn:1"><p:b c="1">x</p:b><q:d xmlns:q="urn:1"/></p:a>'],
    ['whatever the white space between elements', '\n<a xmlns="urn:1">\n  <b c="1">x</b>\n\n<d/></a>\n'],
    ['with comments', '<!-- 1 --><a xmlns="urn:1"><!-- 2 --><b c="1"><!-- 3 -->x</b><d><!-- 4 --></d></a>'],
    [
      'with entities, CDATA and the other quotes',
      "<a xmlns='urn:1'><b c='&#49;'><![CDATA[x]]></b><d></d></a>",
    ],
    ['with a declaration of another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${BASE}`],
  ])('%s', (_, text) => expect(canonical(text)).toBe(canonical(BASE)))
})

describe('the canonical form differs', () => {
  it.each([
    ['by a letter', BASE.replace('>x<', '>y<')],
    ['by white space in a text', BASE.replace('>x<', '> x<')],
    ['by a text of white space alone', BASE.replace('<d/>', '<d> </d>')],
    ['by an attribute', BASE.replace('c="1"', 'c="01"')],
    ['by the order of elements', '<a xmlns="urn:1"><d/><b c="1">x</b></a>'],
    ['by an element left out', BASE.replace('<d/>', '')],
    ['by a name space', BASE.replace('urn:1', 'urn:2')],
    ['by a processing instruction', `<?p?>${BASE}`],
  ])('%s', (_, text) => expect(canonical(text)).not.toBe(canonical(BASE)))
})
