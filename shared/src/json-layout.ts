/** As in .prettierrc.json. */
const WIDTH = 110

type Fields = Readonly<Record<string, unknown>>

/**
 * JSON as Prettier lays it out, so that a file made by us needs no formatting before it is committed. Prettier leaves to
 * the writer whether an object has lines of its own or stands on one where it fits: `mayBeFlat` says which may.
 */
export const layOut = (value: unknown, mayBeFlat: (fields: Fields) => boolean): string =>
  `${new Printer(mayBeFlat).print(value, '', 0, 0)}\n`

class Printer {
  readonly #mayBeFlat: (fields: Fields) => boolean

  constructor(mayBeFlat: (fields: Fields) => boolean) {
    this.#mayBeFlat = mayBeFlat
  }

  /** `used`: columns taken before it on its line · `after`: columns that follow it at once, for a comma. */
  print(value: unknown, indent: string, used: number, after: number): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const flat = this.#flatOf(value)
    if (flat !== undefined && used + widthOf(flat) + after <= WIDTH) return flat
    const inner = `${indent}  `
    if (isList(value)) {
      if (isNumbers(value)) return filled(value, indent)
      const last = value.length - 1
      const lines = value.map(
        (item, i) => inner + this.print(item, inner, inner.length, i < last ? 1 : 0) + (i < last ? ',' : ''),
      )
      return `[\n${lines.join('\n')}\n${indent}]`
    }
    const fields = fieldsOf(value)
    const lines = fields.map(([name, field], i) => {
      const key = `${inner}${JSON.stringify(name)}: `
      const comma = i < fields.length - 1 ? ',' : ''
      return key + this.print(field, inner, widthOf(key), comma.length) + comma
    })
    return `{\n${lines.join('\n')}\n${indent}}`
  }

  /** The value on one line; undefined where it holds something that always has lines of its own. */
  #flatOf(value: unknown): string | undefined {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    if (isList(value)) {
      if (hasOwnLines(value)) return undefined
      const items: string[] = []
      for (const item of value) {
        const flat = this.#flatOf(item)
        if (flat === undefined) return undefined
        items.push(flat)
      }
      return `[${items.join(', ')}]`
    }
    const fields = fieldsOf(value)
    if (fields.length === 0) return '{}'
    if (!this.#mayBeFlat(value as Fields)) return undefined
    const parts: string[] = []
    for (const [name, field] of fields) {
      const flat = this.#flatOf(field)
      if (flat === undefined) return undefined
      parts.push(`${JSON.stringify(name)}: ${flat}`)
    }
    return `{ ${parts.join(', ')} }`
  }
}

const isList = (value: object): value is readonly unknown[] => Array.isArray(value)

const isNumbers = (list: readonly unknown[]): list is readonly number[] =>
  list.length > 1 && list.every((item) => typeof item === 'number')

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined)

/** Prettier gives each item a line where there are several objects of several fields, or several such lists. */
function hasOwnLines(list: readonly unknown[]): boolean {
  if (list.length < 2) return false
  const isLists = Array.isArray(list[0])
  return list.every(
    (item) =>
      typeof item === 'object' &&
      item !== null &&
      Array.isArray(item) === isLists &&
      (isList(item) ? item.length : fieldsOf(item).length) > 1,
  )
}

/** Numbers, as many on a line as fit. */
function filled(numbers: readonly number[], indent: string): string {
  const inner = `${indent}  `
  const lines: string[] = []
  let line = ''
  numbers.forEach((number, i) => {
    const item = `${JSON.stringify(number)}${i < numbers.length - 1 ? ',' : ''}`
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
