import { randomFrom, type Random } from './random.ts'

/** How many of each kind are made: 10,000 files in all. */
export const MUTANTS_OF_EACH = 5_000

/**
 * A damaged copy of one of the XML texts: tags and texts taken out, doubled, moved, renamed, or put in the place of
 * others, letters changed, the end cut off. The same seed gives the same copy.
 */
export function xmlMutant(bases: readonly string[], seed: number): string {
  const random = randomFrom(seed)
  let text = random.pick(bases)
  for (let changes = 1 + random.int(3); changes > 0; changes--) text = random.pick(XML_CHANGES)(text, random)
  return text
}

/**
 * A damaged copy of one of the JSON texts, as by somebody in the middle of writing, or by a program that means ill. The
 * same seed gives the same copy.
 */
export function jsonMutant(bases: readonly string[], seed: number): string {
  const random = randomFrom(seed)
  const text = random.pick(bases)
  if (random.percent(30)) return changedLetters(text, random)
  const holder: Holder = { file: JSON.parse(text) as unknown }
  for (let changes = 1 + random.int(3); changes > 0; changes--) changeJson(holder, random)
  return `${JSON.stringify(holder['file'], null, 2)}\n`
}

type Change = (text: string, random: Random) => string

/** What no field means to hold, or another field does. */
const WORDS = [
  '',
  ' ',
  '\n',
  '0',
  '-1',
  '1e999',
  'NaN',
  'x'.repeat(5_000),
  '日本語 العربية \u202e',
  '2030-02-30T25:61:00+09:00',
  '2030-04-01T10:00:00Z',
  '2030-04-01T10:00:00.5+09:00',
  '2030-04-01T10:00:00',
  '0000-00-00T00:00:00-00:00',
  '9999-12-31T23:59:59-14:00',
  'Actual',
  'Cancel',
  'Very Likely',
  'en_US',
  'ja-x-easy',
  '91,181 0,0 0,0',
  '35,139 36,140 35,140 35,139',
  '35,139 0',
  'one,two,2030-04-01T10:00:00+09:00',
  '__proto__',
  'constructor',
  '{name} ${name} %s',
  'a b,c',
]

const MARKUP = [
  '<!DOCTYPE alert [<!ENTITY a "b">]>',
  '<![CDATA[ & < ]]>',
  '<!-- -- -->',
  '<?go on?>',
  '&amp;',
  '&nbsp;',
  '&#0;',
  '&#x1F6A8;',
  ']]>',
  '<a xmlns="urn:elsewhere" b="c"/>',
  '<x:y>',
  '</info>',
  '\u0000',
  '\uFEFF',
  '\ud800',
]

const tokensOf = (text: string): string[] => text.split(/(<[^>]*>)/)

/** From the start of an element to its end, as far as that can be told by its name alone. */
function elementAt(
  tokens: readonly string[],
  random: Random,
): { readonly from: number; readonly to: number } {
  const starts = tokens.flatMap((token, i) => (/^<[A-Za-z]/.test(token) ? [i] : []))
  const from = starts.length > 0 ? random.pick(starts) : 0
  const name = /^<([^\s/>]+)/.exec(tokens[from] ?? '')?.[1]
  const end = name === undefined ? -1 : tokens.indexOf(`</${name}>`, from)
  return { from, to: end < 0 ? from : end }
}

const withElement =
  (
    change: (tokens: readonly string[], from: number, to: number, random: Random) => readonly string[],
  ): Change =>
  (text, random) => {
    const tokens = tokensOf(text)
    const { from, to } = elementAt(tokens, random)
    return change(tokens, from, to, random).join('')
  }

