import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binOf, root } from '../../scripts/support/paths.ts'
import { aFolder } from './launcher-project.ts'

/** A file, what it imports, and where the lint says the code should go instead. */
type Arrow = readonly [file: string, specifier: string, way: string]

const forbidden: readonly Arrow[] = [
  ['shared/src/a.ts', 'node:fs', 'server/src or client/src'],
  ['shared/src/a.ts', 'fs/promises', 'server/src or client/src'],
  ['shared/src/a.ts', 'react', 'server/src or client/src'],
  ['shared/src/phone/a.ts', '@alert-replay/server/app.ts', 'server/src or client/src'],
  ['shared/src/phone/a.ts', '../../../client/src/lib/api.ts', 'shared/src'],
  ['server/src/http/a.ts', '@alert-replay/client/src/main.tsx', 'shared/src'],
  ['server/src/http/a.ts', '../../../client/src/lib/api.ts', 'shared/src'],
  ['server/src/drill/a.ts', 'socket.io', 'server/src/realtime'],
  ['server/src/drill/a.ts', 'express', 'server/src/http'],
  ['server/src/drill/a.ts', '../realtime/gateway.ts', 'server/src/realtime'],
  ['server/src/drill/deep/a.ts', '../../http/drills.ts', 'server/src/http'],
  ['server/src/drill/a.ts', '../app.ts', 'argument'],
  ['server/src/storage/a.ts', '../drill/conductor.ts', 'server/src/drill'],
  ['server/src/storage/a.ts', '../clock.ts', 'shared/src'],
  ['server/src/storage/migrations/a.ts', '../../config.ts', 'shared/src'],
  ['server/src/clock.ts', './config.ts', 'server/src/drill'],
  ['client/src/app/a.ts', '@alert-replay/server/app.ts', 'shared/src'],
  ['client/src/app/a.ts', '../../../server/src/app.ts', 'shared/src'],
  ['client/src/lib/a.ts', 'node:path', 'shared/src'],
  ['client/src/lib/a.ts', '../drill/link.ts', 'client/src/drill'],
  ['client/src/lib/a.ts', '@alert-replay/shared/scenario.ts', 'types only'],
  ['client/src/features/watch/a.ts', '@alert-replay/shared/command.ts', 'types only'],
  ['client/src/drill/a.ts', '../features/watch/watch.tsx', 'client/src/features'],
  ['client/src/drill/a.ts', '../ui/button.tsx', 'client/src/features or ui'],
  ['client/src/ui/a.ts', '../drill/link.ts', 'client/src/features'],
  ['client/src/ui/a.ts', '../features/watch/watch.tsx', 'client/src/features'],
  ['client/src/features/watch/a.tsx', '../phone/phone-page.tsx', 'client/src/app'],
  ['client/src/features/watch/a.tsx', '../../features/phone/phone-page.tsx', 'client/src/app'],
  ['client/src/features/watch/a.tsx', '../../app/app.tsx', 'client/src/app'],
  ['client/src/features/watch/deep/a.tsx', '../../phone/phone-page.tsx', 'client/src/app'],
]

const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['shared/src/a.ts', './b.ts'],
  ['shared/src/phone/a.ts', '../b.ts'],
  ['shared/src/a.ts', 'zod'],
  ['server/src/drill/a.ts', '../storage/storage.ts'],
  ['server/src/drill/a.ts', '@alert-replay/shared/replay.ts'],
  ['server/src/storage/a.ts', './memory.ts'],
  ['server/src/storage/a.ts', 'kysely'],
  ['server/src/storage/migrations/a.ts', '../storage.ts'],
  ['server/src/realtime/a.ts', '../drill/conductor.ts'],
  ['server/src/clock.ts', 'node:timers'],
  ['client/src/app/a.tsx', '../features/watch/watch.tsx'],
  ['client/src/features/watch/a.tsx', './timeline.tsx'],
  ['client/src/features/watch/a.tsx', '../../ui/button.tsx'],
  ['client/src/features/watch/a.tsx', '../../drill/link.ts'],
  ['client/src/features/watch/deep/a.tsx', '../timeline.tsx'],
  ['client/src/features/watch/deep/a.tsx', '../../../lib/api.ts'],
  ['client/src/drill/a.ts', '@alert-replay/shared/view.ts'],
]

/** A file of its own for each import. */
const fileFor = (file: string, index: number) => file.replace('/a.', `/a${index}.`)

/** What the lint says of files with these imports, by file. */
function lint(imports: readonly (readonly [file: string, specifier: string])[]): Map<string, string[]> {
  const said = new Map<string, string[]>()
  const dir = aFolder()
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  writeFileSync(join(dir, '.gitignore'), 'node_modules\n')
  cpSync(join(root, '.oxlintrc.json'), join(dir, '.oxlintrc.json'))
  imports.forEach(([file, specifier], index) => {
    const path = join(dir, fileFor(file, index))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `export { thing } from '${specifier}'\n`)
  })
  const { stdout } = spawnSync(process.execPath, [binOf('oxlint'), '-f', 'json'], {
    cwd: dir,
    encoding: 'utf8',
  })
  const { diagnostics, number_of_files } = JSON.parse(stdout) as {
    diagnostics: { code: string; help: string; filename: string }[]
    number_of_files: number
  }
  expect(number_of_files).toBe(imports.length)
  for (const { code, help, filename } of diagnostics) {
    if (code !== 'eslint(no-restricted-imports)') continue
    said.set(filename, [...(said.get(filename) ?? []), help])
  }
  return said
}

describe('the arrows of the house', () => {
  test('a forbidden import is reported, with where the code should go instead', () => {
    const said = lint(forbidden.map(([file, specifier]) => [file, specifier]))
    const missing = forbidden.filter(
      ([file, , way], index) => !said.get(fileFor(file, index))?.some((help) => help.includes(way)),
    )
    expect(missing).toEqual([])
  })

  test('an import along the arrows is not', () => {
    expect(Object.fromEntries(lint(allowed))).toEqual({})
  })
})
