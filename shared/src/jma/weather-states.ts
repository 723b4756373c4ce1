import { allIn } from '../cap/xml.ts'
import { areasIn, type JmaBlock, type JmaItem } from './block.ts'
import { attributeOf, textAt } from './jma-xml.ts'
import { isRelease } from './kinds.ts'
import type { JmaReport } from './report.ts'

/**
 * The block with what only the body says of the same division: in which areas a warning is new (発表) or goes on (継続),
 * and which ones have ended (解除). The headline has those that are in force, or one nameless 解除 where none is.
 */
export function withStates(block: JmaBlock, report: JmaReport): JmaBlock {
  const states = statesIn(block, report)
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

function statesIn(block: JmaBlock, { body }: JmaReport): NonNullable<JmaBlock['states']> {
  // The body leaves the list of codes to the headline.
  const codeType = block.items.find(({ areas }) => areas.length > 0)?.areas[0]?.codeType ?? ''
  return (body ? allIn(body, 'Warning') : [])
    .filter((warning) => attributeOf(warning, 'type') === block.type)
    .flatMap((warning) => allIn(warning, 'Item'))
    .flatMap((item) => {
      const areas = areasIn(item, codeType)
      return allIn(item, 'Kind').flatMap((kind) => {
        const [name, status] = [textAt(kind, 'Name'), textAt(kind, 'Status')]
        return name === '' || status === '' ? [] : [{ name, code: textAt(kind, 'Code'), status, areas }]
      })
    })
}
