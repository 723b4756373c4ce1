import type { z } from 'zod'
import { alertPartsOf, type AlertParts } from '../cap/alert-of-message.ts'
import { capMessageSchema } from '../cap/cap-schema.ts'
import { readCapTime } from '../cap/cap-time.ts'
import { alertsIn } from '../scenario-checks.ts'
import { alertFileSchema, MAX_ID_LENGTH } from '../scenario-schema.ts'
import type { Start } from '../time.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import { freeId, isRecorded, languagesIn, timeAfter } from './new-alert.ts'
import { isFields, isList, spliced, type Fields } from './place.ts'
import { offsetOf, startIn, writtenAt } from './times.ts'
import { CANCELLED, LIFTED } from './words.ts'

/** What can come after an alert. */
export const FOLLOW_UPS = ['update', 'correct', 'lift', 'cancel'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]

const ENDINGS: Readonly<Record<FollowUp, string>> = {
  update: 'update',
  correct: 'correction',
  lift: 'lifted',
  cancel: 'cancelled',
}

/**
 * Adds the alert that updates, corrects, lifts or cancels another one: after it, referring to it, of the same sender,
 * event, area and channels. In a made-up scenario an update and a correction begin with the words of the alert, a lift
 * and a cancellation with the plainest ones; of a recorded one nobody knows its words yet. After an alert without a
 * fault it has none, but that a text is still to be written in a language of which nobody here has the words.
 */
export const follow = (index: number, kind: FollowUp): Edit => ({
  name: kind,
  apply: (draft) => {
    const alerts = alertsIn(draft)
    const alert = alerts[index]
    if (!isFields(alert)) return draft
    return { ...draft, alerts: spliced(alerts, index + 1, 0, followUpOf(draft, index, alert, kind)) }
  },
  selects: (next, before) => (next === before ? undefined : index + 1),
})

function followUpOf(draft: Draft, index: number, alert: Fields, kind: FollowUp): Fields {
  const cap = alert['cap'] === undefined ? undefined : capMessageSchema.safeParse(alert['cap']).data
  const parts = cap && alertPartsOf(cap)
  const said = parts ? { ...alert, ...fieldsOf(parts) } : alert
  const id = typeof alert['id'] === 'string' ? alert['id'] : ''
  const ending = ENDINGS[kind]
  const time = timeAfter(draft, index)
  return {
    id: freeId(draft, `${id.slice(0, MAX_ID_LENGTH - ending.length - 1).replace(/-+$/, '')}-${ending}`),
    ...time,
    phases: phasesOf(alert, kind),
    channels: carried(said, 'channels')['channels'] ?? ['app'],
    ...carried(said, 'sender'),
    ...carried(said, 'area'),
    ...carried(said, 'event'),
    msgType: kind === 'cancel' ? 'Cancel' : 'Update',
    ...(id !== '' && { references: [id] }),
    ...carried(said, 'category'),
    ...gravityOf(said, kind),
    ...(isEnd(kind) ? {} : expiryOf(draft, alert, parts, time['at'])),
    texts: textsOf(draft, alert, parts, kind),
    ...carried(said, 'eventCodes'),
    ...cellBroadcastOf(said),
  }
}

const isEnd = (kind: FollowUp): boolean => kind === 'lift' || kind === 'cancel'

const SHAPE: Readonly<Record<string, z.ZodType>> = alertFileSchema.shape

/** The field where it is there and has no fault of shape; one with a fault is not written twice. */
function carried(from: Fields, name: string): Fields {
  const value = from[name]
  return value !== undefined && SHAPE[name]?.safeParse(value).success ? { [name]: value } : {}
}

/** What an alert has of its CAP message, as fields of a file. */
function fieldsOf({
  sender,
  area,
  event,
  category,
  urgency,
  severity,
  certainty,
  responseType,
}: AlertParts): Fields {
  return {
    sender,
    area: Object.keys(area.name).length > 0 ? area : undefined,
    event: Object.keys(event).length > 0 ? event : undefined,
    category,
    urgency,
    severity,
    certainty,
    responseType,
  }
}

function phasesOf(alert: Fields, kind: FollowUp): readonly string[] {
  const had = (phase: string): readonly string[] =>
    isList(alert['phases']) && alert['phases'].includes(phase) ? [phase] : []
  return [
    ENDINGS[kind],
    // An exercise stays one, and who was called to shelter is still.
    ...(isEnd(kind) ? [] : had('shelter')),
    ...had('test'),
  ]
}

