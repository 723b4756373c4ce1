import type { TFunction } from 'i18next'
import { languageName } from '../../../lib/language-name.ts'
import type { Place } from '../field-id.ts'
import { FORM_PLACES, type Asked, type FormPlace } from './place-table.ts'

/** What the words of places are made with: namespaces `editor-form` and `alerts` have to be there. */
export interface Labelling {
  readonly t: TFunction<'editor-form'>
  readonly language: string
}

/** A step on the way to a place. */
interface Step {
  readonly place: FormPlace
  readonly part: string | number
  readonly is: 'field' | 'item' | 'language' | 'id'
}

/** The steps from the file's root to a place, as far as the form knows them. */
function stepsTo(place: Place): readonly Step[] {
  const steps: Step[] = []
  let at: FormPlace | undefined = FORM_PLACES
  for (const part of place) {
    const step: Step | undefined = at && stepFrom(at, part)
    if (!step) break
    steps.push(step)
    at = step.place
  }
  return steps
}

function stepFrom({ fields, each, byLanguage, byId }: FormPlace, part: string | number): Step | undefined {
  if (typeof part === 'number') return each && { place: each, part, is: 'item' }
  if (byLanguage) return { place: byLanguage, part, is: 'language' }
  if (byId) return { place: byId, part, is: 'id' }
  const place = fields && Object.hasOwn(fields, part) ? fields[part] : undefined
  return place && { place, part, is: 'field' }
}

/** What is asked for at a place. */
export const askedAt = (place: Place): Asked | undefined => {
  const steps = stepsTo(place)
  return steps.length < place.length ? undefined : steps.at(-1)?.place.asked
}

/**
 * What a place is called in the form: `Title, Japanese`, `Question 2 · Answer, English`. Of an alert without the alert
 * itself; empty where the form has no name for it.
 */
export function placeLabel(place: Place, { t, language }: Labelling): string {
  const steps = stepsTo(place)
  const named = steps.flatMap((step, i) => {
    const name = nameOf(step, t)
    return name === undefined ? [] : [{ name, i, isFrame: step.place.isFrame === true }]
  })
  const last = named.at(-1)
  const names = named.filter((one) => one === last || !one.isFrame).map(({ name }) => name)
  const tongue = steps.findLast(({ is }) => is === 'language')
  const label = names.join(' · ')
  return tongue === undefined || label === ''
    ? label
    : t('place.inLanguage', { label, language: languageName(String(tongue.part), language) })
}

function nameOf({ place: { label, isCounted }, part, is }: Step, t: Labelling['t']): string | undefined {
  if (is === 'id') return t('place.source', { id: part })
  if (label === undefined) return undefined
  if (is !== 'item') return t(label)
  const number = Number(part) + 1
  return isCounted ? t(label, { number }) : t('place.numbered', { label: t(label), number })
}
