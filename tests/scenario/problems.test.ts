import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import {
  pathText,
  PROBLEM_CODES,
  type PlacedProblem,
  type Problem,
  type ProblemCode,
} from '@alert-replay/shared/problem.ts'
import { aFile, ID, placeOf, textOf } from './a-file.ts'
import { NO_JSON, PLACE } from './no-json.ts'
import { sentencesOf } from './sentences.ts'

type Edit = readonly [was: string, is: string]

/** One fault put into the text of a good file, and what is said of it. */
interface Fault {
  readonly name: string
  /** What is replaced, which stands in the text once, and by what. */
  readonly edit: Edit
  /** Likewise: what makes the fault one. */
  readonly also?: readonly Edit[]
  readonly code: ProblemCode
  readonly path: string
  /** What stands where the fault is said to be, in the edited text, once. */
  readonly at: string
  readonly wrong: string
  readonly right: string
}

/** Stands once in the text of the file. */
const CUE_OF_LIFTED = '"cue": {'
/** In Japanese, which a reader of the English text gets as the paper told it. */
const A_CAP =
  '{ "identifier": "1", "sender": "a@example.jp", "sent": "2023-11-21T22:55:30+09:00", "status": "Actual",' +
  ' "msgType": "Update", "scope": "Public", "info": [{ "language": "ja", "category": ["Security"],' +
  ' "event": "Missile", "urgency": "Past", "severity": "Minor", "certainty": "Observed",' +
  ' "senderName": "Defence", "description": "通過しました。" }] }'

/** A flight of two points, put into the file. */
const withFlight = (first: string, second: string): Edit => [
  '"notes": [',
  `"flight": { "points": [{ "kind": "launch", ${first} }, { "kind": "fall", ${second} }] }, "notes": [`,
]
const A_PLACE = '"name": { "ja": "島", "en": "Isle" }, "sources": ["paper"]'

