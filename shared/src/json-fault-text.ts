import type { JsonFaultCode } from './problem.ts'
import type { Sentences } from './problem-text.ts'

/** What is said of a text that is no JSON. */
export const JSON_FAULTS: Readonly<Record<'en' | 'ja', Readonly<Record<JsonFaultCode, Sentences>>>> = {
  en: {
    'not-json': {
      wrong: 'this is not JSON: {actual}',
      right: 'a scenario file begins with { and ends with }',
    },
    'json-empty': {
      wrong: 'there is nothing in the file',
      right: 'begin with a file that "npm run fixtures -- new" writes',
    },
    'json-too-deep': {
      wrong: 'lists and objects are nested too deeply',
      right: 'at most {limit} in each other',
    },
    'json-comma-at-end': {
      wrong: 'a comma is missing at the end of line {line}',
      right: 'write , at this place',
    },
    'json-comma-between': { wrong: 'a comma is missing after {actual}', right: 'write , at this place' },
    'json-comma-extra': { wrong: 'there is one comma too many before {actual}', right: 'take it out' },
    'json-colon-missing': {
      wrong: 'a colon is missing after {actual}',
      right: 'write a colon and then the value; what has no names is a list and stands in [ ]',
    },
    'json-colon-in-list': {
      wrong: 'in a list there is a colon after {actual}',
      right: 'what has names stands in { }, not in [ ]',
    },
    'json-name-missing': {
      wrong: 'here the name of a field is expected, not {actual}',
      right: 'close with } what is still open before it, or write a name in quotation marks and a colon',
    },
    'json-value-missing': {
      wrong: 'a value is missing before {actual}',
      right: 'write it after the colon',
    },
    'json-unquoted': { wrong: '{actual} is not in quotation marks', right: 'write "{actual}"' },
    'json-capitals': { wrong: '{actual} is not written in small letters', right: 'write {expected}' },
    'json-number': {
      wrong: '{actual} is not a number as JSON writes it',
      right: 'write it like 5, -5 or 0.5; if it is a text, in quotation marks',
    },
    'json-quotation-mark': {
      wrong: '{actual} is not a quotation mark of JSON',
      right: 'write "',
    },
    'json-full-width': { wrong: '{actual} is full-width', right: 'write {expected}' },
    'json-space': {
      wrong: 'there is a space or another character without a shape ({actual}) that JSON does not take',
      right: 'take it out, or write an ordinary space',
    },
    'json-sign': {
      wrong: '{actual} does not belong here',
      right: 'after a name comes : and after a value comes ,',
    },
    'json-comment': { wrong: 'comments are not allowed', right: 'take it out' },
    'json-quote-open': {
      wrong: 'the text that begins here has no quotation mark at its end',
      right: 'write " at its end',
    },
    'json-quote-inside': {
      wrong: 'here the text ends, and yet {actual} follows',
      right: 'write \\" for a quotation mark in a text',
    },
    'json-line-break': {
      wrong: 'there is a line break in a text',
      right: 'write \\n for it, and all of the text on one line',
    },
    'json-control': {
      wrong: 'there is a control character in a text ({actual})',
      right: 'write {expected}',
    },
    'json-escape': {
      wrong: '{actual} has no meaning in a text',
      right: 'write \\\\ for a backslash',
    },
    'json-wrong-bracket': {
      wrong: '{actual} cannot close the {open} of line {line}',
      right: 'write {expected} in its place, or before it',
    },
    'json-bracket-open': {
      wrong: 'at the end {expected} is missing',
      right: 'write it; the {open} of line {line} is still open',
    },
    'json-after-end': {
      wrong: '{actual} follows after the end of the whole',
      right: 'take it out, or the closing bracket before it that is one too many',
    },
  },
  ja: {
    'not-json': {
      wrong: 'JSONとして読めません: {actual}',
      right: 'シナリオファイルは { で始まり、} で終わります',
    },
    'json-empty': {
      wrong: 'ファイルに何も書かれていません',
      right: '「npm run fixtures -- new」で作るファイルから始めてください',
    },
    'json-too-deep': { wrong: '入れ子が深すぎます', right: '{limit}段まで' },
    'json-comma-at-end': {
      wrong: '{line}行目の終わりにコンマがありません',
      right: 'この位置に , を書いてください',
    },
    'json-comma-between': {
      wrong: '{actual} の後にコンマがありません',
      right: 'この位置に , を書いてください',
    },
    'json-comma-extra': { wrong: '{actual} の前のコンマが一つ余分です', right: '消してください' },
    'json-colon-missing': {
      wrong: '{actual} の後にコロンがありません',
      right: 'コロンと値を書いてください。項目名のない一覧は [ ] で囲みます',
    },
    'json-colon-in-list': {
      wrong: '一覧の中の {actual} の後にコロンがあります',
      right: '項目名のあるものは、[ ] ではなく { } で囲んでください',
    },
    'json-name-missing': {
      wrong: '項目名があるはずのところに {actual} があります',
      right: 'その前で開いたままの括弧を } で閉じるか、引用符で囲んだ項目名とコロンを書いてください',
    },
    'json-value-missing': {
      wrong: '{actual} の前に値がありません',
      right: 'コロンの後に値を書いてください',
    },
    'json-unquoted': { wrong: '{actual} が引用符で囲まれていません', right: '"{actual}" と書いてください' },
    'json-capitals': { wrong: '{actual} は小文字で書きます', right: '{expected} と書いてください' },
    'json-number': {
      wrong: '{actual} はJSONの数の書き方ではありません',
      right: '5、-5、0.5 のように書いてください。文であれば引用符で囲んでください',
    },
    'json-quotation-mark': {
      wrong: '{actual} はJSONの引用符ではありません',
      right: '半角の " にしてください',
    },
    'json-full-width': { wrong: '{actual} が全角です', right: '半角の {expected} にしてください' },
    'json-space': {
      wrong: '全角の空白など、JSONで使えない見えない文字（{actual}）があります',
      right: '消すか、半角の空白にしてください',
    },
    'json-sign': {
      wrong: 'ここに {actual} は書けません',
      right: '項目名の後には : を、値の後には , を書きます',
    },
    'json-comment': { wrong: 'コメントは書けません', right: '消してください' },
    'json-quote-open': {
      wrong: 'ここから始まる文に、終わりの引用符がありません',
      right: '文の終わりに " を書いてください',
    },
    'json-quote-inside': {
      wrong: '文がここで終わっているのに、{actual} が続いています',
      right: '文の中の引用符は \\" と書いてください',
    },
    'json-line-break': {
      wrong: '文の途中で改行されています',
      right: '改行は \\n と書き、文全体を1行にしてください',
    },
    'json-control': {
      wrong: '文の中に制御文字（{actual}）があります',
      right: '{expected} と書いてください',
    },
    'json-escape': {
      wrong: '文の中の {actual} には意味がありません',
      right: '\\ そのものは \\\\ と書いてください',
    },
    'json-wrong-bracket': {
      wrong: '{line}行目の {open} は {actual} では閉じられません',
      right: '代わりに、またはその前に {expected} を書いてください',
    },
    'json-bracket-open': {
      wrong: '最後に {expected} がありません',
      right: '書き足してください。{line}行目の {open} が閉じられていません',
    },
    'json-after-end': {
      wrong: '全体が終わった後に {actual} が続いています',
      right: 'これを消すか、その前の余分な閉じ括弧を消してください',
    },
  },
}
