import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  CATEGORY_IDS,
  FAMILIES,
  PROFILE_IDS,
  REMINDERS,
  WORDED_SOURCES,
  type Profile,
} from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'

const ms = z.int().min(0)
const share = z.number().min(0).max(1)
const localized = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })
const pattern = z.array(ms).min(2)
const path = z.string()

const behaviour = z.strictObject({
  as: z.enum(['takeover', 'heads-up', 'nothing']),
  lasting: z.union([z.literal(['once', 'until-ok']), ms]),
  vibration: pattern,
  overridesSilent: z.boolean(),
  overridesDoNotDisturb: z.boolean(),
  fullVolume: z.boolean(),
  stream: z.enum(['alarm', 'notification']),
  canBeTurnedOff: z.boolean(),
  onByDefault: z.boolean(),
  screenOnMs: ms,
  speaks: z.boolean(),
  closesOnOutsideTouch: z.boolean(),
  // 12.2: at most one flash a second, so that a change of colour takes half of one at least.
  pulse: z
    .strictObject({
      colour: z.enum(['red', 'white']),
      onMs: ms.min(500),
      offMs: ms.min(500),
      totalMs: ms,
    })
    .optional(),
})

/** A profile's file. Phones take the files as they are; this is for those who write one. */
const profileSchema = z.strictObject({
  id: z.enum(PROFILE_IDS),
  country: z.string().regex(/^[A-Z]{2}$/),
  family: z.enum(FAMILIES),
  names: localized,
  unnumbered: z.union([z.int().min(0).max(65_535), z.literal('by-severity')]),
  usual: behaviour,
  categories: z.array(
    z.strictObject({
      ...behaviour.partial().shape,
      id: z.enum(CATEGORY_IDS),
      messageIds: z.array(z.tuple([z.int().min(0), z.int().max(65_535)]).refine(([from, to]) => from <= to)),
      title: localized.optional(),
      dependsOn: z.enum(CATEGORY_IDS).optional(),
    }),
  ),
  notifications: z.strictObject({ vibration: pattern, screenOnMs: ms, obeyDoNotDisturb: z.boolean() }),
  duplicates: z.strictObject({ windowMs: ms, compareText: z.boolean() }),
  geofence: z.strictObject({ waitMs: ms }).optional(),
  reminder: z.strictObject({ usual: z.literal(REMINDERS), choices: z.array(z.literal(REMINDERS)).min(1) }),
  volume: z.strictObject({ usual: share, inCall: share, headset: share }),
  speechAfterMs: ms,
  defersInCall: z.boolean(),
  dialog: z.strictObject({
    showsTitle: z.boolean(),
    dateInTitle: z.boolean(),
    keysMute: z.boolean(),
    blocksStatusBar: z.boolean(),
    allowsScreenshots: z.boolean(),
    links: z.enum(['linked', 'plain']),
    copies: z.boolean(),
    alsoNotifies: z.boolean(),
    notificationSwipes: z.boolean(),
    asksOptOut: z.boolean(),
    torch: z.boolean(),
  }),
  history: z.enum(['kept', 'until-cleared']),
  sources: z.record(path, z.string().min(1)),
  assumed: z.array(path),
})

/** What the profile has at a path; its categories by their ids, what they do not say as it is usual. */
function fieldAt(profile: Profile, of: string): unknown {
  const [first = '', second = '', ...rest] = of.split('.')
  if (first !== 'categories') return valueAt(profile, of.split('.'))
  const category = profile.categories.find(({ id }) => id === second)
  return second === '' ? profile.categories : category && valueAt({ ...profile.usual, ...category }, rest)
}
const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value)

it('there is a file for each profile, and no other', () => {
  const files = readdirSync('shared/src/phone/profiles').map((file) => basename(file, '.json'))
  expect(files.toSorted()).toEqual(PROFILE_IDS.toSorted())
})

it('the usual profile is there at once, and the same that is loaded', async () => {
  expect(await loadProfile('jp-android')).toBe(USUAL_PROFILE)
})

describe.each(PROFILE_IDS)('the profile %s', (id) => {
  it('is what a profile is', async () => {
    const profile = await loadProfile(id)
    expect(profileSchema.parse(profile)).toEqual(profile)
    expect([profile.id, profile.id]).toEqual([id, `${profile.country.toLowerCase()}-${profile.family}`])
  })

  it('has each category once, and hangs it on one that it has', async () => {
    const { categories } = await loadProfile(id)
    const ids = categories.map((category) => category.id)
    expect(new Set(ids).size).toBe(ids.length)
    const masters = categories.flatMap(({ dependsOn }) => dependsOn ?? [])
    expect(masters.filter((master) => !ids.includes(master))).toEqual([])
  })

  it('offers the reminder that it has', async () => {
    const { reminder } = await loadProfile(id)
    expect(reminder.choices).toContain(reminder.usual)
  })

  it('says the sources and assumptions of fields that it has, and of which no field is without a source', async () => {
    const profile = await loadProfile(id)
    const paths = [...Object.keys(profile.sources), ...profile.assumed].filter((of) => of !== '')
    expect(paths.filter((of) => fieldAt(profile, of) === undefined)).toEqual([])
    expect(profile.sources['']).toBeDefined()
    expect(new Set(profile.assumed).size).toBe(profile.assumed.length)
  })

  it('cites its sources as they stand, and says nothing of its own that is not in the reader’s language', async () => {
    const worded: readonly string[] = WORDED_SOURCES
    const { sources } = await loadProfile(id)
    const isCitation = (source: string): boolean => /^(?:AOSP|3GPP TS|ATIS-|ETSI TS)/.test(source)
    const neither = Object.values(sources).filter((source) => !worded.includes(source) && !isCitation(source))
    expect(neither).toEqual([])
  })
})
