import type { PlacedFinding } from '@alert-replay/shared/cap/finding.ts'
import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../../client/src/features/library/import/finding-groups.ts'
import type { DroppedFile, MadeScenario } from '../../../client/src/features/library/import/import-report.ts'
import {
  filesChosen,
  filesInDrop,
  MAX_FILES,
  MAX_TOTAL_BYTES,
  together,
} from '../../../client/src/features/library/import/read-drop.ts'
import { suggestId } from '../../../client/src/features/library/import/suggest-id.ts'

/** A folder or a file as a drop holds it; a folder tells at most two entries at a time. */
type Tree = string | { readonly [name: string]: Tree }

function anEntry(fullPath: string, tree: Tree): FileSystemEntry {
  const name = fullPath.split('/').at(-1) ?? ''
  if (typeof tree === 'string') {
    const file = (resolve: (file: File) => void): void => resolve(new File([tree], name))
    return { isFile: true, isDirectory: false, name, fullPath, file } as unknown as FileSystemEntry
  }
  const createReader = () => {
    const left = Object.entries(tree)
    return {
      readEntries: (resolve: (entries: FileSystemEntry[]) => void) =>
        resolve(left.splice(0, 2).map(([inner, below]) => anEntry(`${fullPath}/${inner}`, below))),
    }
  }
  return { isFile: false, isDirectory: true, name, fullPath, createReader } as unknown as FileSystemEntry
}

const aDrop = (entries: readonly (FileSystemEntry | 'text')[]): DataTransfer =>
  ({
    items: entries.map((entry) =>
      entry === 'text' ? { kind: 'string' } : { kind: 'file', webkitGetAsEntry: () => entry },
    ),
    files: [],
  }) as unknown as DataTransfer

const aBlob = (size: number): Blob => ({ size }) as Blob
const listOf = (files: readonly unknown[]): FileList => files as unknown as FileList

describe('what is dropped', () => {
  it('is every file in every folder, in the order of their names, with its path', async () => {
    const drop = aDrop([
      anEntry('/z.cap', 'z'),
      anEntry('/alerts', { c: 'c', b: { two: '2', one: '1', three: '3' }, a: 'a', empty: {} }),
      'text',
    ])
    const found = await filesInDrop(drop)
    expect(found.ok && found.value.map(({ name }) => name)).toEqual([
      'z.cap',
      'alerts/a',
      'alerts/b/one',
      'alerts/b/three',
      'alerts/b/two',
      'alerts/c',
    ])
    expect(found.ok && (await found.value[1]?.file.text())).toBe('a')
  })

  it('may be nothing, too many, too much, or a folder that cannot be read: said, and nothing is taken', async () => {
    expect(await filesInDrop(aDrop(['text']))).toEqual({ ok: false, error: 'nothing' })
    expect(await filesInDrop(aDrop([anEntry('/empty', {})]))).toEqual({ ok: false, error: 'nothing' })
    const locked = {
      isFile: false,
      isDirectory: true,
      fullPath: '/locked',
      createReader: () => ({
        readEntries: (_: unknown, reject: (error: unknown) => void) => reject(new DOMException('no')),
      }),
    } as unknown as FileSystemEntry
    expect(await filesInDrop(aDrop([locked]))).toEqual({ ok: false, error: 'unreadable-folder' })
    const many = Array.from({ length: MAX_FILES + 1 }, (_, i) => ({ name: `${i}`, size: 1 }))
    expect(filesChosen(listOf(many))).toEqual({ ok: false, error: 'too-many-files' })
    expect(filesChosen(listOf(many.slice(1))).ok).toBe(true)
    const half = { name: 'a', size: MAX_TOTAL_BYTES / 2 }
    expect(filesChosen(listOf([half, half])).ok).toBe(true)
    expect(filesChosen(listOf([half, half, { name: 'b', size: 1 }]))).toEqual({
      ok: false,
      error: 'too-much',
    })
  })

  it('comes to what was there; of two files with one name the newer counts', () => {
    const file = (name: string, size: number): DroppedFile => ({ name, file: aBlob(size) })
    const before = [file('a', 1), file('b', 1)]
    expect(together(before, [file('b', 2), file('c', 2)])).toEqual([file('a', 1), file('b', 2), file('c', 2)])
  })

  it('has the path below a folder that was chosen', () => {
    const files = [{ name: 'a.cap', size: 1, webkitRelativePath: 'alerts/a.cap' }]
    const found = filesChosen(listOf(files))
    expect(found.ok && found.value[0]?.name).toBe('alerts/a.cap')
  })
})

describe('the id that is suggested', () => {
  const idOf = (title: Record<string, string>, ...taken: readonly string[]): string =>
    suggestId(
      {
        head: { title, startMs: Date.UTC(2024, 4, 2, 18), utcOffsetMinutes: 540 },
      } as unknown as MadeScenario,
      (id) => taken.includes(id),
    )

  it('says what it is and when it was, on the scenario’s own clock', () => {
    expect(idOf({ en: 'Flood Warning', ja: '洪水' })).toBe('flood-warning-2024-05-03')
    expect(idOf({ fr: 'Élévation du niveau de l’eau' })).toBe('elevation-du-niveau-de-leau-2024-05-03')
    expect(idOf({ en: 'Flood, Harbour, 2024-05-03' }), 'once').toBe('flood-harbour-2024-05-03')
    expect(idOf({ ja: '洪水警報' })).toBe('alerts-2024-05-03')
    expect(idOf({ en: 'word '.repeat(30) })).toMatch(/^word(-word){8}-2024-05-03$/)
    expect(idOf({ en: 'x'.repeat(200) })).toBe('alerts-2024-05-03')
  })

  it('is free', () => {
    expect(idOf({ en: 'Flood' }, 'flood-2024-05-03', 'flood-2024-05-03-2')).toBe('flood-2024-05-03-3')
  })
})

describe('findings', () => {
  const at = (line: number, params: Record<string, string> = {}): PlacedFinding => ({
    rule: 'padded',
    gravity: 'repair',
    path: [],
    params,
    line,
    column: 1,
  })

  it('that say the same are told once, with their lines', () => {
    const groups = groupsOf([at(10, { a: '1' }), at(12, { a: '2' }), at(20, { a: '1' }), at(20, { a: '1' })])
    expect(groups.map(({ lines, size }) => [lines, size])).toEqual([
      [[10, 20], 3],
      [[12], 1],
    ])
    const { line: _line, column: _column, ...placeless } = at(1)
    expect(groupsOf([placeless])).toEqual([{ finding: placeless, lines: [], size: 1 }])
  })
})
