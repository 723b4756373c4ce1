import type { JmaArea, JmaBlock, JmaWarning } from './block.ts'

/** One warning of a report, with all its areas: what becomes an `info`. */
export interface Band {
  /** Of the block it is from. */
  readonly type: string
  readonly warning: JmaWarning
  readonly areas: readonly JmaArea[]
  /** Codes of its areas by whether it is new there or goes on. */
  readonly states: ReadonlyMap<string, readonly string[]>
}

/** Real reports have at most some thousand pairs of a warning and an area. */
export const MAX_PAIRS = 20_000

/** How many pairs of a warning and an area there are, before they are made. */
export const pairsIn = (blocks: readonly JmaBlock[]): number =>
  blocks
    .flatMap(({ items }) => items)
    .reduce((sum, { kinds, areas }) => sum + kinds.length * Math.max(1, areas.length), 0)

/** The warnings in the order in which they come first, each area once. */
export const bandsOf = (blocks: readonly JmaBlock[]): readonly Band[] => blocks.flatMap(bandsIn)

function bandsIn(block: JmaBlock): readonly Band[] {
  const bands = new Map<string, { readonly warning: JmaWarning; readonly areas: Map<string, JmaArea> }>()
  for (const { kinds, areas } of block.items)
    for (const warning of kinds) {
      const key = JSON.stringify([warning.name, warning.code, warning.condition])
      const band = bands.get(key) ?? { warning, areas: new Map<string, JmaArea>() }
      bands.set(key, band)
      for (const area of areas) band.areas.set(JSON.stringify([area.codeType, area.code, area.name]), area)
    }
  const states = statesIn(block)
  return [...bands.values()].map(({ warning, areas }) => ({
    type: block.type,
    warning,
    areas: [...areas.values()],
    states: states.get(keyOf(warning)) ?? new Map<string, readonly string[]>(),
  }))
}

const keyOf = ({ name, code }: { readonly name: string; readonly code: string }): string =>
  JSON.stringify([name, code])

function statesIn({ states = [] }: JmaBlock): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const byWarning = new Map<string, Map<string, string[]>>()
  for (const state of states) {
    const byStatus = byWarning.get(keyOf(state)) ?? new Map<string, string[]>()
    byWarning.set(keyOf(state), byStatus)
    const codes = byStatus.get(state.status) ?? []
    byStatus.set(state.status, codes)
    codes.push(...state.areas.map(({ code }) => code).filter(Boolean))
  }
  return byWarning
}
