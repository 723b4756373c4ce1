import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { whatIf } from '@alert-replay/shared/phone/inspect.ts'
import type { Outcome, Reason } from '@alert-replay/shared/phone/outcome.ts'
import { historyBefore, outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { PROFILE_IDS, type Profile } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { PHONE_RULES } from '@alert-replay/shared/phone/reasons.ts'
import { defaultSettings, type PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import i18next from 'i18next'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeText, differenceText, FACTS, factsOf } from '../../../client/src/drill/outcome-words.ts'
import { fieldValue, reasonText, type Telling } from '../../../client/src/drill/reason-words.ts'
import { startLanguage } from '../../../client/src/lib/language.ts'
import { aBroadcast, aPhone, presentAll } from '../../support/phones.ts'
import { okinawa } from './fake-drill.ts'

const LANGUAGES = ['en', 'ja'] as const
type Language = (typeof LANGUAGES)[number]
const NAMESPACES = ['inspector', 'settings', 'phone', 'common']

const wordsIn = (language: Language): Record<string, unknown> =>
  JSON.parse(readFileSync(`client/src/locales/${language}/inspector.json`, 'utf8')) as Record<string, unknown>

beforeAll(async () => {
  await startLanguage()
  await i18next.loadNamespaces(NAMESPACES)
  await i18next.loadLanguages([...LANGUAGES])
})

const telling = (language: Language, profile: Profile): Telling => ({
  t: i18next.getFixedT(language),
  language,
  profile,
  nameOf: (id) => `[${id}]`,
})

/** A key that has no text is shown as itself; a value that is not there leaves its braces. */
const isSentence = (text: string): boolean =>
  text.trim() !== '' &&
  !/\{\{|(inspector|settings|phone|common):\w|undefined|NaN|^[A-Z]{2}\d|\w\.\w+\.\w/.test(text)

const CHANGES: readonly Partial<PhoneSettings>[] = [
  {},
  { airplane: true },
  { position: 'outside' },
  { position: 'edge' },
  { position: 'unknown' },
  { ringer: 'vibrate' },
  { ringer: 'silent' },
  { doNotDisturb: true },
  { inCall: true },
  { headset: true },
  { inUse: true },
  { speech: false },
  { reminder: 'once' },
  { reminder: 5 },
  { reminder: 'never' },
  { off: ['all', 'emergency', 'extreme', 'severe', 'national', 'public-safety'] },
]

/** Alerts that between them bring every rule to speak. */
const SEQUENCE = [
  aBroadcast({ cellBroadcast: { messageId: 4352 } }, 0),
  aBroadcast({ offsetMs: 1 }, 1),
  aBroadcast({ offsetMs: 2, texts: aBroadcast({}, 1).texts }, 2),
  aBroadcast({ offsetMs: 3, msgType: 'Update', phases: ['update'], references: ['alert-1'] }, 3),
  aBroadcast({ offsetMs: 4, severity: 'Minor', cellBroadcast: { messageId: 4373 } }, 4),
  aBroadcast(
    {
      offsetMs: 5,
      msgType: 'Update',
      phases: ['update'],
      references: ['alert-4'],
      cellBroadcast: { messageId: 4373 },
    },
    5,
  ),
  aBroadcast({ offsetMs: 6, phases: ['lifted'], references: ['alert-1'] }, 6),
  aBroadcast({ offsetMs: 7, msgType: 'Cancel', phases: ['cancelled'], references: ['alert-4'] }, 7),
  aBroadcast({ offsetMs: 8, msgType: 'Cancel', phases: ['cancelled'], references: ['gone'] }, 8),
  aBroadcast({ offsetMs: 9, partOf: 'alert-1' }, 9),
  ...[4370, 4371, 4380, 4396, 4400, 40_961, 9_999].map((messageId, i) =>
    aBroadcast({ offsetMs: 10 + i, cellBroadcast: { messageId } }, 10 + i),
  ),
  aBroadcast({ offsetMs: 30, channels: ['app'] }, 30),
  aBroadcast({ offsetMs: 31, channels: ['press'] }, 31),
  aBroadcast({ offsetMs: 32, texts: {}, cellBroadcast: { messageId: 4353 } }, 32),
  aBroadcast(
    { offsetMs: 33, cellBroadcast: { messageId: 4353 }, msgType: 'Update', references: ['alert-32'] },
    33,
  ),
]

interface Seen {
  readonly profile: Profile
  readonly settings: PhoneSettings
  readonly outcomes: readonly Outcome[]
}

async function everything(): Promise<readonly Seen[]> {
  const entries = [
    ...SEQUENCE,
    ...okinawa().alerts.map((alert) => forPhone({ ...alert, offsetMs: alert.offsetMs + 100 }, [])),
  ].map((alert) => ({ alert }))
  const seen: Seen[] = []
  for (const id of PROFILE_IDS) {
    const profile = await loadProfile(id)
    for (const change of CHANGES) {
      const settings = { ...defaultSettings(id, 'ja'), ...change }
      seen.push({ profile, settings, outcomes: outcomesOf(entries, () => settings, profile) })
      // Outside for the first half: what comes then covers the phone for the first time.
      const moved = outcomesOf(
        entries,
        ({ alert }) => (alert.offsetMs < 3 ? { ...settings, position: 'outside' } : settings),
        profile,
      )
      seen.push({ profile, settings, outcomes: moved })
    }
  }
  return seen
}

describe('every rule that has a say', () => {
  it('has a sentence in English and in Japanese, and no sentence is there without its rule', () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(wordsIn(language)['rule'] as object).toSorted()).toEqual([...PHONE_RULES].toSorted())
    }
  })

  it('is told in full in every form in which present gives it', async () => {
    const forms = new Map<string, { readonly reason: Reason; readonly profile: Profile }>()
    for (const { profile, outcomes } of await everything()) {
      for (const reason of outcomes.flatMap(({ reasons }) => reasons)) {
        forms.set(`${profile.id} ${JSON.stringify(reason)}`, { reason, profile })
      }
    }
    const rules = new Set([...forms.values()].map(({ reason }) => reason.rule))
    expect([...rules].toSorted()).toEqual([...PHONE_RULES].toSorted())
    const bad = [...forms.values()].flatMap(({ reason, profile }) =>
      LANGUAGES.map((language) => reasonText(reason, telling(language, profile)))
        .filter((text) => !isSentence(text))
        .map((text) => ({ reason, text })),
    )
    expect(bad).toEqual([])
  })

  it('names a field that its profile has, wherever it names one', async () => {
    const missing = (await everything()).flatMap(({ profile, outcomes }) =>
      outcomes
        .flatMap(({ reasons }) => reasons)
        .flatMap(({ field }) =>
          field !== undefined && fieldValue(field, profile) === undefined ? [`${profile.id} ${field}`] : [],
        ),
    )
    expect([...new Set(missing)]).toEqual([])
  })
})

