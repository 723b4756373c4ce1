/** As in .prettierrc.json. */
const WIDTH = 110

type Fields = Readonly<Record<string, unknown>>

/** A value of JSON as it is to stand in a text. */
export type Laid =
  /** What has no parts; `text` is how it is written. */
  | { readonly type: 'scalar'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly Laid[] }
  | {
      readonly type: 'fields'
      readonly entries: readonly (readonly [name: string, field: Laid])[]
      /** It may stand on one line, where it fits. */
      readonly mayBeFlat: boolean
    }

/**
 * JSON as Prettier lays it out, so that a file made by us needs no formatting before it is committed. Prettier leaves to
 * the writer whether an object has lines of its own or stands on one where it fits: `mayBeFlat` says which may.
 */
export const layOut = (value: unknown, mayBeFlat: (fields: Fields) => boolean): string =>
  textOfLaid(laidOf(value, mayBeFlat))

/** The text of a value of which it is known how its parts are written. */
export const textOfLaid = (laid: Laid): string => `${print(laid, '', 0, 0)}\n`

/** A value without parts, as it is written in JSON: its number, its text with quotes. */
export const scalar = (text: string): Laid => ({ type: 'scalar', text: isNumber(text) ? tidy(text) : text })

const isNumber = (text: string): boolean => /^[-\d]/.test(text)

/** A number in as few characters as Prettier takes; it has all its digits. */
const tidy = (number: string): string =>
  number
    .toLowerCase()
    .replace(/e\+?(-?)0*(?=\d)/, 'e$1')
    .replace(/e-?0$/, '')
    .replace(/(\.\d+?)0+(?=e|$)/, '$1')

function laidOf(value: unknown, mayBeFlat: (fields: Fields) => boolean): Laid {
  if (typeof value !== 'object' || value === null) return scalar(JSON.stringify(value) ?? 'null')
  if (Array.isArray(value))
    return { type: 'list', items: value.map((item: unknown) => laidOf(item, mayBeFlat)) }
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => [name, laidOf(field, mayBeFlat)] as const)
  return { type: 'fields', entries, mayBeFlat: mayBeFlat(value as Fields) }
}

/** `used`: columns taken before it on its line · `after`: columns that follow it at once, for a comma. */
function print(value: Laid, indent: string, used: number, after: number): string {
  if (value.type === 'scalar') return value.text
  const flat = flatOf(value)
  if (flat !== undefined && used + widthOf(flat) + after <= WIDTH) return flat
  const inner = `${indent}  `
  if (value.type === 'list') {
    const { items } = value
    if (isNumbers(items)) return filled(items, indent)
    const last = items.length - 1
    const lines = items.map(
      (item, i) => inner + print(item, inner, inner.length, i < last ? 1 : 0) + (i < last ? ',' : ''),
    )
    return `[\n${lines.join('\n')}\n${indent}]`
  }
  const { entries } = value
  const lines = entries.map(([name, field], i) => {
    const key = `${inner}${JSON.stringify(name)}: `
    const comma = i < entries.length - 1 ? ',' : ''
    return key + print(field, inner, widthOf(key), comma.length) + comma
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** The value on one line; undefined where it holds something that always has lines of its own. */
function flatOf(value: Laid): string | undefined {
  if (value.type === 'scalar') return value.text
  if (value.type === 'list') {
    if (hasOwnLines(value.items)) return undefined
    const items: string[] = []
    for (const item of value.items) {
      const flat = flatOf(item)
      if (flat === undefined) return undefined
      items.push(flat)
    }
    return `[${items.join(', ')}]`
  }
  if (value.entries.length === 0) return '{}'
  if (!value.mayBeFlat) return undefined
  const parts: string[] = []
  for (const [name, field] of value.entries) {
    const flat = flatOf(field)
    if (flat === undefined) return undefined
    parts.push(`${JSON.stringify(name)}: ${flat}`)
  }
  return `{ ${parts.join(', ')} }`
}

type Scalar = Laid & { readonly type: 'scalar' }

const isNumbers = (items: readonly Laid[]): items is readonly Scalar[] =>
  items.length > 1 && items.every((item) => item.type === 'scalar' && isNumber(item.text))

/** Prettier gives each item a line where there are several objects of several fields, or several such lists. */
const hasOwnLines = (items: readonly Laid[]): boolean =>
  items.length > 1 && items.every((item) => item.type === items[0]?.type && partsIn(item) > 1)

const partsIn = (value: Laid): number =>
  value.type === 'scalar' ? 0 : value.type === 'list' ? value.items.length : value.entries.length

/** Numbers, as many on a line as fit. */
function filled(numbers: readonly Scalar[], indent: string): string {
  const inner = `${indent}  `
  const lines: string[] = []
  let line = ''
  numbers.forEach(({ text }, i) => {
    const item = `${text}${i < numbers.length - 1 ? ',' : ''}`
    if (line !== '' && inner.length + line.length + 1 + item.length > WIDTH) {
      lines.push(inner + line)
      line = item
    } else line = line === '' ? item : `${line} ${item}`
  })
  return `[\n${[...lines, inner + line].join('\n')}\n${indent}]`
}

/** Columns a text takes: characters of East Asia take two (Unicode Standard Annex 11, wide and full width). */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue
    width += WIDE.test(character) ? 2 : 1
  }
  return width
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
