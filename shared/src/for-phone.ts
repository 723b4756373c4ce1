import type { Alert, AlertText, Area, CellBroadcast, PhoneAlert, PhoneSource, Source } from './alert.ts'
import { mapTexts } from './localized.ts'

const sourceForPhone = ({ id, title, publisher, date }: Source): PhoneSource => ({
  id,
  name: publisher ?? title,
  ...(date !== undefined && { date }),
})

function textForPhone(text: AlertText): AlertText {
  const { headline, headlineIsSent, body, instruction, web, contact, wording, sources, note } = text
  return {
    ...(headline !== undefined && { headline }),
    ...(headlineIsSent && { headlineIsSent }),
    ...(body !== undefined && { body }),
    ...(instruction !== undefined && { instruction }),
    ...(web !== undefined && { web }),
    ...(contact !== undefined && { contact }),
    wording,
    sources,
    ...(note !== undefined && { note }),
  }
}

const cellBroadcastForPhone = ({ messageId, serial }: CellBroadcast): CellBroadcast => ({
  messageId,
  ...(serial && { serial: { scope: serial.scope, code: serial.code, update: serial.update } }),
})

/** Shapes of more characters than this are left out: what a phone is sent stays small, and its map says that it has none. */
const MAX_SHAPES_LENGTH = 8_000

function areaForPhone({ name, codes, polygons = [], circles = [] }: Area): Area {
  let length = 0
  for (const shape of [...polygons, ...circles]) length += shape.length
  return {
    name,
    codes,
    ...(length <= MAX_SHAPES_LENGTH && {
      ...(polygons.length > 0 && { polygons }),
      ...(circles.length > 0 && { circles }),
    }),
  }
}

const placesOf = new WeakMap<readonly Source[], ReadonlyMap<string, number>>()

/** Those of the ids, in the order of the list. An imported scenario may have as many sources as alerts. */
function sourcesOf(ids: ReadonlySet<string>, sources: readonly Source[]): readonly Source[] {
  const places = placesOf.get(sources) ?? new Map(sources.map(({ id }, i) => [id, i]))
  placesOf.set(sources, places)
  return [...ids]
    .flatMap((id) => places.get(id) ?? [])
    .sort((one, other) => one - other)
    .flatMap((place) => sources[place] ?? [])
}

/**
 * The alert as a phone may know it (rule P1). Field by field on purpose: a field added to `Alert` stays
 * with the trainer until somebody decides otherwise here.
 */
export function forPhone(alert: Alert, sources: readonly Source[]): PhoneAlert {
  const cited = new Set([...alert.sources, ...Object.values(alert.texts).flatMap((text) => text.sources)])
  return {
    id: alert.id,
    offsetMs: alert.offsetMs,
    precision: alert.precision,
    ...(alert.timeNote && { timeNote: alert.timeNote }),
    phases: alert.phases,
    channels: alert.channels,
    sender: alert.sender,
    area: areaForPhone(alert.area),
    event: alert.event,
    msgType: alert.msgType,
    references: alert.references,
    ...(alert.partOf !== undefined && { partOf: alert.partOf }),
    category: alert.category,
    urgency: alert.urgency,
    severity: alert.severity,
    certainty: alert.certainty,
    responseType: alert.responseType,
    ...(alert.expiresMs !== undefined && { expiresMs: alert.expiresMs }),
    texts: mapTexts(alert.texts, textForPhone),
    ...(alert.cellBroadcast && { cellBroadcast: cellBroadcastForPhone(alert.cellBroadcast) }),
    sources: sourcesOf(cited, sources).map(sourceForPhone),
  }
}
