import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { PHONE_LANGUAGES, POSITIONS } from '@alert-replay/shared/phone/settings.ts'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { POSSIBLE_POSITIONS } from '../../../client/src/lib/asked-position.ts'
import { readEmbedOptions } from '../../../client/src/features/embed/embed-options.ts'

const at = (offsetMs: number) => ({ at: { type: 'offset', offsetMs } })
const USUAL = { settings: {}, autoplay: false, ...at(0), rate: 1, faults: [] }

it('[I3] without parameters the phone is as it comes, and waits for Play', () => {
  expect(readEmbedOptions('')).toEqual(USUAL)
  expect(readEmbedOptions('?utm_source=elsewhere'), 'a stranger’s parameter is no fault of ours').toEqual(
    USUAL,
  )
})

it('[I3] language, profile, position, autoplay, start and speed come from the address', () => {
  const query = '?lang=ja-x-easy&profile=de-android&position=outside&autoplay=1&at=1:02:03&speed=30'
  expect(readEmbedOptions(query)).toEqual({
    settings: { language: 'ja-x-easy', profile: 'de-android', position: 'outside' },
    autoplay: true,
    ...at(3_723_000),
    rate: 30,
    faults: [],
  })
})

it.each([
  ['at=90', at(90_000)],
  ['at=9:05', at(545_000)],
  ['at=0', at(0)],
  ['at=9m', at(540_000)],
  ['at=T22:55', { at: { type: 'clock', time: '22:55' } }],
  ['autoplay', { autoplay: true }],
  ['autoplay=true', { autoplay: true }],
  ['autoplay=0', { autoplay: false }],
  ['autoplay=false', { autoplay: false }],
  ['speed=0.25', { rate: 0.25 }],
  ['speed=120', { rate: 120 }],
])('?%s', (query, expected) => {
  expect(readEmbedOptions(`?${query}`)).toEqual({ ...USUAL, ...expected })
})

it.each([
  ['lang', 'xx', PHONE_LANGUAGES.join(', ')],
  ['profile', 'jp', PROFILE_IDS.join(', ')],
  ['position', 'Inside', POSITIONS.join(', ')],
  ['autoplay', 'yes', '1, 0'],
  ['at', '-5', POSSIBLE_POSITIONS],
  ['at', '25:99:99:99', POSSIBLE_POSITIONS],
  ['speed', '0.3', '0.25–120'],
  ['speed', '', '0.25–120'],
  ['speed', '121', '0.25–120'],
])('[I3] ?%s=%s is left out, and said', (name, value, possible) => {
  expect(readEmbedOptions(`?${name}=${value}`)).toEqual({ ...USUAL, faults: [{ name, value, possible }] })
})

it('the document names every profile, position and language there is', () => {
  const document = readFileSync('docs/embed.md', 'utf8')
  for (const value of [...PROFILE_IDS, ...POSITIONS, ...PHONE_LANGUAGES]) {
    expect(document).toContain(`\`${value}\``)
  }
})
