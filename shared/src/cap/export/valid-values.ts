import type { CapPath } from '../message.ts'
import { nameOf, quoted, type Desk } from './desk.ts'

/** One of the words that the schema knows, else `instead`. */
export function oneOf<Word extends string>(
  desk: Desk,
  path: CapPath,
  words: readonly Word[],
  written: string,
  instead: Word,
): Word {
  const word = words.find((known) => known === written.trim())
  if (word !== undefined) return word
  replaced(desk, path, written, instead)
  return instead
}

/** Those that the schema knows. */
export const someOf = <Word extends string>(
  desk: Desk,
  path: CapPath,
  words: readonly Word[],
  written: readonly string[],
): Word[] =>
  written.flatMap((value, index) => {
    const word = words.find((known) => known === value.trim())
    if (word === undefined) dropped(desk, [...path, index], value)
    return word === undefined ? [] : [word]
  })

/** The value where it has the form, white space around it aside. */
export function shaped(desk: Desk, path: CapPath, form: RegExp, written: string): string | undefined {
  const value = written.trim()
  if (form.test(value)) return value
  dropped(desk, path, written)
  return undefined
}

export function replaced(desk: Desk, path: CapPath, value: string, instead: string): void {
  desk.say('export-value-replaced', path, {
    field: nameOf(path),
    value: quoted(value),
    instead: quoted(instead),
  })
}

export function dropped(desk: Desk, path: CapPath, value: string): void {
  desk.say('export-value-dropped', path, { field: nameOf(path), value: quoted(value) })
}

/** XML Schema `language`, by which CAP 1.2's own schema checks. */
export const LANGUAGE_FORM = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i
/** XML Schema `decimal`. */
export const DECIMAL_FORM = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/
/** Bytes. */
export const SIZE_FORM = /^\d{1,15}$/
export const MIME_FORM = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}(?:;[ -~]{0,200})?$/

const URI_CHARACTER = '(?:[^\\s\\u0000-\\u0020<>"{}|\\\\^`%[\\]#]|%[0-9A-Fa-f]{2})'
/** An absolute address of the web that every reader of XML Schema `anyURI` takes. */
export const WEB_FORM = new RegExp(
  `^https?://[^\\s\\u0000-\\u0020<>"{}|\\\\^\`%[\\]#/?:@]+(?::\\d{1,5})?(?:[/?]${URI_CHARACTER}*)?(?:#${URI_CHARACTER}*)?$`,
  'i',
)
/** The name of a file that stands beside. */
export const BESIDE_FORM = /^[\w.~-]+(?:\/[\w.~-]+)*$/
/** RFC 4648, as `derefUri` holds it; lines may be broken. */
export const BASE64_FORM = /^[A-Za-z0-9+/\s]+={0,2}$/
/** SHA-1, 40 hexadecimal digits: CAP 1.2, section 3.2.3. */
export const DIGEST_FORM = /^[0-9a-f]{40}$/i
