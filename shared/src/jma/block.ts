import { allIn, type XmlElement } from '../cap/xml.ts'
import { attributeOf, elementAt, textAt } from './jma-xml.ts'

/** Warnings and the areas they are for, in one division of the country: `type` names it. */
export interface JmaBlock {
  readonly type: string
  readonly items: readonly JmaItem[]
  readonly states?: readonly JmaState[]
}

/** Whether a warning is new or goes on in some areas: 発表, 継続, 警報から注意報. */
export interface JmaState {
  readonly name: string
  readonly code: string
  readonly status: string
  readonly areas: readonly JmaArea[]
}

/** Each of the warnings holds in each of the areas. */
export interface JmaItem {
  readonly kinds: readonly JmaWarning[]
  readonly areas: readonly JmaArea[]
}

export interface JmaWarning {
  readonly name: string
  readonly code: string
  /** As written: 発表, 継続, 引上げ, or what it is about: 土砂災害. */
  readonly condition: string
}

export interface JmaArea {
  readonly name: string
  readonly code: string
  /** Which list of codes; '' where the report does not say. */
  readonly codeType: string
  readonly element: XmlElement
}

/** The areas directly in the element, without those that have no name. */
export const areasIn = (element: XmlElement, codeType: string): readonly JmaArea[] =>
  allIn(element, 'Area').flatMap((area) => areaAt(area, codeType))

export function areaAt(area: XmlElement, codeType: string): readonly JmaArea[] {
  const name = textAt(area, 'Name')
  if (name === '') return []
  const own = elementAt(area, 'Code')
  const type = (own && attributeOf(own, 'type')) || codeType
  return [{ name, code: textAt(area, 'Code'), codeType: type, element: area }]
}
