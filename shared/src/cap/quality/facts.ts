/** A number of a text, or an hour of the day in minutes after midnight; and as it stands there. */
interface Fact {
  readonly kind: 'number' | 'hour'
  readonly value: number
  readonly written: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const HOUR_JA = /(午前|午後)?\s?(\d{1,2})時(?:(\d{1,2})分|(半))?(?!間)/g
const HOUR_EN = /\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b\.?/gi
const HOUR = /\b(\d{1,2}):(\d\d)(?::\d\d)?\b/g
const NUMBER = /\d+(?:[.,]\d+)*/g

/** The numbers and hours of a text, in English, Japanese, or any language that writes them in Arabic digits. */
function factsOf(text: string): readonly Fact[] {
  const facts: Fact[] = []
  let rest = withPlainDigits(text.normalize('NFKC'))
  const take = (
    pattern: RegExp,
    read: (parts: readonly (string | undefined)[]) => Omit<Fact, 'written'>,
  ): void => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const parts = args.slice(0, -2) as (string | undefined)[]
      facts.push({ ...read(parts), written: parts[0]?.trim() ?? '' })
      return ' · '
    })
  }
  take(HOUR_JA, ([, half, hour, minute, thirty]) => hourFact(hour, thirty ? '30' : minute, half === '午後'))
  take(HOUR_EN, ([, hour, minute, half]) => hourFact(hour, minute, half?.toLowerCase() === 'p'))
  take(HOUR, ([, hour, minute]) => hourFact(hour, minute, false))
  take(NUMBER, ([number = '']) => ({ kind: 'number', value: readNumber(number) }))
  return facts
}

/** The zeros of the scripts that have digits of their own, Arabic to Mongolian: The Unicode Standard, table 22-2. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
]

const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u1819]/g, (char) => {
    const code = char.charCodeAt(0)
    const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10)
    return zero === undefined ? char : String(code - zero)
  })

const hourFact = (hour = '0', minute = '0', isAfternoon: boolean): Omit<Fact, 'written'> => ({
  kind: 'hour',
  value: ((Number(hour) % 12) + (isAfternoon || Number(hour) >= 12 ? 12 : 0)) * 60 + Number(minute),
})

/** `1,000` is a thousand in English, `1.000` in German, `1,5` is one and a half there; what has more parts is a code. */
function readNumber(written: string): number {
  const parts = written.split(/[.,]/)
  const [whole = '', fraction = ''] = parts
  return parts.length === 2 && fraction.length !== 3 ? Number(`${whole}.${fraction}`) : Number(parts.join(''))
}

/** A text with its facts. */
export interface ReadText {
  readonly facts: readonly Fact[]
  readonly says: (fact: Fact) => boolean
}

export function readFacts(text: string): ReadText {
  const facts = factsOf(text)
  return { facts, says: sayer(text, facts) }
}

/**
 * What `theirs` says and `ours` does not, at most once each. Lenient where languages write differently: 10 p.m. is 22
 * o'clock, a month may be a word, so may a small number.
 */
export function missingFacts(ours: ReadText, theirs: ReadText): readonly string[] {
  const missing = theirs.facts.filter((fact) => !ours.says(fact))
  return [...new Set(missing.map(({ written }) => written))]
}

const HALF_DAY = 12 * 60

function sayer(text: string, facts: readonly Fact[]): (fact: Fact) => boolean {
  const hours = facts.filter(({ kind }) => kind === 'hour').map(({ value }) => value)
  const onClock = new Set(hours.map((hour) => hour % HALF_DAY))
  const numbers = new Set([
    ...facts.filter(({ kind }) => kind === 'number').map(({ value }) => value),
    ...(text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap(valuesOfWord),
  ])
  const partsOfHours = new Set(
    hours.flatMap((hour) => [hour % 60, Math.floor(hour / 60), Math.floor(hour / 60) % 12]),
  )
  return ({ kind, value }) =>
    kind === 'number'
      ? numbers.has(value) || partsOfHours.has(value)
      : onClock.has(value % HALF_DAY) ||
        (value % 60 === 0 && (numbers.has(value / 60) || numbers.has((value / 60) % 12)))
}

function valuesOfWord(word: string): readonly number[] {
  const month = MONTHS.indexOf(word.slice(0, 3))
  const number = WORDS.indexOf(word)
  return [...(month < 0 ? [] : [month + 1]), ...(number < 0 ? [] : [number])]
}
