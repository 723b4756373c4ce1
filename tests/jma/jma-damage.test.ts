import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { capMessageSchema } from '@alert-replay/shared/cap/cap-schema.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { linkJma } from '@alert-replay/shared/jma/link-jma.ts'
import { isJma, readJma } from '@alert-replay/shared/jma/read-jma.ts'
import { holds } from '../support/property.ts'
import { textOf } from './files.ts'

/** Without the one that has so little that the damage leaves no report at all. */
const NAMES = readdirSync(new URL('./files', import.meta.url))
  .map((file) => file.replace(/\.xml$/, ''))
  .filter((name) => name !== 'jma-structure-no-head')

/** What happens to a tag or a text of a report: gone, doubled, emptied, or something else in its place. */
const damage = fc.record({
  at: fc.nat(),
  by: fc.oneof(
    fc.constant('drop' as const),
    fc.constant('double' as const),
    fc
      .constantFrom('', 'NaN', '解除', '取消', 'レベル５', '2031-13-01T00:00:00+09:00', 'a,b <c', '__proto__')
      .map((text) => ({ text })),
    fc.string().map((text) => ({ text })),
  ),
})

const escaped = (text: string): string =>
  text.replace(/[<&>]/g, (one) => `&#${one.charCodeAt(0)};`).replace(/[^\t\n\u0020-\ud7ff]/g, '')

/** An element without children, `<Name>…</Name>` or `<Name/>`, or a text between tags. */
const LEAF = /<([A-Za-z:_]+)[^<>]*?(?:\/>|>[^<]*<\/\1>)/g

function damaged(
  text: string,
  damages: readonly { at: number; by: 'drop' | 'double' | { text: string } }[],
): string {
  return damages.reduce((current, { at, by }) => {
    const leaves = [...current.matchAll(LEAF)]
    const leaf = leaves[at % leaves.length]
    if (!leaf) return current
    const [whole] = leaf
    const changed =
      by === 'drop'
        ? ''
        : by === 'double'
          ? whole + whole
          : whole.replace(/>[^<]*<\//, () => `>${escaped(by.text)}</`)
    return current.slice(0, leaf.index) + changed + current.slice(leaf.index + whole.length)
  }, text)
}

describe('a damaged report', () => {
  holds(
    'is refused with a rule, or read as a message that a scenario can hold',
    fc.tuple(fc.constantFrom(...NAMES), fc.array(damage, { minLength: 1, maxLength: 8 })),
    ([name, damages]) => {
      const parsed = parseXml(damaged(textOf(name), damages))
      if (!parsed.ok || !isJma(parsed.value.root)) throw new Error('the damage is to be JMA’s, not XML’s')
      const reading = readJma(parsed.value.root)
      if (!reading.ok) {
        expect(reading.error).not.toEqual([])
        return
      }
      for (const { message, placeOf } of linkJma([reading.value])) {
        expect(capMessageSchema.safeParse(message).error).toBeUndefined()
        expect(message.identifier).not.toMatch(/[\s,<&]/)
        expect(placeOf(['info', 99, 'area', 99])).toEqual({
          line: expect.any(Number),
          column: expect.any(Number),
        })
      }
    },
    { runs: 1_000 },
  )
})
