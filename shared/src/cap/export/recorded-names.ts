/** Finds the identifiers of recorded messages in texts, in any letter case. */
export interface RecordedNames {
  readonly areIn: (text: string) => boolean
  /** The text with each of them replaced, the longest where several begin at one place; `name` is in small letters. */
  readonly hide: (
    text: string,
    insteadOf: (name: string) => string,
  ) => { readonly text: string; readonly count: number }
}

/** Shorter identifiers, such as "1", stand inside much that names no message. */
const MIN_LENGTH = 5

/**
 * An index of identifiers, made once for many texts: a search costs the length of the text, however many there are. They
 * are found anywhere, as part of a longer word too. White space around them and those of under five characters aside; also as
 * they stand in an address.
 */
export function recordedNames(identifiers: Iterable<string>): RecordedNames {
  const written = [...identifiers].map((name) => name.trim())
  const names = [...new Set([...written, ...written.map(escaped)].map(folded))]
    .filter(({ length }) => length >= MIN_LENGTH)
    .sort()
  const shorter = shorterOf(names)
  const heads = headsOf(names)

  /** Length of the longest name that begins there; 0 where none does. */
  const lengthAt = (text: string, at: number): number => {
    // The last name that is not after the text: whatever begins the text begins this name, too.
    let [low, high] = [0, names.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const name = names[middle] ?? ''
      if (name <= text.slice(at, at + name.length)) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0; i = shorter[i] ?? -1) {
      const name = names[i] ?? ''
      if (text.startsWith(name, at)) return name.length
    }
    return 0
  }
  function* foundIn(text: string): Generator<{ readonly at: number; readonly name: string }> {
    if (names.length === 0 || text.length < MIN_LENGTH) return
    const small = folded(text)
    let [head, after] = [0, 0]
    for (let end = 0; end < small.length; end++) {
      head = nextHead(head, small.charCodeAt(end))
      const at = end - MIN_LENGTH + 1
      if (at < after || heads[head] === 0) continue
      const length = lengthAt(small, at)
      if (length === 0) continue
      after = at + length
      yield { at, name: small.slice(at, after) }
    }
  }

  return {
    areIn: (text) => !foundIn(text).next().done,
    hide(text, insteadOf) {
      const parts: string[] = []
      let [count, from] = [0, 0]
      for (const { at, name } of foundIn(text)) {
        parts.push(text.slice(from, at), insteadOf(name))
        from = at + name.length
        count++
      }
      return count === 0 ? { text, count } : { text: parts.join('') + text.slice(from), count }
    },
  }
}

const escaped = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, ''))

/** In small letters, each in the place of its capital: the few that would take more places stay as they are. */
export function folded(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return text.replace(/[^]/g, (unit) => {
    const one = unit.toLowerCase()
    return one.length === 1 ? one : unit
  })
}

/** For each name the place of the longest other that it begins with, -1 where there is none; they are in order. */
function shorterOf(names: readonly string[]): Int32Array {
  const shorter = new Int32Array(names.length)
  const open: number[] = []
  for (const [i, name] of names.entries()) {
    while (open.length > 0 && !name.startsWith(names[open.at(-1) ?? 0] ?? '')) open.pop()
    shorter[i] = open.at(-1) ?? -1
    open.push(i)
  }
  return shorter
}

const HEAD_BITS = 15

/** A number of the last five characters: of those before, every bit has been shifted out. */
const nextHead = (head: number, unit: number): number =>
  ((head << (HEAD_BITS / MIN_LENGTH)) ^ unit ^ (unit >> HEAD_BITS)) & ((1 << HEAD_BITS) - 1)

/** 1 at the number of each name's first five characters, so that most places of a text are passed at once. */
function headsOf(names: readonly string[]): Uint8Array {
  const heads = new Uint8Array(1 << HEAD_BITS)
  for (const name of names) {
    let head = 0
    for (let i = 0; i < MIN_LENGTH; i++) head = nextHead(head, name.charCodeAt(i))
    heads[head] = 1
  }
  return heads
}