it('what would have changed an outcome, and to what, is told in full', () => {
  const profile = USUAL_PROFILE
  const bad: string[] = []
  for (const change of CHANGES) {
    const settings = aPhone(change)
    const entries = SEQUENCE.map((alert) => ({ alert }))
    const outcomes = presentAll(SEQUENCE, change)
    outcomes.forEach((outcome, i) => {
      const { alert } = entries[i] ?? {}
      if (!alert) return
      for (const alternative of whatIf(alert, settings, profile, historyBefore(i, entries, outcomes))) {
        for (const language of LANGUAGES) {
          const saying = telling(language, profile)
          const { name, value } = changeText(alternative, settings, saying)
          const told = [name, value, ...differenceText(outcome, alternative.outcome, saying)]
          const vague = saying.t('inspector:would.otherwise')
          if (told.length < 3 || !told.every(isSentence) || told.includes(vague)) {
            bad.push(JSON.stringify([alternative.change, told]))
          }
        }
      }
    })
  }
  expect(bad).toEqual([])
})

it('every fact of an outcome is told in full', async () => {
  const told = new Set<string>()
  const bad: string[] = []
  const outcomes = (await everything()).flatMap((seen) => seen.outcomes)
  const different = new Map(outcomes.map((one) => [JSON.stringify({ ...one, reasons: [] }), one]))
  for (const outcome of different.values()) {
    for (const language of LANGUAGES) {
      for (const [fact, text] of Object.entries(factsOf(outcome, telling(language, USUAL_PROFILE)))) {
        told.add(fact)
        if (!isSentence(text)) bad.push(text)
      }
    }
  }
  expect(bad).toEqual([])
  expect([...told].toSorted()).toEqual([...FACTS].toSorted())
})

it('a field is told as the profile’s file has it', () => {
  expect(fieldValue('usual.as', USUAL_PROFILE)).toBe('"takeover"')
  expect(fieldValue('categories.emergency.messageIds', USUAL_PROFILE)).toBe('[[4356,4356]]')
  expect(fieldValue('duplicates', USUAL_PROFILE)).toBe('{"windowMs":3600000,"compareText":true}')
  expect(fieldValue('geofence.waitMs', { ...USUAL_PROFILE, geofence: { waitMs: 30_000 } })).toBe('30000')
  expect(fieldValue('categories.none.lasting', USUAL_PROFILE)).toBeUndefined()
})