const GRAVITY = ['urgency', 'severity', 'certainty'] as const

/** An update is as grave as the alert; what ends it is not, and says so where the alert said how grave it was. */
function gravityOf(alert: Fields, kind: FollowUp): Fields {
  const own = Object.assign({}, ...GRAVITY.map((name) => carried(alert, name))) as Fields
  if (!isEnd(kind)) return { ...own, ...carried(alert, 'responseType') }
  if (Object.keys(own).length === 0) return {}
  const certainty = kind === 'cancel' ? { certainty: 'Unlikely' } : carried(alert, 'certainty')
  return { urgency: 'Past', severity: 'Minor', ...certainty, responseType: ['AllClear'] }
}

/** Until when it holds: as long as the alert, or as the message that the alert is, where its own time is before that. */
function expiryOf(draft: Draft, alert: Fields, parts: AlertParts | undefined, at: unknown): Fields {
  const start = startIn(draft)
  const own = carried(alert, 'expires')['expires']
  const expires = own ?? sentExpiry(parts, start, alert['at'])
  const [untilMs, atMs] = [offsetOf(expires, start), offsetOf(at, start)]
  return untilMs !== undefined && atMs !== undefined && untilMs > atMs ? { expires } : {}
}

/** The time of a message, as a file writes one. */
function sentExpiry(parts: AlertParts | undefined, start: Start | undefined, like: unknown): unknown {
  const untilMs = parts?.expiresAt === undefined ? undefined : readCapTime(parts.expiresAt)?.atMs
  if (untilMs === undefined || !start) return undefined
  return writtenAt(untilMs - start.atMs, { like, start, toMinute: false })
}

/** The next broadcast of the same message has the same identifier, and the next number: 3GPP TS 23.041, 9.4.1.2.1. */
function cellBroadcastOf(alert: Fields): Fields {
  const { cellBroadcast } = carried(alert, 'cellBroadcast')
  if (!isFields(cellBroadcast)) return {}
  const { serial } = cellBroadcast
  if (!isFields(serial) || typeof serial['update'] !== 'number') return { cellBroadcast }
  return { cellBroadcast: { ...cellBroadcast, serial: { ...serial, update: (serial['update'] + 1) % 16 } } }
}

function textsOf(draft: Draft, alert: Fields, parts: AlertParts | undefined, kind: FollowUp): Fields {
  const languages = languagesIn(draft)
  if (isRecorded(draft)) return Object.fromEntries(languages.map((one) => [one, { wording: 'unknown' }]))
  const stock = kind === 'lift' ? LIFTED : CANCELLED
  if (isEnd(kind)) return inThose(languages, (one) => stock[one])
  const own = carried(alert, 'texts')['texts']
  const texts = isFields(own) ? own : {}
  const all = [...new Set([...languages, ...Object.keys(texts)])]
  return inThose(all, (language) => textOf(texts[language], parts?.texts[language]))
}

/** The texts in those languages that have one. */
const inThose = (languages: readonly string[], textIn: (language: string) => unknown): Fields =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = textIn(language)
      return text === undefined ? [] : [[language, text]]
    }),
  )

/** Longer words than a file takes are left to be written anew. */
const MAX_BODY = 20_000

/** Its words, and nothing of how those of the other alert are known: the new ones are the writer's. */
function textOf(text: unknown, sent: AlertParts['texts'][string] | undefined): unknown {
  if (!isFields(text)) return text ?? wordsOf(sent)
  const { wording, sources: _sources, note: _note, ...own } = text
  if (own['body'] === undefined && wording === 'unknown') return undefined
  const all = { ...wordsOf(sent), ...own }
  return Object.keys(all).length > 0 ? all : undefined
}

/** What a message said, but for what is longer than a file takes. */
function wordsOf(sent: AlertParts['texts'][string] | undefined): Fields | undefined {
  if (sent?.body === undefined || sent.body.length > MAX_BODY) return undefined
  const words = WORDS.map((name) => [name, sent[name]] as const)
  return Object.fromEntries(words.filter(([, text]) => text !== undefined))
}

const WORDS = ['headline', 'body', 'instruction', 'web', 'contact'] as const
