/** As in .prettierrc.json. */
const WIDTH = 110

/**
 * JSON as Prettier lays it out, so that a file made by us needs no formatting before it is committed: an object has a
 * line for each field, but the small ones of a list (`{ "valueName": …, "value": … }`) stand on one line where they fit.
 */
export const jsonText = (value: unknown): string => `${print(value, '', 0, 0)}\n`

/** `used`: columns taken before it on its line · `after`: columns that follow it at once, for a comma. */
function print(value: unknown, indent: string, used: number, after: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const flat = flatOf(value)
  if (flat !== undefined && used + widthOf(flat) + after <= WIDTH) return flat
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const last = value.length - 1
    const lines = value.map(
      (item, i) => inner + print(item, inner, inner.length, i < last ? 1 : 0) + (i < last ? ',' : ''),
    )
    return `[\n${lines.join('\n')}\n${indent}]`
  }
  const fields = fieldsOf(value)
  const lines = fields.map(([name, field], i) => {
    const key = `${inner}${JSON.stringify(name)}: `
    const comma = i < fields.length - 1 ? ',' : ''
    return key + print(field, inner, widthOf(key), comma.length) + comma
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined)

/** Fields of the small objects that stand on one line. */
const SMALL = ['valueName', 'value', 'scheme', 'at', 'xml']

/** The value on one line; undefined where it holds something that always has lines of its own. */
function flatOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    // Prettier gives each a line where there are several objects of several fields.
    if (value.length > 1 && value.every((item) => isObject(item) && fieldsOf(item).length > 1))
      return undefined
    const items = value.map(flatOf)
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`
  }
  const fields = fieldsOf(value)
  if (fields.length === 0) return '{}'
  if (!fields.every(([name, field]) => SMALL.includes(name) && typeof field !== 'object')) return undefined
  return `{ ${fields.map(([name, field]) => `${JSON.stringify(name)}: ${JSON.stringify(field)}`).join(', ')} }`
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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
