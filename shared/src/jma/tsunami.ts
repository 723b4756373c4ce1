import type { CapPair } from '../cap/message.ts'
import { allIn, type XmlElement } from '../cap/xml.ts'
import { areaAt, type JmaBlock, type JmaItem } from './block.ts'
import { codeTypeAt } from './code-define.ts'
import { capTimeOf } from './jma-time.ts'
import { attributeOf, elementAt, textAt } from './jma-xml.ts'
import type { JmaReport } from './report.ts'

/** The parts of the body's Tsunami that name coasts, the most telling first. */
const PARTS = [
  { local: 'Forecast', codeType: '津波予報区' },
  { local: 'Estimation', codeType: '沿岸地域' },
  { local: 'Observation', codeType: '津波予報区' },
] as const

/** The coasts of a tsunami report with their warnings; of the parts of its body the first that names any. */
export function tsunamiBlocks(report: JmaReport): readonly JmaBlock[] {
  for (const { local, codeType } of PARTS) {
    const part = partOf(report, local)
    const items = part ? itemsIn(part, report, codeTypeAt(part, 'Item/Area/Code', codeType)) : []
    if (items.length > 0) return [{ type: report.infoKind, items }]
  }
  return []
}

const partOf = ({ body }: JmaReport, local: string): XmlElement | undefined =>
  body && elementAt(body, 'Tsunami', local)

/** True where waves were measured. */
export const isTsunamiObserved = (report: JmaReport): boolean => partOf(report, 'Observation') !== undefined

const itemsIn = (part: XmlElement, report: JmaReport, codeType: string): readonly JmaItem[] =>
  allIn(part, 'Item').flatMap((item) => {
    const area = elementAt(item, 'Area')
    const areas = area ? areaAt(area, codeType) : []
    const name = textAt(item, 'Category', 'Kind', 'Name') || report.headTitle
    return areas.length === 0
      ? []
      : [{ kinds: [{ name, code: textAt(item, 'Category', 'Kind', 'Code'), condition: '' }], areas }]
  })

/** When the first wave comes and how high the highest is expected, by the code of the coast. */
export function tsunamiDetails(report: JmaReport): ReadonlyMap<string, readonly CapPair[]> {
  const details = new Map<string, readonly CapPair[]>()
  for (const { local } of PARTS.slice(0, 2))
    for (const item of allIn(partOf(report, local) ?? NOTHING, 'Item')) {
      const code = textAt(item, 'Area', 'Code')
      if (code !== '' && !details.has(code)) details.set(code, detailsOf(item, code))
    }
  return details
}

const NOTHING: XmlElement = {
  uri: '',
  local: '',
  prefix: '',
  attributes: [],
  children: [],
  line: 1,
  column: 1,
}

function detailsOf(item: XmlElement, code: string): readonly CapPair[] {
  const first = elementAt(item, 'FirstHeight')
  const highest = elementAt(item, 'MaxHeight', 'TsunamiHeight')
  const pairs = [
    {
      valueName: `JMA:ArrivalTime:${code}`,
      value: first ? (capTimeOf(textAt(first, 'ArrivalTime')) ?? '') : '',
    },
    { valueName: `JMA:FirstHeight:${code}`, value: first ? textAt(first, 'Condition') : '' },
    { valueName: `JMA:MaxHeight:${code}`, value: highest ? measureOf(highest) : '' },
  ]
  return pairs.filter(({ value }) => value !== '')
}

/**
 * A measured or expected value in words: its description (`５ｍ`, or `巨大` beside the number NaN), else the number
 * with its unit, else why there is none (`不明`).
 */
export function measureOf(element: XmlElement): string {
  const described = attributeOf(element, 'description')
  if (described !== '') return described
  const value = textAt(element)
  return value === '' || value === 'NaN'
    ? attributeOf(element, 'condition')
    : `${value}${attributeOf(element, 'unit')}`
}
