import { CHANNELS } from '../alert.ts'
import { alertsIn } from '../scenario-checks.ts'
import type { Draft } from './draft.ts'
import type { Edit, EditNote } from './edit.ts'
import { freeId, isRecorded, languagesIn, timeAfter } from './new-alert.ts'
import { isFields, isList, spliced, withField, withoutField, type Fields } from './place.ts'

/**
 * Adds an alert a minute after another, the last where none is named, or at once where the next one comes sooner. In a
 * made-up scenario its texts are still to be written, which is its only fault.
 */
export const addAlert = (after?: number): Edit => ({
  name: 'add-alert',
  apply: (draft) => {
    const at = placeAfter(draft, after)
    return { ...draft, alerts: spliced(alertsIn(draft), at, 0, newAlert(draft, at - 1)) }
  },
  selects: (_next, before) => placeAfter(before, after),
})

/** Adds a copy of an alert right after it, with an id of its own. */
export const duplicateAlert = (index: number): Edit => ({
  name: 'duplicate-alert',
  apply: (draft) => {
    const alert = alertsIn(draft)[index]
    if (!isFields(alert)) return draft
    const copy = { ...alert, id: freeId(draft, typeof alert['id'] === 'string' ? alert['id'] : '') }
    return { ...draft, alerts: spliced(alertsIn(draft), index + 1, 0, copy) }
  },
  selects: (next, before) => (next === before ? undefined : index + 1),
})

/** Removes an alert, and its id from every alert that named it; which those were is said. */
export const removeAlert = (index: number): Edit => ({
  name: 'remove-alert',
  apply: (draft) => {
    const alerts = alertsIn(draft)
    if (alerts[index] === undefined) return draft
    const rest = spliced(alerts, index, 1)
    const id = idOf(alerts[index])
    // Of two alerts of one id the other is still there to be named.
    const isGone = id !== undefined && !rest.some((alert) => idOf(alert) === id)
    return { ...draft, alerts: isGone ? rest.map((alert) => forgetting(alert, id)) : rest }
  },
  selects: (next, before) => {
    const count = alertsIn(next).length
    return count === 0 || next === before ? undefined : Math.min(index, count - 1)
  },
  says: (next, before) =>
    alertsIn(next).flatMap((alert, i): readonly EditNote[] => {
      const was = alertsIn(before)[i < index ? i : i + 1]
      if (!isFields(alert) || !isFields(was) || alert === was) return []
      const notes: EditNote[] = []
      const id = String(alert['id'])
      const place = ['alerts', i]
      if (was['references'] !== alert['references'])
        notes.push({ code: 'reference-removed', place: [...place, 'references'], id })
      if (was['partOf'] !== alert['partOf'])
        notes.push({ code: 'part-removed', place: [...place, 'partOf'], id })
      return notes
    }),
})

function placeAfter(draft: Draft, after: number | undefined): number {
  const { length } = alertsIn(draft)
  if (after === undefined || !Number.isInteger(after)) return length
  return Math.min(length, Math.max(0, after + 1))
}

/** `before` is the index of the alert after which it comes; -1 where it is the first. */
function newAlert(draft: Draft, before: number): Fields {
  const previous = alertsIn(draft)[before]
  const channels = isFields(previous) ? previous['channels'] : undefined
  const known = isList(channels) ? channels.filter((one) => CHANNELS.some((channel) => channel === one)) : []
  return {
    id: freeId(draft, 'alert'),
    ...timeAfter(draft, before),
    phases: ['warning'],
    channels: known.length > 0 ? known : ['cell-broadcast', 'loudspeaker'],
    // What is made up is still to be written: the problems say so. Of what happened nobody need know the words.
    texts: isRecorded(draft)
      ? Object.fromEntries(languagesIn(draft).map((language) => [language, { wording: 'unknown' }]))
      : {},
  }
}

const idOf = (alert: unknown): unknown => (isFields(alert) ? alert['id'] : undefined)

function forgetting(alert: unknown, id: unknown): unknown {
  if (!isFields(alert)) return alert
  const { references, partOf } = alert
  let next = partOf === id ? withoutField(alert, 'partOf') : alert
  if (isList(references) && references.includes(id)) {
    const left = references.filter((one) => one !== id)
    next = left.length > 0 ? withField(next, 'references', left) : withoutField(next, 'references')
  }
  return next
}
