import { layOut } from '../json-layout.ts'

/**
 * An imported file's JSON: an object has a line for each field, but the small ones of a list
 * (`{ "valueName": …, "value": … }`) stand on one line where they fit.
 */
export const jsonText = (value: unknown): string => layOut(value, isSmall)

/** Fields of the small objects that stand on one line. */
const SMALL = ['valueName', 'value', 'scheme', 'at', 'xml']

const isSmall = (fields: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(fields).every(
    ([name, field]) => field === undefined || (SMALL.includes(name) && typeof field !== 'object'),
  )
