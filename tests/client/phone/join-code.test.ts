import { expect, it } from 'vitest'
import { digitsOf, isCode } from '../../../client/src/features/phone/join-code.ts'

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['１２３　４５６', '123456'],
  ['code: 12 34 56, please', '123456'],
  ['1234567', '123456'],
  ['abc', ''],
])('a code typed or pasted as "%s" reads "%s"', (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits)
})

it('a code has six digits', () => {
  expect(isCode('123456')).toBe(true)
  expect(isCode('12345')).toBe(false)
})
