/** In a language that nobody wrote words for. */
export const TO_BE_WRITTEN = '…'

type Words = Readonly<Record<string, string>>

/** What to put where there is nothing yet: a person writes over it. */
export const FIRST_TEXT: Words = {
  ja: '何が起きたか。どうすればよいか。',
  en: 'What has happened. What to do.',
}

/** What a lift says at the least. */
export const LIFTED: Words = {
  ja: '警報は解除されました。',
  en: 'The warning is lifted.',
  'ja-x-easy': '警報は　おわりました。',
  ko: '경보가 해제되었습니다.',
  'zh-Hans': '警报已解除。',
  'zh-Hant': '警報已解除。',
  pt: 'O alerta foi encerrado.',
  vi: 'Cảnh báo đã được dỡ bỏ.',
}

/** What a cancellation says at the least: the warning should not stand, which is not that the danger is over. */
export const CANCELLED: Words = {
  ja: '警報は取り消されました。',
  en: 'The warning is cancelled.',
  'ja-x-easy': '警報は　とりけされました。',
  ko: '경보가 취소되었습니다.',
  'zh-Hans': '警报已取消。',
  'zh-Hant': '警報已取消。',
  pt: 'O alerta foi cancelado.',
  vi: 'Cảnh báo đã bị hủy.',
}
