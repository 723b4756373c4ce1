import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressesIn } from '../../../client/src/features/phone/addresses.ts'

const found = (text: string): readonly string[] =>
  addressesIn(text).flatMap((piece) => (piece.isAddress ? [piece.text] : []))

describe('[PH19] addresses in the text of an alert', () => {
  it.each([
    ['See https://www.example.org/shelters?near=me#map.', ['https://www.example.org/shelters?near=me#map']],
    ['詳しくはhttps://example.jp/kinkyuをご覧ください。', ['https://example.jp/kinkyu']],
    ['（www.example.jp）', ['www.example.jp']],
    ['Go to example.gov/storm, or HTTP://EXAMPLE.COM!', ['example.gov/storm', 'HTTP://EXAMPLE.COM']],
    ['(see https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['Two: http://a.example http://b.example', ['http://a.example', 'http://b.example']],
  ])('are found in %j', (text, addresses) => {
    expect(found(text)).toEqual(addresses)
  })

  it.each([
    'Leave at once.No time.',
    'At 5.30 p.m. today, 12.5 km away',
    'Write to desk@city.example.jp or desk@example.org',
    'javascript:alert(1) data:text/html,hello',
    'https:// and www. alone',
    '<a href="x">here</a>',
  ])('are none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('together the pieces are the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('https://', 'www.', 'example.org', '/a)', '。', '@', ' '),
    )
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('')
        expect(
          addressesIn(text)
            .map((one) => one.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
