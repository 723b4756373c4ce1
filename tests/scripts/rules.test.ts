import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/support/paths.ts'

const RULE = /^- \*\*([A-Z]+\d+)\*\*/gmu
/** In the name of a test: between quotes, and in no comment. */
const NAMED = /^(?!\s*(?:\/\/|\*)).*['"`].*\[[A-Z]+\d+\]/u

const spec = readFileSync(join(root, 'docs/spec.md'), 'utf8')
const rules = [...spec.matchAll(RULE)].map(([, id = '']) => id)
const inTests = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: join(root, 'tests') }).map((file) =>
    readFileSync(join(root, 'tests', file), 'utf8'),
  )

function carried(): ReadonlySet<string> {
  const names = inTests('**/*.{ts,tsx}')
    .flatMap((text) => text.split('\n'))
    .filter((line) => NAMED.test(line))
    .flatMap((line) => [...line.matchAll(/\[([A-Z]+\d+)\]/gu)].map(([, id = '']) => id))
  const rows = inTests('phone/compliance/*.json').flatMap((text) =>
    [...text.matchAll(/"rules": \[([^\]]*)\]/gu)].flatMap(([, list = '']) => list.match(/[A-Z]+\d+/gu) ?? []),
  )
  return new Set([...names, ...rows])
}

test('every rule of the specification has one id, and a test that carries it', () => {
  expect(new Set(rules).size).toBe(rules.length)
  expect(rules.length).toBeGreaterThan(100)
  const ids = carried()
  expect(rules.filter((id) => !ids.has(id))).toEqual([])
})

test('no test carries the id of a rule that is not there', () => {
  expect(
    [...carried()].filter((id) => /^(?:[RSPDFCLIW]|P[HRI]|SD)\d/u.test(id) && !rules.includes(id)),
  ).toEqual([])
})
