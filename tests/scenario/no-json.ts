import type { ProblemCode } from '@alert-replay/shared/problem.ts'

/** Stands where the fault is said to be, and is not part of the text. */
export const PLACE = '▸'

/** A text that is no JSON, and what is said of it. */
interface NoJson {
  readonly name: string
  readonly marked: string
  readonly code: ProblemCode
  readonly wrong: string
  readonly right: string
}

export const NO_JSON: readonly NoJson[] = [
  {
    name: 'the file is empty',
    marked: '▸ \n',
    code: 'json-empty',
    wrong: 'there is nothing in the file',
    right: 'begin with a file that "npm run fixtures -- new" writes',
  },
  {
    name: 'the file is something else',
    marked: '▸<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    code: 'not-json',
    wrong: 'this is not JSON: <alert',
    right: 'a scenario file begins with { and ends with }',
  },
  {
    name: 'the file begins with its end',
    marked: '▸}',
    code: 'not-json',
    wrong: 'this is not JSON: }',
    right: 'a scenario file begins with { and ends with }',
  },
  ...['"b": 1', '{ "b": 1 }', 'true'].map((next) => ({
    name: 'a line has no comma at its end',
    marked: `{\n  "a": ${next.startsWith('"') ? '1' : '[1'}▸\n  ${next}`,
    code: 'json-comma-at-end' as const,
    wrong: 'a comma is missing at the end of line 2',
    right: 'write , at this place',
  })),
  {
    name: 'two values of a line have no comma between them',
    marked: '{ "languages": ["ja"▸ "en"] }',
    code: 'json-comma-between',
    wrong: 'a comma is missing after "ja"',
    right: 'write , at this place',
  },
  {
    name: 'a comma stands after the last field',
    marked: '{\n  "a": 1▸,\n}',
    code: 'json-comma-extra',
    wrong: 'there is one comma too many before }',
    right: 'take it out',
  },
  {
    name: 'a comma stands after the last value',
    marked: '[1▸, ]',
    code: 'json-comma-extra',
    wrong: 'there is one comma too many before ]',
    right: 'take it out',
  },
  ...['[1▸, , 2]', '{ "a": 1▸,, "b": 2 }', '[▸,, 1]'].map((marked) => ({
    name: 'two commas follow each other',
    marked,
    code: 'json-comma-extra' as const,
    wrong: 'there is one comma too many before ,',
    right: 'take it out',
  })),
  {
    name: 'a name has no colon',
    marked: '{ "kind"▸ "made-up" }',
    code: 'json-colon-missing',
    wrong: 'a colon is missing after "kind"',
    right: 'write a colon and then the value; what has no names is a list and stands in [ ]',
  },
  {
    name: 'a list is written as an object',
    marked: '{ "references": { "evacuate"▸ } }',
    code: 'json-colon-missing',
    wrong: 'a colon is missing after "evacuate"',
    right: 'write a colon and then the value; what has no names is a list and stands in [ ]',
  },
  {
    name: 'an object is written as a list',
    marked: '{ "title": ["ja"▸: "題名"] }',
    code: 'json-colon-in-list',
    wrong: 'in a list there is a colon after "ja"',
    right: 'what has names stands in { }, not in [ ]',
  },
  ...['[\n  { "id": "a",\n  ▸{ "id": "b" }\n]', '[\n  { "id": "a"\n  ▸{ "id": "b" }\n]'].map((marked) => ({
    name: 'an alert is not closed before the next',
    marked,
    code: 'json-name-missing' as const,
    wrong: 'here the name of a field is expected, not {',
    right: 'close with } what is still open before it, or write a name in quotation marks and a colon',
  })),
  {
    name: 'a value is missing',
    marked: '{ "kind":▸, "a": 1 }',
    code: 'json-value-missing',
    wrong: 'a value is missing before ,',
    right: 'write it after the colon',
  },
  {
    name: 'a name has no quotation marks',
    marked: '{ ▸kind: "made-up" }',
    code: 'json-unquoted',
    wrong: 'kind is not in quotation marks',
    right: 'write "kind"',
  },
  ...['made-up', '22:46', '+90s', '2023-11-21T22:46+09:00', '訓練：X国', '2023-11-21'].map((word) => ({
    name: 'a text has no quotation marks',
    marked: `{ "a": ▸${word}, "b": 1 }`,
    code: 'json-unquoted' as const,
    wrong: `${word} is not in quotation marks`,
    right: `write "${word}"`,
  })),
  {
    name: 'a word is written large',
    marked: '{ "correct": ▸True }',
    code: 'json-capitals',
    wrong: 'True is not written in small letters',
    right: 'write true',
  },
  ...['+5', '05', '.5', '5.', '1.2.3'].map((number) => ({
    name: 'a number is written otherwise',
    marked: `[▸${number}]`,
    code: 'json-number' as const,
    wrong: `${number} is not a number as JSON writes it`,
    right: 'write it like 5, -5 or 0.5; if it is a text, in quotation marks',
  })),
  ...['“', '”', '„', '「', "'", '＂'].map((mark) => ({
    name: 'a quotation mark is of another kind',
    marked: `{ ▸${mark}kind${mark}: "made-up" }`,
    code: 'json-quotation-mark' as const,
    wrong: `${mark} is not a quotation mark of JSON`,
    right: 'write "',
  })),
  {
    name: 'a text ends with a quotation mark of another kind',
    marked: '{\n  "kind": "made-up▸”,\n  "a": 1 }',
    code: 'json-quotation-mark',
    wrong: '” is not a quotation mark of JSON',
    right: 'write "',
  },
  ...[
    ['{ "a"▸：1 }', '：', ':'],
    ['{ "a": "x"▸、"b": 1 }', '、', ','],
    ['{ "a": 1▸，"b": 1 }', '，', ','],
    ['{ "a": ▸｛ "b": 1 } }', '｛', '{'],
    ['▸｛ "b": 1 }', '｛', '{'],
    ['{ "a": 1 ▸｝', '｝', '}'],
    ['{ "a": [1▸］ }', '］', ']'],
    ['{ "a": ▸４３７０ }', '４３７０', '4370'],
  ].map(([marked = '', is = '', right = '']) => ({
    name: 'something is full-width',
    marked,
    code: 'json-full-width' as const,
    wrong: `${is} is full-width`,
    right: `write ${right}`,
  })),
  ...[
    ['{▸　"a": 1 }', 'U+3000'],
    ['{ "a": true▸\u00a0}', 'U+00A0'],
    ['{ "a": 1 }▸\uFEFF', 'U+FEFF'],
    ['▸\u0000', 'U+0000'],
  ].map(([marked = '', is = '']) => ({
    name: 'there is a space of another kind',
    marked,
    code: 'json-space' as const,
    wrong: `there is a space or another character without a shape (${is}) that JSON does not take`,
    right: 'take it out, or write an ordinary space',
  })),
  ...['{ "a": 1▸; "b": 2 }', '{ "a" ▸= 1 }'].map((marked) => ({
    name: 'there is a sign of another language',
    marked,
    code: 'json-sign' as const,
    wrong: `${marked.includes(';') ? ';' : '='} does not belong here`,
    right: 'after a name comes : and after a value comes ,',
  })),
  ...['// one', '/* one */', '# one'].flatMap((comment) =>
    [`{ "a": 1, ▸${comment}\n}`, `{ "a": 1 ▸${comment}\n}`, `▸${comment}\n{}`, `{}\n▸${comment}`].map(
      (marked) => ({
        name: 'there is a comment',
        marked,
        code: 'json-comment' as const,
        wrong: 'comments are not allowed',
        right: 'take it out',
      }),
    ),
  ),
  ...['{ "a": ▸"x,\n  "b": 1 }', '{ "a": ▸"x\n}', '[▸"x,\n  "y"\n]', '▸"x', '{ ▸"a: 1\n }'].map((marked) => ({
    name: 'a text has no end',
    marked,
    code: 'json-quote-open' as const,
    wrong: 'the text that begins here has no quotation mark at its end',
    right: 'write " at its end',
  })),
  {
    name: 'there are quotation marks in a text',
    marked: '{ "a": "He said ▸"go" now" }',
    code: 'json-quote-inside',
    wrong: 'here the text ends, and yet go follows',
    right: 'write \\" for a quotation mark in a text',
  },
  ...[
    '{ "a": "one▸\ntwo",\n"b": 1 }',
    '{ "a": "one▸\n\n  two" }',
    '{ "a": "one▸\n" }',
    '["one▸\r\n", "b"]',
  ].map((marked) => ({
    name: 'a text has two lines',
    marked,
    code: 'json-line-break' as const,
    wrong: 'there is a line break in a text',
    right: 'write \\n for it, and all of the text on one line',
  })),
  ...[
    ['["a▸\tb"]', 'U+0009', '\\t'],
    ['["a▸\u001bb"]', 'U+001B', '\\u001B'],
  ].map(([marked = '', is = '', right = '']) => ({
    name: 'there is a control character in a text',
    marked,
    code: 'json-control' as const,
    wrong: `there is a control character in a text (${is})`,
    right: `write ${right}`,
  })),
  ...[
    ['["C:▸\\dir"]', '\\d'],
    ['["▸\\u12"]', '\\u'],
  ].map(([marked = '', is = '']) => ({
    name: 'a backslash is alone',
    marked,
    code: 'json-escape' as const,
    wrong: `${is} has no meaning in a text`,
    right: 'write \\\\ for a backslash',
  })),
  {
    name: 'a bracket closes another',
    marked: '{\n  "a": [\n    1\n  ▸}\n}',
    code: 'json-wrong-bracket',
    wrong: '} cannot close the [ of line 2',
    right: 'write ] in its place, or before it',
  },
  {
    name: 'the file is not closed',
    marked: '{\n  "alerts": [\n    { "id": "a" }▸\n',
    code: 'json-bracket-open',
    wrong: 'at the end ] } is missing',
    right: 'write it; the [ of line 2 is still open',
  },
  {
    name: 'the file ends in the middle',
    marked: '{\n  "kind":▸ ',
    code: 'json-bracket-open',
    wrong: 'at the end } is missing',
    right: 'write it; the { of line 1 is still open',
  },
  {
    name: 'there is a bracket too many',
    marked: '{ "alerts": [] }\n▸}\n',
    code: 'json-after-end',
    wrong: '} follows after the end of the whole',
    right: 'take it out, or the closing bracket before it that is one too many',
  },
]
