import { JSON_FAULTS } from './json-fault-text.ts'
import { FORMS, VALUE_KINDS, type Form, type Problem, type ProblemCode, type ValueKind } from './problem.ts'

export interface Sentences {
  /** What is wrong. */
  readonly wrong: string
  /** What would be right. */
  readonly right: string
}

type OfKinds = Readonly<Record<ValueKind, string>>

/** The sentences of a language; those about kinds of value by the kind that is there, and the one that belongs there. */
interface Language {
  readonly problems: Readonly<Record<Exclude<ProblemCode, 'wrong-type'>, Sentences>>
  readonly isKind: OfKinds
  readonly writeKind: OfKinds
  /** What stands where in a text of a form. */
  readonly writeForm: Readonly<Record<Form, string>>
}

const ENGLISH: Language['problems'] = {
  ...JSON_FAULTS.en,
  'not-utf8': {
    wrong: 'from here on the file is not in UTF-8',
    right: 'save it again as UTF-8 (in your editor: Save with encoding)',
  },
  'utf-16': {
    wrong: 'the file is in UTF-16',
    right: 'save it again as UTF-8 (in your editor: Save with encoding)',
  },
  'too-large': { wrong: 'the file has {size}', right: 'at most {limit}' },
  unreadable: {
    wrong: 'the file cannot be read ({reason})',
    right: 'give this user the right to read it, or take it away',
  },
  'repeated-field': { wrong: 'the field "{field}" is given twice', right: 'give it once' },
  'unknown-field': { wrong: 'there is no field "{field}" here', right: '{suggestion}' },
  'missing-field': { wrong: 'the field "{field}" is missing', right: 'add it: {expected}' },
  'bad-value': { wrong: '"{actual}" is not one of the values', right: 'one of {expected}' },
  'bad-format': { wrong: '"{actual}" is not written as it must be', right: '{expected}' },
  'too-short': { wrong: 'this is empty or too short', right: 'at least {limit}' },
  'too-long': { wrong: 'this is too long', right: 'at most {limit}' },
  'bad-start': {
    wrong: '"{actual}" is not a date and time',
    right: 'write it as {expected}, with the offset from UTC',
  },
  'bad-time': {
    wrong: '"{actual}" is not a time',
    right: 'write {clock}, {clock}:30, {nextDay}, or a time after the start such as +90s, +9m, +1h30m',
  },
  'before-start': {
    wrong: '{actual} is before the start ({start})',
    right: 'set "start" to {earlierStart}, or write the day where it is another: {nextDay}',
  },
  'clock-before-start': {
    wrong: '{actual} is before the start ({start})',
    right: 'for another day write {nextDay}',
  },
  'morning-before-start': {
    wrong: '{actual} is before the start ({start})',
    right: 'is it {afternoon}? For another day write {nextDay}',
  },
  'too-late': { wrong: '{actual} is more than {days} days after the start', right: 'split the scenario' },
  'wrong-order': {
    wrong: '{actual} is before alerts[{previous}] ({previousAt})',
    right: 'list the alerts in the order in which they came',
  },
  'repeated-id': {
    wrong: 'alerts[{previous}] already has the id "{id}"',
    right: 'give each alert its own id',
  },
  'dangling-reference': { wrong: 'there is no alert "{id}"', right: 'before it there are: {expected}' },
  'misspelt-reference': {
    wrong: 'there is no alert "{id}"',
    right: 'is it "{near}"? Before it there are: {expected}',
  },
  'reference-of-first': {
    wrong: 'there is no alert "{id}"',
    right: 'take the reference out: there is no alert before this one',
  },
  'forward-reference': {
    wrong: '"{id}" is this alert itself or comes later',
    right: 'an alert can only refer to one before it',
  },
  'part-elsewhere': {
    wrong: '"{id}" came at another time, so this is not part of its message',
    right: 'give both the same time, or use "references" alone',
  },
  'missing-language': {
    wrong: 'there is no text in "{language}"',
    right: 'add it, or take "{language}" out of the scenario\'s "languages"',
  },
  'unknown-source': {
    wrong: 'there is no source "{id}"',
    right: 'one of {expected}, or add it to "sources"',
  },
  'misspelt-source': {
    wrong: 'there is no source "{id}"',
    right: 'is it "{near}"? There are: {expected}; or add it to "sources"',
  },
  'missing-wording': {
    wrong: 'a recorded text does not say how its wording is known',
    right: 'add "wording": quoted, reported, reconstructed, translated or unknown',
  },
  'written-in-recorded': {
    wrong: 'a recorded scenario cannot hold a text written for it',
    right: 'quoted, reported, reconstructed, translated or unknown',
  },
  'unsourced-wording': {
    wrong: 'a wording that is {wording} names no source',
    right: 'add "sources" with ids from the scenario\'s "sources", or change "wording"',
  },
  'body-of-unknown': {
    wrong: 'the wording is unknown and yet there is a body',
    right: 'leave "body" out and say in "note" what is known, or change "wording"',
  },
  'missing-body': { wrong: 'there is no body', right: 'add "body", or set "wording" to unknown' },
  'missing-account': {
    wrong: 'a recorded scenario does not say which account of the events it is',
    right: 'add "account" in each of the languages',
  },
  'bad-id': {
    wrong: '"{actual}" cannot be an id',
    right: 'lower-case letters, digits and single hyphens, at most 80: {expected}',
  },
  'bad-file-name': {
    wrong: 'the name of this file, "{actual}", cannot be an id',
    right: 'rename it, with lower-case letters, digits and single hyphens, at most 80: {expected}',
  },
  'newer-format': {
    wrong: 'the file is written in format {actual}, which is newer than this program',
    right: 'use a newer version of this program; this one reads formats up to {newest}',
  },
  'beside-cap': {
    wrong: '"{field}" is given beside "cap", which says it already',
    right: 'take "{field}" out',
  },
  'bad-duration': { wrong: '"{actual}" is no length of time', right: 'write 90s, 2m or 1h30m' },
  'expires-early': {
    wrong: 'it ends at {actual}, which is not after it came ({at})',
    right: 'write a later time; after midnight with the day: {nextDay}',
  },
  'no-cell-broadcast': {
    wrong: 'there are numbers of a cell broadcast, but the alert came by none',
    right: 'add "cell-broadcast" to "channels", or take "cellBroadcast" out',
  },
  'repeated-choice': {
    wrong: 'choices[{previous}] already has the id "{id}"',
    right: 'give each choice its own id',
  },
  'points-order': {
    wrong: '{actual} is before points[{previous}] ({previousAt})',
    right: 'list the points of the flight in the order of time',
  },
  'unsourced-point': {
    wrong: 'a point of a recorded flight names no source',
    right: 'add "sources" with ids from the scenario\'s "sources"',
  },
  'unexplained-point': {
    wrong: 'the position was worked out, and nothing says from what',
    right: 'add "note", or take "workedOut" out where a source names this place',
  },
  'more-problems': {
    wrong: 'there are more faults than the {limit} listed here',
    right: 'correct these, then check again',
  },
}

