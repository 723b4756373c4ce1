import { pick } from '@alert-replay/shared/localized.ts'
import { listNameOf } from '@alert-replay/shared/phone/category.ts'
import type { Outcome, Reason } from '@alert-replay/shared/phone/outcome.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneRule } from '@alert-replay/shared/phone/reasons.ts'
import type { TFunction } from 'i18next'
import { durationText } from '../lib/duration-text.ts'

/** What the words of reasons need: namespaces `inspector` and `settings` have to be there. */
export interface Telling {
  readonly t: TFunction
  readonly language: string
  readonly profile: Profile
  /** What an alert is called where another one has to do with it. */
  readonly nameOf: (alertId: string) => string
}

type Words = readonly [key: string, values?: Readonly<Record<string, string | number>>]
type Tell = (reason: Reason, telling: Telling) => Words

const param = ({ params }: Reason, name: string): string => params?.[name] ?? ''

/** A category as the profile calls it. */
export function categoryName(
  id: string,
  { profile, language }: Pick<Telling, 'profile' | 'language'>,
): string {
  const category = profile.categories.find((one) => one.id === id)
  return (category && pick(listNameOf(category), language)?.text) ?? id
}

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)

const messageWords =
  (key: string): Tell =>
  (reason, telling) => [
    key,
    { id: param(reason, 'messageId'), category: categoryName(param(reason, 'category'), telling) },
  ]

/** The sentence of each rule: its key in `inspector:rule`, and what stands in it. */
const TOLD: Readonly<Record<PhoneRule, Tell>> = {
  PH1: (reason, { nameOf }) => ['PH1', { alert: nameOf(param(reason, 'alert')) }],
  PH2: () => ['PH2'],
  PH3: ({ field }) => [field === undefined ? 'PH3.pushed' : 'PH3.category'],
  PH4: () => ['PH4'],
  PR1: () => ['PR1'],
  PR2: messageWords('PR2'),
  PR3: messageWords('PR3'),
  PR4: (reason) => ['PR4', { id: param(reason, 'messageId') }],
  PR5: () => ['PR5'],
  PR6: (reason, telling) => {
    const by = param(reason, 'by')
    const values = { category: categoryName(param(reason, 'category'), telling) }
    return [`PR6.${by === 'owner' || by === 'depends' ? by : 'usual'}`, values]
  },
  PR7: ({ field }) => [field === undefined ? 'PR7.cells' : 'PR7.geofence'],
  PR8: (reason, { profile }) => {
    if (param(reason, 'position') === 'edge') return ['PR8.edge']
    if (reason.field === undefined) return ['PR8.unknownCells']
    return ['PR8.unknown', { seconds: (profile.geofence?.waitMs ?? 0) / 1_000 }]
  },
  PR9: (reason, { nameOf, language }) => [
    'PR9',
    {
      alert: nameOf(param(reason, 'alert')),
      window: durationText(Number(param(reason, 'windowMs')), language),
    },
  ],
  PR10: () => ['PR10'],
  PR11: (reason) => [param(reason, 'seen') === 'true' ? 'PR11.seen' : 'PR11.unseen'],
  PR12: (reason) => [`PR12.${param(reason, 'why') || 'quiet'}`],
  PR13: () => ['PR13'],
  PR14: () => ['PR14'],
  PR15: (reason) => [`PR15.${param(reason, 'ringer')}`],
  PR16: ({ field }) => [field === 'notifications.obeyDoNotDisturb' ? 'PR16.entry' : 'PR16.silent'],
  PR17: (reason, { t }) => {
    const ringer = param(reason, 'ringer')
    if (ringer === '') return ['PR17.doNotDisturb']
    return ['PR17.ringer', { ringer: t(`settings:sound.ringerIs.${ringer}`) }]
  },
  PR18: () => ['PR18'],
  PR19: ({ field }, { profile, language }) =>
    field === 'volume.headset'
      ? ['PR19.headset', { percent: percent(profile.volume.headset, language) }]
      : ['PR19.inCall', { percent: percent(profile.volume.inCall, language) }],
  PR20: (_, { profile }) => ['PR20', { seconds: profile.speechAfterMs / 1_000 }],
  PR21: (reason, { t }) => [
    reason.field === 'reminder.choices' ? 'PR21.set' : 'PR21.usual',
    { reminder: t(`settings:alerts.reminder.is.${param(reason, 'reminder')}`) },
  ],
  PR22: () => ['PR22'],
}

const isTold = (rule: string): rule is PhoneRule => Object.hasOwn(TOLD, rule)

/** A reason in a sentence. A rule that has none, as from a newer server, is told by its id. */
export function reasonText(reason: Reason, telling: Telling): string {
  if (!isTold(reason.rule)) return reason.rule
  const [key, values = {}] = TOLD[reason.rule](reason, telling)
  return telling.t(`inspector:rule.${key}`, values)
}

/** The one that decided how an alert is shown. */
export const deciding = ({ reasons }: Pick<Outcome, 'reasons'>): Reason | undefined => reasons.at(-1)

/** Whether an outcome is heard, felt, both or neither: a key in `inspector:heard`. */
export const heardOf = ({ sound, vibration }: Pick<Outcome, 'sound' | 'vibration'>): string =>
  sound ? (vibration ? 'both' : 'tone') : vibration ? 'vibration' : 'none'

/** What a profile says in a field, as its file has it; undefined where it says nothing. */
export function fieldValue(path: string, profile: Profile): string | undefined {
  const [first, id, ...rest] = path.split('.')
  const start: unknown =
    first === 'categories' && id !== undefined
      ? profile.categories.find((category) => category.id === id)
      : profile
  const steps = first === 'categories' && id !== undefined ? rest : path.split('.')
  const value = steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    start,
  )
  return value === undefined ? undefined : JSON.stringify(value)
}
