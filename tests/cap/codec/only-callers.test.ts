import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/support/paths.ts'

const IMPORT = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]/g

/** Files of the program and its scripts (tests may write what they read) that import a file of this name. */
const importersOf = (name: string): readonly string[] =>
  globSync(['{shared,server,client}/src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'], { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .filter((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].some((found) =>
        (found[1] ?? found[2] ?? found[3] ?? '').endsWith(`/${name}`),
      ),
    )
    .map((file) => file.split(sep).join('/'))
    .sort()

describe('[D1] a message as it was sent leaves the program nowhere', () => {
  it('only the round trip of the corpus table uses the identity codec', () => {
    expect(importersOf('identity.ts').filter((file) => file !== 'scripts/fixtures/round-trip.ts')).toEqual([])
  })

  it('only the identity codec and the exercise projection use the writer of messages', () => {
    expect(importersOf('write-cap.ts')).toEqual([
      'shared/src/cap/identity.ts',
      'shared/src/cap/write-message.ts',
    ])
  })
})
