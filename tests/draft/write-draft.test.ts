import { check, resolveConfig } from 'prettier'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import {
  duplicateAlert,
  inTurn,
  moveAlert,
  removeAlert,
  setAt,
  type Edit,
  type Place,
} from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { renameAlert, renameSource } from '../../client/src/features/editor/form/rename.ts'
import { SEED } from '../support/property.ts'
import { aDraftOf, alertsOf, shipped } from './a-draft.ts'

/** The lines that are not in both texts, in their order: `-` those before, `+` those after. */
function changedLines(before: string, after: string): readonly string[] {
  const [own, other] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < own.length && own[start] === other[start]) start++
  let [ownEnd, otherEnd] = [own.length, other.length]
  while (ownEnd > start && otherEnd > start && own[ownEnd - 1] === other[otherEnd - 1]) {
    ownEnd--
    otherEnd--
  }
  const [one, two] = [own.slice(start, ownEnd), other.slice(start, otherEnd)]
  // What of the two from there on has in common, the longest: filled from the end.
  const common = Array.from({ length: one.length + 1 }, () => new Uint32Array(two.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = two.length - 1; j >= 0; j--) {
      const longest = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
      common[i]?.fill(longest, j, j + 1)
    }
  }
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < two.length) {
    if (i < one.length && j < two.length && one[i] === two[j]) {
      i++
      j++
    } else if (j === two.length || (i < one.length && at(i + 1, j) >= at(i, j + 1)))
      lines.push(`-${one[i++]}`)
    else lines.push(`+${two[j++]}`)
  }
  return lines
}

const edited = (text: string, edit: Edit): readonly string[] => {
  const draft = aDraftOf(text)
  const next = edit.apply(draft)
  expect(next).not.toEqual(draft)
  return changedLines(text, writeDraft(next, text))
}

/** A few of many: the first, the last, and some between. */
const someOf = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.filter((_, i) => i === items.length - 1 || i % Math.ceil(items.length / count) === 0)

/** The places of all words in a value. */
const wordsIn = (value: unknown, place: Place = []): readonly Place[] =>
  typeof value === 'string'
    ? value.includes(' ') || /\P{ASCII}/u.test(value)
      ? [place]
      : []
    : typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([part, inner]) =>
          wordsIn(inner, [...place, Array.isArray(value) ? Number(part) : part]),
        )

const bothOf = (lines: readonly string[]): readonly [before: readonly string[], after: readonly string[]] => {
  const [before = [], after = []] = ['-', '+'].map((sign) =>
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1)),
  )
  return [before, after]
}

const bare = (line: string): string => line.replace(/,$/, '')

describe.each(shipped)('[ED2] $id differs by what was edited', ({ text }) => {
  const draft = aDraftOf(text)
  const indexes = alertsOf(draft).map((_, index) => index)
  const some = someOf(indexes, 4)
  const idOf = (index: number): string => String(alertsOf(draft)[index]?.['id'])

  it('an alert gets another id: the lines that name it', () => {
    for (const index of some) {
      const id = idOf(index)
      const other = 'x'.repeat(id.length)
      const [before, after] = bothOf(edited(text, renameAlert(index, other)))
      expect(after.map((line) => line.replaceAll(`"${other}"`, `"${id}"`))).toEqual(before)
    }
  })

  it('a source gets another id: the lines that name it', () => {
    for (const id of someOf(Object.keys(draft['sources'] ?? {}), 2)) {
      const other = 'x'.repeat(id.length)
      const [before, after] = bothOf(edited(text, renameSource(id, other)))
      expect(after.map((line) => line.replaceAll(`"${other}"`, `"${id}"`))).toEqual(before)
    }
  })

  it('a word changes: its line', () => {
    for (const place of someOf(wordsIn(draft), 8)) {
      const words = String(valueAt(draft, place))
      const letter = words.endsWith('x') ? 'y' : 'x'
      const lines = edited(text, setAt(place, words.slice(0, -1) + letter))
      expect(lines.map(([sign]) => sign)).toEqual(['-', '+'])
    }
  })

  it('an alert moves: its lines and its time', () => {
    for (const index of someOf(indexes.slice(1), 3)) {
      const [gone, come] = bothOf(edited(text, moveAlert(index, 0)))
      // What went from one place is in another; a comma more or less, and its time.
      const others = come.filter((line) => !gone.map(bare).includes(bare(line)))
      expect(others.filter((line) => !line.includes('"at": '))).toEqual([])
      expect(gone).toHaveLength(come.length)
    }
  })

  it('an alert goes: its lines, and those that named it', () => {
    for (const index of someOf(indexes.slice(1), 3)) {
      const [gone, come] = bothOf(edited(text, removeAlert(index)))
      const named = gone.filter((line) => line.includes(`"${idOf(index)}"`))
      // No comma stands before what is now the last.
      expect(come.length, come.join('\n')).toBeLessThanOrEqual(named.length + 1)
    }
  })
})