const JAPANESE: Language['problems'] = {
  ...JSON_FAULTS.ja,
  'not-utf8': {
    wrong: 'ここから先の文字コードがUTF-8ではありません',
    right: 'UTF-8で保存し直してください（エディターの「エンコード付きで保存」など）',
  },
  'utf-16': {
    wrong: '文字コードがUTF-16です',
    right: 'UTF-8で保存し直してください（エディターの「エンコード付きで保存」など）',
  },
  'too-large': { wrong: 'ファイルが大きすぎます（{size}）', right: '{limit}まで' },
  unreadable: {
    wrong: 'ファイルを読めません（{reason}）',
    right: '読み取りの権限を付けるか、ファイルを取り除いてください',
  },
  'repeated-field': { wrong: '項目「{field}」が二度書かれています', right: '一度だけ書いてください' },
  'unknown-field': { wrong: 'ここに項目「{field}」はありません', right: '{suggestion}' },
  'missing-field': { wrong: '項目「{field}」がありません', right: '追加してください: {expected}' },
  'bad-value': { wrong: '「{actual}」は使えない値です', right: '次のいずれか: {expected}' },
  'bad-format': { wrong: '「{actual}」は書き方が違います', right: '{expected}' },
  'too-short': { wrong: '空か、短すぎます', right: '{limit}以上' },
  'too-long': { wrong: '長すぎます', right: '{limit}まで' },
  'bad-start': {
    wrong: '「{actual}」は日時として読めません',
    right: '{expected} のように、UTCとの差を付けて書いてください',
  },
  'bad-time': {
    wrong: '「{actual}」は時刻として読めません',
    right: '{clock}、{clock}:30、{nextDay}、または開始からの時間（+90s、+9m、+1h30m）で書いてください',
  },
  'before-start': {
    wrong: '{actual} は開始（{start}）より前です',
    right: '"start" を {earlierStart} にするか、別の日であれば日付を付けてください（{nextDay}）',
  },
  'clock-before-start': {
    wrong: '{actual} は開始（{start}）より前です',
    right: '別の日であれば {nextDay} と書いてください',
  },
  'morning-before-start': {
    wrong: '{actual} は開始（{start}）より前です',
    right: '{afternoon} のことではありませんか。別の日であれば {nextDay} と書いてください',
  },
  'too-late': { wrong: '{actual} は開始から{days}日を超えています', right: 'シナリオを分けてください' },
  'wrong-order': {
    wrong: '{actual} は alerts[{previous}]（{previousAt}）より前です',
    right: '警報は届いた順に並べてください',
  },
  'repeated-id': {
    wrong: 'id「{id}」は alerts[{previous}] で使われています',
    right: '警報ごとに別のidを付けてください',
  },
  'dangling-reference': {
    wrong: '警報「{id}」はありません',
    right: 'この警報より前にあるもの: {expected}',
  },
  'misspelt-reference': {
    wrong: '警報「{id}」はありません',
    right: '「{near}」のことではありませんか。この警報より前にあるもの: {expected}',
  },
  'reference-of-first': {
    wrong: '警報「{id}」はありません',
    right: '参照を消してください。この警報より前に警報はありません',
  },
  'forward-reference': {
    wrong: '「{id}」はこの警報自身か、後の警報です',
    right: '参照できるのは前の警報だけです',
  },
  'part-elsewhere': {
    wrong: '「{id}」とは時刻が違うため、同じ電文の一部ではありません',
    right: '同じ時刻にするか、"references" だけにしてください',
  },
  'missing-language': {
    wrong: '「{language}」の文がありません',
    right: '追加するか、シナリオの "languages" から「{language}」を外してください',
  },
  'unknown-source': {
    wrong: '出典「{id}」はありません',
    right: '次のいずれか: {expected}。または "sources" に追加してください',
  },
  'misspelt-source': {
    wrong: '出典「{id}」はありません',
    right: '「{near}」のことではありませんか。あるもの: {expected}。または "sources" に追加してください',
  },
  'missing-wording': {
    wrong: '記録された文の文言の由来がありません',
    right: '"wording" を追加してください: quoted、reported、reconstructed、translated、unknown',
  },
  'written-in-recorded': {
    wrong: '記録のシナリオに、作成した文は置けません',
    right: 'quoted、reported、reconstructed、translated、unknown のいずれか',
  },
  'unsourced-wording': {
    wrong: '文言が {wording} なのに出典がありません',
    right: 'シナリオの "sources" にあるidを "sources" に書くか、"wording" を直してください',
  },
  'body-of-unknown': {
    wrong: '文言が不明なのに本文があります',
    right: '"body" を消して、分かっていることを "note" に書くか、"wording" を直してください',
  },
  'missing-body': {
    wrong: '本文がありません',
    right: '"body" を追加するか、"wording" を unknown にしてください',
  },
  'missing-account': {
    wrong: '記録のシナリオに、どの伝え方によるものかの説明がありません',
    right: '各言語で "account" を追加してください',
  },
  'bad-id': {
    wrong: '「{actual}」はidにできません',
    right: '英小文字、数字、ハイフンで80字まで: {expected}',
  },
  'bad-file-name': {
    wrong: 'このファイルの名前「{actual}」はidにできません',
    right: '英小文字、数字、ハイフンで80字までの名前に変えてください: {expected}',
  },
  'newer-format': {
    wrong: 'ファイルの形式（{actual}）が、このプログラムより新しいものです',
    right: '新しい版のプログラムを使ってください。この版で読めるのは形式{newest}までです',
  },
  'beside-cap': {
    wrong: '「{field}」は "cap" に含まれているため、並べて書けません',
    right: '「{field}」を消してください',
  },
  'bad-duration': {
    wrong: '「{actual}」は時間の長さとして読めません',
    right: '90s、2m、1h30m のように書いてください',
  },
  'expires-early': {
    wrong: '期限（{actual}）が、届いた時刻（{at}）より後ではありません',
    right: '後の時刻にするか、翌日なら日付を付けてください（{nextDay}）',
  },
  'no-cell-broadcast': {
    wrong: '緊急速報メールの番号がありますが、届いた手段に緊急速報メールがありません',
    right: '"channels" に "cell-broadcast" を加えるか、"cellBroadcast" を消してください',
  },
  'repeated-choice': {
    wrong: 'id「{id}」は choices[{previous}] で使われています',
    right: '選択肢ごとに別のidを付けてください',
  },
  'points-order': {
    wrong: '{actual} は points[{previous}]（{previousAt}）より前です',
    right: '飛行の地点は時刻の順に並べてください',
  },
  'unsourced-point': {
    wrong: '記録された飛行の地点に出典がありません',
    right: 'シナリオの "sources" にあるidを "sources" に書いてください',
  },
  'unexplained-point': {
    wrong: '位置が算出されたものなのに、何から算出したかの説明がありません',
    right: '"note" を追加するか、出典が名を挙げる場所であれば "workedOut" を消してください',
  },
  'more-problems': {
    wrong: '誤りがここに示した{limit}件より多くあります',
    right: 'これらを直してから、もう一度確認してください',
  },
}

