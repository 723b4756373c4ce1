import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLibrary } from '@alert-replay/server/scenarios/library.ts'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { isBroken } from '@alert-replay/shared/listing.ts'
import { aTrainer } from '../support/clients.ts'
import { manualClock } from '../support/clock.ts'
import { aFolder } from '../support/folder.ts'
import { aServer } from '../support/server.ts'

/** The text of a scenario file; `title` tells one version from another. */
const fileOf = (title: string, fields: object = {}): string =>
  JSON.stringify(
    {
      format: 1,
      kind: 'made-up',
      title: { en: title },
      languages: ['en'],
      start: '2023-11-21T22:46+09:00',
      alerts: [
        { id: 'one', at: '+0s', phases: ['warning'], channels: ['app'], texts: { en: 'One' } },
        { id: 'two', at: '+10s', phases: ['lifted'], channels: ['app'], texts: { en: 'Two' } },
      ],
      ...fields,
    },
    null,
    2,
  )

function aLibrary() {
  const folder = aFolder()
  const clock = manualClock()
  const faults: unknown[] = []
  const library = createLibrary(folder, clock, (error) => faults.push(error))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  return { folder, clock, faults, library, write }
}

describe('the library', () => {
  it('finds every scenario in the folder, in order of id', async () => {
    const { folder, library, write } = aLibrary()
    write('b.json', fileOf('B'))
    write('a.json', fileOf('A'))
    write('scenario.schema.json', '{}')
    write('README.md', 'about')
    mkdirSync(join(folder, 'folder.json'))
    await library.refresh()
    expect(library.list()).toMatchObject([
      { id: 'a', title: { en: 'A' }, alertCount: 2, durationMs: 10_000 },
      { id: 'b', title: { en: 'B' } },
    ])
    expect(library.find('a')?.scenario.alerts.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(library.find('folder')).toBeUndefined()
  })

  it('lists the languages that every alert has beside those promised, and those that only some have', async () => {
    const { library, write } = aLibrary()
    const alert = (id: string, at: string, texts: object) => ({
      id,
      at,
      phases: ['warning'],
      channels: ['app'],
      texts,
    })
    write('a.json', fileOf('A'))
    write(
      'b.json',
      fileOf('B', {
        alerts: [
          alert('one', '+0s', { en: 'One', ko: '하나', ja: '一' }),
          alert('two', '+10s', { en: 'Two', ja: '二' }),
        ],
      }),
    )
    await library.refresh()
    expect(library.list().map((listed) => 'further' in listed && listed.further)).toEqual([
      false,
      { every: ['ja'], some: ['ko'] },
    ])
  })

  it('notices a new, a changed and a deleted file by itself, every second', async () => {
    const { folder, clock, library, write } = aLibrary()
    await library.refresh()
    const stop = library.watch()
    const look = async (): Promise<string[]> => {
      clock.advance(1_000)
      // The look that the clock began, not one of our own.
      await library.refresh()
      return library
        .list()
        .map((listed) => (isBroken(listed) ? `${listed.id}: broken` : String(listed.title['en'])))
    }
    expect(await look()).toEqual([])
    write('a.json', fileOf('A'))
    expect(await look()).toEqual(['A'])
    write('a.json', fileOf('B'))
    expect(await look()).toEqual(['B'])
    renameSync(join(folder, 'a.json'), join(folder, 'c.json'))
    expect(await look()).toEqual(['B'])
    expect(library.find('a')).toBeUndefined()
    rmSync(join(folder, 'c.json'))
    expect(await look()).toEqual([])
    stop()
    expect(clock.pending).toBe(0)
  })

  it('[F2] keeps the last good version of a file that becomes invalid, with its faults, until it is good again', async () => {
    const { library, write } = aLibrary()
    write('a.json', fileOf('Good'))
    await library.refresh()
    write('a.json', fileOf('Bad', { kind: 'other', extra: 1 }))
    await library.refresh()
    expect(library.list()).toMatchObject([
      {
        id: 'a',
        title: { en: 'Good' },
        stale: true,
        problems: [
          { path: ['kind'], code: 'bad-value', line: 3, column: expect.any(Number) },
          { path: ['extra'], code: 'unknown-field', line: expect.any(Number) },
        ],
      },
    ])
    expect(library.find('a')?.scenario.title['en']).toBe('Good')
    // Still invalid, otherwise: the good version is not forgotten.
    write('a.json', '{')
    await library.refresh()
    expect(library.list()).toMatchObject([
      { title: { en: 'Good' }, stale: true, problems: [{ code: 'json-bracket-open' }] },
    ])
    write('a.json', fileOf('Better'))
    await library.refresh()
    expect(library.list()).toEqual([expect.not.objectContaining({ stale: true })])
    expect(library.list()).toEqual([expect.not.objectContaining({ problems: expect.anything() })])
    expect(library.find('a')?.scenario.title['en']).toBe('Better')
  })

  it('[F2] lists a file that was never good by its id and its faults alone, and offers nothing', async () => {
    const { library, write } = aLibrary()
    write('a.json', '')
    write('Not A Slug.json', fileOf('Fine but for its name'))
    await library.refresh()
    expect(library.list()).toEqual([
      { id: 'Not A Slug', problems: [expect.objectContaining({ code: 'bad-file-name' })] },
      { id: 'a', problems: [expect.objectContaining({ code: 'json-empty', line: 1, column: 1 })] },
    ])
    expect(library.find('a')).toBeUndefined()
  })

  it('a file that is being written heals when it is whole', async () => {
    const { library, write } = aLibrary()
    const text = fileOf('Whole')
    write('a.json', text.slice(0, 100))
    await library.refresh()
    expect(library.list()).toMatchObject([{ problems: [{ code: 'json-bracket-open' }] }])
    write('a.json', text)
    await library.refresh()
    expect(library.list()).toMatchObject([{ title: { en: 'Whole' } }])
  })

  it('a file that is too large is refused unread', async () => {
    const { folder, library, write } = aLibrary()
    write('a.json', '')
    truncateSync(join(folder, 'a.json'), MAX_FILE_BYTES + 1)
    await library.refresh()
    expect(library.list()).toMatchObject([
      { id: 'a', problems: [{ code: 'too-large', params: { size: '21 MB' } }] },
    ])
  })

  it('[F9] a file that is not in UTF-8 is not offered; one that was good before stays as it was', async () => {
    const { folder, library, write } = aLibrary()
    write('a.json', fileOf('A'))
    await library.refresh()
    const [before = '', after = ''] = fileOf('@').split('@')
    // 警報, as Shift_JIS writes it.
    const bytes = [Buffer.from(before), Buffer.from([0x8c, 0x78, 0x95, 0xf1]), Buffer.from(after)]
    for (const name of ['a.json', 'b.json']) writeFileSync(join(folder, name), Buffer.concat(bytes))
    await library.refresh()
    expect(library.list()).toMatchObject([
      { id: 'a', title: { en: 'A' }, stale: true, problems: [{ code: 'not-utf8', line: 5, column: 12 }] },
      { id: 'b', problems: [{ code: 'not-utf8', line: 5, column: 12 }] },
    ])
    expect(library.find('b')).toBeUndefined()
  })

  it('[F2] a file that cannot be read keeps no other from being offered', async () => {
    const { folder, library, write } = aLibrary()
    symlinkSync('a.json', join(folder, 'a.json'))
    write('b.json', fileOf('Good'))
    await library.refresh()
    expect(library.list()).toMatchObject([
      { id: 'a', problems: [{ code: 'unreadable', params: { reason: 'ELOOP' } }] },
      { id: 'b', title: { en: 'Good' } },
    ])
  })

  it('the hash changes with the content, and not with the layout of the file', async () => {
    const { library, write } = aLibrary()
    const hash = async (text: string): Promise<string | undefined> => {
      write('a.json', text)
      await library.refresh()
      return library.find('a')?.hash
    }
    const first = await hash(fileOf('A'))
    expect(await hash(JSON.stringify(JSON.parse(fileOf('A'))))).toBe(first)
    expect(await hash(fileOf('B'))).not.toBe(first)
  })

  it('a folder that goes away is told as a fault, and what was known stays', async () => {
    const { folder, clock, faults, library, write } = aLibrary()
    write('a.json', fileOf('A'))
    await library.refresh()
    rmSync(folder, { recursive: true })
    await expect(library.refresh()).rejects.toThrow(`The folder of scenarios, ${folder}, cannot be read`)
    library.watch()
    clock.advance(1_000)
    await expect(library.refresh()).rejects.toThrow(`The folder of scenarios, ${folder}, cannot be read`)
    expect(faults).toHaveLength(1)
    expect(library.find('a')).toBeDefined()
  })

  it('[S3] an edited file changes no running drill, and the next drill has it', async () => {
    const { clock, library, write } = aLibrary()
    write('a.json', fileOf('Before'))
    const server = await aServer({ library, clock })
    const drill = await server.create({ scenarioId: 'a' })
    await (await aTrainer(server.url, drill)).command({ type: 'step', from: 0 })

    write(
      'a.json',
      fileOf('After', {
        alerts: [{ id: 'new', at: '+1s', phases: ['test'], channels: ['app'], texts: { en: 'New' } }],
      }),
    )
    await library.refresh()
    const trainer = await aTrainer(server.url, drill)
    expect(trainer.joined?.scenario.title['en']).toBe('Before')
    expect(await trainer.command({ type: 'step', from: 1 })).toMatchObject({ ok: true })
    const next = await aTrainer(server.url, await server.create({ scenarioId: 'a' }))
    expect(next.joined?.scenario.title['en']).toBe('After')
  })
})
