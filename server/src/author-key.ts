import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Letters and digits that nobody takes for one another: Crockford's base 32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 4
const GROUP_LENGTH = 5

/** A key to be read from a screen and typed: 100 random bits, such as `7K2MQ-01XYA-9BTWE-C4RHD`. */
export const makeAuthorKey = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join(''),
  ).join('-')

/** The key as it counts: however its letters are written, with or without the hyphens. */
const hashOf = (key: string): Buffer =>
  createHash('sha256')
    .update(key.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
    .digest()

/** Tells whether a key is this one; knows only its hash, and takes equally long whatever it is asked. */
export function authorKeyCheck(key: string): (given: string) => boolean {
  const kept = hashOf(key)
  return (given) => timingSafeEqual(hashOf(given), kept)
}