const FAULTS: readonly Fault[] = [
  {
    name: 'a point of the flight is before the one above it',
    edit: withFlight(`"at": "22:50", ${A_PLACE}`, `"at": "22:43", ${A_PLACE}`),
    code: 'points-order',
    path: 'flight.points[1].at',
    at: '"22:43"',
    wrong: '22:43 is before points[0] (22:50)',
    right: 'list the points of the flight in the order of time',
  },
  {
    name: 'nobody is named who says so of a point of what happened',
    edit: withFlight(A_PLACE, '"name": { "ja": "海", "en": "Sea" }, "sources": []'),
    code: 'unsourced-point',
    path: 'flight.points[1]',
    at: '{ "kind": "fall"',
    wrong: 'a point of a recorded flight names no source',
    right: 'add "sources" with ids from the scenario\'s "sources"',
  },
  {
    name: 'of a point that was worked out it is not said from what',
    edit: withFlight(A_PLACE, `"position": "42.01,143.24", "workedOut": true, ${A_PLACE}`),
    code: 'unexplained-point',
    path: 'flight.points[1]',
    at: '{ "kind": "fall"',
    wrong: 'the position was worked out, and nothing says from what',
    right: 'add "note", or take "workedOut" out where a source names this place',
  },
  {
    name: 'a position is none on the earth',
    edit: withFlight(A_PLACE, `"position": "142.01,43.24", ${A_PLACE}`),
    code: 'bad-format',
    path: 'flight.points[1].position',
    at: '"142.01,43.24"',
    wrong: '"142.01,43.24" is not written as it must be',
    right: 'latitude,longitude, such as 42.01,143.24',
  },
  {
    name: 'the time of a point is none',
    edit: withFlight(A_PLACE, `"at": "22:65", ${A_PLACE}`),
    code: 'bad-time',
    path: 'flight.points[1].at',
    at: '"22:65"',
    wrong: '"22:65" is not a time',
    right: 'write 22:46, 22:46:30, 2023-11-22T00:15, or a time after the start such as +90s, +9m, +1h30m',
  },
  {
    name: 'lists stand in lists without end',
    edit: ['"format": 2,', `"format": ${'['.repeat(100_000)}${']'.repeat(100_000)},`],
    code: 'json-too-deep',
    path: '(file)',
    at: `${'['.repeat(100_000 - 63)}]`,
    wrong: 'lists and objects are nested too deeply',
    right: 'at most 64 in each other',
  },
  {
    name: 'a field is given twice',
    edit: ['"format": 2,', '"format": 2, "format": 2,'],
    code: 'repeated-field',
    path: 'format',
    at: '"format": 2,\n',
    wrong: 'the field "format" is given twice',
    right: 'give it once',
  },
  {
    name: 'a field is given twice within an alert',
    edit: ['"at": "22:55:30",', '"at": "22:55:30",\n"at": "22:55:31",'],
    code: 'repeated-field',
    path: 'alerts[2].at',
    at: '"at": "22:55:31"',
    wrong: 'the field "at" is given twice',
    right: 'give it once',
  },
  {
    name: 'there is a field nobody knows',
    edit: ['"format": 2,', '"format": 2, "colour": "red",'],
    code: 'unknown-field',
    path: 'colour',
    at: '"colour"',
    wrong: 'there is no field "colour" here',
    right: '–',
  },
  {
    name: 'a field’s name is misspelt',
    edit: ['"cue": {', '"Cues": {'],
    code: 'unknown-field',
    path: 'alerts[2].Cues',
    at: '"Cues"',
    wrong: 'there is no field "Cues" here',
    right: '"cue"?',
  },
  {
    name: 'a field’s name is misspelt in a text',
    edit: ['"note": "The wording is not known."', '"notes": "The wording is not known."'],
    code: 'unknown-field',
    path: 'alerts[1].texts.en.notes',
    at: '"notes": "The',
    wrong: 'there is no field "notes" here',
    right: '"notes"?',
  },
  {
    name: 'a field is missing',
    edit: ['"start": "2023-11-21T22:46+09:00",', ''],
    code: 'missing-field',
    path: 'start',
    at: '{\n  "$schema"',
    wrong: 'the field "start" is missing',
    right: 'add it: "start": "2023-11-21T22:46+09:00"',
  },
  {
    name: 'a field with texts in several languages is missing',
    edit: ['"title": {\n    "en": "An island",\n    "ja": "ある島"\n  },', ''],
    code: 'missing-field',
    path: 'title',
    at: '{\n  "$schema"',
    wrong: 'the field "title" is missing',
    right: 'add it: "title": { "ja": "…", "en": "…" }',
  },
  {
    name: 'a field with few values is missing',
    edit: ['"kind": "recorded",', ''],
    code: 'missing-field',
    path: 'kind',
    at: '{\n  "$schema"',
    wrong: 'the field "kind" is missing',
    right: 'add it: recorded, made-up',
  },
  {
    name: 'a field is missing in an alert',
    edit: ['"at": "22:55:30",', ''],
    code: 'missing-field',
    path: 'alerts[2].at',
    at: '{\n      "id": "lifted"',
    wrong: 'the field "at" is missing',
    right: 'add it: "at": "22:46"',
  },
  {
    name: 'a value is of another type',
    edit: ['"at": "22:55:30"', '"at": 2255'],
    code: 'wrong-type',
    path: 'alerts[2].at',
    at: '2255',
    wrong: 'this is a number',
    right: 'write a text: "22:46"',
  },
  {
    name: 'a text stands where there are texts by language',
    edit: ['{\n    "en": "An island",\n    "ja": "ある島"\n  }', '"An island"'],
    code: 'wrong-type',
    path: 'title',
    at: '"An island"',
    wrong: 'this is a text',
    right: 'write { "ja": "…", "en": "…" }',
  },
  {
    name: 'an alert is no object',
    edit: ['"alerts": [', '"alerts": [ null,'],
    code: 'wrong-type',
    path: 'alerts[0]',
    at: 'null',
    wrong: 'this is null',
    right:
      'write { "id": "warning", "at": "22:46", "phases": ["warning"], "channels": ["cell-broadcast"], "texts": { "ja": "…", "en": "…" } }',
  },
  {
    name: 'a text is a number',
    edit: [
      '"en": {\n          "wording": "unknown",\n          "note": "The wording is not known."\n        }',
      '"en": 5',
    ],
    code: 'wrong-type',
    path: 'alerts[1].texts.en',
    at: '5\n      }',
    wrong: 'this is a number',
    right: 'write a text: "…"',
  },
  {
    name: 'a value is not one of those there are',
    edit: ['"social"', '"twitter"'],
    code: 'bad-value',
    path: 'alerts[2].channels[0]',
    at: '"twitter"',
    wrong: '"twitter" is not one of the values',
    right:
      'one of cell-broadcast, app, loudspeaker, television, radio, social, press, website, authority-network',
  },
  {
    name: 'a value is long, and none of those there are',
    edit: ['"social"', JSON.stringify('x'.repeat(100))],
    code: 'bad-value',
    path: 'alerts[2].channels[0]',
    at: '"xxx',
    wrong: `"${'x'.repeat(60)}…" is not one of the values`,
    right:
      'one of cell-broadcast, app, loudspeaker, television, radio, social, press, website, authority-network',
  },
  {
    name: 'the format is none there ever was',
    edit: ['"format": 2', '"format": 0'],
    code: 'bad-value',
    path: 'format',
    at: '0,\n  "kind"',
    wrong: '"0" is not one of the values',
    right: 'one of 2',
  },
  {
    name: 'an alert’s id is no slug',
    edit: ['"id": "lifted"', '"id": "The Lift"'],
    code: 'bad-format',
    path: 'alerts[2].id',
    at: '"The Lift"',
    wrong: '"The Lift" is not written as it must be',
    right: 'lower-case letters, digits and single hyphens, such as okinawa-2023-11-21',
  },
  {
    name: 'a language has no tag',
    edit: ['"account": {\n    "en"', '"account": {\n    "english": "As told",\n    "en"'],
    code: 'bad-format',
    path: 'account.english',
    at: '"As told"',
    wrong: '"english" is not written as it must be',
    right: 'a language tag, such as ja, en, zh-Hant',
  },
  {
    name: 'a source’s id is no slug',
    edit: ['"sources": {\n', '"sources": {\n"A Paper": { "title": "Another" },\n'],
    code: 'bad-format',
    path: 'sources["A Paper"]',
    at: '{ "title": "Another" }',
    wrong: '"A Paper" is not written as it must be',
    right: 'lower-case letters, digits and single hyphens, such as ryukyu-shimpo',
  },
  {
    name: 'an address is none',
    edit: ['https://example.org/paper', 'ftp://example.org/paper'],
    code: 'bad-format',
    path: 'sources.paper.url',
    at: '"ftp:',
    wrong: '"ftp://example.org/paper" is not written as it must be',
    right: 'an address with http or https, such as https://example.org/page',
  },
  {
    name: 'a source’s date is none',
    edit: ['"date": "2023-11-21"', '"date": "2023-02-30"'],
    code: 'bad-format',
    path: 'sources.paper.date',
    at: '"2023-02-30"',
    wrong: '"2023-02-30" is not written as it must be',
    right: 'year-month-day, such as 2023-11-21',
  },
  {
    name: 'a list is empty',
    edit: ['[\n        "lifted"\n      ]', '[]'],
    code: 'too-short',
    path: 'alerts[2].phases',
    at: '[]',
    wrong: 'this is empty or too short',
    right: 'at least 1',
  },
  {
    name: '[F10] the area of an alert has no name',
    edit: [CUE_OF_LIFTED, `"area": { "name": {}, "circles": ["24.4,124.2 25"] }, ${CUE_OF_LIFTED}`],
    code: 'too-short',
    path: 'alerts[2].area.name',
    at: '{}',
    wrong: 'this is empty or too short',
    right: 'at least 1',
  },
  {
    name: '[F10] the area of the scenario has no name',
    edit: ['"notes": [', '"area": { "name": {} }, "notes": ['],
    code: 'too-short',
    path: 'area.name',
    at: '{}',
    wrong: 'this is empty or too short',
    right: 'at least 1',
  },
  {
    name: 'a body is empty',
    edit: ['"It has passed."', '""'],
    code: 'too-short',
    path: 'alerts[2].texts.en.body',
    at: '""',
    wrong: 'this is empty or too short',
    right: 'at least 1',
  },
  {
    name: 'a title is a novel',
    edit: ['"An island"', JSON.stringify('x'.repeat(301))],
    code: 'too-long',
    path: 'title.en',
    at: '"xxx',
    wrong: 'this is too long',
    right: 'at most 300',
  },
  {
    name: 'the start is no date and time',
    edit: ['2023-11-21T22:46+09:00', '21 November'],
    code: 'bad-start',
    path: 'start',
    at: '"21 November"',
    wrong: '"21 November" is not a date and time',
    right: 'write it as 2023-11-21T22:46+09:00, with the offset from UTC',
  },
  ...[
    ['2030-07-12T14:00', '2030-07-12T14:00+09:00'],
    ['2030-07-12 9:05+0930', '2030-07-12T09:05+09:30'],
    ['2030-07-12T14:00:30 Z', '2030-07-12T14:00Z'],
    ['2030年7月12日14時00分', '2030-07-12T14:00+09:00'],
    ['2030/7/12', '2030-07-12T22:46+09:00'],
    ['14:00', '2023-11-21T14:00+09:00'],
    ['2030-02-30T14:00+09:00', '2023-11-21T22:46+09:00'],
  ].map(([actual = '', right = '']) => ({
    name: `the start is written as ${actual}`,
    edit: ['2023-11-21T22:46+09:00', actual] as const,
    code: 'bad-start' as const,
    path: 'start',
    at: `"${actual}"`,
    wrong: `"${actual}" is not a date and time`,
    right: `write it as ${right}, with the offset from UTC`,
  })),
  {
    name: 'a time is none',
    edit: ['22:55:30', '22:65'],
    code: 'bad-time',
    path: 'alerts[2].at',
    at: '"22:65"',
    wrong: '"22:65" is not a time',
    right: 'write 22:46, 22:46:30, 2023-11-22T00:15, or a time after the start such as +90s, +9m, +1h30m',
  },
  ...['9:05', '０９：０５', '9時05分'].map((actual) => ({
    name: `a time is written as ${actual}`,
    edit: ['22:55:30', actual] as const,
    code: 'bad-time' as const,
    path: 'alerts[2].at',
    at: `"${actual}"`,
    wrong: `"${actual}" is not a time`,
    right: 'write 09:05, 09:05:30, 2023-11-22T00:15, or a time after the start such as +90s, +9m, +1h30m',
  })),
  {
    name: 'a time after midnight has no day',
    edit: ['22:56', '00:15'],
    code: 'clock-before-start',
    path: 'alerts[3].at',
    at: '"00:15"',
    wrong: '00:15 is before the start (2023-11-21T22:46+09:00)',
    right: 'for another day write 2023-11-22T00:15',
  },
  {
    name: 'a time in the afternoon is written as one in the morning',
    edit: ['"at": "22:56"', '"at": "10:56"'],
    code: 'morning-before-start',
    path: 'alerts[3].at',
    at: '"10:56"',
    wrong: '10:56 is before the start (2023-11-21T22:46+09:00)',
    right: 'is it 22:56? For another day write 2023-11-22T10:56',
  },
  {
    name: 'twelve hours later would be before the alert above it',
    edit: ['"at": "22:56"', '"at": "10:50"'],
    code: 'clock-before-start',
    path: 'alerts[3].at',
    at: '"10:50"',
    wrong: '10:50 is before the start (2023-11-21T22:46+09:00)',
    right: 'for another day write 2023-11-22T10:50',
  },
  {
    name: 'a time has a day before the start',
    edit: ['"at": "22:56"', '"at": "2023-11-20T22:56"'],
    code: 'before-start',
    path: 'alerts[3].at',
    at: '"2023-11-20T22:56"',
    wrong: '2023-11-20T22:56 is before the start (2023-11-21T22:46+09:00)',
    right: 'set "start" to 2023-11-20T22:56+09:00, or write the day where it is another: 2023-11-22T22:56',
  },
  {
    name: 'the first alert is before the start',
    edit: ['"start": "2023-11-21T22:46+09:00"', '"start": "2030-12-31T22:47-03:30"'],
    also: [
      ['"id": "shelter",\n      "at": "22:46",', '"id": "shelter",\n      "at": "22:55:30",'],
      ['"partOf": "warning",', ''],
    ],
    code: 'before-start',
    path: 'alerts[0].at',
    at: '"22:46"',
    wrong: '22:46 is before the start (2030-12-31T22:47-03:30)',
    right: 'set "start" to 2030-12-31T22:46-03:30, or write the day where it is another: 2031-01-01T22:46',
  },
  {
    name: 'a time is years later',
    edit: ['22:55:30', '2032-11-21T22:55'],
    code: 'too-late',
    path: 'alerts[2].at',
    at: '"2032-11-21T22:55"',
    wrong: '2032-11-21T22:55 is more than 366 days after the start',
    right: 'split the scenario',
  },
  {
    name: 'an alert is before the one above it',
    edit: ['22:56', '+9m'],
    code: 'wrong-order',
    path: 'alerts[3].at',
    at: '"+9m"',
    wrong: '+9m is before alerts[2] (22:55:30)',
    right: 'list the alerts in the order in which they came',
  },
  {
    name: 'two alerts have one id',
    edit: ['"id": "lifted"', '"id": "shelter"'],
    code: 'repeated-id',
    path: 'alerts[2].id',
    at: '"shelter",\n      "at": "22:55:30"',
    wrong: 'alerts[1] already has the id "shelter"',
    right: 'give each alert its own id',
  },
  {
    name: 'a reference leads nowhere',
    edit: ['"references": [\n        "warning"', '"references": [\n        "alarm"'],
    code: 'dangling-reference',
    path: 'alerts[2].references[0]',
    at: '"alarm"',
    wrong: 'there is no alert "alarm"',
    right: 'before it there are: shelter, warning',
  },
  {
    name: 'a reference is misspelt',
    edit: ['"references": [\n        "warning"', '"references": [\n        "warming"'],
    code: 'misspelt-reference',
    path: 'alerts[2].references[0]',
    at: '"warming"',
    wrong: 'there is no alert "warming"',
    right: 'is it "warning"? Before it there are: shelter, warning',
  },
  {
    name: 'a reference would be a later alert, and is not offered',
    edit: ['"references": [\n        "warning"', '"references": [\n        "guidence"'],
    code: 'dangling-reference',
    path: 'alerts[2].references[0]',
    at: '"guidence"',
    wrong: 'there is no alert "guidence"',
    right: 'before it there are: shelter, warning',
  },
  {
    name: 'the first alert has a reference',
    edit: ['"id": "warning",', '"id": "warning", "references": ["alarm"],'],
    code: 'reference-of-first',
    path: 'alerts[0].references[0]',
    at: '"alarm"',
    wrong: 'there is no alert "alarm"',
    right: 'take the reference out: there is no alert before this one',
  },
  {
    name: 'an alert refers to itself',
    edit: ['"references": [\n        "warning"', '"references": [\n        "warning", "lifted"'],
    code: 'forward-reference',
    path: 'alerts[2].references[1]',
    at: '"lifted"\n      ],\n      "texts"',
    wrong: '"lifted" is this alert itself or comes later',
    right: 'an alert can only refer to one before it',
  },
  {
    name: 'an alert is part of a later one',
    edit: ['"partOf": "warning"', '"partOf": "lifted"'],
    code: 'forward-reference',
    path: 'alerts[1].partOf',
    at: '"lifted",\n      "texts"',
    wrong: '"lifted" is this alert itself or comes later',
    right: 'an alert can only refer to one before it',
  },
  {
    name: 'a part came at another time than its message',
    edit: ['"id": "shelter",\n      "at": "22:46"', '"id": "shelter",\n      "at": "22:47"'],
    code: 'part-elsewhere',
    path: 'alerts[1].partOf',
    at: '"warning",\n      "texts"',
    wrong: '"warning" came at another time, so this is not part of its message',
    right: 'give both the same time, or use "references" alone',
  },
  {
    name: 'a language of the scenario has no text in an alert',
    edit: [
      '"texts": {\n        "ja": {\n          "body": "通過した。"',
      '"texts": {\n        "ko": {\n          "body": "통과했다."',
    ],
    code: 'missing-language',
    path: 'alerts[2].texts',
    at: '{\n        "ko"',
    wrong: 'there is no text in "ja"',
    right: 'add it, or take "ja" out of the scenario\'s "languages"',
  },
  {
    name: 'a language of the scenario has no title',
    edit: ['"An island",\n    "ja": "ある島"', '"An island"'],
    code: 'missing-language',
    path: 'title',
    at: '{\n    "en": "An island"',
    wrong: 'there is no text in "ja"',
    right: 'add it, or take "ja" out of the scenario\'s "languages"',
  },
  {
    name: 'an alert names a source that is not listed',
    edit: [
      '"sources": [\n        "paper"\n      ]',
      '"sources": [\n        "paper",\n        "radio"\n      ]',
    ],
    code: 'unknown-source',
    path: 'alerts[2].sources[1]',
    at: '"radio"',
    wrong: 'there is no source "radio"',
    right: 'one of paper, or add it to "sources"',
  },
  {
    name: 'a source is misspelt',
    edit: ['"sources": [\n        "paper"\n      ]', '"sources": [\n        "papers"\n      ]'],
    code: 'misspelt-source',
    path: 'alerts[2].sources[0]',
    at: '"papers"',
    wrong: 'there is no source "papers"',
    right: 'is it "paper"? There are: paper; or add it to "sources"',
  },
  {
    name: 'a recorded text is only a text',
    edit: [
      '"en": {\n          "wording": "unknown",\n          "note": "The wording is not known."\n        }',
      '"en": "Take shelter."',
    ],
    code: 'missing-wording',
    path: 'alerts[1].texts.en',
    at: '"Take shelter."',
    wrong: 'a recorded text does not say how its wording is known',
    right: 'add "wording": quoted, reported, reconstructed, translated or unknown',
  },
  {
    name: 'a recorded text was written for the scenario',
    edit: ['"wording": "reported"', '"wording": "written"'],
    code: 'written-in-recorded',
    path: 'alerts[2].texts.ja.wording',
    at: '"written"',
    wrong: 'a recorded scenario cannot hold a text written for it',
    right: 'quoted, reported, reconstructed, translated or unknown',
  },
  {
    name: 'a wording names no source',
    edit: [
      '"wording": "reported",\n          "sources": [\n            "paper"\n          ]',
      '"wording": "reported"',
    ],
    code: 'unsourced-wording',
    path: 'alerts[2].texts.ja',
    at: '{\n          "body": "通過した。"',
    wrong: 'a wording that is reported names no source',
    right: 'add "sources" with ids from the scenario\'s "sources", or change "wording"',
  },
  ...['quoted', 'reported'].map((wording) => ({
    name: `[F1] a made-up text is ${wording} from nowhere`,
    edit: ['"kind": "recorded"', '"kind": "made-up"'] as const,
    also: [
      [
        '"wording": "reported",\n          "sources": [\n            "paper"\n          ]',
        `"wording": "${wording}"`,
      ],
    ] as const,
    code: 'unsourced-wording' as const,
    path: 'alerts[2].texts.ja',
    at: '{\n          "body": "通過した。"',
    wrong: `a wording that is ${wording} names no source`,
    right: 'add "sources" with ids from the scenario\'s "sources", or change "wording"',
  })),
  {
    name: 'an unknown wording has a body',
    edit: ['"note": "The wording is not known."', '"body": "Take shelter."'],
    code: 'body-of-unknown',
    path: 'alerts[1].texts.en.body',
    at: '"Take shelter."',
    wrong: 'the wording is unknown and yet there is a body',
    right: 'leave "body" out and say in "note" what is known, or change "wording"',
  },
  {
    name: 'a known wording has no body',
    edit: ['"body": "It has passed.",', ''],
    code: 'missing-body',
    path: 'alerts[2].texts.en',
    at: '{\n          \n          "wording"',
    wrong: 'there is no body',
    right: 'add "body", or set "wording" to unknown',
  },
  {
    name: 'the format is of a version to come, and nothing else is said of the file',
    edit: ['"format": 2,', '"format": 3, "weather": "fair",'],
    code: 'newer-format',
    path: 'format',
    at: '3, "weather"',
    wrong: 'the file is written in format 3, which is newer than this program',
    right: 'use a newer version of this program; this one reads formats up to 2',
  },
  {
    name: 'an alert says beside its CAP message what that says',
    edit: [CUE_OF_LIFTED, `"severity": "Minor", "cap": ${A_CAP}, ${CUE_OF_LIFTED}`],
    code: 'beside-cap',
    path: 'alerts[2].severity',
    at: '"Minor", "cap"',
    wrong: '"severity" is given beside "cap", which says it already',
    right: 'take "severity" out',
  },
  {
    name: 'a text says beside the CAP message what to do',
    edit: [
      `"body": "It has passed.",\n          "wording": "translated",`,
      `"instruction": "Go on.", "body": "It has passed.", "wording": "translated",`,
    ],
    also: [[CUE_OF_LIFTED, `"cap": ${A_CAP}, ${CUE_OF_LIFTED}`]],
    code: 'beside-cap',
    path: 'alerts[2].texts.en.instruction',
    at: '"Go on."',
    wrong: '"instruction" is given beside "cap", which says it already',
    right: 'take "instruction" out',
  },
  {
    name: 'a CAP message was sent at no time that there is',
    edit: [CUE_OF_LIFTED, `"cap": ${A_CAP.replace('11-21T', '11-31T')}, ${CUE_OF_LIFTED}`],
    code: 'bad-format',
    path: 'alerts[2].cap.sent',
    at: '"2023-11-31T',
    wrong: '"2023-11-31T22:55:30+09:00" is not written as it must be',
    right: 'date, time with seconds and offset from UTC, such as 2023-11-21T22:46:00+09:00',
  },
  {
    name: 'a CAP message writes UTC as Z',
    edit: [CUE_OF_LIFTED, `"cap": ${A_CAP.replace('+09:00', 'Z')}, ${CUE_OF_LIFTED}`],
    code: 'bad-format',
    path: 'alerts[2].cap.sent',
    at: '"2023-11-21T22:55:30Z',
    wrong: '"2023-11-21T22:55:30Z" is not written as it must be',
    right: 'date, time with seconds and offset from UTC, such as 2023-11-21T22:46:00+09:00',
  },
  {
    name: 'a field of a CAP message is misspelt',
    edit: [CUE_OF_LIFTED, `"cap": ${A_CAP.replace('senderName', 'sendername')}, ${CUE_OF_LIFTED}`],
    code: 'unknown-field',
    path: 'alerts[2].cap.info[0].sendername',
    at: '"sendername"',
    wrong: 'there is no field "sendername" here',
    right: '"senderName"?',
  },
  {
    name: 'the wording is said to be unknown, and yet the CAP message has it',
    edit: ['"wording": "reported",', '"wording": "unknown",'],
    also: [
      [`"body": "通過した。",`, ''],
      [CUE_OF_LIFTED, `"cap": ${A_CAP}, ${CUE_OF_LIFTED}`],
    ],
    code: 'body-of-unknown',
    path: 'alerts[2].texts.ja.wording',
    at: '"unknown",\n          "sources"',
    wrong: 'the wording is unknown and yet there is a body',
    right: 'leave "body" out and say in "note" what is known, or change "wording"',
  },
  {
    name: 'a recorded CAP message has no source at all',
    edit: [
      `"sources": [
        "paper"
      ],
      "cue"`,
      `"cap": ${A_CAP.replace('"ja"', '"fr"')}, "cue"`,
    ],
    code: 'unsourced-wording',
    path: 'alerts[2].cap',
    at: '{ "identifier"',
    wrong: 'a wording that is quoted names no source',
    right: 'add "sources" with ids from the scenario\'s "sources", or change "wording"',
  },
  {
    name: 'an alert has neither texts nor a CAP message',
    edit: [
      `"texts": {
        "ja": {
          "wording": "unknown"
        },
        "en": {
          "wording": "unknown"
        }
      }`,
      '"severity": "Minor"',
    ],
    code: 'missing-field',
    path: 'alerts[3].texts',
    at: '{\n      "id": "guidance"',
    wrong: 'the field "texts" is missing',
    right: 'add it: "texts": { "ja": "…", "en": "…" }',
  },
  {
    name: 'an alert ends before it comes',
    edit: [CUE_OF_LIFTED, `"expires": "22:50", ${CUE_OF_LIFTED}`],
    code: 'expires-early',
    path: 'alerts[2].expires',
    at: '"22:50"',
    wrong: 'it ends at 22:50, which is not after it came (22:55:30)',
    right: 'write a later time; after midnight with the day: 2023-11-22T00:15',
  },
  {
    name: 'an alert ends at no time',
    edit: [CUE_OF_LIFTED, `"expires": "later", ${CUE_OF_LIFTED}`],
    code: 'bad-time',
    path: 'alerts[2].expires',
    at: '"later"',
    wrong: '"later" is not a time',
    right: 'write 22:46, 22:46:30, 2023-11-22T00:15, or a time after the start such as +90s, +9m, +1h30m',
  },
  {
    name: 'a ring does not close',
    edit: [
      CUE_OF_LIFTED,
      `"area": { "name": { "ja": "島", "en": "Isle" }, "polygons": ["24,124 25,124 25,125 24,125"] }, ${CUE_OF_LIFTED}`,
    ],
    code: 'bad-format',
    path: 'alerts[2].area.polygons[0]',
    at: '"24,124 25',
    wrong: '"24,124 25,124 25,125 24,125" is not written as it must be',
    right:
      'latitude,longitude of three corners or more, and the first once more at the end, such as 24.3,124.1 24.5,124.1 24.5,124.3 24.3,124.1',
  },
  {
    name: 'a circle has no radius',
    edit: [
      CUE_OF_LIFTED,
      `"area": { "name": { "ja": "島", "en": "Isle" }, "circles": ["24,124"] }, ${CUE_OF_LIFTED}`,
    ],
    code: 'bad-format',
    path: 'alerts[2].area.circles[0]',
    at: '"24,124"',
    wrong: '"24,124" is not written as it must be',
    right: 'latitude,longitude and radius in km, such as 24.4,124.2 25',
  },
  {
    name: 'there are numbers of a cell broadcast where there was none',
    edit: [CUE_OF_LIFTED, `"cellBroadcast": { "messageId": 4370 }, ${CUE_OF_LIFTED}`],
    code: 'no-cell-broadcast',
    path: 'alerts[2].cellBroadcast',
    at: '{ "messageId"',
    wrong: 'there are numbers of a cell broadcast, but the alert came by none',
    right: 'add "cell-broadcast" to "channels", or take "cellBroadcast" out',
  },
  {
    name: 'a message identifier has more than 16 bits',
    edit: [
      '"partOf": "warning",',
      '"partOf": "warning", "cellBroadcast": { "messageId": 65536, "serial": { "scope": "plmn", "code": 1, "update": 0 } },',
    ],
    code: 'too-long',
    path: 'alerts[1].cellBroadcast.messageId',
    at: '65536',
    wrong: 'this is too long',
    right: 'at most 65535',
  },
  {
    name: 'people are to act within no time',
    edit: [
      CUE_OF_LIFTED,
      `"expected": [{ "action": { "ja": "待つ", "en": "Wait" }, "within": "soon" }], ${CUE_OF_LIFTED}`,
    ],
    code: 'bad-duration',
    path: 'alerts[2].expected[0].within',
    at: '"soon"',
    wrong: '"soon" is no length of time',
    right: 'write 90s, 2m or 1h30m',
  },
  {
    name: 'two choices have one id',
    edit: [
      CUE_OF_LIFTED,
      `"question": { "text": { "ja": "次は", "en": "Now?" }, "choices": [
        { "id": "go", "text": { "ja": "出る", "en": "Go" } }, { "id": "go", "text": { "ja": "待つ", "en": "Wait" } }
      ] }, ${CUE_OF_LIFTED}`,
    ],
    code: 'repeated-choice',
    path: 'alerts[2].question.choices[1].id',
    at: '"go", "text": { "ja": "待つ"',
    wrong: 'choices[0] already has the id "go"',
    right: 'give each choice its own id',
  },
  {
    name: 'a question has one choice',
    edit: [
      CUE_OF_LIFTED,
      `"question": { "text": { "ja": "次は", "en": "Now?" }, "choices": [
        { "id": "go", "text": { "ja": "出る", "en": "Go" } }] }, ${CUE_OF_LIFTED}`,
    ],
    code: 'too-short',
    path: 'alerts[2].question.choices',
    at: '[\n        { "id": "go"',
    wrong: 'this is empty or too short',
    right: 'at least 2',
  },
  {
    name: 'a choice is in one language only',
    edit: [
      CUE_OF_LIFTED,
      `"question": { "text": { "ja": "次は", "en": "Now?" }, "choices": [
        { "id": "go", "text": { "en": "Go" } }, { "id": "stay", "text": { "ja": "待つ", "en": "Wait" } }
      ] }, ${CUE_OF_LIFTED}`,
    ],
    code: 'missing-language',
    path: 'alerts[2].question.choices[0].text',
    at: '{ "en": "Go" }',
    wrong: 'there is no text in "ja"',
    right: 'add it, or take "ja" out of the scenario\'s "languages"',
  },
  {
    name: 'a source is said to tell something that sources do not tell',
    edit: ['"sources": [\n        "paper"\n      ]', '"sources": [{ "id": "paper", "supports": ["mood"] }]'],
    code: 'bad-value',
    path: 'alerts[2].sources[0].supports[0]',
    at: '"mood"',
    wrong: '"mood" is not one of the values',
    right: 'one of event, time, area, channel, text, translation',
  },
  {
    name: 'a source that says what it tells is not listed',
    edit: ['"sources": [\n        "paper"\n      ]', '"sources": [{ "id": "radio", "supports": ["time"] }]'],
    code: 'unknown-source',
    path: 'alerts[2].sources[0].id',
    at: '"radio"',
    wrong: 'there is no source "radio"',
    right: 'one of paper, or add it to "sources"',
  },
  {
    name: 'a source is neither an id nor an object',
    edit: ['"sources": [\n        "paper"\n      ]', '"sources": [1]'],
    code: 'wrong-type',
    path: 'alerts[2].sources[0]',
    at: '1]',
    wrong: 'this is a number',
    right: 'write a text: "city-office"',
  },
  {
    name: 'a recorded scenario does not say whose account it is',
    edit: [
      '"account": {\n    "en": "As one paper told it.",\n    "ja": "ある新聞の伝え方による。"\n  },',
      '',
    ],
    code: 'missing-account',
    path: '(file)',
    at: '{\n  "$schema"',
    wrong: 'a recorded scenario does not say which account of the events it is',
    right: 'add "account" in each of the languages',
  },
]

