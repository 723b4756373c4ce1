import { z } from 'zod'
import {
  CATEGORIES,
  CERTAINTIES,
  CHANNELS,
  MSG_TYPES,
  PHASES,
  PRECISIONS,
  RESPONSE_TYPES,
  SERIAL_SCOPES,
  SEVERITIES,
  SUPPORTS,
  URGENCIES,
  WORDINGS,
} from './alert.ts'
import { COUNTRY, SCENARIO_HAZARDS } from './about.ts'
import { capMessageSchema } from './cap/cap-schema.ts'
import { A_CIRCLE, A_POSITION, A_RING, isCircle, isPosition, isRing } from './cap/written-area.ts'
import { POINT_KINDS } from './flight.ts'
import { LANGUAGE, MAX_LANGUAGE_LENGTH } from './language.ts'
import { FORMAT } from './migrate.ts'
import { MAX_ID_LENGTH, SLUG } from './slug.ts'

export { MAX_ID_LENGTH, SLUG }
export const MAX_ALERTS = 100_000

const slug = (description: string) => z.string().max(MAX_ID_LENGTH).regex(SLUG).describe(description)
const language = z
  .string()
  .max(MAX_LANGUAGE_LENGTH)
  .regex(LANGUAGE)
  .describe('A language tag such as ja, en, zh-Hant or ja-x-easy')
const line = z.string().min(1).max(300)
const paragraph = z.string().min(1).max(20_000)
const localized = (text: z.ZodString, description: string) =>
  z.record(language, text).describe(`${description}, by language`)

const address = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe('Address, http or https')

const source = z.strictObject({
  title: line.describe('Title of the page, article or document'),
  publisher: line.optional().describe('Who published it'),
  url: address.optional(),
  date: z.iso.date().optional().describe('As the source is dated, YYYY-MM-DD'),
  note: localized(paragraph, 'What a reader should know of this source').optional(),
})

const area = z.strictObject({
  name: localized(line, 'Name of the area'),
  codes: z
    .array(
      z.strictObject({ scheme: line.describe('Such as JIS X 0401'), value: line.describe('As written') }),
    )
    .max(2_000)
    .optional()
    .describe('Codes of the area, each with its scheme'),
  polygons: z
    .array(
      z
        .string()
        .max(2_000_000)
        .refine(isRing, A_RING)
        .meta({ description: 'lat,lon lat,lon …', examples: [A_RING] }),
    )
    .max(10_000)
    .optional()
    .describe('Rings as in CAP, the last pair the first'),
  circles: z
    .array(
      z
        .string()
        .max(200)
        .refine(isCircle, A_CIRCLE)
        .meta({ description: 'lat,lon kilometres', examples: [A_CIRCLE] }),
    )
    .max(10_000)
    .optional()
    .describe('Circles as in CAP: centre, and the radius in kilometres'),
})

const flightPoint = z.strictObject({
  kind: z
    .enum(POINT_KINDS)
    .describe('What was there; "part": a part that fell off while the rest flew on, no line leads there'),
  name: localized(line, 'The place, as the source names it'),
  at: z
    .string()
    .max(40)
    .optional()
    .meta({
      description: 'When, written as the "at" of an alert is; it may be before the start',
      examples: ['06:06'],
    }),
  precision: z.enum(PRECISIONS).optional().describe('How exactly the time is known'),
  position: z
    .string()
    .max(60)
    .refine(isPosition, A_POSITION)
    .meta({
      description: 'lat,lon; left out where the source names no more than a sea or a coast',
      examples: [A_POSITION],
    })
    .optional(),
  workedOut: z
    .boolean()
    .optional()
    .describe('True where the position is not that of the named place but worked out: "note" says from what'),
  sources: z.array(slug('Id of a source of the scenario')).optional().describe('Which sources say so'),
  note: localized(paragraph, 'How place and time are known').optional(),
})

const flight = z.strictObject({
  points: z.array(flightPoint).min(1).max(100).describe('In the order in which it was there'),
  note: localized(paragraph, 'What a reader should know of the whole').optional(),
})

const citation = z
  .union([
    slug('Id of a source of the scenario'),
    z.strictObject({
      id: slug('Id of a source of the scenario'),
      supports: z.array(z.enum(SUPPORTS)).min(1).describe('What of the alert it tells'),
      note: localized(paragraph, 'What a reader should know of this').optional(),
    }),
  ])
  .describe('Id of a source that tells of the event and its time, or an object that says what it tells')

