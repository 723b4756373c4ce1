const BLOCK = 64

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** The SHA-1 digest in lower-case hexadecimal digits (FIPS 180-4, section 6.1): CAP's `digest`, no proof of anything. */
export function sha1(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const words = new DataView(padded.buffer)
  words.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  words.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const hash: Five = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const schedule = new Int32Array(80)
  for (let at = 0; at < padded.length; at += BLOCK) takeBlock(hash, words, at, schedule)
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

type Five = [number, number, number, number, number]

function takeBlock(hash: Five, words: DataView, at: number, schedule: Int32Array): void {
  for (let i = 0; i < 80; i++) {
    schedule[i] =
      i < 16
        ? words.getInt32(at + i * 4)
        : turn(
            (schedule[i - 3] ?? 0) ^
              (schedule[i - 8] ?? 0) ^
              (schedule[i - 14] ?? 0) ^
              (schedule[i - 16] ?? 0),
            1,
          )
  }
  let [a, b, c, d, e] = hash
  for (let i = 0; i < 80; i++) {
    const mixed = (turn(a, 5) + mix(i, b, c, d) + e + (schedule[i] ?? 0)) | 0
    ;[a, b, c, d, e] = [mixed, a, turn(b, 30), c, d]
  }
  hash[0] = (hash[0] + a) | 0
  hash[1] = (hash[1] + b) | 0
  hash[2] = (hash[2] + c) | 0
  hash[3] = (hash[3] + d) | 0
  hash[4] = (hash[4] + e) | 0
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}
