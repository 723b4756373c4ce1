/** The names of the files that were given: a link is followed to one of them, and never out into the network. */
export class FileNames {
  /** Without their folders. */
  readonly #names: ReadonlySet<string>

  constructor(names: readonly string[]) {
    this.#names = new Set(names.map(lastOf))
  }

  /** Whether a file was given that has the last part of the address as its name, with or without its query. */
  has(href: string): boolean {
    const address = href.replace(/#.*$/s, '')
    const path = address.replace(/\?.*$/s, '')
    const name = lastOf(path)
    if (name === '') return false
    const queried = name + address.slice(path.length)
    return [name, queried, unescaped(name), unescaped(queried)].some((one) => this.#names.has(one))
  }
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? ''

/** `%E5%A4%A7` as it is called on a disk; as it is where that is no such text. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
