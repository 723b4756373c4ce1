import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { summarize } from '../../scripts/support/counts.ts'
import { binOf, root } from '../../scripts/support/paths.ts'
import type { Counts } from '../support/counts.ts'
import { aFolder } from './launcher-project.ts'

const counts = (passed: number, failed = 0, skipped = 0): Counts => ({ passed, failed, skipped })

describe('the last line', () => {
  test('adds up the runners', () => {
    const ends = [
      { runner: 'vitest', code: 0, counts: counts(10, 0, 1) },
      { runner: 'playwright', code: 0, counts: counts(3) },
    ]
    expect(summarize(ends)).toEqual({ remarks: ['1 skipped.'], line: '13 passed, 0 failed', code: 0 })
    expect(summarize(ends.slice(1))).toEqual({ remarks: [], line: '3 passed, 0 failed', code: 0 })
  })

  test('is red after a failure', () => {
    const end = { runner: 'vitest', code: 1, counts: counts(10, 2) }
    expect(summarize([end])).toEqual({ remarks: [], line: '10 passed, 2 failed', code: 1 })
  })

  test('is red after a runner that died, ran nothing, or failed without a failed test', () => {
    const green = { runner: 'vitest', code: 0, counts: counts(10) }
    expect(summarize([green, { runner: 'playwright', code: 134, counts: undefined }])).toEqual({
      remarks: ['playwright ended with 134 before it could count.'],
      line: '10 passed, 1 failed',
      code: 1,
    })
    expect(summarize([green, { runner: 'playwright', code: 0, counts: counts(0, 0, 4) }])).toEqual({
      remarks: ['playwright ran no test.', '4 skipped.'],
      line: '10 passed, 1 failed',
      code: 1,
    })
    expect(summarize([green, { runner: 'playwright', code: 1, counts: counts(3) }])).toEqual({
      remarks: ['playwright ended with 1 though no test failed.'],
      line: '13 passed, 1 failed',
      code: 1,
    })
  })

  test('counts what was not run: as skipped, or where it must run as failed', () => {
    const green = { runner: 'vitest', code: 0, counts: counts(10) }
    expect(summarize([green], { skipped: 5 })).toMatchObject({
      remarks: ['5 skipped.'],
      line: '10 passed, 0 failed',
      code: 0,
    })
    expect(summarize([green], { failed: 5 })).toMatchObject({ line: '10 passed, 5 failed', code: 1 })
  })
})

/** Runs one runner on the files of a folder, with our reporter, and answers what that counted. */
function countedBy(
  runner: 'vitest' | 'playwright',
  files: Record<string, string>,
): { code: number | null; counted: Counts } {
  const dir = aFolder()
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  const reporter = join(root, `tests/support/count-reporter-${runner}.ts`)
  const command =
    runner === 'vitest' ? [binOf('vitest'), 'run'] : [binOf('@playwright/test', 'playwright'), 'test']
  const { VITEST: _nested, ...env } = process.env
  const { status } = spawnSync(process.execPath, [...command, `--reporter=${reporter}`], {
    cwd: dir,
    env: { ...env, ALERT_REPLAY_COUNTS: join(dir, 'counts.json') },
  })
  return { code: status, counted: JSON.parse(readFileSync(join(dir, 'counts.json'), 'utf8')) as Counts }
}

describe('vitest counts', () => {
  const file = (body: string) => `import { afterAll, expect, test } from 'vitest'\n${body}`

  test('what passed, failed and was skipped', () => {
    const body = `test('a', () => {}); test('b', () => {}); test('c', () => expect(1).toBe(2)); test.skip('d', () => {}); test.todo('e')`
    expect(countedBy('vitest', { 'a.test.js': file(body) })).toEqual({ code: 1, counted: counts(2, 1, 2) })
  })

  test('a file that does not load and a hook that throws as failures', () => {
    const files = {
      'a.test.js': file(`test('a', () => {}); afterAll(() => { throw new Error('no') })`),
      'b.test.js': `throw new Error('no')`,
    }
    expect(countedBy('vitest', files)).toEqual({ code: 1, counted: counts(1, 2) })
  })
})

describe('playwright counts', () => {
  const file = (body: string) => `const { test, expect } = require('@playwright/test')\n${body}`

  test('what passed, failed and was skipped', () => {
    const body = `test('a', () => {}); test('b', () => expect(1).toBe(2)); test.skip('c', () => {})`
    expect(countedBy('playwright', { 'a.spec.cjs': file(body) })).toEqual({
      code: 1,
      counted: counts(1, 1, 1),
    })
  })

  test('a file that does not load as a failure', () => {
    const files = { 'a.spec.cjs': file(`test('a', () => {})`), 'b.spec.cjs': `throw new Error('no')` }
    expect(countedBy('playwright', files)).toEqual({ code: 1, counted: counts(0, 1) })
  })
})
