import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../scripts/support/paths.ts'

const SOURCES = ['shared/src', 'server/src', 'client/src', 'scripts']

it('[C7] JMA XML is read by one folder and written by nothing: its namespace stands nowhere else', () => {
  const naming = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
      .map((file) => `${folder}/${file}`)
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('xml.kishou.go.jp')),
  )
  expect(naming).toEqual(['shared/src/jma/jma-xml.ts'])
})
