/** The default alphabet: 3GPP TS 23.038, section 6.2.1; each character is one septet. */
const DEFAULT =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'

/** Its extension table, section 6.2.1.1; each character is an escape and a septet. */
const EXTENSION = '\f^{}\\[~]|€'

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...DEFAULT.split('').map((char) => [char, 1] as const),
  ...EXTENSION.split('').map((char) => [char, 2] as const),
])

/** How many septets a text takes in the GSM 7-bit alphabet; undefined where a character is not in it. */
export function septetsOf(text: string): number | undefined {
  let septets = 0
  for (const char of text) {
    const size = SEPTETS.get(char)
    if (size === undefined) return undefined
    septets += size
  }
  return septets
}

/** The first character that is not in the alphabet. */
export function unfitOf(text: string): string | undefined {
  for (const char of text) if (!SEPTETS.has(char)) return char
  return undefined
}
