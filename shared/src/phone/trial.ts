import type { AlertText, PhoneAlert } from '../alert.ts'
import type { Localized } from '../localized.ts'
import type { CategoryId, Profile } from './profile.ts'

/** The id of the alert that a phone is tried with: no alert of a scenario has it, for it is no id. */
export const TRIAL_ID = '(trial)'

/** What it says; every word of it says that it is an exercise (rule D1). */
const WORDS: Readonly<Record<string, readonly [headline: string, body: string]>> = {
  ja: [
    '訓練：端末の試験',
    '訓練です。実際には何も起きていません。この端末は、この種類の警報をこのように知らせます。',
  ],
  en: [
    'EXERCISE: trial of this phone',
    'This is an exercise. Nothing has happened. So this phone tells of an alert of this kind.',
  ],
  ko: [
    '훈련: 단말기 시험',
    '훈련입니다. 실제로는 아무 일도 일어나지 않았습니다. 이 휴대전화는 이 종류의 경보를 이렇게 알립니다.',
  ],
  'zh-Hans': ['演练：手机测试', '这是演练，什么都没有发生。这部手机就是这样告知这类警报的。'],
  'zh-Hant': ['演練：手機測試', '這是演練，什麼都沒有發生。這支手機就是這樣告知這類警報的。'],
  pt: [
    'SIMULADO: teste deste celular',
    'Isto é um simulado. Nada aconteceu. É assim que este celular avisa de um alerta deste tipo.',
  ],
  vi: [
    'DIỄN TẬP: thử điện thoại này',
    'Đây là diễn tập. Không có gì xảy ra. Điện thoại này báo một cảnh báo loại này như vậy.',
  ],
}

const HERE: Localized = {
  ja: 'この端末',
  en: 'This phone',
  ko: '이 휴대전화',
  'zh-Hans': '这部手机',
  'zh-Hant': '這支手機',
  pt: 'Este celular',
  vi: 'Điện thoại này',
}

/**
 * An alert of a category, for its owner to see, hear and feel what the phone would do. It is in no scenario, is kept
 * nowhere, and asks the trainer for nothing. Undefined for a switch that is no category of alerts.
 * @param offsetMs where the replay stands: the time that it shows
 */
export function trialAlert(
  id: CategoryId,
  { categories }: Pick<Profile, 'categories'>,
  offsetMs: number,
): PhoneAlert | undefined {
  const [messageId] = categories.find((category) => category.id === id)?.messageIds[0] ?? []
  if (messageId === undefined) return undefined
  const texts = Object.entries(WORDS).map(([language, [headline, body]]): [string, AlertText] => [
    language,
    { headline, body, wording: 'written', sources: [] },
  ])
  return {
    id: TRIAL_ID,
    offsetMs,
    precision: 'second',
    phases: ['warning'],
    channels: ['cell-broadcast'],
    sender: HERE,
    area: { name: HERE, codes: [] },
    event: HERE,
    msgType: 'Alert',
    references: [],
    category: ['Other'],
    urgency: 'Immediate',
    severity: 'Extreme',
    certainty: 'Observed',
    responseType: ['None'],
    texts: Object.fromEntries(texts),
    cellBroadcast: { messageId },
    sources: [],
  }
}
