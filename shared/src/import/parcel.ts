import { isCap } from '../cap/read-cap.ts'
import type { BesideRoot } from '../cap/read-fields.ts'
import { elementsIn, isElement, textIn, type XmlElement } from '../cap/xml.ts'
import { isJma } from '../jma/jma-xml.ts'
import type { Place } from './placed.ts'

/** What a feed or an envelope holds: messages, and links to messages elsewhere. */
export interface Parcel {
  readonly messages: readonly ParcelMessage[]
  readonly links: readonly ParcelLink[]
}

/** A message in a parcel: as an element, or as text that is XML itself, starting at a place of the file. */
export type ParcelMessage =
  | { readonly element: XmlElement; readonly beside?: BesideRoot; readonly envelopeStatus?: string }
  | { readonly text: string; readonly place: Place }

export interface ParcelLink {
  readonly href: string
  readonly place: Place
}

/** What several parcels hold together. */
export const joined = (parcels: readonly Parcel[]): Parcel => ({
  messages: parcels.flatMap(({ messages }) => messages),
  links: parcels.flatMap(({ links }) => links),
})

/** CAP alerts and JMA reports in the element, at any depth, outermost only. */
export function messagesIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (isCap(child) || isJma(child) ? [child] : messagesIn(child)))
}

/** A text that is a CAP or JMA message itself: nothing but a declaration, comments and white space before its root. */
const MESSAGE_TEXT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^-]*(?:-[^-]+)*-->\s*)?<(?:[\w.-]+:)?(?:alert|Report)[\s>]/

/** Text in the element that is XML of an alert: escaped, or in a CDATA section. */
export function messageTextIn(element: XmlElement): ParcelMessage | undefined {
  const text = textIn(element)
  if (!MESSAGE_TEXT.test(text.slice(0, 2_000))) return undefined
  const lead = text.length - text.trimStart().length
  return { text: text.slice(lead), place: placeWithin(element, text.slice(0, lead)) }
}

/** Where the text of the element goes on after `lead`; the column is right where the lead has a line break. */
function placeWithin(element: XmlElement, lead: string): Place {
  const lines = lead.split('\n')
  return lines.length === 1
    ? { line: element.line, column: element.column }
    : { line: element.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
}

/** Text of the first child of this name, without white space around; '' where there is none. */
export function textOf(element: XmlElement, local: string, uri?: string): string {
  const child = element.children.find(
    (one): one is XmlElement =>
      isElement(one) && one.local === local && (uri === undefined || one.uri === uri),
  )
  return child ? textIn(child).trim() : ''
}
