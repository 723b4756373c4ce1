import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cap, decode, embedded, file, scenarioIn } from './given.ts'
import { startCounting, type Work } from './work.ts'

const sentAt = (i: number): string =>
  `${new Date(1_700_000_000_000 + i * 60_000).toISOString().slice(0, 19)}-00:00`

/** Each updates the one before and the first; all have one identifier, so that names alone tell nothing apart. */
const given = (i: number, identifier: string) => ({
  identifier,
  sent: sentAt(i),
  ...(i > 0 && {
    msgType: 'Update',
    references: [i - 1, 0].map((to) => `warnings@example.org,${identifier},${sentAt(to)}`).join(' '),
  }),
})

const count = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

/** A range of messages given in different ways. */
const ways: Readonly<Record<string, (n: number) => readonly ImportFile[]>> = {
  files: (n) => count(n).map((i) => file(`${i}.cap`, cap(given(i, 'same')))),
  'files, last one first': (n) => count(n).map((i) => file(`${n - i}.cap`, cap(given(n - 1 - i, 'same')))),
  'one zip': (n) => [
    {
      name: 'all.zip',
      bytes: zipSync(
        Object.fromEntries(
          count(n).map((i) => [`${i}.cap`, new TextEncoder().encode(cap(given(i, 'same')))]),
        ),
      ),
    },
  ],
  'one feed': (n) => [
    file(
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom">${count(n)
        .map((i) => `<entry><id>same</id><content>${embedded(given(i, 'same'))}</content></entry>`)
        .join('')}</feed>`,
    ),
  ],
  'a feed of links and its files': (n) => [
    file(
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom">${count(n)
        .map((i) => `<entry><link href="${i}.cap"/></entry>`)
        .join('')}</feed>`,
    ),
    ...count(n).map((i) => file(`${i}.cap`, cap(given(i, 'same')))),
  ],
  'the same message again and again': (n) => count(n).map((i) => file(`${i}.cap`, cap())),
}

describe('the work of an import grows as the number of its messages', () => {
  let counting: Awaited<ReturnType<typeof startCounting>>
  beforeAll(async () => {
    counting = await startCounting()
  })
  afterAll(() => counting.stop())

  it.each(Object.entries(ways))('as %s', async (_, filesOf) => {
    const workOn = (n: number): Promise<Work> => {
      const files = filesOf(n)
      return counting.workOf(() => void importFiles(files, { id: 'imported', decode }))
    }
    await workOn(10)
    const [some, twice] = [await workOn(100), await workOn(200)]
    const total = (work: Work): number => [...work.values()].reduce((sum, times) => sum + times, 0)
    expect(total(twice) / total(some)).toBeGreaterThan(1.9)
    expect(total(twice) / total(some)).toBeLessThan(2.1)
    // No block of the code alone either, however cheap: a search by halves takes 2.3 times, one through all 4 times.
    const steep = [...twice].filter(([block, times]) => times > 1_000 && times / (some.get(block) ?? 0) > 2.6)
    expect(steep).toEqual([])
  })

  it('of one message too, be its first language long and the others many', async () => {
    const code = (i: number) => `<eventCode><valueName>CODE</valueName><value>${i}</value></eventCode>`
    const workOn = (n: number): Promise<Work> => {
      const text = cap({ languages: count(n).map((i) => `q-${i}`) })
      const long = text.replace('</certainty>', `</certainty>${count(n).map(code).join('')}`)
      const files = [file('a.cap', long)]
      return counting.workOf(() => {
        const { messages = 0, findings = [] } = importFiles(files, { id: 'imported', decode }).files[0] ?? {}
        expect([messages, findings.some(({ rule }) => rule === 'info-codes-differ')]).toEqual([1, true])
      })
    }
    await workOn(10)
    const [some, twice] = [await workOn(200), await workOn(400)]
    const steep = [...twice].filter(([block, times]) => times > 1_000 && times / (some.get(block) ?? 0) > 2.6)
    expect(steep).toEqual([])
  })

  it('and all of them are in the scenario', () => {
    const imported = importFiles(ways['files, last one first']?.(200) ?? [], { id: 'imported', decode })
    const { alerts } = scenarioIn(imported)
    expect(alerts).toHaveLength(200)
    expect(alerts[199]?.references).toEqual([alerts[198]?.id, alerts[0]?.id])
  })
})
