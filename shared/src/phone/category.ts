import type { PhoneAlert } from '../alert.ts'
import type { Localized } from '../localized.ts'
import type { Behaviour, CategoryId, Profile, ProfileCategory } from './profile.ts'

/** What phones call the categories; a profile may call one otherwise. */
export const CATEGORY_TITLES: Readonly<Record<CategoryId, Localized>> = {
  all: {
    ja: '緊急速報の受信',
    en: 'Allow alerts',
    ko: '경보 받기',
    'zh-Hans': '接收警报',
    'zh-Hant': '接收警報',
    pt: 'Receber alertas',
    vi: 'Nhận cảnh báo',
  },
  earthquake: {
    ja: '緊急地震速報',
    en: 'Earthquake warning',
    ko: '지진 경보',
    'zh-Hans': '地震警报',
    'zh-Hant': '地震警報',
    pt: 'Alerta de terremoto',
    vi: 'Cảnh báo động đất',
  },
  tsunami: {
    ja: '津波警報',
    en: 'Tsunami warning',
    ko: '지진해일 경보',
    'zh-Hans': '海啸警报',
    'zh-Hant': '海嘯警報',
    pt: 'Alerta de tsunami',
    vi: 'Cảnh báo sóng thần',
  },
  'earthquake-tsunami': {
    ja: '地震・津波警報',
    en: 'Earthquake and tsunami warning',
    ko: '지진·지진해일 경보',
    'zh-Hans': '地震与海啸警报',
    'zh-Hant': '地震與海嘯警報',
    pt: 'Alerta de terremoto e tsunami',
    vi: 'Cảnh báo động đất và sóng thần',
  },
  'etws-test': {
    ja: 'ETWS 試験メッセージ',
    en: 'ETWS test message',
    ko: 'ETWS 시험 메시지',
    'zh-Hans': 'ETWS测试信息',
    'zh-Hant': 'ETWS測試訊息',
    pt: 'Mensagem de teste ETWS',
    vi: 'Tin nhắn thử nghiệm ETWS',
  },
  emergency: {
    ja: '緊急速報メール',
    en: 'Emergency warning',
    ko: '긴급 경보',
    'zh-Hans': '紧急警报',
    'zh-Hant': '緊急警報',
    pt: 'Alerta de emergência',
    vi: 'Cảnh báo khẩn cấp',
  },
  national: {
    ja: '国家レベルの警報',
    en: 'Presidential alert',
    ko: '국가급 경보',
    'zh-Hans': '国家级警报',
    'zh-Hant': '國家級警報',
    pt: 'Alerta de nível nacional',
    vi: 'Cảnh báo cấp quốc gia',
  },
  extreme: {
    ja: '緊急速報メール: 最重要',
    en: 'Emergency alert: Extreme',
    ko: '긴급 경보: 최고 단계',
    'zh-Hans': '紧急警报：极严重',
    'zh-Hant': '緊急警報：極嚴重',
    pt: 'Alerta de emergência: extremo',
    vi: 'Cảnh báo khẩn cấp: cực kỳ nghiêm trọng',
  },
  severe: {
    ja: '緊急速報メール: 重要',
    en: 'Emergency alert: Severe',
    ko: '긴급 경보: 심각',
    'zh-Hans': '紧急警报：严重',
    'zh-Hant': '緊急警報：嚴重',
    pt: 'Alerta de emergência: severo',
    vi: 'Cảnh báo khẩn cấp: nghiêm trọng',
  },
  'child-abduction': {
    ja: '児童誘拐の警報（Amber）',
    en: 'Child abduction (Amber alert)',
    ko: '아동 유괴(앰버 경보)',
    'zh-Hans': '儿童诱拐（安珀警报）',
    'zh-Hant': '兒童誘拐（安珀警報）',
    pt: 'Rapto de criança (alerta Amber)',
    vi: 'Bắt cóc trẻ em (cảnh báo Amber)',
  },
  'monthly-test': {
    ja: '月例試験',
    en: 'Required Monthly Test',
    ko: '월례 시험',
    'zh-Hans': '每月例行测试',
    'zh-Hant': '每月例行測試',
    pt: 'Teste mensal obrigatório',
    vi: 'Thử nghiệm hằng tháng',
  },
  exercise: {
    ja: '緊急速報メール（訓練）',
    en: 'Emergency alert (exercise)',
    ko: '긴급 경보(훈련)',
    'zh-Hans': '紧急警报（演练）',
    'zh-Hant': '緊急警報（演練）',
    pt: 'Alerta de emergência (simulado)',
    vi: 'Cảnh báo khẩn cấp (diễn tập)',
  },
  operator: {
    ja: '緊急速報メール（事業者）',
    en: 'Emergency alert (operator)',
    ko: '긴급 경보(통신사)',
    'zh-Hans': '紧急警报（运营商）',
    'zh-Hant': '緊急警報（電信業者）',
    pt: 'Alerta de emergência (operadora)',
    vi: 'Cảnh báo khẩn cấp (nhà mạng)',
  },
  'public-safety': {
    ja: '災害情報メッセージ',
    en: 'Public safety message',
    ko: '안전 안내 메시지',
    'zh-Hans': '公共安全信息',
    'zh-Hant': '公共安全訊息',
    pt: 'Mensagem de segurança pública',
    vi: 'Tin nhắn an toàn công cộng',
  },
  'local-test': {
    ja: '地域の試験',
    en: 'State/Local test',
    ko: '지역 시험',
    'zh-Hans': '地区测试',
    'zh-Hant': '地區測試',
    pt: 'Teste local',
    vi: 'Thử nghiệm địa phương',
  },
  'geofence-trigger': {
    ja: '位置の確認',
    en: 'Position check',
    ko: '위치 확인',
    'zh-Hans': '位置确认',
    'zh-Hant': '位置確認',
    pt: 'Verificação de posição',
    vi: 'Kiểm tra vị trí',
  },
  other: {
    ja: '緊急速報メール',
    en: 'Emergency alert',
    ko: '긴급 경보',
    'zh-Hans': '紧急警报',
    'zh-Hant': '緊急警報',
    pt: 'Alerta de emergência',
    vi: 'Cảnh báo khẩn cấp',
  },
  test: {
    ja: '試験メッセージ',
    en: 'Test message',
    ko: '시험 메시지',
    'zh-Hans': '测试信息',
    'zh-Hant': '測試訊息',
    pt: 'Mensagem de teste',
    vi: 'Tin nhắn thử nghiệm',
  },
  information: {
    ja: '同報メッセージ',
    en: 'Broadcast messages',
    ko: '방송 메시지',
    'zh-Hans': '广播信息',
    'zh-Hant': '廣播訊息',
    pt: 'Mensagens de difusão',
    vi: 'Tin nhắn quảng bá',
  },
}

/** Alerts of two categories may have one title; a list of the categories tells them apart. */
const NAMES: Partial<Record<CategoryId, Localized>> = {
  other: {
    ja: '緊急速報メール（その他）',
    en: 'Emergency alert (other)',
    ko: '긴급 경보(기타)',
    'zh-Hans': '紧急警报（其他）',
    'zh-Hant': '緊急警報（其他）',
    pt: 'Alerta de emergência (outro)',
    vi: 'Cảnh báo khẩn cấp (khác)',
  },
}

/** What a phone calls an alert of a category: as its profile has it, in other languages as phones do. */
export const titleOf = ({ id, title }: Pick<ProfileCategory, 'id' | 'title'>): Localized =>
  title ? { ...CATEGORY_TITLES[id], ...title } : CATEGORY_TITLES[id]

/** What a phone calls a category beside others. */
export const listNameOf = (category: Pick<ProfileCategory, 'id' | 'title'>): Localized =>
  NAMES[category.id] ?? titleOf(category)

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
