import type { Finding } from '../finding.ts'
import type { CapMessage, CapPath } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { areasOf, infosOf, quoted } from './check.ts'

/** What XML itself has names for is text by the time it is read; what is left was written for a browser. */
const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#x[0-9a-fA-F]{1,6});/

/** Elements of HTML that are met in alerts. "< 3 m" and "<unknown>" are text. */
const TAG =
  /<\/?(?:a|b|big|blockquote|body|br|center|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?=[\s/>])[^<>]{0,2000}>/i

const INFO_TEXTS = [
  'event',
  'audience',
  'senderName',
  'headline',
  'description',
  'instruction',
  'contact',
] as const

/** The rules of plain text: CAP 1.2, section 3.3.3, and no markup in what people read. */
export function* checkMarkup(message: CapMessage): Iterable<Finding> {
  yield* checkText(message.note, ['note'])
  for (const info of infosOf(message)) {
    for (const element of INFO_TEXTS) yield* checkText(info.part[element], [...info.path, element])
    for (const { part, path } of areasOf(info)) yield* checkText(part.areaDesc, [...path, 'areaDesc'])
  }
}

function* checkText(text: string | undefined, path: CapPath): Iterable<Finding> {
  if (text === undefined) return
  const element = String(path.at(-1))
  const entity = text.includes('&') ? ENTITY.exec(text)?.[0] : undefined
  if (entity) yield finding('html-entity', path, { element, value: entity })
  const tag = text.includes('<') ? TAG.exec(text)?.[0] : undefined
  if (tag) yield finding('html-tag', path, { element, value: quoted(tag) })
}
