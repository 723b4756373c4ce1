import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedNames } from '@alert-replay/shared/cap/export/recorded-names.ts'
import { holds } from '../../support/property.ts'

const hidden = (names: readonly string[], text: string) => recordedNames(names).hide(text, () => '…')

describe('recorded identifiers in a text', () => {
  it('are found wherever they stand, in any letter case, the longest where several begin', () => {
    const names = ['abcde', 'abcde-1', 'urn:x:1', ' padded-name ']
    expect(hidden(names, 'ABCDE-12 abcdeabcde (Urn:X:1) padded-name abcd')).toEqual({
      text: '…2 …… (…) … abcd',
      count: 5,
    })
  })

  it('of fewer than five characters are none: they stand in much that names nothing', () => {
    expect(hidden(['1234', ''], '1234')).toEqual({ text: '1234', count: 0 })
  })

  it('are found as they stand in an address', () => {
    expect(hidden(['urn:x:1/é'], 'https://example.org/?id=urn%3ax%3A1%2F%C3%A9&as=text').text).toBe(
      'https://example.org/?id=…&as=text',
    )
    expect(hidden(['broken \ud800'], 'broken').count).toBe(0)
  })

  it('are found beside letters that change their length with their case', () => {
    expect(hidden(['ÄBCDE'], 'İİ äbcde Äbcde')).toEqual({ text: 'İİ … …', count: 2 })
  })

  it('are each told to whoever gives the text that stands for them', () => {
    const asked: string[] = []
    recordedNames(['First', 'second']).hide('SECOND first', (name) => `${asked.push(name)}`)
    expect(asked).toEqual(['second', 'first'])
  })

  const fewLetters = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '1'), maxLength: 12 })
  holds(
    'are found exactly where one by one they would be',
    fc.tuple(
      fc.array(fewLetters, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'B', '1'), maxLength: 40 }),
    ),
    ([names, text]) => {
      const long = names.map((name) => name.toLowerCase()).filter((name) => name.length >= 5)
      let [expected, count] = ['', 0]
      for (let at = 0; at < text.length;) {
        const here = long.filter((name) => text.toLowerCase().startsWith(name, at))
        const longest = Math.max(0, ...here.map((name) => name.length))
        expected += longest > 0 ? '…' : text[at]
        count += longest > 0 ? 1 : 0
        at += longest || 1
      }
      expect(hidden(names, text)).toEqual({ text: expected, count })
      expect(recordedNames(names).areIn(text)).toBe(count > 0)
    },
  )
})
