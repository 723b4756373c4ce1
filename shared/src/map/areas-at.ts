import type { Alert, Area } from '../alert.ts'
import { standingsOf, type Standing } from '../phone/thread.ts'

/**
 * How an area stands: something warns it now · only informed, as of what is over or what may come · or it was warned,
 * and that is over, in one of the ways that are never to be taken for each other (rule PH5).
 */
export const AREA_STATES = ['in-force', 'informed', 'replaced', 'lifted', 'cancelled', 'expired'] as const
export type AreaState = (typeof AREA_STATES)[number]

/** Since when: an alert said so, or nobody did and a time passed (milliseconds after the scenario's start). */
export type Since =
  { readonly kind: 'alert'; readonly alert: AreaAlert } | { readonly kind: 'time'; readonly atMs: number }

/** An area that alerts were for, once however many they were. */
export interface AreaAt {
  readonly area: AreaAlert['area']
  readonly state: AreaState
  readonly since: Since
  /** Whether all that warns or warned it was a test. */
  readonly isTest: boolean
}

type AlertField =
  'id' | 'offsetMs' | 'precision' | 'phases' | 'msgType' | 'references' | 'partOf' | 'expiresMs'

/** What of an alert decides how its area stands; those of a phone and of a trainer have it. */
export interface AreaAlert extends Pick<Alert, AlertField> {
  readonly area: Pick<Area, 'name' | 'codes' | 'polygons' | 'circles'>
}

/** An alert with one of these warns of something; the others tell what to do after. */
const WARNS: ReadonlySet<string> = new Set(['warning', 'shelter', 'notice', 'update', 'correction', 'test'])

/** One that lifts or cancels, or answers another system, warns of nothing, whatever else it is. */
const warns = ({ phases, msgType }: AreaAlert): boolean =>
  (msgType === 'Alert' || msgType === 'Update') &&
  !phases.includes('lifted') &&
  !phases.includes('cancelled') &&
  phases.some((phase) => WARNS.has(phase))

const ENDED = {
  superseded: 'replaced',
  lifted: 'lifted',
  cancelled: 'cancelled',
  expired: 'expired',
} as const

/**
 * The areas of what was delivered, in the order in which they were first alerted, and how each stands at a position of
 * the replay. An area is in force while anything warns it; where an update took the place of a warning for the same
 * area, since the first. What somebody said of several alerts ends each of their areas; a lift or a cancellation that
 * refers to nothing ends nothing, for that is what people were told.
 * @param delivered what was delivered, in its order
 * @param positionMs of the replay
 */
export function areasAt(delivered: readonly AreaAlert[], positionMs: number): readonly AreaAt[] {
  const standings = standingsOf(delivered, positionMs)
  const byId = new Map(delivered.map((alert) => [alert.id, alert]))
  const byArea = new Map<string, AreaAlert[]>()
  for (const alert of delivered) {
    const key = areaKey(alert.area)
    const same = byArea.get(key)
    if (same) same.push(alert)
    else byArea.set(key, [alert])
  }
  return [...byArea.values()].flatMap((alerts) => {
    const [first] = alerts
    return first ? [areaOf(first, alerts, standings, byId)] : []
  })
}

function areaOf(
  first: AreaAlert,
  alerts: readonly AreaAlert[],
  standings: ReadonlyMap<string, Standing>,
  byId: ReadonlyMap<string, AreaAlert>,
): AreaAt {
  const { area } = first
  const warnings = alerts.filter(warns)
  const isTest = warnings.length > 0 && warnings.every(({ phases }) => phases.includes('test'))
  // The last end of what warned it, and what warns it still.
  let end: { readonly state: AreaState; readonly since: Since; readonly atMs: number } | undefined
  let isInForce = false
  for (const { id } of warnings) {
    const standing = standings.get(id)
    if (!standing || standing.kind === 'in-force') {
      isInForce = true
      continue
    }
    const by = standing.kind === 'expired' ? undefined : byId.get(standing.by)
    const atMs = standing.kind === 'expired' ? standing.atMs : (by?.offsetMs ?? 0)
    if (end && end.atMs > atMs) continue
    const since: Since = by ? { kind: 'alert', alert: by } : { kind: 'time', atMs }
    end = { state: ENDED[standing.kind], since, atMs }
  }
  if (isInForce) {
    const since = warnings.find(({ id }) => standsNow(id, standings)) ?? first
    return { area, state: 'in-force', since: { kind: 'alert', alert: since }, isTest }
  }
  if (end) return { area, state: end.state, since: end.since, isTest }
  return { area, state: 'informed', since: { kind: 'alert', alert: first }, isTest }
}

/** In force, or replaced by what is: the area was alerted all along. A replacement is always a later alert. */
function standsNow(id: string, standings: ReadonlyMap<string, Standing>): boolean {
  let standing = standings.get(id)
  while (standing?.kind === 'superseded') standing = standings.get(standing.by)
  return !standing || standing.kind === 'in-force'
}

/** The same words for the same places are the same area. */
export const areaKey = ({ name, codes, polygons = [], circles = [] }: AreaAlert['area']): string =>
  JSON.stringify([Object.entries(name), codes.map(({ scheme, value }) => [scheme, value]), polygons, circles])