const XML_CHANGES: readonly Change[] = [
  withElement((tokens, from, to) => tokens.toSpliced(from, to - from + 1)),
  withElement((tokens, from, to) => tokens.toSpliced(to + 1, 0, ...tokens.slice(from, to + 1))),
  withElement((tokens, from, to, random) => {
    const moved = tokens.slice(from, to + 1)
    const left = tokens.toSpliced(from, to - from + 1)
    return left.toSpliced(random.int(left.length + 1), 0, ...moved)
  }),
  withElement((tokens, from, to, random) => tokens.toSpliced(from + 1, to - from - 1, random.pick(WORDS))),
  withElement((tokens, from, to, random) => tokens.toSpliced(from + 1, to - from - 1, random.pick(MARKUP))),
  withElement((tokens, from, to, random) => {
    const depth = random.pick([1, 40, 2_000])
    return [
      ...tokens.slice(0, from),
      '<n>'.repeat(depth),
      ...tokens.slice(from, to + 1),
      '</n>'.repeat(depth),
      ...tokens.slice(to + 1),
    ]
  }),
  withElement((tokens, from, _, random) =>
    tokens.with(
      from,
      (tokens[from] ?? '').replace('>', random.pick([' a="1">', ' xmlns="">', ' a=1>', '/>'])),
    ),
  ),
  (text, random) => text.replaceAll('cap:1.2', random.pick(['cap:1.1', 'cap:1.3', 'CAP:1.2', ''])),
  (text, random) => {
    const tokens = tokensOf(text)
    const [a, b] = [random.int(tokens.length), random.int(tokens.length)]
    return tokens
      .with(a, tokens[b] ?? '')
      .with(b, tokens[a] ?? '')
      .join('')
  },
  changedLetters,
]

/** Letters and lines, whatever they mean. */
function changedLetters(text: string, random: Random): string {
  const at = random.int(text.length + 1)
  const rest = text.slice(at)
  const lines = text.split('\n')
  const line = random.int(lines.length)
  const insert = random.pick([...MARKUP, '"', '\\', '{', '}', '[', ',', ':', '<', '>', '/', '0', 'null'])
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(0, at) + rest.slice(1 + random.int(8)),
    () => text.slice(0, at) + insert + rest,
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
  ])()
}

const VALUES: readonly unknown[] = [
  ...WORDS,
  null,
  true,
  0,
  -1,
  65_536,
  Number.MAX_VALUE,
  [],
  {},
  [null],
  ['en'],
  { en: 'x' },
  { toString: 'x' },
  '+5m',
  '+400d',
  '22:50',
  'warning',
  'quoted',
  'unknown',
]

type Holder = Record<string | number, unknown>

/** Every place that holds a value: what holds it, and by which key. */
function placesIn(holder: Holder): readonly { readonly holder: Holder; readonly key: string | number }[] {
  const places: { readonly holder: Holder; readonly key: string | number }[] = []
  const open = [holder]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const key of Array.isArray(one) ? one.keys() : Object.keys(one)) {
      places.push({ holder: one, key })
      const value = one[key]
      if (typeof value === 'object' && value !== null) open.push(value as Holder)
    }
  }
  return places
}

function changeJson(root: Holder, random: Random): void {
  const places = placesIn(root)
  const { holder, key } = random.pick(places)
  const other = random.pick(places)
  const value = holder[key]
  random.pick<() => void>([
    () => void (holder[key] = structuredClone(random.pick(VALUES))),
    () => void (holder[key] = structuredClone(other.holder[other.key])),
    () => {
      if (Array.isArray(holder) && typeof key === 'number') holder.splice(key, 1)
      else if (holder !== root) delete holder[key]
    },
    () => {
      if (Array.isArray(holder) && typeof key === 'number') holder.splice(key, 0, structuredClone(value))
      else if (holder !== root) define(holder, String(other.key), value)
    },
    () => {
      if (!Array.isArray(holder) || typeof key !== 'number' || key === 0) return
      ;[holder[key - 1], holder[key]] = [holder[key], holder[key - 1]]
    },
  ])()
}

/** A field of any name, `__proto__` among them, as JSON.parse makes it. */
const define = (holder: Holder, name: string, value: unknown): void =>
  void Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
