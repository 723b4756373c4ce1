import { HEAD_BYTES } from '@alert-replay/shared/import/imported.ts'
import { NOTHING_USED, unzip, ZIP_LIMITS, type ZipLimits } from '@alert-replay/shared/import/unzip.ts'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, decode } from './given.ts'

const packed = zipSync({ 'a.cap': strToU8('first'), folder: { 'b.xml': strToU8('second') } })

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

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
  const result = unzip({ bytes }, decode, limits)
  return result.ok ? 'read' : result.error.map(({ rule, params }) => ({ rule, params }))
}

describe('a zip is opened in memory', () => {
  it('and gives its files in its order, without folders', () => {
    expect(unzip({ bytes: packed }, decode)).toEqual({
      ok: true,
      value: [
        { name: 'a.cap', bytes: bytesOf('first') },
        { name: 'folder/b.xml', bytes: bytesOf('second') },
      ],
    })
  })

  it('stored files are as good as packed ones, and one may be empty', () => {
    const stored = zipSync({ 'a.cap': strToU8('first'), 'empty.cap': new Uint8Array() }, { level: 0 })
    expect(unzip({ bytes: stored }, decode)).toEqual({
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
    expect(unzip({ bytes: named }, decode)).toEqual({
      ok: true,
      value: [{ name: '警報', bytes: bytesOf('x') }],
    })
  })
})

const OVERLAP = {
  rule: 'zip-broken',
  params: { reason: 'its files overlap', 'reason.ja': '中のファイルが重なっています' },
}

describe('of a file in a zip that is larger than the reader takes', () => {
  it('only the head is unpacked, and the others are read', () => {
    const bytes = zipSync({ 'bomb.xml': new Uint8Array(50_000_000).fill(0x20), 'a.cap': strToU8('first') })
    // Who went on to the end would stumble over this.
    const from = find(bytes, LOCAL, 1) - 1_000
    bytes.fill(0xff, from, from + 500)
    expect(unzip({ bytes }, decode)).toEqual({
      ok: true,
      value: [
        { name: 'bomb.xml', bytes: new Uint8Array(HEAD_BYTES).fill(0x20), size: 50_000_000 },
        { name: 'a.cap', bytes: bytesOf('first') },
      ],
    })
  })

  it('stored, it is the same', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(6_000_000) }, { level: 0 })
    expect(unzip({ bytes }, decode)).toEqual({
      ok: true,
      value: [{ name: 'a.xml', bytes: new Uint8Array(HEAD_BYTES), size: 6_000_000 }],
    })
  })

  it('whatever size it claims', () => {
    expect(unzip({ bytes: altered(packed, 24, 0xffffffff) }, decode)).toMatchObject({
      ok: true,
      value: [{ name: 'a.cap', bytes: bytesOf('first'), size: 0xffffffff }, { name: 'folder/b.xml' }],
    })
  })
})

it('of a very long name in a zip the end is kept', () => {
  const result = unzip({ bytes: zipSync({ [`${'long/'.repeat(5_000)}a.cap`]: strToU8('x') }) }, decode)
  expect(result.ok && result.value.map(({ name }) => [name.length, name.slice(-11)])).toEqual([
    [201, 'g/long/a.cap'.slice(-11)],
  ])
})

describe('a zip that would harm is refused as a whole', () => {
  it('that claims more than the limit', () => {
    expect(refusal(altered(packed, 24, 3_000_000), { ...ZIP_LIMITS, bytes: 2_000_000 })).toEqual([
      { rule: 'zip-large', params: { size: '3 MB', limit: '2 MB' } },
    ])
  })

  it('that claims more than the zips before it have left', () => {
    const result = unzip({ bytes: packed }, decode, ZIP_LIMITS, {
      ...NOTHING_USED,
      bytes: ZIP_LIMITS.bytes - 5,
    })
    expect(result).toMatchObject({ ok: false, error: [{ rule: 'zip-large' }] })
    const many = unzip({ bytes: packed }, decode, ZIP_LIMITS, {
      ...NOTHING_USED,
      entries: ZIP_LIMITS.entries - 2,
    })
    expect(many).toMatchObject({ ok: false, error: [{ rule: 'zip-many', params: { count: '20001' } }] })
  })

  it('[zip-ratio] that would grow far more than alerts do', () => {
    const spaces = new Uint8Array(4_000_000).fill(0x20)
    const bomb = zipSync({ 'a.xml': spaces, 'b.xml': spaces }, { level: 9 })
    expect(refusal(bomb)).toEqual([{ rule: 'zip-ratio', params: { size: '8 MB', packed: '8 KB' } }])
    expect(
      unzip({ bytes: zipSync({ 'a.xml': spaces }) }, decode),
      'one is no more than a file',
    ).toMatchObject({
      ok: true,
    })
  })

  it('that unpacks to more than it claims: unpacking stops there', () => {
    const bomb = zipSync({ bomb: new Uint8Array(20_000_000) }, { level: 9 })
    // Who went on to the end would stumble over this, and give another reason.
    bomb.fill(0xff, find(bomb, ENTRY) - 1_000, find(bomb, ENTRY))
    expect(refusal(altered(bomb, 24, 1_000))).toEqual([
      { rule: 'zip-broken', params: { reason: '"bomb" is damaged', 'reason.ja': '「bomb」が壊れています' } },
    ])
  })

  it('whose files share their bytes, though there are bytes enough for all', () => {
    const entry = packed.slice(find(packed, ENTRY), find(packed, ENTRY) + 46 + 'a.cap'.length)
    const padding = new Uint8Array(10_000)
    const end = packed.slice(find(packed, END))
    const list = find(packed, ENTRY) + padding.length
    const view = new DataView(end.buffer)
    view.setUint16(10, 2, true)
    view.setUint32(16, list, true)
    const twice = [packed.slice(0, find(packed, ENTRY)), padding, entry, entry, end]
    expect(refusal(new Uint8Array(twice.flatMap((part) => [...part])))).toEqual([OVERLAP])
  })

  it('whose files share bytes with its own list', () => {
    const bytes = packed.slice()
    const view = new DataView(bytes.buffer)
    const last = find(bytes, ENTRY, find(bytes, ENTRY, find(bytes, ENTRY) + 1) + 1)
    view.setUint32(last + 20, 40, true)
    expect(refusal(bytes)).toEqual([OVERLAP])
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
      {
        rule: 'zip-broken',
        params: { reason: '"a.cap" is damaged', 'reason.ja': '「a.cap」が壊れています' },
      },
    ])
  })

  it('that is packed in an uncommon way', () => {
    expect(refusal(altered(packed, 10, 12, 2))).toEqual([
      {
        rule: 'zip-broken',
        params: {
          reason: '"a.cap" is packed by method 12, not by deflate',
          'reason.ja': '「a.cap」の圧縮方式（12）には対応していません。deflateだけを読みます',
        },
      },
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
