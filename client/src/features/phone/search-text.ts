import type { PhoneAlert } from '@alert-replay/shared/alert.ts'

/** So that one is found by the other: width of letters, case, hiragana and katakana. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

const words = new WeakMap<PhoneAlert, string>()

/** Everything that an alert says, in every language it has. */
function textOf(alert: PhoneAlert): string {
  const known = words.get(alert)
  if (known !== undefined) return known
  const texts = Object.values(alert.texts).flatMap(({ headline, body, instruction }) => [
    headline,
    body,
    instruction,
  ])
  const names = [alert.sender, alert.area.name, alert.event].flatMap((name) => Object.values(name))
  const text = plain([...texts, ...names].filter((part) => part !== undefined).join('\n'))
  words.set(alert, text)
  return text
}

/** Whether an alert has all the words of a search, in whatever order. Nothing searched for finds everything. */
export function searchFor(query: string): (alert: PhoneAlert) => boolean {
  const wanted = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (alert) => wanted.every((word) => textOf(alert).includes(word))
}