const namedValue = z.strictObject({
  name: line.describe('Name of the value, CAP valueName'),
  value: z.string().max(20_000).describe('As written'),
})

const cellBroadcast = z.strictObject({
  messageId: z.int().min(0).max(65_535).describe('Message identifier, decimal: 3GPP TS 23.041, 9.4.1.2.2'),
  serial: z
    .strictObject({
      scope: z.enum(SERIAL_SCOPES).describe('How far the number holds'),
      code: z.int().min(0).max(1_023).describe('Message code'),
      update: z.int().min(0).max(15).describe('Update number'),
    })
    .optional()
    .describe('Serial number: 3GPP TS 23.041, 9.4.1.2.1'),
})

const expectedAction = z.strictObject({
  action: localized(paragraph, 'What people should do'),
  within: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'How soon after the alert', examples: ['90s', '2m', '1h30m'] }),
  why: localized(paragraph, 'Why').optional(),
  sources: z.array(slug('Id of a source of the scenario')).optional().describe('Which sources say so'),
})

const question = z.strictObject({
  text: localized(paragraph, 'The question'),
  choices: z
    .array(
      z.strictObject({
        id: slug('Unique among the choices'),
        text: localized(line, 'The choice'),
        correct: z.boolean().optional().describe('True for a right answer; no if left out'),
        feedback: localized(paragraph, 'What to say to who chose it').optional(),
      }),
    )
    .min(2)
    .max(20)
    .describe('Two or more; where none is correct there is no right answer'),
})

const textObject = z.strictObject({
  headline: line
    .optional()
    .describe(
      'A short label of ours: the large title on the phone and the line in lists; the phase if left out',
    ),
  body: paragraph.optional().describe('The text as it reached people; left out where the wording is unknown'),
  wording: z
    .enum(WORDINGS)
    .optional()
    .describe('How the wording is known; in a made-up scenario "written" if left out'),
  sources: z
    .array(slug('Id of a source of the scenario'))
    .optional()
    .describe('Which sources support this wording'),
  note: paragraph.optional().describe('What is and is not known of this wording'),
  instruction: paragraph.optional().describe('What to do, where the message says it apart'),
  web: address.optional().describe('Address with more, http or https'),
  contact: line.optional().describe('Whom to ask'),
})
const text = z.union([paragraph, textObject]).describe('The text; a string is its body')

const alertFields = z.strictObject({
  id: slug('Unique in this file'),
  at: z
    .string()
    .max(40)
    .describe(
      'When: 22:46 or 22:46:30 on the first day, 2023-11-22T00:15 on another, or after the start: +90s, +9m, +1h30m',
    ),
  precision: z
    .enum(PRECISIONS)
    .optional()
    .describe('How exactly the time is known; "order": the time is only a place for the replay'),
  timeNote: localized(paragraph, 'How the time is known').optional(),
  phases: z.array(z.enum(PHASES)).min(1).describe('Where the alert stands in its sequence'),
  channels: z.array(z.enum(CHANNELS)).min(1).describe('How it reached people'),
  sender: localized(line, "Who sent it; the scenario's sender if left out").optional(),
  area: area.optional().describe("The scenario's area if left out"),
  event: localized(line, "What kind of event; the scenario's event if left out").optional(),
  msgType: z.enum(MSG_TYPES).optional().describe('CAP; Update if the alert has references, else Alert'),
  references: z
    .array(slug('Id of an earlier alert'))
    .optional()
    .describe(
      'Which earlier alerts this one updates, lifts or cancels; a cell broadcast that has any is only a banner where they took the screen over, unless it lifts them or its severity is graver',
    ),
  partOf: slug('Id of the alert whose message this is a part of').optional(),
  category: z.array(z.enum(CATEGORIES)).min(1).optional().describe('CAP; Other if left out'),
  urgency: z.enum(URGENCIES).optional().describe('CAP; Unknown if left out'),
  severity: z
    .enum(SEVERITIES)
    .optional()
    .describe(
      'CAP; Unknown, the least grave, if left out. A cell broadcast with references takes the screen over again if it is graver',
    ),
  certainty: z.enum(CERTAINTIES).optional().describe('CAP; Unknown if left out'),
  responseType: z.array(z.enum(RESPONSE_TYPES)).optional().describe('CAP; none if left out'),
  expires: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'Until when it holds, written as "at" is', examples: ['23:30', '+1h'] }),
  texts: z
    .record(language, text)
    .optional()
    .describe('The text in each language; beside "cap" only how it is known, or what came in other words'),
  parameters: z.array(namedValue).max(1_000).optional().describe('CAP parameters'),
  eventCodes: z.array(namedValue).max(1_000).optional().describe('CAP event codes'),
  cap: capMessageSchema
    .optional()
    .describe('The CAP message that this alert is, whole; then sender, area, event and words come from it'),
  cellBroadcast: cellBroadcast.optional().describe('What the cell broadcast carried beside its text'),
  sources: z.array(citation).optional().describe('Which sources tell that and when it came'),
  cue: localized(paragraph, 'For the trainer: stop here and discuss this').optional(),
  expected: z
    .array(expectedAction)
    .max(100)
    .optional()
    .describe('For the trainer: what people should do now'),
  question: question.optional().describe('For the trainer: what to ask now'),
  notes: localized(paragraph, 'For the trainer').optional(),
})

