// Every edit of a draft, from one place: the pages import them here.
export { EDIT_NAMES, type Edit, type EditName, type EditNote } from './edit.ts'
export { inTurn, removeAt, setAt } from './field-edits.ts'
export type { Place } from './place.ts'
