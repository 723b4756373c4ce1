import { elementIn, textIn, type XmlElement } from '../cap/xml.ts'

/** Namespace of the report and its Control; Head and Body have namespaces of their own below it. */
export const JMA_NAMESPACE = 'http://xml.kishou.go.jp/jmaxml1/'

/** True for the root of a JMA disaster-prevention XML report. */
export const isJma = (root: XmlElement): boolean => root.local === 'Report' && root.uri === JMA_NAMESPACE

/** The element at the end of the path, the first of its name at each step. */
export const elementAt = (element: XmlElement, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((parent, local) => parent && elementIn(parent, local), element)

/** Its text without white space around it (the wide one too); '' where there is no such element. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  const found = elementAt(element, ...path)
  return found ? textIn(found).trim() : ''
}

export const attributeOf = (element: XmlElement, local: string): string =>
  element.attributes.find((attribute) => attribute.local === local)?.value.trim() ?? ''
