import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeScenario } from '@alert-replay/shared/scenario-text.ts'
import { holds } from '../support/property.ts'

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)
const read = (bytes: Iterable<number>) => decodeScenario(Uint8Array.from(bytes), decode)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function faultOf(...parts: readonly (string | readonly number[])[]) {
  const decoded = read(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])))
  if (decoded.ok) return undefined
  const [{ code, line, column } = { code: 'none', line: 0, column: 0 }] = decoded.error
  return [code, line, column]
}

describe('[F9] the bytes of a scenario file are read as UTF-8, or refused', () => {
  it.each([
    ['Shift_JIS', [0x8c, 0x78]],
    ['EUC-JP', [0xb7, 0xd9]],
    ['ISO 8859-1', [0xe9]],
    ['a letter that is cut off', [0xe8, 0xad]],
    ['a letter written longer than it is', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['what is beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is refused where it stands', (_, bytes) => {
    expect(faultOf('{\n  "警報😀": "', bytes, '"\n}')).toEqual(['not-utf8', 2, 12])
    expect(faultOf(bytes)).toEqual(['not-utf8', 1, 1])
    expect(faultOf('\uFEFF{ "', bytes)).toEqual(['not-utf8', 1, 4])
  })

  it('UTF-16 is called by its name, with a mark at its beginning or without', () => {
    expect(faultOf([0xff, 0xfe, 0x7b, 0x00])).toEqual(['utf-16', 1, 1])
    expect(faultOf([0xfe, 0xff, 0x00, 0x7b])).toEqual(['utf-16', 1, 1])
    expect(faultOf([0x7b, 0x00])).toEqual(['utf-16', 1, 1])
    expect(faultOf([0x00, 0x7b])).toEqual(['utf-16', 1, 1])
  })

  const aByte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0x0a, 0xe3, 0x81, 0x82, 0xf0, 0x9f),
  )
  holds(
    'as a strict decoder does',
    fc.array(aByte, { maxLength: 12 }).map((bytes) => [0x20, 0x20, ...bytes]),
    (bytes) => {
      let strict: string | undefined
      try {
        strict = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
      } catch {
        strict = undefined
      }
      const decoded = read(bytes)
      expect(decoded.ok ? decoded.value : undefined).toBe(strict)
    },
    { runs: 2_000 },
  )

  holds(
    'where it is refused, all before that place is text, and the next letter is not',
    fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 })),
    ([first, second]) => {
      const text = ` ${first}\n${second}`
      const lines = text.split('\n')
      expect(faultOf(text, [0x93])).toEqual(['not-utf8', lines.length, (lines.at(-1) ?? '').length + 1])
    },
  )
})
