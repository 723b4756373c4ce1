import type { Category } from '../alert.ts'
import type { Presentable } from './history.ts'
import type { ToneKey } from './outcome.ts'
import type { CategoryId } from './profile.ts'

type Hazard = ToneKey['hazard']

const BY_CATEGORY_ID: Partial<Record<CategoryId, Hazard>> = {
  earthquake: 'earthquake',
  tsunami: 'tsunami',
  // The wave comes after the shaking, and is what one still can run from.
  'earthquake-tsunami': 'tsunami',
}

const BY_CAP_CATEGORY: Partial<Record<Category, Hazard>> = {
  Geo: 'earthquake',
  Met: 'weather',
  Security: 'attack',
  CBRNE: 'attack',
  Fire: 'fire',
  Health: 'health',
}

const TSUNAMI = /tsunami|津波/i

/** What happens, for the choice of a tone: by the message id where that says it, else by CAP category. */
export function hazardOf(alert: Pick<Presentable, 'category' | 'event'>, id?: CategoryId): Hazard {
  const byId = id && BY_CATEGORY_ID[id]
  if (byId) return byId
  // CAP has no category of its own for tsunamis: they are Geo, or Met.
  const isNatural = alert.category.includes('Geo') || alert.category.includes('Met')
  if (isNatural && Object.values(alert.event).some((event) => TSUNAMI.test(event))) return 'tsunami'
  return alert.category.flatMap((category) => BY_CAP_CATEGORY[category] ?? [])[0] ?? 'other'
}
