import { createHash } from 'node:crypto'
import { readBase64 } from '@alert-replay/shared/cap/checks/base64.ts'
import { sha1 } from '@alert-replay/shared/cap/checks/sha1.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../../support/property.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

holds('SHA-1 is what everybody else computes', bytes, (content) => {
  expect(sha1(content)).toBe(createHash('sha1').update(content).digest('hex'))
})

test('SHA-1 of the lengths at which a block ends', () => {
  for (const length of [0, 55, 56, 63, 64, 119, 120, 128, 1_000_000]) {
    const content = new Uint8Array(length).fill(97)
    expect(sha1(content)).toBe(createHash('sha1').update(content).digest('hex'))
  }
})

holds('base64 is read as it was written, with white space or without', bytes, (content) => {
  const text = Buffer.from(content).toString('base64')
  expect(readBase64(text)).toEqual(content)
  expect(readBase64(text.replace(/(.{5})/g, '$1\r\n  '))).toEqual(content)
})

test.each(['Q', 'QQ', 'QUI', 'QUJ!', 'QU=J', '=', 'QUJD=', 'QQ===', 'QUJDR', 'QÜ==', '—'])(
  '"%s" is no base64',
  (text) => {
    expect(readBase64(text)).toBeUndefined()
  },
)
