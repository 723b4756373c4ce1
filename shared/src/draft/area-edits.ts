import type { Edit } from './edit.ts'
import { setAt } from './field-edits.ts'
import { languagesIn } from './new-alert.ts'
import type { PastedArea } from './paste-area.ts'
import { isFields, isList, valueAt, type Fields, type Place } from './place.ts'

/** Sets the area of the scenario, at `['area']`, or of an alert, at `['alerts', 3, 'area']`; undefined removes it. */
export const setArea = (place: Place, area: unknown): Edit => ({
  name: 'set-area',
  apply: setAt(place, area).apply,
})

/** Adds what was pasted to the area at a place. An area that has no name takes it from what was pasted. */
export const addToArea = (place: Place, pasted: PastedArea): Edit => ({
  name: 'set-area',
  apply: (draft) => {
    const there = valueAt(draft, place)
    const area: Fields = isFields(there) ? there : {}
    const isNamed = isFields(there) && (pasted.name === undefined || !isEmpty(there['name']))
    return setAt(place, {
      ...area,
      ...(!isNamed && { name: namesOf(languagesIn(draft), pasted.name) }),
      ...more(area, 'codes', pasted.codes),
      ...more(area, 'polygons', pasted.polygons),
      ...more(area, 'circles', pasted.circles),
    }).apply(draft)
  },
})

const isEmpty = (name: unknown): boolean => isFields(name) && Object.keys(name).length === 0

/** Of a name that nobody gave, the problems say that it is missing. */
const namesOf = (languages: readonly string[], name = ''): Fields =>
  Object.fromEntries(languages.map((language) => [language, name]))

function more(area: Fields, field: string, added: readonly unknown[]): Fields {
  if (added.length === 0) return {}
  const there = area[field]
  const list = isList(there) ? there : []
  const known = new Set(list.map((one) => JSON.stringify(one)))
  return { [field]: [...list, ...added.filter((one) => !known.has(JSON.stringify(one)))] }
}
