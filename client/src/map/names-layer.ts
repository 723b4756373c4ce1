import type { Box } from './chart.ts'
import type { Seen } from './chart-box.tsx'
import type { Drawn } from './drawn.ts'
import { placed, widthOf, type Label } from './labels.ts'
import { nameOf, type Name } from './names.ts'
import { seenAt } from './zoom.ts'

/** The names to write: first those of what is alerted, then as many of those around as there is room for. */
export function namesOn(
  seen: Seen,
  drawn: readonly Drawn[],
  around: readonly Name[],
  language: string,
  taken: readonly Box[],
  isSmall: (one: Drawn) => boolean,
): readonly Label[] {
  const { zoom, width, height, pointOf } = seen
  const names = drawn.toReversed().flatMap((one): Label[] => {
    const text = nameOf(one, language)
    if (text === undefined) return []
    return [{ key: one.key, text, at: pointOf(one.at), isSoft: false, isBeside: isSmall(one) }]
  })
  const alerted = new Set(drawn.map(({ kind, code }) => `${kind} ${code}`))
  const soft = around.flatMap((name): Label[] => {
    // A name is no wider than what it names, or it would seem to be another's.
    const fits = name.width * zoom.scale > widthOf(name.text)
    if (!fits || alerted.has(name.key)) return []
    return [{ key: name.key, text: name.text, at: seenAt(zoom, name.at), isSoft: true, isBeside: false }]
  })
  // The scale, and the buttons.
  const corners: Box[] = [
    [0, height - 40, 130, height],
    [width - 64, 0, width, 150],
  ]
  return placed([...names, ...soft], [width, height], [...corners, ...taken])
}
