import type { PlacedFinding } from '../cap/finding.ts'
import { ok, refused, type Result } from '../result.ts'
import type { Decode } from './imported.ts'
import { latin, placed, START } from './placed.ts'

interface Decoded {
  readonly text: string
  readonly findings: readonly PlacedFinding[]
}

/**
 * The text of an XML file: by its byte order mark, else by what its first bytes show, else by its XML declaration, else
 * as UTF-8 (XML 1.0, section 4.3.3 and appendix F). What does not read so is refused: a guess would put wrong
 * characters into a warning. Rules `encoding` and `encoding-declared`.
 */
export function decodeXml(bytes: Uint8Array, decode: Decode): Result<Decoded, readonly PlacedFinding[]> {
  const shown = encodingShown(bytes)
  // Every byte as a character: enough for a declaration, which is ASCII in all but UTF-16.
  const declared = shown?.startsWith('utf-16') ? undefined : declaredIn(latin(bytes.subarray(0, 400)))
  // Bytes that read as `<?xml` one by one are no UTF-16, whatever they say of themselves.
  const wrong = declared !== undefined && /^(utf-?16|ucs-?2|utf-?32|ucs-?4)/i.test(declared)
  const encoding = shown ?? (wrong ? 'utf-8' : (declared ?? 'utf-8'))
  const text = attempt(() => decode(bytes, encoding))
  if (text === undefined) return refused([placed('encoding', START, { encoding })])
  const own = declaredIn(text.slice(0, 400))
  const differs = own !== undefined && (wrong || (shown !== undefined && !isSame(own, shown)))
  return ok({
    text: text.startsWith('\uFEFF') ? text.slice(1) : text,
    findings: differs ? [placed('encoding-declared', START, { declared: own, encoding })] : [],
  })
}

/** By byte order mark, or by how `<` and a second character stand in UTF-16 without one. */
function encodingShown(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  return undefined
}

const declaredIn = (head: string): string | undefined =>
  /^\uFEFF?(?:ï»¿)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)\s*["']/.exec(head)?.[1]

/** `UTF-16` names no order of its bytes; the mark does. */
const isSame = (declared: string, shown: string): boolean =>
  shown.startsWith(declared.toLowerCase().replace(/^(utf)(8|16)/, '$1-$2'))

function attempt(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
