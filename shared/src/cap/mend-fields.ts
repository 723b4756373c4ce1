import { readCapTime } from './cap-time.ts'
import { extrasOf, valuesOf, type Fields, type FieldValue } from './fields.ts'
import type { Report } from './finding-list.ts'
import type { CapPath } from './message.ts'
import { mendTime } from './mend-time.ts'
import type { Field, Form, Shape } from './shapes.ts'

/** CAP 1.2, section 3.2.2: a tag of RFC 3066, as the schema's `xs:language` has it. */
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/
const UTC = '-00:00'

/**
 * Mends the values of a message that was read by the shape of CAP 1.2, each mending reported: blanks around a code or a
 * time, a value in other letters (`actual`), a time written in another way. What cannot be mended stays as it was
 * written and is reported; what is required and missing becomes empty.
 */
export function mendFields(fields: Fields, shape: Shape, report: Report): Fields {
  const [sent] = valuesOf(fields, 'sent')
  const offset = typeof sent === 'string' ? (/[+-]\d\d:\d\d(?=\s*$)/.exec(sent)?.[0] ?? UTC) : UTC
  return new Mender(report, offset).mend(fields, shape, [])
}

class Mender {
  readonly #report: Report
  /** The offset from UTC of a time that has none: the one of `sent`. */
  readonly #offset: string

  constructor(report: Report, offset: string) {
    this.#report = report
    this.#offset = offset
  }

  mend(fields: Fields, shape: Shape, path: CapPath): Fields {
    const mended: Record<string, Fields[string]> = {}
    for (const field of shape.fields) {
      const values = valuesOf(fields, field.name)
      if (values.length > 0) {
        const all = values.map((value, at) =>
          this.#value(value, field, [...path, field.name, ...(field.many ? [at] : [])]),
        )
        mended[field.name] = field.many ? all : all[0]
      } else if (field.required) {
        this.#report('required', [...path, field.name], { element: field.name })
        mended[field.name] = field.many ? [] : ''
      }
    }
    // In the order of the shape, then what CAP does not know.
    return { ...mended, ...extrasOf(fields) }
  }

  #value(value: FieldValue, { form, name }: Field, path: CapPath): FieldValue {
    if (typeof value !== 'string') return form.kind === 'shape' ? this.mend(value, form.shape, path) : value
    if (form.kind === 'text' || form.kind === 'pair' || form.kind === 'shape') return value
    const trimmed = value.trim()
    if (trimmed !== value && trimmed !== '') this.#report('padded', path, { element: name, read: trimmed })
    return this.#trimmed(trimmed, form, name, path)
  }

  #trimmed(value: string, form: Exclude<Form, { kind: 'shape' }>, element: string, path: CapPath): string {
    switch (form.kind) {
      case 'time':
        return this.#time(value, element, path)
      case 'one-of':
        return this.#oneOf(value, form.values, element, path)
      case 'language':
        return this.#language(value, path)
      default:
        return value
    }
  }

  #time(value: string, element: string, path: CapPath): string {
    if (readCapTime(value)) return value
    const mended = mendTime(value, this.#offset)
    for (const rule of mended?.rules ?? [])
      this.#report(rule, path, { element, value, read: mended?.read ?? '' }, 'repair')
    if (!mended) this.#report('date-syntax', path, { element, value })
    return mended?.read ?? value
  }

  #oneOf(value: string, values: readonly string[], element: string, path: CapPath): string {
    if (values.includes(value)) return value
    const plain = plainly(value)
    const meant = values.find((one) => plainly(one) === plain)
    const params = { element, value, expected: values.join(', '), ...(meant && { read: meant }) }
    this.#report('enum', path, params, meant ? 'repair' : 'error')
    return meant ?? value
  }

  #language(value: string, path: CapPath): string {
    if (LANGUAGE_TAG.test(value)) return value
    const hyphens = value.replaceAll('_', '-')
    const isMended = LANGUAGE_TAG.test(hyphens)
    const params = { value, ...(isMended && { read: hyphens }) }
    this.#report('lang-syntax', path, params, isMended ? 'repair' : 'error')
    return isMended ? hyphens : value
  }
}

/** `All Clear`, `all-clear` and `AllClear` alike. */
const plainly = (value: string): string => value.toLowerCase().replace(/[\s_-]/g, '')
