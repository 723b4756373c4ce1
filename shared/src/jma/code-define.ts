import { allIn, elementIn, textIn, type XmlElement } from '../cap/xml.ts'
import { attributeOf } from './jma-xml.ts'

/** Which list the codes at `xpath` are from, as the part of the body says itself, else `otherwise`. */
export function codeTypeAt(part: XmlElement, xpath: string, otherwise: string): string {
  const define = elementIn(part, 'CodeDefine')
  const type = define && allIn(define, 'Type').find((one) => attributeOf(one, 'xpath') === xpath)
  return (type && textIn(type).trim()) || otherwise
}
