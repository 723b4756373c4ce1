import type { Decode } from './import/imported.ts'
import type { PlacedProblem, ProblemCode } from './problem.ts'
import { ok, refused, type Result } from './result.ts'

/**
 * The text of a scenario file. What is not in UTF-8 is refused, at the first byte that cannot be: a guess would put
 * wrong characters into an alert (rule F9).
 */
export function decodeScenario(bytes: Uint8Array, decode: Decode): Result<string, readonly PlacedProblem[]> {
  if (isUtf16(bytes)) return refused([fault('utf-16', { line: 1, column: 1 })])
  const bad = firstBadByte(bytes)
  if (bad === undefined) return ok(decode(bytes, 'utf-8'))
  const before = bytes.subarray(0, bad)
  const inLine = decode(before.subarray(before.lastIndexOf(LINE_FEED) + 1), 'utf-8')
  return refused([fault('not-utf8', { line: linesIn(before), column: inLine.length + 1 })])
}

const LINE_FEED = 0x0a

const fault = (code: ProblemCode, place: Pick<PlacedProblem, 'line' | 'column'>): PlacedProblem => ({
  path: [],
  code,
  params: {},
  ...place,
})

/** By its byte order mark, or by a zero beside the first character, which of JSON is always one of ASCII. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  )
}

function linesIn(bytes: Uint8Array): number {
  let lines = 1
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1
  return lines
}

/** Where the first character begins that is none in UTF-8 (RFC 3629, section 4). */
function firstBadByte(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at)
    if (length === 0) return at
    at += length
  }
  return undefined
}

/** How many bytes the character has that begins here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  const [lowest, highest] = secondOf(first)
  const second = bytes[at + 1] ?? 0
  if (length === 0 || second < lowest || second > highest) return 0
  for (let i = at + 2; i < at + length; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** What may follow: not what would be too long a way to write it, a surrogate, or beyond Unicode. */
function secondOf(first: number): readonly [lowest: number, highest: number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  if (first === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
