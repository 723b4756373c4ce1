import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstJsonFault } from '@alert-replay/shared/json-fault.ts'
import { holds } from '../support/property.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function expectAsJudged(text: string): void {
  const fault = firstJsonFault(text)
  expect(fault === undefined).toBe(isJson(text))
  if (!fault) return
  expect(fault.offset).toBeGreaterThanOrEqual(0)
  expect(fault.offset).toBeLessThanOrEqual(text.length)
  for (const value of Object.values(fault.params)) expect(value.length).toBeLessThan(60)
}

const aPart = fc.oneof(
  fc.constantFrom(
    ...'{}[],:"\\'.split(''),
    ' ',
    '\n',
    '\t',
    'true',
    'null',
    '-',
    '0',
    '1.5',
    'e3',
    '"a"',
    '"b":',
  ),
  fc.constantFrom('“', '、', '：', '\u3000', '//', '\uFEFF', '\u0000', '\\u00e9', '😀', 'word', ';'),
)

describe('[F2] what keeps a text from being JSON', () => {
  holds(
    'is found where it is none, and nowhere else: bits of JSON and of what is not',
    fc.array(aPart, { maxLength: 12 }).map((parts) => parts.join('')),
    expectAsJudged,
    { runs: 5_000 },
  )

  holds(
    'is found where it is none, and nowhere else: JSON with a letter taken out, put in or exchanged',
    fc.tuple(fc.jsonValue(), fc.nat(), aPart, fc.integer({ min: 0, max: 2 }), fc.boolean()),
    ([value, nat, part, length, indented]) => {
      const text = JSON.stringify(value, null, indented ? 2 : undefined)
      expect(firstJsonFault(text)).toBeUndefined()
      const at = nat % (text.length + 1)
      expectAsJudged(text.slice(0, at) + part + text.slice(at + length))
    },
    { runs: 3_000 },
  )

  it.each([
    ['a text without end', `"${'a'.repeat(2_000_000)}`],
    ['a text with spaces after a mark of another kind', `"“${' '.repeat(2_000_000)}x\n`],
    ['a word', 'a'.repeat(2_000_000)],
    ['a number', '1.'.repeat(1_000_000)],
    ['marks of another kind', '1“'.repeat(1_000_000)],
    ['brackets', '['.repeat(2_000_000)],
    ['lines', `{\n${'"a":1,\n'.repeat(300_000)}`],
  ])('is found at once in %s that has no end', (_, text) => {
    expect(firstJsonFault(text)).toBeDefined()
  })
})
