import { areasOf, charactersIn, infosOf, isBlank, type Placed } from '../checks/check.ts'
import { isBefore } from '../checks/times.ts'
import type { Finding } from '../finding.ts'
import type { CapArea, CapInfo, CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import {
  checkAreaGiven,
  checkAreaShape,
  checkInfoGiven,
  checkReferencesGiven,
  checkResponseType,
  checkSameCodes,
  checkSameEvent,
  checkTexts,
} from './common.ts'

const NAME = 'Google Public Alerts'
const MAX_HEADLINE = 140
const MAX_DECIMALS = 6

/** Google Public Alerts: developers.google.com/public-alerts, and google/cap-library (GoogleProfile). */
export const google = {
  name: NAME,
  isMarked: (): boolean => false,
  *check(message: CapMessage): Iterable<Finding> {
    yield* checkReferencesGiven(NAME, message)
    yield* checkInfoGiven(NAME, message)
    yield* checkSameCodes(NAME, ['category', 'eventCode'], message)
    yield* checkSameEvent(NAME, message)
    if (message.status !== 'Actual')
      yield finding('profile-status', ['status'], { profile: NAME, status: message.status })
    for (const info of infosOf(message)) {
      yield* checkTexts(NAME, 'profile-required', ['description', 'web', 'expires'], info)
      yield* checkAreaGiven(NAME, info)
      yield* checkTimes(info, message.sent)
      yield* checkTexts(NAME, 'profile-recommended', ['senderName', 'instruction', 'contact'], info)
      yield* checkResponseType(NAME, info)
      yield* checkWords(info)
      yield* checkAreaShape(NAME, info)
      for (const area of areasOf(info)) yield* checkArea(area)
    }
  },
}

function* checkTimes(
  { part: { effective, expires }, path }: Placed<CapInfo>,
  sent: string,
): Iterable<Finding> {
  const from = effective ?? sent
  if (expires !== undefined && isBefore(expires, from))
    yield finding(
      'expires-before-effective',
      [...path, 'expires'],
      { value: expires, effective: from },
      'error',
    )
}

function* checkWords({ part, path }: Placed<CapInfo>): Iterable<Finding> {
  const length = charactersIn(part.headline ?? '')
  if (length > MAX_HEADLINE)
    yield finding('google-headline-long', [...path, 'headline'], {
      length: String(length),
      limit: String(MAX_HEADLINE),
    })
  for (const [element, other] of [
    ['headline', 'description'],
    ['instruction', 'description'],
    ['headline', 'instruction'],
  ] as const)
    if (!isBlank(part[element]) && part[element] === part[other])
      yield finding('google-same-text', [...path, element], { element, other })
  for (const element of ['urgency', 'severity', 'certainty'] as const)
    if (part[element] === 'Unknown') yield finding('google-unknown', [...path, element], { element })
}

function* checkArea({ part, path }: Placed<CapArea>): Iterable<Finding> {
  const { polygon = [], circle = [], geocode = [] } = part
  if (polygon.length + circle.length + geocode.length === 0)
    yield finding('profile-required', path, { profile: NAME, element: 'polygon' })
  for (const [element, shapes] of Object.entries({ polygon, circle }))
    for (const [i, shape] of shapes.entries()) {
      const value = TOO_EXACT.exec(shape)?.[0]
      if (value)
        yield finding('google-decimals', [...path, element, i], {
          value: value.slice(0, 20),
          limit: String(MAX_DECIMALS),
        })
    }
}

const TOO_EXACT = new RegExp(`-?\\d{1,4}\\.\\d{${MAX_DECIMALS + 1}}`)
