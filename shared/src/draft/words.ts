type Words = Readonly<Record<string, string>>

/** What the text of an alert is to say, to whoever has written nothing yet: shown in its place, and never a text. */
export const TO_BE_SAID: Words = {
  ja: '何が起きたか。どうすればよいか。',
  en: 'What has happened. What to do.',
  'ja-x-easy': 'なにが　おきたか。どうすれば　いいか。',
  ko: '무슨 일이 일어났는지. 무엇을 해야 하는지.',
  'zh-Hans': '发生了什么。该怎么做。',
  'zh-Hant': '發生了什麼。該怎麼做。',
  pt: 'O que aconteceu. O que fazer.',
  vi: 'Điều gì đã xảy ra. Cần làm gì.',
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
