import { codes } from '../checks/languages.ts'
import { areasOf, infosOf, isBlank, languageOf, quoted, type Placed } from '../checks/check.ts'
import { hasShape } from '../checks/polygons.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage, CapPair } from '../message.ts'
import { finding } from '../rules/catalogue.ts'

type InfoText = 'expires' | 'senderName' | 'description' | 'instruction' | 'web' | 'contact' | 'headline'

/** Marked by a `code`, and asked for without it. */
export function* checkMarker(profile: string, isMarked: boolean, expected: string): Iterable<Finding> {
  if (!isMarked) yield finding('profile-marker', [], { profile, expected })
}

export function* checkReferencesGiven(profile: string, message: CapMessage): Iterable<Finding> {
  const { msgType, references } = message
  if ((msgType === 'Update' || msgType === 'Cancel') && isBlank(references))
    yield finding('profile-references', ['msgType'], { profile, msgType })
}

/** A message to the public has an info block; Ack and Error go from system to system. */
export function* checkInfoGiven(profile: string, { msgType, info }: CapMessage): Iterable<Finding> {
  if (msgType !== 'Ack' && msgType !== 'Error' && (info ?? []).length === 0)
    yield finding('profile-required', [], { profile, element: 'info' })
}

export function* checkTexts(
  profile: string,
  rule: 'profile-required' | 'profile-recommended',
  elements: readonly InfoText[],
  { part, path }: Placed<CapInfo>,
): Iterable<Finding> {
  for (const element of elements) if (isBlank(part[element])) yield finding(rule, path, { profile, element })
}

export function* checkResponseType(profile: string, { part, path }: Placed<CapInfo>): Iterable<Finding> {
  if ((part.responseType ?? []).length === 0)
    yield finding('profile-recommended', path, { profile, element: 'responseType' })
}

export function* checkAreaGiven(profile: string, { part, path }: Placed<CapInfo>): Iterable<Finding> {
  if ((part.area ?? []).length === 0) yield finding('profile-required', path, { profile, element: 'area' })
}

export function* checkAreaShape(profile: string, info: Placed<CapInfo>): Iterable<Finding> {
  const [first] = areasOf(info)
  if (first && !info.part.area?.some(hasShape)) yield finding('profile-area-shape', first.path, { profile })
}

export function* checkSameCodes(
  profile: string,
  elements: readonly ('category' | 'eventCode')[],
  message: CapMessage,
): Iterable<Finding> {
  const [first, ...others] = infosOf(message)
  if (!first) return
  for (const element of elements) {
    const expected = codes(first.part[element])
    for (const { part, path } of others) {
      const value = codes(part[element])
      if (value !== expected)
        yield finding('profile-codes-differ', path, {
          profile,
          element,
          value: quoted(value) || '–',
          expected: quoted(expected) || '–',
        })
    }
  }
}

export function* checkSameEvent(profile: string, message: CapMessage): Iterable<Finding> {
  const events = new Map<string, string>()
  for (const { part, path } of infosOf(message)) {
    const language = languageOf(part)
    const expected = events.get(language)
    if (expected === undefined) events.set(language, part.event)
    else if (expected !== part.event)
      yield finding('profile-event-differs', [...path, 'event'], {
        profile,
        value: quoted(part.event),
        expected: quoted(expected),
      })
  }
}

/** In countries where nobody's clock shows UTC. */
export function* checkOffset(
  profile: string,
  expected: string,
  places: readonly { readonly value: string | undefined; readonly path: Finding['path'] }[],
): Iterable<Finding> {
  for (const { value, path } of places)
    if (value !== undefined && /[+-]00:00$/.test(value))
      yield finding('profile-offset', path, { profile, value, expected })
}

export const valuesOf = (pairs: readonly CapPair[] | undefined, name: string): readonly string[] =>
  (pairs ?? []).filter(({ valueName }) => valueName.trim() === name).map(({ value }) => value)
