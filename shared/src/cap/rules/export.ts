import type { RuleFamily } from './family.ts'

/** What an exercise copy leaves out, changes or cannot change: docs/rules/export.md. */
export const EXPORT_RULES = {
  'export-signature-dropped': {
    gravity: 'info',
    en: {
      wrong: 'the digital signature is not in the exercise copy: it holds for the original text only',
      right: 'nothing to do; whoever needs the signature keeps the original file',
    },
    ja: {
      wrong: '電子署名は訓練用の写しに含まれません（原文にしか効力がありません）',
      right: '対応は不要です。署名が必要な場合は元のファイルを保管してください',
    },
  },
  'export-unknown-dropped': {
    gravity: 'info',
    en: {
      wrong: 'the element {name}, which is not of CAP 1.2, is not in the exercise copy',
      right: 'nothing to do, unless the receiving system needs it for the exercise',
    },
    ja: {
      wrong: 'CAP 1.2にない要素 {name} は訓練用の写しに含まれません',
      right: '受信側のシステムが訓練で必要としない限り、対応は不要です',
    },
  },
  'export-code-dropped': {
    gravity: 'info',
    en: {
      wrong: 'the code "{value}" is not in the exercise copy: it asks a live system to handle the message',
      right: 'nothing to do; where the exercise needs it, add it in the receiving system',
    },
    ja: {
      wrong: 'code「{value}」は実運用のシステムに処理を求めるものなので、訓練用の写しに含まれません',
      right: '対応は不要です。訓練で必要な場合は受信側で付けてください',
    },
  },
  'export-route-dropped': {
    gravity: 'info',
    en: {
      wrong: 'the parameter {name} ("{value}") is not in the exercise copy: it asks a live system to send',
      right: 'nothing to do; where the exercise needs it, add it in the receiving system',
    },
    ja: {
      wrong: 'パラメーター {name}（{value}）は実運用の配信を求めるものなので、訓練用の写しに含まれません',
      right: '対応は不要です。訓練で必要な場合は受信側で付けてください',
    },
  },
  'export-addresses-replaced': {
    gravity: 'info',
    en: {
      wrong: 'the recorded addresses are not in the exercise copy: they belong to somebody',
      right: 'give the participants’ own addresses in the receiving system',
    },
    ja: {
      wrong: '記録された宛先は実在の相手なので、訓練用の写しに含まれません',
      right: '参加者の宛先は受信側のシステムで指定してください',
    },
  },
  'export-incidents-replaced': {
    gravity: 'info',
    en: {
      wrong: 'the recorded incidents are replaced by the exercise, so that nothing is filed under a real one',
      right: 'nothing to do',
    },
    ja: {
      wrong: '実際の事案と混ざらないよう、incidents は訓練の識別名に置き換えられます',
      right: '対応は不要です',
    },
  },
  'export-references-dropped': {
    gravity: 'warning',
    en: {
      wrong:
        'messages that it refers to but this exercise does not hold: {count}; those references are left out',
      right: 'add the earlier messages to the scenario, so that an update or cancel has something to change',
    },
    ja: {
      wrong: '参照先のうち{count}件がこの訓練にないため、その参照は省かれます',
      right: '更新や取消の相手となる先の通報もシナリオに加えてください',
    },
  },
  'export-restriction-dropped': {
    gravity: 'info',
    en: {
      wrong:
        'the restriction "{value}" is not in the exercise copy: only a message of scope Restricted has one',
      right: 'nothing to do; where the exercise needs it, correct the scope in the scenario',
    },
    ja: {
      wrong: '配布制限「{value}」は scope が Restricted の通報にしかないため、訓練用の写しに含まれません',
      right: '対応は不要です。訓練で必要な場合は、シナリオの scope を直してください',
    },
  },
  'export-identifier-replaced': {
    gravity: 'info',
    en: {
      wrong:
        '{field} names a recorded message ({count}); the exercise copy has its own identifier or “…” instead',
      right: 'nothing to do',
    },
    ja: {
      wrong:
        '{field} に記録された通報の識別名（{count}か所）があるため、訓練用の写しの識別名か「…」に置き換えます',
      right: '対応は不要です',
    },
  },
  'export-link-dropped': {
    gravity: 'warning',
    en: {
      wrong: 'the address in {field} ("{value}") is not in the exercise copy: it leads to a recorded message',
      right: 'where the exercise needs it, give the address of a page that is no alert message',
    },
    ja: {
      wrong:
        '{field} のアドレス（{value}）は記録された通報につながるおそれがあるため、訓練用の写しに含まれません',
      right: '訓練で必要な場合は、通報そのものではないページのアドレスを指定してください',
    },
  },
  'export-resource-dropped': {
    gravity: 'warning',
    en: {
      wrong:
        'the file "{name}" ({type}) is not in the exercise copy: it can be a recorded message, or hold one',
      right: 'where the exercise needs it, attach it as a picture, a PDF or plain text',
    },
    ja: {
      wrong:
        'ファイル「{name}」（{type}）は記録された通報そのものであるか、それを含むおそれがあるため、訓練用の写しに含まれません',
      right: '訓練で必要な場合は、画像、PDF、プレーンテキストのいずれかで添付してください',
    },
  },
  'export-content-dropped': {
    gravity: 'warning',
    en: {
      wrong:
        'the content of "{name}" is not in the exercise copy: it is no plain picture, PDF or text, or a recorded message is named in it or may be',
      right: 'where the exercise needs it, attach a picture, a PDF or plain text that holds no alert message',
    },
    ja: {
      wrong:
        '「{name}」の中身は、画像・PDF・プレーンテキストではないか、記録された通報を含むおそれがあるため、訓練用の写しに含まれません',
      right: '訓練で必要な場合は、通報を含まない画像、PDF、プレーンテキストを添付してください',
    },
  },
  'export-parameter-shifted': {
    gravity: 'info',
    en: {
      wrong: 'the parameter {name} holds a time and is shifted with the message: {value} becomes {now}',
      right: 'nothing to do',
    },
    ja: {
      wrong: 'パラメーター {name} の時刻も通報と同じだけずらしました: {value} → {now}',
      right: '対応は不要です',
    },
  },
  'export-parameter-dropped': {
    gravity: 'warning',
    en: {
      wrong:
        '{name} ("{value}") is not in the exercise copy: it holds a recorded time or identifier that cannot be changed safely',
      right: 'where the exercise needs it, write it anew for the exercise',
    },
    ja: {
      wrong:
        '{name}（{value}）は、安全に書き換えられない記録当時の時刻か識別名を含むため、訓練用の写しに含まれません',
      right: '訓練で必要な場合は、訓練用に書き直してください',
    },
  },
  'export-date-in-text': {
    gravity: 'warning',
    en: {
      wrong: '{field} tells dates or times that are not shifted ({count}): {dates}',
      right: 'tell participants that the text speaks of the recorded day, or reword it for the exercise',
    },
    ja: {
      wrong: '{field} の文中の日時（{count}か所）は記録当時のままです: {dates}',
      right: '文中の日時は当時のものだと参加者に伝えるか、訓練用に書き改めてください',
    },
  },
  'export-text-differs': {
    gravity: 'warning',
    en: {
      wrong:
        '{fields}: phones show words here that the CAP message does not have; the exercise copy has the message’s own',
      right:
        'to send other words, add an update or a correction to the alert; nothing to do where phones are meant to say something else',
    },
    ja: {
      wrong:
        '{fields}: スマートフォンに表示する文が、CAP電文の文と異なります。訓練用の写しの文は電文のままです',
      right:
        '別の文を発信するときは、この警報の続報か訂正を加えてください。スマートフォンの文をあえて変えている場合、対応は不要です',
    },
  },
  'export-text-long': {
    gravity: 'warning',
    en: {
      wrong: 'with the drill mark {name} has {count} characters; systems take {limit}',
      right: 'shorten the text for the exercise; the mark stays',
    },
    ja: {
      wrong: '訓練の表示を付けると {name} は{count}文字になり、上限の{limit}文字を超えます',
      right: '訓練の表示は外さず、本文を短くしてください',
    },
  },
  'export-sound-dropped': {
    gravity: 'info',
    en: {
      wrong: 'the sound or film "{name}" is not in the exercise copy: it cannot carry the drill mark',
      right: 'where the exercise needs it, record it anew with the words 訓練 EXERCISE at its head',
    },
    ja: {
      wrong: '音声・動画「{name}」には訓練の表示を付けられないため、訓練用の写しに含まれません',
      right: '訓練で必要な場合は、冒頭で「訓練」と告げるものを新たに用意してください',
    },
  },
  'export-value-replaced': {
    gravity: 'warning',
    en: {
      wrong: '{field} "{value}" is not valid CAP 1.2; the exercise copy says "{instead}"',
      right: 'correct {field} in the scenario',
    },
    ja: {
      wrong: '{field} の「{value}」はCAP 1.2として正しくないため、訓練用の写しでは「{instead}」とします',
      right: 'シナリオの {field} を直してください',
    },
  },
  'export-value-dropped': {
    gravity: 'warning',
    en: {
      wrong: '{field} "{value}" is not valid CAP 1.2 and is not in the exercise copy',
      right: 'correct {field} in the scenario',
    },
    ja: {
      wrong: '{field} の「{value}」はCAP 1.2として正しくないため、訓練用の写しに含まれません',
      right: 'シナリオの {field} を直してください',
    },
  },
  'export-character-replaced': {
    gravity: 'warning',
    en: {
      wrong: '{field} holds a character that XML cannot hold; it is replaced by �',
      right: 'delete the character in the scenario',
    },
    ja: {
      wrong: '{field} にXMLで使えない文字があるため、� に置き換えます',
      right: 'シナリオからその文字を削除してください',
    },
  },
} as const satisfies RuleFamily
