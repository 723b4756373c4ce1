import { wordDiff, type DiffPart } from '@alert-replay/shared/phone/word-diff.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const written = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

it('one number that changed is one change, in Japanese too', () => {
  expect(
    written(wordDiff('Wave of 3 metres expected at 10:20.', 'Wave of 5 metres expected at 10:20.', 'en')),
  ).toBe('Wave of [-3-]{+5+} metres expected at 10:20.')
  expect(
    written(
      wordDiff(
        'ミサイルが、8時00分頃、北海道周辺に落下するものとみられます。',
        'ミサイルが、8時05分頃、北海道周辺に落下するものとみられます。',
        'ja',
      ),
    ),
  ).toBe('ミサイルが、8時[-00-]{+05+}分頃、北海道周辺に落下するものとみられます。')
})

it('a Japanese word is changed as a whole, not by its characters', () => {
  expect(
    written(wordDiff('頑丈な建物や地下に避難して下さい。', '建物の中、又は地下に避難して下さい。', 'ja')),
  ).toBe('[-頑丈な-]建物[-や-]{+の中、又は+}地下に避難して下さい。')
})

it('words that were replaced side by side are one change, not one for each space between them', () => {
  expect(written(wordDiff('Go to high ground now.', 'Stay inside your building now.', 'en'))).toBe(
    '[-Go to high ground-]{+Stay inside your building+} now.',
  )
})

it('the same text has no difference, an empty one is all removed or all added', () => {
  expect(wordDiff('', '', 'en')).toEqual([])
  expect(wordDiff('Same.', 'Same.', 'en')).toEqual([{ kind: 'same', text: 'Same.' }])
  expect(wordDiff('', 'New.', 'en')).toEqual([{ kind: 'added', text: 'New.' }])
  expect(wordDiff('Old.', '', 'ja')).toEqual([{ kind: 'removed', text: 'Old.' }])
})

it('a language that nobody knows is compared all the same', () => {
  expect(written(wordDiff('one two', 'one three', 'not a language'))).toBe('one [-two-]{+three+}')
})

it('texts too long for words are compared by sentences, and beyond that as wholes', () => {
  const words = (count: number, of: string): string =>
    Array.from({ length: count }, (_, i) => `${of}${i}`).join(' ')
  const kept = 'This sentence stays.'
  const parts = wordDiff(
    `Before. ${words(3_000, 'A')}. ${kept} ${words(3_000, 'B')}.`,
    `Now. ${words(3_000, 'C')}. ${kept} ${words(3_000, 'D')}.`,
    'en',
  )
  expect(parts.filter(({ kind }) => kind === 'same').map(({ text }) => text.trim())).toEqual([kept])
  const many = (of: string): string => Array.from({ length: 2_100 }, (_, i) => `${of}${i}.`).join('\n')
  expect(wordDiff(many('a'), many('b'), 'en').map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

it('the parts make up both texts again, whatever these are', () => {
  const word = fc.constantFrom(
    '警報',
    '解除',
    '避難',
    'して',
    'の',
    '、',
    '。',
    ' ',
    '\n',
    'go',
    'stay',
    '10:20',
    '👪',
  )
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, fc.constantFrom('ja', 'en', 'zh-Hant'), (before, after, language) => {
      const parts = wordDiff(before, after, language)
      const of = (kind: DiffPart['kind']): string =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map((part) => part.text)
          .join('')
      expect([of('removed'), of('added')]).toEqual([before, after])
      parts.forEach((part, i) => {
        expect(part.text).not.toBe('')
        expect(part.kind).not.toBe(parts[i + 1]?.kind)
      })
    }),
  )
})
