/** What we say around the words of an alert, by language. Each ends as a sentence does. */
interface Phrases {
  /** The drill mark (rule D1), read before anything else. */
  readonly mark: string
  readonly update: string
  readonly correction: string
  readonly lifted: string
  readonly cancelled: string
  /** Instead of words that are not known. */
  readonly wordless: string
}

export const PHRASES: Readonly<Record<string, Phrases>> = {
  ja: {
    mark: '訓練です。',
    update: '続報です。',
    correction: '訂正です。',
    lifted: '解除されました。',
    cancelled: '取り消されました。',
    wordless: '文言は分かっていません。',
  },
  'ja-x-easy': {
    mark: 'これは れんしゅう です。',
    update: 'あたらしい しらせ です。',
    correction: 'まえの しらせを なおします。',
    lifted: 'きけんは なくなりました。',
    cancelled: 'まえの しらせは とりけし です。',
    wordless: 'しらせの ことばは わかりません。',
  },
  en: {
    mark: 'This is an exercise.',
    update: 'An update.',
    correction: 'A correction.',
    lifted: 'The warning is lifted.',
    cancelled: 'The alert is cancelled.',
    wordless: 'The wording is not known.',
  },
  ko: {
    mark: '훈련입니다.',
    update: '추가 정보입니다.',
    correction: '정정합니다.',
    lifted: '해제되었습니다.',
    cancelled: '취소되었습니다.',
    wordless: '문구는 알 수 없습니다.',
  },
  'zh-Hans': {
    mark: '这是演习。',
    update: '更新信息。',
    correction: '更正。',
    lifted: '警报已解除。',
    cancelled: '警报已取消。',
    wordless: '原文不明。',
  },
  'zh-Hant': {
    mark: '這是演習。',
    update: '更新資訊。',
    correction: '更正。',
    lifted: '警報已解除。',
    cancelled: '警報已取消。',
    wordless: '原文不明。',
  },
  pt: {
    mark: 'Isto é um exercício.',
    update: 'Atualização.',
    correction: 'Correção.',
    lifted: 'O alerta terminou.',
    cancelled: 'O alerta foi cancelado.',
    wordless: 'O texto não é conhecido.',
  },
  vi: {
    mark: 'Đây là diễn tập.',
    update: 'Thông tin cập nhật.',
    correction: 'Đính chính.',
    lifted: 'Cảnh báo đã được dỡ bỏ.',
    cancelled: 'Cảnh báo đã bị hủy.',
    wordless: 'Không rõ nội dung.',
  },
}
