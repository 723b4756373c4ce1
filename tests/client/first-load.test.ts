import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { chunkGroups } from '../../client/chunk-groups.ts'
import { buildClient } from '../../scripts/build.ts'
import { firstLoad, firstLoadBudgetBytes } from '../../scripts/support/first-load.ts'

test('[W2] a phone joins with at most 150 kB of scripts', async () => {
  const { files, totalBytes } = firstLoad(await buildClient())
  expect(firstLoadBudgetBytes).toBe(150_000)
  // React alone is more than this: less would mean that something is not counted.
  expect(totalBytes).toBeGreaterThan(60_000)
  expect(totalBytes, JSON.stringify(files, null, 2)).toBeLessThanOrEqual(firstLoadBudgetBytes)
}, 120_000)

test.each([
  ['src/features/phone/phone-page.tsx', ['base', 'drill', 'handset']],
  ['src/app/watch-page.tsx', ['base', 'drill', 'handset']],
  ['src/app/trainer-page.tsx', ['base', 'drill']],
  ['src/app/library-page.tsx', ['base']],
])(
  'of the scripts that pages share, %s loads %j first',
  async (page, expected) => {
    const { files } = firstLoad(await buildClient(), page)
    const shared = new RegExp(`^assets/(${chunkGroups.map(({ name }) => name).join('|')})-`)
    expect(files.flatMap(({ file }) => shared.exec(file)?.[1] ?? []).toSorted()).toEqual(expected)
  },
  120_000,
)

test('the first load is the entry, the page, its texts in one language and what these import, each once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'alert-replay-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const sizes: Record<string, number> = {}
  const write = (file: string, content: Buffer | string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), content)
    sizes[file] = gzipSync(content, { level: 9 }).length
  }
  for (const name of ['main', 'react', 'phone', 'shared', 'en', 'ja-phone', 'trainer', 'en-trainer'])
    write(`${name}.js`, randomBytes(100))
  // Of the two languages the one with more text.
  write('ja.js', randomBytes(200))
  write('style.css', 'a {}')
  write(
    '.vite/manifest.json',
    JSON.stringify({
      'index.html': { file: 'main.js', isEntry: true, imports: ['_react.js'], css: ['style.css'] },
      '_react.js': { file: 'react.js' },
      'src/features/phone/phone-page.tsx': { file: 'phone.js', imports: ['_react.js', '_shared.js'] },
      '_shared.js': { file: 'shared.js', imports: ['index.html'] },
      'src/features/trainer/trainer-page.tsx': { file: 'trainer.js', imports: ['_react.js'] },
      'src/locales/en/common.json': { file: 'en.js' },
      'src/locales/ja/common.json': { file: 'ja.js' },
      'src/locales/ja/phone.json': { file: 'ja-phone.js' },
      'src/locales/en/trainer.json': { file: 'en-trainer.js' },
    }),
  )
  const { files, totalBytes } = firstLoad(dir)
  const expected = ['main.js', 'react.js', 'phone.js', 'shared.js', 'ja.js', 'ja-phone.js']
  expect(files).toEqual(expected.map((file) => ({ file, bytes: sizes[file] })))
  expect(totalBytes).toBe(expected.reduce((sum, file) => sum + (sizes[file] ?? 0), 0))
  expect(() => firstLoad(dir, 'src/features/gone/gone-page.tsx')).toThrow('Has the page moved?')
})
