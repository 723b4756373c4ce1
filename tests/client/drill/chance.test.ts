import { expect, it } from 'vitest'
import { chance } from '../../../client/src/drill/chance.ts'

const numbers = (phone: number): readonly number[] =>
  Array.from({ length: 10_000 }, (_, revision) => chance(`123456 ${phone} ${revision}`))

it('chance is the same for the same name', () => {
  expect(numbers(1)).toEqual(numbers(1))
  expect(chance('123456 1 7')).not.toBe(chance('123456 2 7'))
})

it('chance is spread evenly from 0 up to 1, and from one revision to the next', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  let alike = 0
  numbers(1).forEach((number, i, all) => {
    expect(number).toBeGreaterThanOrEqual(0)
    expect(number).toBeLessThan(1)
    tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1
    if (number < 0.5 === (all[i + 1] ?? 0) < 0.5) alike += 1
  })
  for (const tenth of tenths) expect(Math.abs(tenth - 1_000)).toBeLessThan(150)
  expect(Math.abs(alike - 5_000)).toBeLessThan(250)
})
