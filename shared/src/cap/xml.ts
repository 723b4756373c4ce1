/** An element of an XML document, with what it holds in order; comments are left out, CDATA is text. */
export interface XmlElement {
  /** Namespace, '' where there is none. */
  readonly uri: string
  readonly local: string
  /** As written; means nothing. */
  readonly prefix: string
  /** Without the declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** Where its tag starts; both count from 1. */
  readonly line: number
  readonly column: number
  readonly hasCdata?: true
  /** Processing instructions directly in it; `at` is how many of its `children` stand before. */
  readonly instructions?: readonly { readonly at: number; readonly text: string }[]
}

/** A document: its root, and the processing instructions before and after, as they stand between `<?` and `?>`. */
export interface XmlDocument {
  readonly root: XmlElement
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface XmlAttribute {
  readonly uri: string
  readonly local: string
  readonly prefix: string
  readonly value: string
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements directly in it. */
export const elementsIn = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

/** The first element of this name directly in it; any namespace where none is given. */
export const elementIn = (element: XmlElement, local: string, uri?: string): XmlElement | undefined =>
  elementsIn(element).find((child) => child.local === local && (uri === undefined || child.uri === uri))

/** Every element of this name directly in it. */
export const allIn = (element: XmlElement, local: string, uri?: string): readonly XmlElement[] =>
  elementsIn(element).filter((child) => child.local === local && (uri === undefined || child.uri === uri))

/** All text directly in it, exactly as written. */
export const textIn = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('')