const edited = ({ edit, also = [] }: Pick<Fault, 'edit' | 'also'>): string =>
  [edit, ...also].reduce((text, [was, is]) => {
    const parts = text.split(was)
    if (parts.length !== 2) throw new Error(`${was} stands ${parts.length - 1} times in the text, not once`)
    return parts.join(is)
  }, textOf(aFile()))

function problemsOf(text: string, id = ID): readonly PlacedProblem[] {
  const parsed = parseScenarioText(id, text)
  return parsed.ok ? [] : parsed.error
}

/** As `npm run fixtures -- check` prints it, in English. */
const told = (problem: PlacedProblem) => {
  const { wrong, right } = problemText(problem, 'en')
  const { code, line, column } = problem
  return { code, path: pathText(problem.path), line, column, wrong, right }
}

describe('[F2] a fault of a scenario file is told with its place and its way out', () => {
  it('and a file without one has none', () => {
    expect(problemsOf(textOf(aFile()))).toEqual([])
  })

  it.each(FAULTS)('$code: $name', ({ edit, also = [], code, path, at, wrong, right }) => {
    const text = edited({ edit, also })
    expect(text.split(at)).toHaveLength(2)
    expect(problemsOf(text).map(told)).toEqual([{ code, path, ...placeOf(text, at), wrong, right }])
  })

  it.each(NO_JSON)('$code: $name; nothing else is told', ({ marked, code, wrong, right }) => {
    const text = marked.replace(PLACE, '')
    const place = placeOf(marked, PLACE)
    expect(problemsOf(text).map(told)).toEqual([{ code, path: '(file)', ...place, wrong, right }])
  })

  it.each([
    [{ cue: 'Stop.' }, 'a text', 'write { "ja": "…", "en": "…" }'],
    [{ area: 'The island' }, 'a text', 'write { "name": { "ja": "…", "en": "…" } }'],
    [{ area: { name: 'The island' } }, 'a text', 'write { "ja": "…", "en": "…" }'],
    [{ references: 'warning' }, 'a text', 'write a list: ["warning"]'],
    [{ references: 1 }, 'a number', 'write a list: ["warning"]'],
    [{ phases: 'lifted' }, 'a text', 'write a list: ["lifted"]'],
    [{ channels: 'twitter' }, 'a text', 'write a list: ["cell-broadcast"]'],
    [{ texts: [] }, 'a list', 'write { "ja": "…", "en": "…" }'],
    [{ texts: { ja: null } }, 'null', 'write a text: "…"'],
    [{ expires: true }, 'true or false', 'write a text: "…"'],
    [{ parameters: { a: 'b' } }, 'an object', 'write a list: [{ "name": "…", "value": "…" }]'],
    [{ cellBroadcast: { messageId: '4370' } }, 'a text', 'write a whole number, without quotation marks'],
    [{ cellBroadcast: { messageId: 1.5 } }, 'a number', 'write a whole number, without quotation marks'],
    [
      { question: { choices: [{ id: 'a', text: {}, correct: 'true' }] } },
      'a text',
      'write true or false, without quotation marks',
    ],
    [
      { cap: { info: {} } },
      'an object',
      'write a list: [{ "category": ["Geo"], "event": "…", "urgency": "Immediate", "severity": "Extreme", "certainty": "Observed" }]',
    ],
  ])('wrong-type: what to write is shown, %j', (fields, is, right) => {
    const [first, ...others] = aFile().alerts
    const problems = problemsOf(textOf({ ...aFile(), alerts: [{ ...first, ...fields }, ...others] }))
    expect(problems.filter(({ code }) => code === 'wrong-type').map(told)).toEqual([
      expect.objectContaining({ wrong: `this is ${is}`, right }),
    ])
  })

  it('too-large: a file is larger than any is read', () => {
    expect(problemsOf(' '.repeat(MAX_FILE_BYTES + 1)).map(told)).toEqual([
      {
        code: 'too-large',
        path: '(file)',
        line: 1,
        column: 1,
        wrong: 'the file has 21 MB',
        right: 'at most 20 MB',
      },
    ])
  })

  it('bad-format: what stands where in a circle is told in Japanese too, and of another form there is the example', () => {
    const params = { actual: '24,124', expected: '24.4,124.2 25' }
    const rightOf = (more: object) =>
      problemText({ path: [], code: 'bad-format', params: { ...params, ...more } }, 'ja').right
    expect(rightOf({ form: 'circle' })).toBe(
      '「緯度,経度」と半径（km）を 24.4,124.2 25 のように書いてください',
    )
    expect(rightOf({})).toBe('24.4,124.2 25')
  })

  it('unreadable: the system does not let us read a file', () => {
    const problem = { path: [], code: 'unreadable', params: { reason: 'EACCES' } } as const
    expect(problemText(problem, 'en').wrong).toBe('the file cannot be read (EACCES)')
    expect(problemText(problem, 'ja').wrong).toContain('EACCES')
  })

  it('bad-file-name: a file’s name cannot be an id', () => {
    const names = [
      ['An Island', 'an-island'],
      ['gas_3', 'gas-3'],
      ['', 'okinawa-2023-11-21'],
      ['訓練', 'okinawa-2023-11-21'],
      ['-island', 'island'],
      ['island-', 'island'],
      ['an--island', 'an-island'],
      ['x'.repeat(81), 'x'.repeat(80)],
      ['../island', 'island'],
      ['Gas.JSON', 'gas'],
      ['ｇａｓ', 'gas'],
    ] as const
    for (const [id, like] of names) {
      expect(problemsOf(textOf(aFile()), id).map(told)).toEqual([
        {
          code: 'bad-file-name',
          path: '(file)',
          line: 1,
          column: 1,
          wrong: `the name of this file, "${id}", cannot be an id`,
          right: `rename it, with lower-case letters, digits and single hyphens, at most 80: ${like}.json`,
        },
      ])
    }
  })

  it('every code is told in English and in Japanese, with every value in its place', () => {
    const problems: readonly Problem[] = [
      ...FAULTS.flatMap((fault) => problemsOf(edited(fault))),
      ...NO_JSON.flatMap(({ marked }) => problemsOf(marked.replace(PLACE, ''))),
      ...problemsOf(' '.repeat(MAX_FILE_BYTES + 1)),
      ...problemsOf(textOf(aFile()), 'An Island'),
      { path: [], code: 'bad-id', params: { actual: 'An Island', expected: 'an-island' } },
      { path: [], code: 'not-utf8', params: {} } as const,
      { path: [], code: 'utf-16', params: {} } as const,
      { path: [], code: 'unreadable', params: { reason: 'EACCES' } } as const,
      { path: [], code: 'more-problems', params: { limit: '1000' } } as const,
    ]
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(PROBLEM_CODES))
    for (const problem of problems) {
      const [english, japanese] = [sentencesOf(problem, 'en'), sentencesOf(problem, 'ja-JP')]
      expect(english[0]?.replace(problem.params['actual'] ?? '', '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
      expect(japanese[0]).toMatch(/[ぁ-んァ-ヶ一-龠]/)
      for (const sentence of [...english, ...japanese]) expect(sentence).not.toMatch(/^$|\{\w+\}/)
    }
  })
})
