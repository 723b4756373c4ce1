import type { Box, Point } from './chart.ts'
import type { Seen } from './chart-box.tsx'
import type { Drawn } from './drawn.ts'
import { placed, widthOf, type Label } from './labels.ts'
import { nameOf, type Name } from './names.ts'
import { seenAt } from './zoom.ts'

/** Pixels: nearer than this the phone is on the name, and so far below it goes. */
const NEAR = 8
const BELOW = 14

/** The names to write: first those of what is alerted, then as many of those around as there is room for. */
export function namesOn(
  seen: Seen,
  drawn: readonly Drawn[],
  around: readonly Name[],
  language: string,
  taken: readonly Box[],
  isSmall: (one: Drawn) => boolean,
  phone: Point | undefined,
  /** Of what else stands on the map. */
  others: readonly Label[],
): readonly Label[] {
  const { zoom, width, height, pointOf } = seen
  const names = drawn.toReversed().flatMap((one): Label[] => {
    const text = nameOf(one, language)
    if (text === undefined) return []
    const [x, y] = pointOf(one.at)
    // The phone stands on its place, the name then below its foot.
    const isUnder = phone && Math.hypot(x - phone[0], y - phone[1]) < NEAR
    const at: Point = isUnder ? [x, y + BELOW] : [x, y]
    return [{ key: one.key, text, at, isSoft: false, isBeside: isSmall(one) }]
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
    [width - 150, height - 64, width, height],
  ]
  return placed([...names, ...others, ...soft], [width, height], [...corners, ...taken])
}
