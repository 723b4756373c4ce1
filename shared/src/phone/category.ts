import type { PhoneAlert } from '../alert.ts'
import type { Localized } from '../localized.ts'
import type { Behaviour, CategoryId, Profile, ProfileCategory } from './profile.ts'

/** What phones call the categories; a profile may call one otherwise. */
export const CATEGORY_TITLES: Readonly<Record<CategoryId, Localized>> = {
  all: { ja: '緊急速報の受信', en: 'Allow alerts' },
  earthquake: { ja: '緊急地震速報', en: 'Earthquake warning' },
  tsunami: { ja: '津波警報', en: 'Tsunami warning' },
  'earthquake-tsunami': { ja: '地震・津波警報', en: 'Earthquake and tsunami warning' },
  'etws-test': { ja: 'ETWS 試験メッセージ', en: 'ETWS test message' },
  emergency: { ja: '緊急速報メール', en: 'Emergency warning' },
  national: { ja: '国家レベルの警報', en: 'Presidential alert' },
  extreme: { ja: '緊急速報メール: 最重要', en: 'Emergency alert: Extreme' },
  severe: { ja: '緊急速報メール: 重要', en: 'Emergency alert: Severe' },
  'child-abduction': { ja: '児童誘拐の警報（Amber）', en: 'Child abduction (Amber alert)' },
  'monthly-test': { ja: '月例試験', en: 'Required Monthly Test' },
  exercise: { ja: '緊急速報メール（訓練）', en: 'Emergency alert (exercise)' },
  operator: { ja: '緊急速報メール（事業者）', en: 'Emergency alert (operator)' },
  'public-safety': { ja: '災害情報メッセージ', en: 'Public safety message' },
  'local-test': { ja: '地域の試験', en: 'State/Local test' },
  'geofence-trigger': { ja: '位置の確認', en: 'Position check' },
  other: { ja: '緊急速報メール', en: 'Emergency alert' },
  test: { ja: '試験メッセージ', en: 'Test message' },
  information: { ja: '同報メッセージ', en: 'Broadcast messages' },
}

/** Categories of which every alert is a test. */
const TESTS: readonly CategoryId[] = ['etws-test', 'monthly-test', 'exercise', 'local-test', 'test']
export const isTest = (category: CategoryId): boolean => TESTS.includes(category)

/** What decides the message id of an alert that says none. */
type Graded = Pick<PhoneAlert, 'severity' | 'urgency' | 'certainty' | 'cellBroadcast'>

/**
 * The message id of an alert: its own; else the profile's one for all, or, by severity, urgency and certainty, one of
 * 4371 to 4378 (3GPP TS 23.041, section 9.4.1.2.2). What is below severe, later than expected or less certain than
 * likely has no id of its own there: it counts as a public safety message, 4396.
 */
export function messageIdOf(
  { cellBroadcast, severity, urgency, certainty }: Graded,
  { unnumbered }: Pick<Profile, 'unnumbered'>,
): number {
  if (cellBroadcast) return cellBroadcast.messageId
  if (unnumbered !== 'by-severity') return unnumbered
  // A sender that gives no grade means the alert no less: a scenario may leave all three out.
  const isExtreme = severity === 'Extreme' || severity === 'Unknown'
  const isImmediate = urgency === 'Immediate' || urgency === 'Unknown'
  const isObserved = certainty === 'Observed'
  if (!isExtreme && severity !== 'Severe') return PUBLIC_SAFETY
  if (!isImmediate && urgency !== 'Expected') return PUBLIC_SAFETY
  if (!isObserved && certainty !== 'Likely' && certainty !== 'Unknown') return PUBLIC_SAFETY
  const first = isExtreme ? (isImmediate ? 4371 : 4373) : isImmediate ? 4375 : 4377
  return isObserved ? first : first + 1
}
const PUBLIC_SAFETY = 4396

/** The place in the profile of the category of a message id; undefined where it listens to no such id. */
export function categoryIndexOf(
  messageId: number,
  { categories }: Pick<Profile, 'categories'>,
): number | undefined {
  const index = categories.findIndex(({ messageIds }) =>
    messageIds.some(([from, to]) => from <= messageId && messageId <= to),
  )
  return index < 0 ? undefined : index
}

/** What the profile says of a category, and in which field. */
export interface Sayings {
  readonly category: ProfileCategory
  readonly behaviour: Behaviour
  /** `categories.severe.lasting`, or `usual.lasting` where the category does not say. */
  readonly fieldOf: (name: keyof ProfileCategory) => string
}

export function sayingsOf(profile: Profile, index: number): Sayings | undefined {
  const category = profile.categories[index]
  return (
    category && {
      category,
      behaviour: { ...profile.usual, ...category },
      fieldOf: (name) =>
        name in category || !(name in profile.usual) ? `categories.${category.id}.${name}` : `usual.${name}`,
    }
  )
}
