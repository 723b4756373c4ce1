import { CATEGORIES, CERTAINTIES, RESPONSE_TYPES, SEVERITIES, URGENCIES } from '../../alert.ts'
import type { CapInfo, CapPath } from '../message.ts'
import { linked, markedProse, prose, type Desk } from './desk.ts'
import { exerciseArea } from './exercise-area.ts'
import { reportUnknown } from './exercise-extras.ts'
import { exerciseCodes, exerciseParameters } from './exercise-pairs.ts'
import { exerciseResource } from './exercise-resource.ts'
import { shiftTime } from './shift.ts'
import { dropped, LANGUAGE_FORM, oneOf, replaced, someOf, WEB_FORM } from './valid-values.ts'

type Texts = 'audience' | 'senderName' | 'instruction' | 'contact'
type Times = 'effective' | 'onset' | 'expires'

/** An `info` of an exercise copy: its texts marked, its times shifted, its values those of the schema. */
export function exerciseInfo(desk: Desk, path: CapPath, info: CapInfo): CapInfo {
  reportUnknown(desk, path, info.unknown)
  const at = (...more: CapPath): CapPath => [...path, ...more]
  const text = (name: Texts): string | undefined => {
    const written = info[name]
    return written === undefined ? undefined : prose(desk, at(name), written)
  }
  const time = (name: Times): string | undefined => {
    const written = info[name]
    return written === undefined ? undefined : shiftedTime(desk, at(name), written)
  }
  const event = prose(desk, at('event'), info.event)
  const category = someOf(desk, at('category'), CATEGORIES, info.category)
  if (category.length === 0) replaced(desk, at('category'), info.category.join(', '), 'Other')
  const description =
    info.description === undefined ? undefined : markedProse(desk, at('description'), info.description)
  const area = (info.area ?? []).map((one, index) => exerciseArea(desk, at('area', index), one))
  // What the headline stands for where there is none: the event and where it is.
  const subject = [event, area[0]?.areaDesc].filter(Boolean).join(' – ')
  return present({
    language: info.language === undefined ? undefined : language(desk, at('language'), info.language),
    category: category.length > 0 ? category : ['Other'],
    event,
    responseType: some(someOf(desk, at('responseType'), RESPONSE_TYPES, info.responseType ?? [])),
    urgency: oneOf(desk, at('urgency'), URGENCIES, info.urgency, 'Unknown'),
    severity: oneOf(desk, at('severity'), SEVERITIES, info.severity, 'Unknown'),
    certainty: oneOf(desk, at('certainty'), CERTAINTIES, info.certainty, 'Unknown'),
    audience: text('audience'),
    eventCode: some(exerciseCodes(desk, at('eventCode'), info.eventCode ?? [])),
    effective: time('effective'),
    onset: time('onset'),
    expires: time('expires'),
    senderName: text('senderName'),
    headline: markedProse(desk, at('headline'), info.headline || subject),
    description,
    instruction: text('instruction'),
    web: info.web === undefined ? undefined : linked(desk, at('web'), info.web, WEB_FORM),
    contact: text('contact'),
    parameter: some(exerciseParameters(desk, at('parameter'), info.parameter ?? [])),
    resource: some(
      (info.resource ?? []).flatMap((one, i) => exerciseResource(desk, at('resource', i), one) ?? []),
    ),
    area: some(area),
  })
}

/** As a list that may be left out. */
const some = <One>(list: readonly One[]): readonly One[] | undefined => (list.length > 0 ? list : undefined)

type Optional<Type> = { [Key in keyof Type]: Type[Key] | undefined }

/** Without what is undefined: an absent element has no field. */
const present = (info: Optional<CapInfo> & Pick<CapInfo, 'category' | 'event'>): CapInfo =>
  Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined)) as unknown as CapInfo

function shiftedTime(desk: Desk, path: CapPath, written: string): string | undefined {
  const shifted = shiftTime(written, desk.shift)
  if (shifted === undefined) dropped(desk, path, written)
  return shifted
}

/** A tag as the schema wants it: `en_US` becomes `en-US`; what is none becomes `und`, BCP 47's "not determined". */
function language(desk: Desk, path: CapPath, written: string): string {
  const tag = written.trim()
  if (LANGUAGE_FORM.test(tag)) return tag
  const mended = tag.replaceAll('_', '-')
  const instead = LANGUAGE_FORM.test(mended) ? mended : 'und'
  replaced(desk, path, written, instead)
  return instead
}
