import { readFileSync } from 'node:fs'
import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Presentable } from '@alert-replay/shared/phone/history.ts'
import type { Outcome, Reason } from '@alert-replay/shared/phone/outcome.ts'
import {
  PROFILE_IDS,
  type CategoryId,
  type Profile,
  type ProfileId,
} from '@alert-replay/shared/phone/profile.ts'
import { isAssumed, sourceOf } from '@alert-replay/shared/phone/reasons.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { aBroadcast, presentAll, presentFirst } from '../support/phones.ts'

/** One expectation of one profile; what `run` gives has to equal `expected`. */
export interface ComplianceCase {
  readonly profile: ProfileId
  readonly name: string
  readonly run: (profile: Profile) => unknown
  readonly expected: unknown
}

/** A row of a table: `row` names the section and the row of the description of phones that it was written from. */
interface Row {
  readonly row: string
  /** Ids of the rules of docs/spec.md that it is an example of. */
  readonly rules?: readonly string[]
  /** Ids of profiles; `android` and `iphone` are all of the family, `elsewhere` all that are not Japan's. */
  readonly profiles?: readonly string[]
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- Says what the file's rows are, once.
function tableOf<Columns>(name: string): readonly (Columns & Row)[] {
  const file = new URL(`compliance/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as readonly (Columns & Row)[]
}

/** For each row and each of its profiles. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- As above.
function casesOf<Columns>(
  table: string,
  make: (row: Columns & Row, profile: ProfileId) => readonly Omit<ComplianceCase, 'profile'>[],
): readonly ComplianceCase[] {
  return tableOf<Columns>(table).flatMap((row) =>
    profilesOf(row).flatMap((profile) =>
      make(row, profile).map((one) => ({
        ...one,
        profile,
        name: `${(row.rules ?? []).map((rule) => `[${rule}] `).join('')}${profile}, ${row.row}: ${one.name}`,
      })),
    ),
  )
}

function profilesOf({ profiles = PROFILE_IDS }: Row): readonly ProfileId[] {
  const isMeant = (id: ProfileId) =>
    profiles.some((meant) => meant === id || id.endsWith(`-${meant}`)) ||
    (profiles.includes('elsewhere') && !id.startsWith('jp-'))
  return PROFILE_IDS.filter(isMeant)
}

interface MessageIds {
  readonly ids: readonly number[]
  readonly category: CategoryId | null
  readonly ja?: string
  readonly en?: string
}
const messageIds = tableOf<MessageIds>('message-ids')

/** The first message id of a category in a profile, by the table. */
function idOf(category: CategoryId, profile: ProfileId): number {
  const row = messageIds.find((one) => one.category === category && profilesOf(one).includes(profile))
  const [id] = row?.ids ?? []
  if (id === undefined) throw new Error(`message-ids.json: ${profile} has no id for ${category}`)
  return id
}

const broadcast = (messageId: number, fields: Partial<Alert> = {}): Presentable =>
  aBroadcast({ cellBroadcast: { messageId }, ...fields })

/** What the phone does with the category, which is turned on for the purpose. */
const does = (category: CategoryId, settings: Partial<PhoneSettings>, profile: Profile): Outcome =>
  presentFirst(broadcast(idOf(category, profile.id)), { on: [category], ...settings }, profile)

/** Those of a row's rules that had a say in one of these. */
const saying = (outcomes: readonly Outcome[], { rules = [] }: Row): readonly string[] =>
  rules.filter((rule) => outcomes.some((outcome) => reasonBy(outcome, rule)))

const reasonBy = ({ reasons }: Outcome, rule: string): Reason | undefined =>
  reasons.find((reason) => reason.rule === rule)

const ids = casesOf<MessageIds>('message-ids', ({ ids: all, category, ja, en }, id) =>
  all.map((messageId) => ({
    name: String(messageId),
    run: (profile) => {
      const on = category === null ? [] : [category]
      const outcome = presentFirst(broadcast(messageId), { on }, profile)
      const { title } = outcome
      return [
        outcome.category ?? null,
        title && { ja: title['ja'], en: title['en'] },
        outcome.reasons.at(category === null ? -1 : 0)?.rule,
      ]
    },
    expected: [
      category,
      ja === undefined || id === 'mx-android' ? undefined : { ja, en },
      category === null ? 'PR4' : 'PR2',
    ],
  })),
)

const unnumbered = casesOf<Pick<Alert, 'severity' | 'urgency' | 'certainty'> & { readonly id: number }>(
  'unnumbered',
  ({ severity, urgency, certainty, id }) => [
    {
      name: String(id),
      run: (profile) => {
        const outcome = presentFirst(aBroadcast({ severity, urgency, certainty }), {}, profile)
        return [outcome.messageId, outcome.as, reasonBy(outcome, 'PR3')?.assumed]
      },
      expected: [id, 'takeover', true],
    },
  ],
)

interface Switches {
  readonly categories: readonly CategoryId[]
  readonly comes: 'on' | 'off'
  readonly turnedOff: 'goes' | 'stays'
  readonly goesWith: readonly CategoryId[]
  readonly asksOptOut?: boolean
}
/** Every switch that another may hang on. */
const MASTERS: readonly CategoryId[] = ['all', 'extreme']

const switches = casesOf<Switches>('switches', (row) =>
  row.categories.map((category) => ({
    name: category,
    run: (profile) => {
      const shows = (settings: Partial<PhoneSettings>) => does(category, settings, profile).as !== 'nothing'
      return {
        comes: shows({ on: [] }) ? 'on' : 'off',
        turnedOff: shows({ off: [category] }) ? 'stays' : 'goes',
        goesWith: MASTERS.filter((master) => master !== category && !shows({ off: [master] })),
        asksOptOut: does(category, {}, profile).dialog?.asksOptOut,
        rules: saying(
          [[], [category], ...MASTERS.map((master) => [master])].map((off) =>
            does(category, { on: [], off }, profile),
          ),
          row,
        ),
      }
    },
    expected: {
      comes: row.comes,
      turnedOff: row.turnedOff,
      goesWith: row.goesWith,
      asksOptOut: row.asksOptOut,
      rules: row.rules,
    },
  })),
)

interface Alarms {
  readonly categories: readonly CategoryId[]
  readonly as: Outcome['as']
  readonly lasting?: number | 'once' | 'until-ok'
  readonly vibration?: string
  readonly overrides?: boolean
  readonly stream?: 'notification'
  readonly speaks?: false
  readonly closesOnOutsideTouch?: true
  readonly pulse?: unknown
}
const patterns = JSON.parse(
  readFileSync(new URL('compliance/patterns.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly number[]>>

const quiet = [{ ringer: 'silent' }, { doNotDisturb: true }] as const

const alarms = casesOf<Alarms>('alarms', (row) =>
  row.categories.map((category) => ({
    name: category,
    run: (profile) => {
      const outcome = does(category, {}, profile)
      const soundsIn = (settings: Partial<PhoneSettings>) => does(category, settings, profile).sound?.volume
      return {
        as: outcome.as,
        sound: outcome.sound && [outcome.sound.lasting, outcome.sound.volume, outcome.sound.stream],
        vibration: outcome.vibration,
        silent: soundsIn({ ringer: 'silent' }),
        vibrate: soundsIn({ ringer: 'vibrate' }),
        doNotDisturb: soundsIn({ doNotDisturb: true }),
        speech: outcome.speech,
        screenOnMs: [outcome.screenOnMs, does(category, { inUse: true }, profile).screenOnMs],
        outsideTouch: outcome.dialog?.closesOnOutsideTouch,
        pulse: outcome.dialog?.pulse,
        rules: saying([outcome, ...quiet.map((settings) => does(category, settings, profile))], row),
      }
    },
    expected: alarmOf(row),
  })),
)

function alarmOf(row: Alarms & Row) {
  const isShown = row.as !== 'nothing'
  const isTakeover = row.as === 'takeover'
  const sounds = isShown && row.lasting !== 0
  const overriding = sounds && row.overrides ? 1 : undefined
  return {
    as: row.as,
    sound: sounds ? [row.lasting, row.overrides ? 1 : 0.6, row.stream ?? 'alarm'] : undefined,
    vibration: sounds ? { pattern: patterns[row.vibration ?? ''], lasting: row.lasting } : undefined,
    silent: overriding,
    vibrate: overriding,
    doNotDisturb: overriding,
    // 14: a pause of 1000 ms before speech.
    speech: sounds && row.speaks !== false ? { afterMs: 1000, as: 'whole' } : undefined,
    // 1.1: the screen is kept on for 60 000 ms.
    screenOnMs: [isShown ? 60_000 : 0, 0],
    outsideTouch: isTakeover ? (row.closesOnOutsideTouch ?? false) : undefined,
    pulse: row.pulse,
    rules: row.rules,
  }
}

interface Ringing {
  readonly ringer: PhoneSettings['ringer']
  readonly doNotDisturb: boolean
  readonly inCall?: true
  readonly headset?: true
  readonly overrides: boolean
  readonly tone: number | null
  /** Where the alert waits for the end of the call. */
  readonly toneAfterCall?: number
  readonly vibration: 'as the tone' | 'once' | null
}
const overriding = tableOf<Alarms>('alarms')
const overridesOf = (profile: ProfileId, category: CategoryId) =>
  overriding.find((row) => profilesOf(row).includes(profile) && row.categories.includes(category))

const callTable = tableOf<{ readonly call: string }>('phones')
const defers = (profile: ProfileId): boolean =>
  callTable.some((row) => profilesOf(row).includes(profile) && row.call === 'after it')

const ringer = casesOf<Ringing>('ringer', (row, id) =>
  (['earthquake', 'national', 'extreme', 'public-safety'] as const).flatMap((category) => {
    const alarm = overridesOf(id, category)
    if (alarm?.overrides !== row.overrides || alarm.lasting === 0) return []
    const isDeferred = row.inCall === true && defers(id)
    const tone = isDeferred ? row.toneAfterCall : row.tone
    const { ringer: set, doNotDisturb, inCall = false, headset = false } = row
    return [
      {
        name: category,
        run: (profile: Profile) => {
          const outcome = does(category, { ringer: set, doNotDisturb, inCall, headset }, profile)
          return [
            outcome.as,
            outcome.sound?.volume ?? null,
            outcome.vibration?.lasting ?? null,
            outcome.after,
            saying([outcome], row),
          ]
        },
        expected: [
          'takeover',
          tone,
          row.vibration === 'as the tone' ? alarm.lasting : row.vibration,
          isDeferred ? 'call' : undefined,
          row.rules,
        ],
      },
    ]
  }),
)

interface Phones {
  readonly dialog: Omit<NonNullable<Outcome['dialog']>, 'asksOptOut' | 'closesOnOutsideTouch' | 'pulse'>
  readonly showsTitle: boolean
  readonly history: string
  readonly screenOnMs: number
  readonly call: 'at once' | 'after it'
}
const phones = casesOf<Phones>('phones', (row) => [
  {
    name: 'the dialog',
    run: (profile) => {
      const { dialog, title, history, screenOnMs } = does('national', {}, profile)
      const { asksOptOut: _, closesOnOutsideTouch: __, pulse: ___, ...plain } = dialog ?? {}
      const { after } = does('national', { inCall: true }, profile)
      return { dialog: plain, showsTitle: title !== undefined, history, screenOnMs, after }
    },
    expected: {
      dialog: row.dialog,
      showsTitle: row.showsTitle,
      history: row.history,
      screenOnMs: row.screenOnMs,
      after: row.call === 'after it' ? 'call' : undefined,
    },
  },
])

const reminders = casesOf<{ readonly set?: PhoneSettings['reminder']; readonly reminder: unknown }>(
  'reminders',
  ({ set, reminder }) => [
    {
      name: `set to ${set ?? 'nothing'}`,
      run: (profile) =>
        does('national', set === undefined ? {} : { reminder: set }, profile).reminder ?? null,
      expected: reminder,
    },
  ],
)

const choices = casesOf<{ readonly choices: unknown }>('reminder-choices', (row) => [
  { name: 'offered', run: (profile) => profile.reminder.choices, expected: row.choices },
])

/** The first category that fits is taken: no id may fit two. */
const ranges: readonly ComplianceCase[] = PROFILE_IDS.map((profile) => ({
  profile,
  name: `${profile}: no message id is in two ranges`,
  run: ({ categories }) => {
    const all = categories.flatMap((category) => category.messageIds)
    return all
      .toSorted(([one], [other]) => one - other)
      .filter(([from], i, sorted) => from <= (sorted[i - 1]?.[1] ?? -1))
  },
  expected: [],
}))

const duplicates = casesOf<{
  readonly sameText: boolean
  readonly afterMs: number
  readonly as: Outcome['as']
}>('duplicates', ({ sameText, afterMs, as }) => [
  {
    name: `after ${afterMs} ms`,
    run: (profile) => {
      const cellBroadcast = {
        messageId: idOf('national', profile.id),
        serial: { scope: 'plmn', code: 7, update: 0 },
      } as const
      const again: Partial<Alert> = sameText
        ? {}
        : { texts: { en: { body: 'Other words', wording: 'written', sources: [] } } }
      const first = aBroadcast({ cellBroadcast })
      const second = aBroadcast(
        { ...again, cellBroadcast, id: 'again', texts: again.texts ?? first.texts, offsetMs: afterMs },
        1,
      )
      return presentAll([first, second], {}, profile).map((outcome) => outcome.as)
    },
    expected: ['takeover', as],
  },
])

const positions = casesOf<{
  readonly position: PhoneSettings['position']
  readonly as: Outcome['as']
  readonly waitMs: number | null
  readonly field: string | null
}>('positions', ({ position, as, waitMs, field }) => [
  {
    name: position,
    run: (profile) => {
      const outcome = does('national', { position }, profile)
      const reason = reasonBy(outcome, 'PR7') ?? reasonBy(outcome, 'PR8')
      return [outcome.as, outcome.waitMs ?? null, reason?.rule, reason?.field ?? null]
    },
    expected: [as, waitMs, as === 'nothing' ? 'PR7' : 'PR8', field],
  },
])

const notifications = casesOf<{
  readonly settings: Partial<PhoneSettings>
  readonly as: Outcome['as']
  readonly tone: number | null
  readonly vibration: string | null
  readonly screenOnMs: number
  readonly concernsMe?: boolean
}>('notifications', (row) => [
  {
    name: 'app and social',
    run: (profile) =>
      (['app', 'social'] as const).map((channel) => {
        const outcome = presentFirst(aBroadcast({ channels: [channel] }), row.settings, profile)
        return [
          outcome.as,
          outcome.sound?.volume ?? null,
          outcome.sound?.tone.concernsMe,
          outcome.vibration?.pattern ?? null,
          outcome.screenOnMs,
          saying([outcome], row),
        ]
      }),
    expected: Array.from({ length: 2 }, () => [
      row.as,
      row.tone,
      row.concernsMe,
      row.vibration === null ? null : patterns[row.vibration],
      row.screenOnMs,
      row.rules,
    ]),
  },
])

const names: readonly ComplianceCase[] = (
  tableOf('names') as readonly unknown[] as readonly {
    readonly profile: ProfileId
    readonly country: string
    readonly family: string
    readonly ja: string
    readonly en: string
  }[]
).map(({ profile, country, family, ja, en }) => ({
  profile,
  name: `${profile}: its name`,
  run: ({ id, country: land, family: kind, names: called }) => [id, land, kind, called],
  expected: [profile, country, family, { ja, en }],
}))

const sources = casesOf<{ readonly field: string; readonly source: string }>('sources', (row) => [
  {
    name: `the source of ${row.field}`,
    run: (profile) => sourceOf(row.field, profile),
    expected: row.source,
  },
])

const assumed = casesOf<{ readonly assumed: readonly string[]; readonly known: readonly string[] }>(
  'assumed',
  (row) => [
    {
      name: 'what is assumed',
      run: (profile) => [...row.assumed, ...row.known].filter((field) => isAssumed(field, profile)),
      expected: row.assumed,
    },
  ],
)

export const COMPLIANCE: readonly ComplianceCase[] = [
  ...ids,
  ...unnumbered,
  ...switches,
  ...alarms,
  ...ringer,
  ...phones,
  ...reminders,
  ...choices,
  ...ranges,
  ...duplicates,
  ...positions,
  ...notifications,
  ...names,
  ...sources,
  ...assumed,
]

/** For each profile, the categories that the tables of switches and of alarms expect something of, sorted. */
export const covered = (table: 'switches' | 'alarms', profile: ProfileId): readonly CategoryId[] =>
  tableOf<Switches | Alarms>(table)
    .flatMap((row) => (profilesOf(row).includes(profile) ? row.categories : []))
    .toSorted()
