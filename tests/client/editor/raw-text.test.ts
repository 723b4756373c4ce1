import { draftOf } from '@alert-replay/shared/draft/draft.ts'
import { expect, test } from 'vitest'
import { asField, asFile, offsetAt } from '../../../client/src/features/editor/raw-text.ts'

test.each(['{\n}\n', '{\r\n}\r\n', '\uFEFF{\r\n}', '{}', ''])(
  '[ED12] a text keeps its mark and its line ends on the way through a field: %j',
  (file) => {
    expect(asField(file)).not.toMatch(/[\r\uFEFF]/)
    expect(asFile(asField(file), file)).toBe(file)
  },
)

test('[ED12] a fault leads to its place', () => {
  const text = '{\n  "format": 2,\n  "kind": made-up\n}\n'
  const read = draftOf(text)
  if (read.ok) throw new Error('this is no draft')
  const [first] = read.error
  expect(first && text.slice(offsetAt(text, first))).toMatch(/^made-up/)
})
