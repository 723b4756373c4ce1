import type { CapPath } from './message.ts'
import { elementsIn, type XmlElement } from './xml.ts'

/**
 * Finds the element of a message that a path leads to, or the nearest around it that is there. Each element on the way
 * is looked through once, however many paths are asked for; where none is, nothing is looked through.
 */
export class ElementPlaces {
  readonly #root: XmlElement
  readonly #isOurs: (element: XmlElement) => boolean
  readonly #children = new WeakMap<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>()

  constructor(root: XmlElement, isOurs: (element: XmlElement) => boolean) {
    this.#root = root
    this.#isOurs = isOurs
  }

  near(path: CapPath): XmlElement {
    let element = this.#root
    for (const [step, name] of path.entries()) {
      if (typeof name === 'number') continue
      const number = path[step + 1]
      const next = this.#childrenOf(element).get(name)?.[typeof number === 'number' ? number : 0]
      if (!next) return element
      element = next
    }
    return element
  }

  #childrenOf(element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
    const known = this.#children.get(element)
    if (known) return known
    const byName = new Map<string, XmlElement[]>()
    for (const child of elementsIn(element)) {
      if (!this.#isOurs(child)) continue
      const same = byName.get(child.local)
      if (same) same.push(child)
      else byName.set(child.local, [child])
    }
    this.#children.set(element, byName)
    return byName
  }
}
