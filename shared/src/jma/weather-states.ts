import { allIn, type XmlElement } from '../cap/xml.ts'
import { areaAt, type JmaBlock, type JmaItem, type JmaState } from './block.ts'
import { attributeOf, elementAt, textAt } from './jma-xml.ts'
import { isRelease } from './kinds.ts'
import type { JmaReport } from './report.ts'

/**
 * The blocks with what only the body says of the same division: in which areas a warning is new (発表) or goes on
 * (継続), and which ones have ended (解除). The headline has those that are in force, or one nameless 解除 where none is.
 */
export function withStates(blocks: readonly JmaBlock[], { body }: JmaReport): readonly JmaBlock[] {
  const byType = new Map<string, XmlElement[]>()
  for (const warning of body ? allIn(body, 'Warning') : []) {
    const type = attributeOf(warning, 'type')
    const same = byType.get(type)
    if (same) same.push(warning)
    else byType.set(type, [warning])
  }
  return blocks.map((block) => withState(block, byType.get(block.type) ?? []))
}

function withState(block: JmaBlock, warnings: readonly XmlElement[]): JmaBlock {
  // The body leaves the list of codes to the headline.
  const codeType = block.items.find(({ areas }) => areas.length > 0)?.areas[0]?.codeType ?? ''
  const states = warnings
    .flatMap((warning) => allIn(warning, 'Item'))
    .flatMap((item) => statesIn(item, codeType))
  const released: readonly JmaItem[] = states
    .filter(({ status }) => status === '解除')
    .map(({ name, code, areas }) => ({
      kinds: [{ name: isRelease(name) ? name : `${name}解除`, code, condition: '' }],
      areas,
    }))
  const inForce = block.items
    .map((item) => ({ ...item, kinds: item.kinds.filter(({ name }) => name !== '解除') }))
    .filter(({ kinds }) => kinds.length > 0)
  return {
    ...block,
    items: released.length > 0 ? [...inForce, ...released] : block.items,
    states: states.filter(({ name, status }) => status !== '解除' && !isRelease(name)),
  }
}

/** An item of the body has one area and all warnings there. */
function statesIn(item: XmlElement, codeType: string): readonly JmaState[] {
  const area = elementAt(item, 'Area')
  const areas = area ? areaAt(area, codeType) : []
  return allIn(item, 'Kind').flatMap((kind) => {
    const [name, status] = [textAt(kind, 'Name'), textAt(kind, 'Status')]
    return name === '' || status === '' ? [] : [{ name, code: textAt(kind, 'Code'), status, areas }]
  })
}
