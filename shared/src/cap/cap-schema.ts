import { z } from 'zod'
import { CATEGORIES, CERTAINTIES, MSG_TYPES, RESPONSE_TYPES, SEVERITIES, URGENCIES } from '../alert.ts'
import { readCapTime } from './cap-time.ts'
import { SCOPES, STATUSES } from './message.ts'

/** No text of a message is longer: what a file of messages may have altogether (5 MiB). */
export const MAX_CAP_TEXT = 5 * 1024 * 1024
/** No list of a message is longer. The longest seen: 820 areas in an `info`, 212 polygons in an area. */
export const MAX_CAP_LIST = 100_000

/** How CAP writes a date and time; whether there is such a day, `readCapTime` knows. */
export const CAP_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/
/** One, for the one who has to write one. */
export const A_CAP_TIME = '2023-11-21T22:46:00+09:00'

const text = (description: string) => z.string().max(MAX_CAP_TEXT).describe(description)
const some = <Item extends z.ZodType>(item: Item, description: string) =>
  z.exactOptional(z.array(item).min(1).max(MAX_CAP_LIST)).describe(description)
const maybe = (description: string) => z.exactOptional(text(description))

/**
 * One of the standard's values, which an editor offers; another is kept as it was written, for a message with a fault
 * is a message too, and `check` says what is wrong with it.
 */
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.union([z.enum(values), z.string().max(MAX_CAP_TEXT)])

const date = (description: string) =>
  z.exactOptional(
    z
      .string()
      .max(MAX_CAP_TEXT)
      .meta({ description, examples: [A_CAP_TIME] }),
  )

const extras = {
  unknown: some(
    z.strictObject({
      at: z.int().min(0).describe('How many elements stand before it in its parent'),
      xml: text('The element as XML, with every namespace it needs'),
    }),
    'Elements that CAP does not know, and signatures',
  ),
}

const pair = z.strictObject({
  valueName: text('What the value is of, as the message writes it'),
  value: text('As written'),
  ...extras,
})

const resource = z.strictObject({
  resourceDesc: text('What the file is'),
  mimeType: text('Its media type'),
  size: maybe('Bytes, as written'),
  uri: maybe('Address'),
  derefUri: maybe('The content, base64'),
  digest: maybe('SHA-1 of the content'),
  ...extras,
})

const area = z.strictObject({
  areaDesc: text('Name of the area'),
  polygon: some(text('A ring: lat,lon lat,lon …, the last pair the first'), 'Rings, WGS 84'),
  circle: some(text('lat,lon and after a space the radius in kilometres'), 'Circles, WGS 84'),
  geocode: some(pair, 'Codes of the area'),
  altitude: maybe('Feet above mean sea level, as written'),
  ceiling: maybe('Feet above mean sea level, as written'),
  ...extras,
})

const info = z.strictObject({
  language: maybe('Language tag; en-US if left out'),
  category: z.array(oneOf(CATEGORIES)).max(MAX_CAP_LIST).describe('What field the event is of'),
  event: text('What kind of event'),
  responseType: some(oneOf(RESPONSE_TYPES), 'What to do'),
  urgency: oneOf(URGENCIES).describe('How soon to act'),
  severity: oneOf(SEVERITIES).describe('How grave'),
  certainty: oneOf(CERTAINTIES).describe('How certain'),
  audience: maybe('For whom'),
  eventCode: some(pair, 'Codes of the event'),
  effective: date('From when the information holds'),
  onset: date('When the event is expected to begin'),
  expires: date('Until when the information holds'),
  senderName: maybe('Name of the sender for readers'),
  headline: maybe('A short line'),
  description: maybe('What happens'),
  instruction: maybe('What to do'),
  web: maybe('Address with more'),
  contact: maybe('Whom to ask'),
  parameter: some(pair, 'Further values'),
  resource: some(resource, 'Files that belong to it'),
  area: some(area, 'Where'),
  ...extras,
})

const path = z
  .array(z.union([z.string().max(MAX_CAP_TEXT), z.int().min(0)]))
  .max(MAX_CAP_LIST)
  .describe('Which element, by names and numbers from the root; empty for the root')

const attribute = z.strictObject({
  path,
  uri: maybe('Its namespace'),
  name: text('Its name').min(1),
  value: text('As written'),
})

const instruction = z.strictObject({
  path: z.exactOptional(path),
  at: z.int().min(0).describe('How many elements or characters stand before it'),
  text: text('As written between <? and ?>').min(1),
})

/**
 * A CAP message as a scenario's file holds it (OASIS CAP 1.2, section 3.2): every value a string as written, an absent
 * element no field, an empty one `""`, an element that may come more than once a list. What makes a message one is
 * required and checked: identifier, sender, when it was sent, status and type. The rest is kept as it is, faults
 * included.
 */
export const capMessageSchema = z.strictObject({
  identifier: text('The message’s own name, once per sender').min(1),
  sender: text('Who sent it, an address or the like').min(1),
  sent: z
    .string()
    .max(40)
    .regex(CAP_TIME, { abort: true })
    .refine((sent) => readCapTime(sent) !== undefined, A_CAP_TIME)
    .meta({ description: 'When it was sent', examples: [A_CAP_TIME] }),
  status: z.enum(STATUSES).describe('How it was meant then; no output of ours is ever Actual'),
  msgType: z.enum(MSG_TYPES).describe('What it does to the messages it refers to'),
  source: maybe('Operator or device'),
  scope: oneOf(SCOPES).describe('For whom it was'),
  restriction: maybe('The rule of a Restricted message'),
  addresses: maybe('Who a Private message is for'),
  code: some(text('A code'), 'Codes for special handling'),
  note: maybe('What it is for; of an exercise its id'),
  references: maybe(
    'sender,identifier,sent of each message it refers to; the alert’s own links are its "references"',
  ),
  incidents: maybe('Names of the incidents it belongs to'),
  info: some(info, 'What it says: one for each language, or for each part of the area'),
  attributes: some(attribute, 'Attributes, of which CAP has none; most say where a schema is'),
  instructions: some(instruction, 'Processing instructions of XML'),
  ...extras,
})
