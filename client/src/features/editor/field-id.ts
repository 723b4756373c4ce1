/** A place in the file: field names and list indexes, as problems have it. */
export type Place = readonly (string | number)[]

/** The id of the element in which that place is edited: the list of problems leads to it. */
export const fieldId = (place: Place): string =>
  `field:${place.map((part) => encodeURIComponent(String(part))).join('/')}`

/** Whether an element is, or is part of, the field of a place. */
export const isInField = (element: Element): boolean => element.closest('[id^="field:"]') !== null

const FOCUSABLE = 'input, select, textarea, button, [tabindex]'

/**
 * Puts the focus into the field of that place, or of the nearest place around it that has one. What is folded around it
 * opens. False where nothing of it is on the page.
 */
export function focusField(place: Place, within: ParentNode = document): boolean {
  for (let length = place.length; length > 0; length--) {
    const element = within.querySelector(`#${CSS.escape(fieldId(place.slice(0, length)))}`)
    if (!(element instanceof HTMLElement)) continue
    for (let around = element.closest('details'); around; around = parentFold(around)) around.open = true
    const target = targetIn(element, place.slice(0, length))
    if (!target) continue
    target.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
    return true
  }
  return false
}

/** Of several fields the one that is marked as wrong; of a text its words; else the first. */
function targetIn(element: HTMLElement, place: Place): HTMLElement | null {
  if (element.matches(FOCUSABLE)) return element
  return (
    element.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    element.querySelector<HTMLElement>(`#${CSS.escape(fieldId([...place, 'body']))}`) ??
    (place.at(-1) === 'texts' ? element.querySelector<HTMLElement>('[id$="/body"]') : null) ??
    element.querySelector<HTMLElement>(FOCUSABLE)
  )
}

const parentFold = (fold: HTMLDetailsElement): HTMLDetailsElement | null =>
  fold.parentElement?.closest('details') ?? null
