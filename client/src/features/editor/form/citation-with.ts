import { fieldsOf, listAt } from './written.ts'

/** A citation with one of its fields written. One that says what every plain id says is a plain id, as by hand. */
export function citationWith(entry: unknown, field: 'id' | 'supports', to: unknown): unknown {
  const before = typeof entry === 'string' ? { id: entry, supports: ['event', 'time'] } : fieldsOf(entry)
  const fields = { ...before, [field]: to }
  const supports = listAt(fields.supports)
  const isUsual = supports.length === 2 && supports.includes('event') && supports.includes('time')
  return isUsual && Object.keys(fields).length === 2 ? fields.id : fields
}