const LANGUAGES: Readonly<Record<'en' | 'ja', Language>> = {
  en: {
    problems: ENGLISH,
    isKind: {
      string: 'this is a text',
      number: 'this is a number',
      integer: 'this is a number',
      boolean: 'this is true or false',
      array: 'this is a list',
      object: 'this is an object',
      null: 'this is null',
    },
    writeKind: {
      string: 'write a text: {example}',
      number: 'write a number, without quotation marks',
      integer: 'write a whole number, without quotation marks',
      boolean: 'write true or false, without quotation marks',
      array: 'write a list: {example}',
      object: 'write {example}',
      null: 'write null',
    },
    writeForm: {
      circle: 'latitude,longitude and radius in km, such as {expected}',
      ring: 'latitude,longitude of three corners or more, and the first once more at the end, such as {expected}',
      position: 'latitude,longitude, such as {expected}',
      url: 'an address with http or https, such as {expected}',
      date: 'year-month-day, such as {expected}',
      language: 'a language tag, such as {expected}',
      country: 'the two capital letters of a country, such as {expected}',
      id: 'lower-case letters, digits and single hyphens, such as {expected}',
      'cap-time': 'date, time with seconds and offset from UTC, such as {expected}',
    },
  },
  ja: {
    problems: JAPANESE,
    isKind: {
      string: '文が書かれています',
      number: '数が書かれています',
      integer: '数が書かれています',
      boolean: 'trueかfalseが書かれています',
      array: '一覧が書かれています',
      object: 'オブジェクトが書かれています',
      null: 'nullが書かれています',
    },
    writeKind: {
      string: '引用符で囲んで {example} のように書いてください',
      number: '引用符を付けずに数を書いてください',
      integer: '引用符を付けずに整数を書いてください',
      boolean: '引用符を付けずに true か false と書いてください',
      array: '一覧として {example} のように書いてください',
      object: '{example} のように書いてください',
      null: 'null と書いてください',
    },
    writeForm: {
      circle: '「緯度,経度」と半径（km）を {expected} のように書いてください',
      ring: '三つ以上の頂点の「緯度,経度」を並べ、最後に最初の頂点をもう一度、{expected} のように書いてください',
      position: '「緯度,経度」を {expected} のように書いてください',
      url: 'httpまたはhttpsのアドレスを {expected} のように書いてください',
      date: '年-月-日を {expected} のように書いてください',
      language: '言語タグを {expected} のように書いてください',
      country: '国を表す英大文字2字を {expected} のように書いてください',
      id: '英小文字、数字、ハイフンで {expected} のように書いてください',
      'cap-time': '日付、秒までの時刻、UTCとの差を {expected} のように書いてください',
    },
  },
}

/** What is wrong and what would be right, in Japanese for `ja`, else in English. */
export function problemText(problem: Problem, language: string): Sentences {
  const { wrong, right } = sentencesOf(problem, LANGUAGES[language.startsWith('ja') ? 'ja' : 'en'])
  return { wrong: fill(wrong, problem), right: fill(right, problem) }
}

function sentencesOf({ code, params }: Problem, language: Language): Sentences {
  const { problems, isKind, writeKind, writeForm } = language
  if (code === 'bad-format') {
    const form = FORMS.find((one) => one === params['form'])
    return form ? { ...problems[code], right: writeForm[form] } : problems[code]
  }
  if (code !== 'wrong-type') return problems[code]
  const kind = (name: string): ValueKind => VALUE_KINDS.find((one) => one === params[name]) ?? 'object'
  return { wrong: isKind[kind('actual')], right: writeKind[kind('expected')] }
}

const fill = (sentence: string, problem: Problem): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => problem.params[name] ?? '?')