const NUMBERS = `{
  "format": 2,
  "alerts": [
    { "id": "a", "own": [9007199254740993, 1.0, 1e400, -0], "note": "\\u8b66\\/", "at": "+0s" },
    { "id": "b", "own": [1.5, { "b": 12345678901234567890, "1": 1e3 }], "at": "+1m" }
  ]
}
`

describe('[ED2] what was not edited stays as it is written', () => {
  it('a number larger than programs can count, with zeros at its end or of another form, and a letter as its number', async () => {
    const draft = aDraftOf(NUMBERS)
    const expected = NUMBERS.replace('"+1m"', '"+2m"')
    expect(writeDraft(setAt(['alerts', 1, 'at'], '+2m').apply(draft), NUMBERS)).toBe(expected)
    expect(writeDraft(draft, NUMBERS.replaceAll(/\s+/g, ' '))).toContain('9007199254740993, 1.0, 1e400, -0]')
    const tidied = NUMBERS.replace('1.5,', '1.500,').replace('1e3', '1E+03').replace('-0', '-0.00e0')
    expect(writeDraft(draft, tidied)).toBe(NUMBERS.replace('-0', '-0.0'))
    const changed = writeDraft(setAt(['alerts', 0, 'own', 1], 2).apply(draft), NUMBERS)
    expect(changed).toContain('[9007199254740993, 2, 1e400, -0]')
    const moved = { ...draft, alerts: alertsOf(draft).toReversed() }
    expect(writeDraft(moved, NUMBERS).split('\n').toSorted().map(bare)).toEqual(
      NUMBERS.split('\n').toSorted().map(bare),
    )
  })

  it('the ends of lines, and the mark that the file begins with', () => {
    const [first] = shipped
    const text = `\uFEFF${first?.text.replaceAll('\n', '\r\n')}`
    expect(writeDraft(aDraftOf(text), text)).toBe(text)
  })

  it('a file that is no JSON has no lines to keep', () => {
    const draft = aDraftOf(NUMBERS)
    expect(writeDraft(draft, NUMBERS.replace('"+0s"', '"+0s'))).toBe(writeDraft(draft))
  })

  it('an alert that got another id, among one that is new and one that went', () => {
    const text = shipped.find(({ id }) => id === 'imported-jma-tsunami')?.text ?? ''
    const [before, after] = bothOf(
      edited(text, inTurn('set', [removeAlert(2), renameAlert(1, 'another-id'), duplicateAlert(0)])),
    )
    const draft = aDraftOf(text)
    const lengthOf = (index: number): number =>
      writeDraft({ format: 2, alerts: [alertsOf(draft)[index]] }, text).split('\n').length
    expect(before.length).toBeLessThan(lengthOf(2) + 5)
    expect(after.length).toBeLessThan(lengthOf(0) + 5)
  })

  it(`whatever is edited, what is written says it and Prettier leaves it (seed ${SEED})`, async () => {
    const options = { ...(await resolveConfig(import.meta.filename)), filepath: 'a.json' }
    const value = fc.object({
      values: [fc.string(), fc.double(), fc.boolean(), fc.constant(null)],
      maxDepth: 3,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.array(value), async (was, is) => {
        const [before, draft] = [was, [...is, ...was.slice(1)]].map(
          (alerts) => JSON.parse(JSON.stringify({ alerts })) as Draft,
        )
        const written = writeDraft(draft ?? {}, JSON.stringify(before))
        expect(JSON.parse(written)).toEqual(draft)
        expect(await check(written, options)).toBe(true)
      }),
      { seed: SEED, numRuns: 100 },
    )
  })
})
