const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PAD = -1
const SPACE = -2
const NONE = -3

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (char === '=') return PAD
  if (' \t\r\n'.includes(char)) return SPACE
  const value = ALPHABET.indexOf(char)
  return value < 0 ? NONE : value
})

/** The bytes of a base64 text (RFC 4648, section 4; white space between is allowed); undefined where it is none. */
export function readBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let group = 0
  let digits = 0
  let pads = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? NONE
    if (value === SPACE) continue
    if (value === PAD) {
      pads++
      continue
    }
    if (value === NONE || pads > 0) return undefined
    group = ((group << 6) | value) & 0xffffff
    digits++
    if (digits % 4 === 0) {
      bytes[length++] = group >> 16
      bytes[length++] = (group >> 8) & 0xff
      bytes[length++] = group & 0xff
    }
  }
  const rest = digits % 4
  if (rest === 1 || pads !== (4 - rest) % 4) return undefined
  if (rest === 2) bytes[length++] = (group >> 4) & 0xff
  if (rest === 3) {
    bytes[length++] = (group >> 10) & 0xff
    bytes[length++] = (group >> 2) & 0xff
  }
  return bytes.subarray(0, length)
}
