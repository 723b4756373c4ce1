import { readCapTime } from '../cap/cap-time.ts'
import type { CapMessage } from '../cap/message.ts'
import { readReferences, type Reference } from '../cap/references.ts'

/** What a reference of a message turned out to be. */
export interface Link {
  /** As written. */
  readonly text: string
  /** `self`, `postdated` and `unknown` are not followed. */
  readonly state: 'linked' | 'self' | 'postdated' | 'unknown'
  /** Index of the message referred to, where it is `linked`. */
  readonly to?: number
}

/**
 * Messages in the order in which they were sent, found by reference. A reference is matched as exactly as it can be: by
 * sender, identifier and instant, else by sender and identifier, else by the identifier alone; of several that fit the
 * latest one before the message counts. Costs as much as there are messages, and then hardly anything a reference.
 */
export class SentMessages {
  /** Keys of three kinds, from the exact one to the identifier alone; indexes rise. */
  readonly #byKey = new Map<string, number[]>()

  constructor(messages: readonly Reference[]) {
    messages.forEach((message, index) => {
      for (const key of keysOf(message)) {
        const places = this.#byKey.get(key)
        if (places) places.push(index)
        else this.#byKey.set(key, [index])
      }
    })
  }

  /** Whether a reference can be matched at all. */
  has(reference: Reference): boolean {
    return keysOf(reference).some((key) => this.#byKey.has(key))
  }

  /** What the references of a message turn out to be; `from` is its index. What is no reference is left out. */
  linksOf(message: CapMessage, from: number): readonly Link[] {
    return readReferences(message.references ?? '').flatMap(({ text, reference }) =>
      reference ? [{ text, ...this.#find(reference, from) }] : [],
    )
  }

  #find(reference: Reference, from: number): Omit<Link, 'text'> {
    let later = false
    for (const [level, key] of keysOf(reference).entries()) {
      const places = this.#byKey.get(key)
      if (!places) continue
      const next = firstFrom(places, from)
      const to = places[next - 1]
      if (to !== undefined) return { state: 'linked', to }
      // Only the whole triplet tells a message from another version of it under the same identifier.
      if (level === 0 && places[next] === from) return { state: 'self' }
      if (places.length > (places[next] === from ? next + 1 : next)) later = true
    }
    return { state: later ? 'postdated' : 'unknown' }
  }
}

function keysOf({ sender, identifier, sent }: Reference): readonly string[] {
  const time = readCapTime(sent)
  return [
    JSON.stringify([identifier, sender, time ? time.atMs : sent]),
    JSON.stringify([identifier, sender]),
    JSON.stringify([identifier]),
  ]
}

/** Where in the rising indexes the first is that is not below `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