/**
 * One alert of a file. For editors: it has texts, or a CAP message that has them. The parser says so itself, with the
 * other faults of the alert.
 */
export const alertFileSchema = alertFields.meta({ anyOf: [{ required: ['texts'] }, { required: ['cap'] }] })

/** Everything of a scenario file but its alerts, which are checked one by one. */
export const scenarioHeadSchema = z.strictObject({
  $schema: z
    .string()
    .max(500)
    .optional()
    .describe('./scenario.schema.json, so that editors complete and check'),
  format: z.literal(FORMAT).describe('Version of this format'),
  kind: z.enum(['recorded', 'made-up']).describe('Whether this happened'),
  title: localized(line, 'Title'),
  summary: localized(paragraph, 'What happens, in a sentence or two').optional(),
  account: localized(
    paragraph,
    'Of a recorded scenario: which account of the events this is, and how it differs from others',
  ).optional(),
  place: localized(line, 'Where').optional(),
  hazards: z.array(z.enum(SCENARIO_HAZARDS)).min(1).optional().describe('What it is about, to find it by'),
  countries: z
    .array(z.string().regex(COUNTRY).describe('ISO 3166-1 alpha-2, such as JP'))
    .min(1)
    .optional()
    .describe('Where people were alerted'),
  teaches: localized(line, 'What a room learns from it, in a sentence; no phone is sent it').optional(),
  languages: z.array(language).min(1).describe('Whatever is given by language is given in each of these'),
  start: z.string().max(40).describe('When the replay starts: 2023-11-21T22:46+09:00'),
  timeZone: line.optional().describe('Name of the time zone for display, such as JST'),
  sender: localized(line, 'Who sends the alerts').optional(),
  area: area.optional().describe('The area of the alerts'),
  event: localized(line, 'What kind of event').optional(),
  flight: flight
    .optional()
    .describe('What sources publish of the way of a missile, for the map; no phone is sent it'),
  sources: z.record(slug('Id'), source).optional().describe('Sources by id'),
  notes: z.array(localized(paragraph, 'For the trainer')).optional().describe('Background for the trainer'),
  alerts: z.array(z.unknown()).min(1).max(MAX_ALERTS),
})

/** The whole file, as editors check it: the source of fixtures/scenario.schema.json. */
export const scenarioFileSchema = scenarioHeadSchema.extend({
  alerts: z.array(alertFileSchema).min(1).max(MAX_ALERTS).describe('In the order in which they came'),
})

/**
 * What a CAP message says itself; beside one none of these is given. `references` are not among them: they name alerts
 * of the scenario, which know their messages.
 */
export const BESIDE_CAP = [
  'sender',
  'area',
  'event',
  'msgType',
  'category',
  'urgency',
  'severity',
  'certainty',
  'responseType',
  'expires',
  'parameters',
  'eventCodes',
] as const satisfies readonly (keyof AlertFile)[]
/** Likewise in a text. */
export const BESIDE_CAP_IN_TEXT = ['instruction', 'web', 'contact'] as const

export type AlertFile = z.infer<typeof alertFileSchema>
export type ScenarioHeadFile = z.infer<typeof scenarioHeadSchema>
export type ScenarioFile = z.infer<typeof scenarioFileSchema>
