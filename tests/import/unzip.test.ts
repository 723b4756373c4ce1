import { unzip, ZIP_LIMITS, type ZipLimits } from '@alert-replay/shared/import/unzip.ts'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, decode } from './given.ts'

const packed = zipSync({ 'a.cap': strToU8('first'), folder: { 'b.xml': strToU8('second') } })

const END = 0x06054b50
const ENTRY = 0x02014b50

/** Where a signature stands in a zip. */
function find(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at
  throw new Error('no such signature')
}

/** A copy with a number of the first entry in the list of files changed. */
function altered(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const at = find(copy, ENTRY) + offset
  if (size === 2) view.setUint16(at, value, true)
  else view.setUint32(at, value, true)
  return copy
}

const refusal = (bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS) => {
  const result = unzip(bytes, decode, limits)
  return result.ok ? 'read' : result.error.map(({ rule, params }) => ({ rule, params }))
}

describe('a zip is opened in memory', () => {
  it('and gives its files in its order, without folders', () => {
    expect(unzip(packed, decode)).toEqual({
      ok: true,
      value: [
        { name: 'a.cap', bytes: bytesOf('first') },
        { name: 'folder/b.xml', bytes: bytesOf('second') },
      ],
    })
  })

  it('stored files are as good as packed ones, and one may be empty', () => {
    const stored = zipSync({ 'a.cap': strToU8('first'), 'empty.cap': new Uint8Array() }, { level: 0 })
    expect(unzip(stored, decode)).toEqual({
      ok: true,
      value: [
        { name: 'a.cap', bytes: bytesOf('first') },
        { name: 'empty.cap', bytes: new Uint8Array() },
      ],
    })
  })

  it('names in Shift_JIS, as Japanese Windows packs them, are read', () => {
    const shiftJis = [0x8c, 0x78, 0x95, 0xf1] // 警報
    const named = zipSync({ wxyz: strToU8('x') })
    for (const signature of [0x04034b50, ENTRY]) {
      named.set(shiftJis, find(named, signature) + (signature === ENTRY ? 46 : 30))
    }
    expect(unzip(named, decode)).toEqual({ ok: true, value: [{ name: '警報', bytes: bytesOf('x') }] })
  })
})

describe('a zip that would harm is refused as a whole', () => {
  it('that claims more than the limit', () => {
    expect(refusal(altered(packed, 24, 300 * 1024 * 1024))).toEqual([
      { rule: 'zip-large', params: { size: '301 MB', limit: '256 MB' } },
    ])
  })

  it('that unpacks to more than it claims: unpacking stops there', () => {
    const bomb = zipSync({ bomb: new Uint8Array(20_000_000) }, { level: 9 })
    // Who went on to the end would stumble over this, and give another reason.
    bomb.fill(0xff, find(bomb, ENTRY) - 1_000, find(bomb, ENTRY))
    expect(refusal(altered(bomb, 24, 1_000))).toEqual([
      { rule: 'zip-broken', params: { reason: '"bomb" is damaged' } },
    ])
  })

  it('whose files share their bytes', () => {
    const files = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`${i}`, new Uint8Array(1_000_000)]))
    const bytes = zipSync(files)
    const view = new DataView(bytes.buffer)
    // Each entry claims all there is.
    for (let at = find(bytes, ENTRY); at < find(bytes, END); at += 47) view.setUint32(at + 20, 1_500, true)
    expect(refusal(bytes)).toEqual([{ rule: 'zip-broken', params: { reason: 'its files overlap' } }])
  })

  it('with more files than the limit', () => {
    expect(refusal(packed, { ...ZIP_LIMITS, entries: 1 })).toEqual([
      { rule: 'zip-many', params: { count: '3', limit: '1' } },
    ])
  })

  it('that is larger than the limit itself', () => {
    expect(refusal(packed, { ...ZIP_LIMITS, packedBytes: 10 })).toEqual([
      { rule: 'file-large', params: { size: '1 KB', limit: '1 KB' } },
    ])
  })

  it('that is encrypted', () => {
    expect(refusal(altered(packed, 8, 1, 2))).toEqual([{ rule: 'zip-encrypted', params: { name: 'a.cap' } }])
  })

  it('whose content does not agree with its checksum', () => {
    expect(refusal(altered(packed, 16, 12_345))).toEqual([
      { rule: 'zip-broken', params: { reason: '"a.cap" is damaged' } },
    ])
  })

  it('that is packed in an uncommon way', () => {
    expect(refusal(altered(packed, 10, 12, 2))).toEqual([
      { rule: 'zip-broken', params: { reason: '"a.cap" is packed by method 12, not by deflate' } },
    ])
  })

  it('cut off anywhere, or with any byte changed, it is refused or read, and nothing is thrown', () => {
    const outcomes = new Set<string>()
    for (let at = 0; at < packed.length; at++) {
      const cut = refusal(packed.subarray(0, at))
      const changed = packed.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const outcome of [cut, refusal(changed)])
        outcomes.add(typeof outcome === 'string' ? outcome : 'refused')
      expect(cut, `cut at ${at}`).not.toBe('read')
    }
    expect([...outcomes].sort()).toEqual(['read', 'refused'])
  })
})
