import type { Alert, AlertText } from '../alert.ts'
import { pick, type Localized } from '../localized.ts'
import type { Scenario } from '../scenario.ts'
import { writeCapTime } from './cap-time.ts'
import { EXERCISE_SENDER } from './exercise.ts'
import type { CapArea, CapInfo, CapMessage, CapPair } from './message.ts'
import { writeReference } from './references.ts'
import { alertsById } from './scenario-names.ts'

/**
 * The CAP message that an alert is: its own, as it was written, or one made of what is written by hand, with an `info`
 * for each language, sent at its place in the scenario. One that is made is of status Exercise; nothing of what is
 * meant for the trainer is in it (rule P1).
 */
export function messageOf(alert: Alert, scenario: Scenario): CapMessage {
  if (alert.cap) return alert.cap
  const references = alert.references.flatMap((id) => {
    const earlier = alertsById(scenario).get(id)
    return earlier ? [writeReference(nameOf(earlier, scenario))] : []
  })
  return {
    ...nameOf(alert, scenario),
    status: 'Exercise',
    msgType: alert.msgType,
    scope: 'Public',
    ...(references.length > 0 && { references: references.join(' ') }),
    info: Object.entries(alert.texts).map(([language, text]) => infoOf(alert, scenario, language, text)),
  }
}

/** By what other messages name this one. */
function nameOf(alert: Alert, scenario: Scenario): Pick<CapMessage, 'identifier' | 'sender' | 'sent'> {
  if (alert.cap) return alert.cap
  return {
    identifier: `urn:alert-replay:${scenario.id}:${alert.id}`,
    sender: EXERCISE_SENDER,
    sent: timeOf(scenario, alert.offsetMs),
  }
}

const timeOf = ({ startMs, utcOffsetMinutes }: Scenario, offsetMs: number): string =>
  writeCapTime({ atMs: startMs + offsetMs, utcOffsetMinutes })

function infoOf(alert: Alert, scenario: Scenario, language: string, text: AlertText): CapInfo {
  const say = (texts: Localized): string => pick(texts, language)?.text ?? ''
  const senderName = say(alert.sender)
  const { headline, body, instruction, web, contact } = text
  return {
    language,
    category: alert.category,
    event: say(alert.event),
    ...(alert.responseType.length > 0 && { responseType: alert.responseType }),
    urgency: alert.urgency,
    severity: alert.severity,
    certainty: alert.certainty,
    ...(alert.eventCodes.length > 0 && { eventCode: alert.eventCodes.map(pairOf) }),
    ...(alert.expiresMs !== undefined && { expires: timeOf(scenario, alert.expiresMs) }),
    ...(senderName !== '' && { senderName }),
    ...(headline !== undefined && { headline }),
    ...(body !== undefined && { description: body }),
    ...(instruction !== undefined && { instruction }),
    ...(web !== undefined && { web }),
    ...(contact !== undefined && { contact }),
    ...(alert.parameters.length > 0 && { parameter: alert.parameters.map(pairOf) }),
    area: [areaOf(alert, language)],
  }
}

const pairOf = ({ name, value }: { readonly name: string; readonly value: string }): CapPair => ({
  valueName: name,
  value,
})

function areaOf({ area }: Alert, language: string): CapArea {
  const { name, codes, polygons = [], circles = [] } = area
  return {
    areaDesc: pick(name, language)?.text ?? '',
    ...(polygons.length > 0 && { polygon: polygons }),
    ...(circles.length > 0 && { circle: circles }),
    ...(codes.length > 0 && { geocode: codes.map(({ scheme, value }) => pairOf({ name: scheme, value })) }),
  }
}
