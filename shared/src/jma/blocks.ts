import { allIn, type XmlElement } from '../cap/xml.ts'
import { areasIn, type JmaBlock, type JmaItem, type JmaWarning } from './block.ts'
import { intensityBlocks } from './intensity.ts'
import { attributeOf, textAt } from './jma-xml.ts'
import type { JmaReport } from './report.ts'
import { tsunamiBlocks } from './tsunami.ts'
import { withStates } from './weather-states.ts'

/**
 * The blocks that a CAP message is made of: those of the headline and of the volcano part of the body, only the finest
 * division of each, and of tsunami and intensity reports the body's, which has the areas that people know.
 */
export function blocksOf(report: JmaReport): readonly JmaBlock[] {
  const tsunami = tsunamiBlocks(report)
  if (tsunami.length > 0) return tsunami
  const headline = blocksIn(report.headline, 'Information', report.title)
  const volcanoes = blocksIn(report.body, 'VolcanoInfo', report.title)
  const types = new Set(headline.map(({ type }) => type))
  const written = [...headline, ...volcanoes.filter(({ type }) => !types.has(type))].filter(
    ({ type, items }) => !LEFT_OUT.test(type) && items.length > 0,
  )
  return written.length > 0 ? withStates(finestOf(written), report) : intensityBlocks(report)
}

/** Those of one type are one. */
function blocksIn(parent: XmlElement | undefined, local: string, title: string): readonly JmaBlock[] {
  const byType = new Map<string, JmaItem[]>()
  for (const element of parent ? allIn(parent, local) : []) {
    const type = attributeOf(element, 'type')
    const items = byType.get(type) ?? []
    byType.set(type, items)
    for (const item of itemsIn(element, title)) items.push(item)
  }
  return [...byType].map(([type, items]) => ({ type, items }))
}

/** What municipalities should do, beside the warnings themselves. */
const LEFT_OUT = /防災対応等）$/

/** From coarse to fine, as they stand in brackets at the end of a type. What is not here is kept whatever else is. */
const DIVISIONS = [
  ['警報注意報種別毎', '高潮予報区間', '地方予報区', '発表細分', '河川'],
  ['府県予報区等', '府県予報区'],
  ['一次細分区域等'],
  ['市町村等をまとめた地域等', '細分区域'],
  ['市町村等', '予報区域', '発表区間'],
]

/** Place and name: `気象警報・注意報（市町村等）`. */
const TYPE = /^(.*)（([^（）]*)）$/

/** How fine the division is; -1 where it is none. */
function finenessOf(type: string): number {
  const [, , division = ''] = TYPE.exec(type) ?? []
  return DIVISIONS.findIndex((names) => names.includes(division))
}

const baseOf = (type: string): string => TYPE.exec(type)?.[1] ?? type

function finestOf(blocks: readonly JmaBlock[]): readonly JmaBlock[] {
  const finest = new Map<string, number>()
  for (const { type } of blocks) {
    const base = baseOf(type)
    finest.set(base, Math.max(finest.get(base) ?? -1, finenessOf(type)))
  }
  return blocks.filter(({ type }) => {
    const fineness = finenessOf(type)
    return fineness === -1 || fineness === finest.get(baseOf(type))
  })
}

const itemsIn = (element: XmlElement, title: string): readonly JmaItem[] =>
  allIn(element, 'Item')
    .map((item) => ({
      kinds: warningsIn(item, title),
      areas: allIn(item, 'Areas').flatMap((areas) => areasIn(areas, attributeOf(areas, 'codeType'))),
    }))
    .filter(({ kinds }) => kinds.length > 0)

/** A tag tells what the report is about, instead of a warning; of the others only the number of a storm. */
const TAGS = { about: '情報タグ', numbers: /^(?:台風|TC|ＴＣ)番号$/ }

const warningsIn = (item: XmlElement, title: string): readonly JmaWarning[] =>
  allIn(item, 'Kind').flatMap((kind) => {
    const name = textAt(kind, 'Name')
    const condition = textAt(kind, 'Condition')
    if (name === '' || TAGS.numbers.test(name)) return []
    if (name === TAGS.about) return [{ name: `${title}（${condition}）`, code: '', condition: '' }]
    return [{ name, code: textAt(kind, 'Code'), condition }]
  })
