import type { JsonFaultCode } from './problem.ts'

/** What keeps a text from being JSON. */
export interface JsonFault {
  readonly code: JsonFaultCode
  /** Where in the text. */
  readonly offset: number
  /** Values for the sentence, already as text. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * The first place at which a text is no JSON (RFC 8259), as a person would put it who looks at it: a comma that is
 * missing is missed where it should stand, not where the next word begins. Undefined where the text is JSON.
 */
export const firstJsonFault = (text: string): JsonFault | undefined => new Reader(text).read()

type Opening = '{' | '['
type Kind = Opening | '}' | ']' | ',' | ':' | 'text' | 'word' | 'end'

interface Token {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** What may come next. `first-…`: or the bracket that closes what was just opened. */
type Wanted = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'comma' | 'end'

const CLOSING = { '{': '}', '[': ']' } as const
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/
/** Meant for a number, and none. */
const NEARLY_A_NUMBER = /^[-+]?(?:\d[\d.]*|\.\d+)(?:e[-+]?\d*)?$/i
const NO_WORD = /[ \t\r\n{}[\],:"]/g
/** Of a value the colon is a part, too, as in 22:46. */
const NO_VALUE = /[ \t\r\n{}[\],"]/g
const NOT_WHITE = /[^ \t\r\n]/g

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '：': ':',
  '，': ',',
  '、': ',',
}

/** What word processors, input methods and other languages have in the place of a character of JSON. */
const STRANGERS = [
  ['json-comment', /\/[/*]|^#/],
  ['json-quotation-mark', /[“”„‟«»〝〞〟「」『』＂‘’‚‛'`´]/],
  ['json-full-width', new RegExp(`[${Object.keys(FULL_WIDTH).join('')}]`)],
  // Separators, control and format characters.
  ['json-space', /[\p{Z}\p{Cc}\p{Cf}]/u],
  ['json-sign', /^[;=]|;$/],
] as const satisfies readonly (readonly [JsonFaultCode, RegExp])[]

/** A quotation mark of another kind at the end of a line was meant to close the text. */
const STRANGE_CLOSING = /[“”„‟〝〞〟＂](?=[,:}\]，：、｝］]?$)/

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\b': '\\b', '\f': '\\f' }

class Reader {
  readonly #text: string
  #at = 0
  /** The brackets that are open, the outermost first. */
  readonly #open: { readonly kind: Opening; readonly start: number }[] = []
  #before: Token | undefined

  constructor(text: string) {
    this.#text = text
  }

  read(): JsonFault | undefined {
    let wanted: Wanted = 'value'
    for (;;) {
      const token = this.#next()
      if ('code' in token) return token
      if (token.kind === 'end') return wanted === 'end' ? undefined : this.#endsEarly()
      const next = this.#take(token, wanted)
      if (typeof next !== 'string') return next
      wanted = next
      this.#before = token
    }
  }

  #next(): Token | JsonFault {
    const start = this.#find(NOT_WHITE, this.#at)
    const char = this.#text[start]
    if (char === undefined) return this.#token('end', start, start)
    if (char === '"') return this.#textFrom(start)
    if ('{}[],:'.includes(char)) return this.#token(char as Kind, start, start + 1)
    return this.#token('word', start, this.#find(NO_WORD, start))
  }

  #token(kind: Kind, start: number, end: number): Token {
    this.#at = end
    return { kind, start, end }
  }

  /** Where the pattern is next found; the end of the text where it is not. */
  #find(pattern: RegExp, from: number): number {
    pattern.lastIndex = from
    return pattern.exec(this.#text)?.index ?? this.#text.length
  }

  #textFrom(start: number): Token | JsonFault {
    for (let at = start + 1; ; at++) {
      const char = this.#text[at]
      if (char === '"') return this.#token('text', start, at + 1)
      if (char === undefined || char === '\n' || char === '\r') return this.#brokenOff(start, at)
      if (char === '\\') {
        ESCAPE.lastIndex = at
        const escape = ESCAPE.exec(this.#text)?.[0]
        if (escape === undefined) return fault('json-escape', at, { actual: this.#text.slice(at, at + 2) })
        at += escape.length - 1
      } else if (char < ' ') {
        const expected = SHORT_ESCAPES[char] ?? `\\u${hexOf(char)}`
        return fault('json-control', at, { actual: `U+${hexOf(char)}`, expected })
      }
    }
  }

  /** A text that is still open where its line ends, or the whole: its end was forgotten, or it has several lines. */
  #brokenOff(start: number, end: number): JsonFault {
    const mark = STRANGE_CLOSING.exec(this.#text.slice(start + 1, end).trimEnd())
    if (mark) return fault('json-quotation-mark', start + 1 + mark.index, { actual: mark[0] })
    const then = this.#find(NOT_WHITE, end)
    const char = this.#text[then] ?? '}'
    const isClosed = char === '"' && /[,}\]]/.test(this.#text[this.#find(NOT_WHITE, then + 1)] ?? '}')
    const goesOn = isClosed || !'"{}]'.includes(char)
    return goesOn ? fault('json-line-break', end) : fault('json-quote-open', start)
  }

  #endsEarly(): JsonFault {
    const last = this.#open.at(-1)
    if (!last) return fault('json-empty', 0)
    const expected = this.#open
      .slice(-MAX_MISSING)
      .map(({ kind }) => CLOSING[kind])
      .reverse()
      .join(' ')
    const params = { expected, open: last.kind, line: this.#lineOf(last.start) }
    return fault('json-bracket-open', this.#before?.end ?? 0, params)
  }

  #take(token: Token, wanted: Wanted): Wanted | JsonFault {
    switch (wanted) {
      case 'value':
      case 'first-value':
        return this.#takeValue(token, wanted)
      case 'name':
      case 'first-name':
        return this.#takeName(token, wanted)
      case 'colon':
        if (token.kind === ':') return 'value'
        return (
          this.#strangerIn(token) ??
          fault('json-colon-missing', this.#endBefore(), { actual: this.#shown(this.#before) })
        )
      case 'comma':
        return this.#takeAfterValue(token)
      case 'end':
        return this.#strangerIn(token) ?? fault('json-after-end', token.start, { actual: this.#shown(token) })
    }
  }

  #takeValue(token: Token, wanted: Wanted): Wanted | JsonFault {
    const { kind, start } = token
    switch (kind) {
      case '{':
      case '[':
        this.#open.push({ kind, start })
        return kind === '{' ? 'first-name' : 'first-value'
      case 'text':
        return this.#afterValue()
      case 'word':
        return LITERAL.test(this.#textOf(token)) ? this.#afterValue() : this.#wordFault(token, false)
      case ':':
        return fault('json-sign', start, { actual: kind })
      default:
        if (!this.#before) return fault('not-json', start, { actual: kind })
        if (this.#before.kind === ':') return fault('json-value-missing', start, { actual: kind })
        if (kind === ']' && wanted === 'first-value') return this.#close()
        return this.#noMore(token)
    }
  }

  #takeName(token: Token, wanted: Wanted): Wanted | JsonFault {
    const { kind, start } = token
    switch (kind) {
      case 'text':
        return 'colon'
      case 'word':
        return this.#wordFault(token, true)
      case '}':
        return wanted === 'first-name' ? this.#close() : this.#noMore(token)
      case ']':
      case ',':
        return this.#noMore(token)
      default:
        return fault('json-name-missing', start, { actual: kind })
    }
  }

  /** A comma or a closing bracket where one more value or field was to come. */
  #noMore(token: Token): JsonFault {
    const isAfterComma = this.#before?.kind === ','
    if (token.kind === ',' || (isAfterComma && this.#closes(token))) {
      const comma = isAfterComma ? this.#before : token
      const next = isAfterComma ? token.start : this.#find(NOT_WHITE, token.end)
      const params = { actual: this.#text[next] ?? '' }
      return fault('json-comma-extra', comma?.start ?? 0, params)
    }
    return this.#wrongBracket(token)
  }

  #takeAfterValue(token: Token): Wanted | JsonFault {
    const { kind, start } = token
    const { kind: kindBefore, start: startBefore } = this.#before ?? token
    const isAtOnce = start === this.#endBefore()
    switch (kind) {
      case ',':
        return this.#open.at(-1)?.kind === '{' ? 'name' : 'value'
      case '}':
      case ']':
        return this.#closes(token) ? this.#close() : this.#wrongBracket(token)
      case ':':
        if (kindBefore === 'word' && isAtOnce) return this.#unquoted(startBefore)
        if (this.#open.at(-1)?.kind === '[')
          return fault('json-colon-in-list', start, { actual: this.#shown(this.#before) })
        return fault('json-sign', start, { actual: kind })
      default: {
        const stranger = this.#strangerIn(token)
        if (stranger) return stranger
        if (kindBefore === 'text' && isAtOnce && (kind === 'text' || kind === 'word'))
          return fault('json-quote-inside', start - 1, { actual: this.#shown(token) })
        // With a comma alone it would not do: a field begins with its name.
        if ((kind === '{' || kind === '[') && this.#open.at(-1)?.kind === '{')
          return fault('json-name-missing', start, { actual: kind })
        if (kind === 'word' && !LITERAL.test(this.#textOf(token))) return this.#wordFault(token, false)
        return this.#commaMissing(token)
      }
    }
  }

  #commaMissing({ start }: Token): JsonFault {
    const end = this.#endBefore()
    if (this.#text.slice(end, start).includes('\n'))
      return fault('json-comma-at-end', end, { line: this.#lineOf(end) })
    return fault('json-comma-between', end, { actual: this.#shown(this.#before) })
  }

  #closes({ kind }: Token): boolean {
    const last = this.#open.at(-1)
    return last !== undefined && CLOSING[last.kind] === kind
  }

  #close(): Wanted {
    this.#open.pop()
    return this.#afterValue()
  }

  #afterValue(): Wanted {
    return this.#open.length === 0 ? 'end' : 'comma'
  }

  #wrongBracket({ kind, start }: Token): JsonFault {
    const { kind: open, start: opened } = this.#open.at(-1) ?? { kind: '{', start: 0 }
    const params = { actual: kind, open, line: this.#lineOf(opened), expected: CLOSING[open] }
    return fault('json-wrong-bracket', start, params)
  }

  /** Of a word that is none of JSON. */
  #wordFault(token: Token, isName: boolean): JsonFault {
    const word = this.#textOf(token)
    const stranger = this.#strangerIn(token)
    if (stranger) return stranger
    if (!isName) {
      const plain = word.length > MAX_SHOWN ? word : word.normalize('NFKC')
      if (plain !== word && LITERAL.test(plain))
        return fault('json-full-width', token.start, { actual: word, expected: plain })
      const small = word.toLowerCase()
      if (LITERAL.test(small)) return fault('json-capitals', token.start, { actual: word, expected: small })
      const isWhole = this.#text[token.end] !== ':'
      if (isWhole && NEARLY_A_NUMBER.test(word))
        return fault('json-number', token.start, { actual: cut(word) })
    }
    if (!this.#before) return fault('not-json', token.start, { actual: cut(word) })
    return isName ? fault('json-unquoted', token.start, { actual: cut(word) }) : this.#unquoted(token.start)
  }

  #unquoted(start: number): JsonFault {
    const actual = cut(this.#text.slice(start, this.#find(NO_VALUE, start)))
    return fault('json-unquoted', start, { actual })
  }

  /** What of a word is foreign to JSON, where all before it is not. */
  #strangerIn(token: Token): JsonFault | undefined {
    if (token.kind !== 'word') return undefined
    const word = this.#textOf(token)
    const found = STRANGERS.flatMap(([code, pattern]) => {
      const match = pattern.exec(word)
      return match ? [{ code, index: match.index, actual: match[0] }] : []
    }).sort((a, b) => a.index - b.index)[0]
    if (!found || (found.index > 0 && !LITERAL.test(word.slice(0, found.index)))) return undefined
    const { code, index, actual } = found
    const shown = code === 'json-space' ? `U+${hexOf(actual)}` : actual
    const expected = FULL_WIDTH[actual]
    return fault(code, token.start + index, { actual: shown, ...(expected && { expected }) })
  }

  #endBefore(): number {
    return this.#before?.end ?? 0
  }

  #textOf({ start, end }: Token): string {
    return this.#text.slice(start, end)
  }

  #shown(token: Token | undefined): string {
    return token ? cut(this.#textOf(token)) : ''
  }

  #lineOf(offset: number): string {
    let line = 1
    for (let i = this.#text.indexOf('\n'); i !== -1 && i < offset; i = this.#text.indexOf('\n', i + 1)) line++
    return String(line)
  }
}

/** Of the brackets that are missing at the end so many are named. */
const MAX_MISSING = 8
const MAX_SHOWN = 40

const fault = (code: JsonFaultCode, offset: number, params: JsonFault['params'] = {}): JsonFault => ({
  code,
  offset,
  params,
})

const cut = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)

const hexOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
