import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Edit } from '@alert-replay/shared/draft/edits.ts'
import { alertsIn, isFields } from '../rows.ts'
import { fieldsOf, listAt } from './written.ts'

type Fields = Readonly<Record<string, unknown>>

/** Gives an alert another id. What refers to it goes with it, unless another alert has the old id as well. */
export const renameAlert = (index: number, to: string): Edit => ({
  name: 'set',
  place: ['alerts', index, 'id'],
  apply: (draft) => {
    const alerts = alertsIn(draft)
    const alert = alerts[index]
    if (!isFields(alert) || alert['id'] === to) return draft
    const { id } = alert
    const isOnly = typeof id === 'string' && alerts.filter((one) => fieldsOf(one)['id'] === id).length === 1
    return {
      ...draft,
      alerts: alerts.map((one, i) => {
        const renamed = isOnly && isFields(one) ? referring(one, id, to) : one
        return i === index ? { ...fieldsOf(renamed), id: to } : renamed
      }),
    }
  },
})

function referring(alert: Fields, from: string, to: string): Fields {
  const { references, partOf } = alert
  const isReferring = listAt(references).includes(from)
  if (!isReferring && partOf !== from) return alert
  return {
    ...alert,
    ...(isReferring && { references: listAt(references).map((id) => (id === from ? to : id)) }),
    ...(partOf === from && { partOf: to }),
  }
}

/** Gives a source of the scenario another id, wherever it is named; nothing happens where there is one of that id. */
export const renameSource = (from: string, to: string): Edit => ({
  name: 'set',
  place: ['sources', to, '#id'],
  apply: (draft) => {
    const sources = fieldsOf(draft['sources'])
    if (to === '' || from === to || !Object.hasOwn(sources, from) || Object.hasOwn(sources, to)) return draft
    return {
      ...draft,
      sources: Object.fromEntries(
        Object.entries(sources).map(([id, source]) => [id === from ? to : id, source]),
      ),
      ...(isFields(draft['flight']) && { flight: flown(draft['flight'], from, to) }),
      alerts: alertsIn(draft).map((alert) => (isFields(alert) ? citing(alert, from, to) : alert)),
    } satisfies Draft
  },
})

function citing(alert: Fields, from: string, to: string): Fields {
  const swap = swapping(from, to)
  const within = (holder: unknown): unknown =>
    isFields(holder) ? withField(holder, 'sources', swap) : holder
  const texts = withField(alert, 'texts', (all) => (isFields(all) ? mapped(all, within) : all))
  const expected = withField(texts, 'expected', (all) => (Array.isArray(all) ? all.map(within) : all))
  return withField(expected, 'sources', swap)
}

const flown = (flight: Fields, from: string, to: string): Fields =>
  withField(flight, 'points', (points) =>
    Array.isArray(points)
      ? points.map((point: unknown) =>
          isFields(point) ? withField(point, 'sources', swapping(from, to)) : point,
        )
      : points,
  )

/** What puts one id in place of another in a list of sources. */
const swapping =
  (from: string, to: string) =>
  (list: unknown): unknown =>
    Array.isArray(list) && list.some((entry) => idOf(entry) === from)
      ? listAt(list).map((entry) =>
          idOf(entry) !== from ? entry : isFields(entry) ? { ...entry, id: to } : to,
        )
      : list

const idOf = (entry: unknown): unknown => (isFields(entry) ? entry['id'] : entry)

const withField = (fields: Fields, name: string, change: (value: unknown) => unknown): Fields =>
  Object.hasOwn(fields, name) ? { ...fields, [name]: change(fields[name]) } : fields

const mapped = (fields: Fields, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]))
