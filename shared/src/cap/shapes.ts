import { CATEGORIES, CERTAINTIES, MSG_TYPES, RESPONSE_TYPES, SEVERITIES, URGENCIES } from '../alert.ts'
import { SCOPES, STATUSES } from './message.ts'
import { SIGNATURE_NAMESPACE, type CapVersion } from './versions.ts'

/** An element with elements in it, in the order that the standard's schema fixes. */
export interface Shape {
  readonly name: string
  readonly fields: readonly Field[]
  /** Elements of this namespace may follow all others. */
  readonly anyOf?: string
}

/** An element that may stand in another. */
export interface Field {
  readonly name: string
  readonly required: boolean
  readonly many: boolean
  readonly form: Form
}

/**
 * What an element holds. `text`: words, every character counts · `token`: a code, a name or an address, where white
 * space around it means nothing · `time` · `language` · `one-of`: a value of the standard · `pair`: CAP 1.0's
 * `name=value`, text in one element · `shape`: elements.
 */
export type Form =
  | { readonly kind: 'text' | 'token' | 'time' | 'language' | 'pair' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'shape'; readonly shape: Shape }

const TEXT: Form = { kind: 'text' }
const TOKEN: Form = { kind: 'token' }
const TIME: Form = { kind: 'time' }
const LANGUAGE: Form = { kind: 'language' }
const PAIR: Form = { kind: 'pair' }
const oneOf = (values: readonly string[]): Form => ({ kind: 'one-of', values })
const holding = (shape: Shape): Form => ({ kind: 'shape', shape })

const one = (name: string, form: Form): Field => ({ name, required: true, many: false, form })
const maybe = (name: string, form: Form): Field => ({ name, required: false, many: false, form })
const some = (name: string, form: Form): Field => ({ name, required: false, many: true, form })
const oneOrMore = (name: string, form: Form): Field => ({ name, required: true, many: true, form })

const pair = (name: string): Field =>
  some(name, holding({ name, fields: [one('valueName', TEXT), one('value', TEXT)] }))

/** CAP 1.2, section 3.2 and the schema of section 3.4. */
const SHAPE_12: Shape = {
  name: 'alert',
  anyOf: SIGNATURE_NAMESPACE,
  fields: [
    one('identifier', TOKEN),
    one('sender', TOKEN),
    one('sent', TIME),
    one('status', oneOf(STATUSES)),
    one('msgType', oneOf(MSG_TYPES)),
    maybe('source', TEXT),
    one('scope', oneOf(SCOPES)),
    maybe('restriction', TEXT),
    maybe('addresses', TEXT),
    some('code', TOKEN),
    maybe('note', TEXT),
    maybe('references', TEXT),
    maybe('incidents', TEXT),
    some(
      'info',
      holding({
        name: 'info',
        fields: [
          maybe('language', LANGUAGE),
          oneOrMore('category', oneOf(CATEGORIES)),
          one('event', TEXT),
          some('responseType', oneOf(RESPONSE_TYPES)),
          one('urgency', oneOf(URGENCIES)),
          one('severity', oneOf(SEVERITIES)),
          one('certainty', oneOf(CERTAINTIES)),
          maybe('audience', TEXT),
          pair('eventCode'),
          maybe('effective', TIME),
          maybe('onset', TIME),
          maybe('expires', TIME),
          maybe('senderName', TEXT),
          maybe('headline', TEXT),
          maybe('description', TEXT),
          maybe('instruction', TEXT),
          maybe('web', TOKEN),
          maybe('contact', TEXT),
          pair('parameter'),
          some(
            'resource',
            holding({
              name: 'resource',
              fields: [
                one('resourceDesc', TEXT),
                one('mimeType', TOKEN),
                maybe('size', TOKEN),
                maybe('uri', TOKEN),
                maybe('derefUri', TEXT),
                maybe('digest', TOKEN),
              ],
            }),
          ),
          some(
            'area',
            holding({
              name: 'area',
              fields: [
                one('areaDesc', TEXT),
                some('polygon', TEXT),
                some('circle', TEXT),
                pair('geocode'),
                maybe('altitude', TOKEN),
                maybe('ceiling', TOKEN),
              ],
            }),
          ),
        ],
      }),
    ),
  ],
}

/** How a version's field is unlike 1.2's; undefined where that version has no such element. */
type Difference = (field: Field) => Field | undefined

/** CAP 1.1, section 3.4: a resource may have no media type, and no signature is foreseen. */
const difference11: Difference = (field) =>
  field.name === 'mimeType' ? { ...field, required: false } : field

/** CAP 1.0, sections 3.2 and 3.4; which values its elements allow is asked after they are read as 1.2. */
const difference10: Difference = (field) => {
  if (field.name === 'responseType' || field.name === 'derefUri') return undefined
  if (field.name === 'eventCode' || field.name === 'parameter' || field.name === 'geocode')
    return { ...field, form: PAIR }
  if (field.name === 'scope' || field.name === 'category' || field.name === 'mimeType')
    return { ...field, required: false }
  return field
}

function earlier({ name, fields }: Shape, difference: Difference): Shape {
  return {
    name,
    fields: fields.flatMap((field) => {
      const changed = difference(field)
      if (changed?.form.kind !== 'shape') return changed ? [changed] : []
      return [{ ...changed, form: holding(earlier(changed.form.shape, difference)) }]
    }),
  }
}

function withPassword(shape: Shape): Shape {
  const at = shape.fields.findIndex(({ name }) => name === 'source')
  return {
    ...shape,
    fields: [...shape.fields.slice(0, at), maybe('password', TEXT), ...shape.fields.slice(at)],
  }
}

/** The root of each version. */
export const SHAPES: Readonly<Record<CapVersion, Shape>> = {
  '1.0': withPassword(earlier(SHAPE_12, difference10)),
  '1.1': earlier(SHAPE_12, difference11),
  '1.2': SHAPE_12,
}
