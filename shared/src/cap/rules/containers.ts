import type { RuleFamily } from './family.ts'

/** Rules of files, zips, feeds and of putting messages together to a scenario: docs/rules/containers.md. */
export const CONTAINER_RULES = {
  // Files.
  encoding: {
    gravity: 'error',
    en: {
      wrong: 'the file does not read as {encoding}',
      right:
        'save it as UTF-8, or name its real encoding in the first line: <?xml version="1.0" encoding="…"?>',
    },
    ja: {
      wrong: '{encoding} として読めません',
      right: 'UTF-8で保存するか、1行目に実際の文字コードを書いてください: <?xml version="1.0" encoding="…"?>',
    },
  },
  'encoding-declared': {
    gravity: 'repair',
    en: {
      wrong: 'the file says it is {declared}, and its first bytes show {encoding}; it was read as {encoding}',
      right: 'name the real encoding in the first line, or save the file as UTF-8',
    },
    ja: {
      wrong:
        '宣言は {declared} ですが、先頭のバイトは {encoding} を示しています。{encoding} として読みました',
      right: '1行目に実際の文字コードを書くか、UTF-8で保存してください',
    },
  },
  'file-empty': {
    gravity: 'info',
    en: { wrong: 'the file is empty', right: 'fetch it again, or leave it out' },
    ja: { wrong: 'ファイルが空です', right: '取得し直すか、外してください' },
  },
  'file-large': {
    gravity: 'error',
    en: { wrong: 'the file has {size}; it was not read', right: 'at most {limit}: split it' },
    ja: { wrong: 'ファイルが{size}あります。読みませんでした', right: '{limit}まで。分割してください' },
  },
  'file-not-alert': {
    gravity: 'info',
    en: {
      wrong: 'this is no CAP, no feed and no JMA XML ({found}); it was passed over',
      right: 'nothing to do if it only lay beside the alerts',
    },
    ja: {
      wrong: 'CAPでもフィードでも気象庁XMLでもありません（{found}）。読み飛ばしました',
      right: '警報と同じ場所にあっただけなら、そのままで構いません',
    },
  },

  // Zips.
  'zip-broken': {
    gravity: 'error',
    en: {
      wrong: 'the zip cannot be unpacked: {reason}',
      right: 'fetch or pack it again, or drop the files that are in it',
    },
    ja: {
      wrong: 'zipを展開できません（{reason}）',
      right: '取得または圧縮し直すか、中のファイルを直接入れてください',
    },
  },
  'zip-encrypted': {
    gravity: 'error',
    en: { wrong: '"{name}" in the zip is encrypted', right: 'unpack it yourself and drop the files' },
    ja: {
      wrong: 'zipの中の「{name}」は暗号化されています',
      right: '展開してから、中のファイルを入れてください',
    },
  },
  'zip-large': {
    gravity: 'error',
    en: {
      wrong: 'unpacked, with the zips before it, the zip would have {size}; nothing of it was read',
      right: 'at most {limit} in one import: split it, or import fewer zips at a time',
    },
    ja: {
      wrong: '展開すると、前のzipと合わせて{size}になります。何も読みませんでした',
      right: '一度の取り込みで{limit}まで。分割するか、少しずつ取り込んでください',
    },
  },
  'zip-ratio': {
    gravity: 'error',
    en: {
      wrong:
        'unpacked, with the zips before it, the zip would grow from {packed} to {size}; nothing of it was read',
      right: 'no alerts pack so tightly: drop the files that are in it, if they are real',
    },
    ja: {
      wrong: '展開すると、前のzipと合わせて{packed}から{size}に膨らみます。何も読みませんでした',
      right: '警報のファイルがこれほど縮むことはありません。本物なら、中のファイルを直接入れてください',
    },
  },
  'zip-many': {
    gravity: 'error',
    en: {
      wrong: 'the zip, with the zips before it, holds {count} files; nothing of it was read',
      right: 'at most {limit} in one import: split it, or import fewer zips at a time',
    },
    ja: {
      wrong: '前のzipと合わせて{count}個のファイルがあります。何も読みませんでした',
      right: '一度の取り込みで{limit}個まで。分割するか、少しずつ取り込んでください',
    },
  },
  'zip-nested': {
    gravity: 'error',
    en: { wrong: 'a zip in a zip is not unpacked', right: 'unpack the outer one and drop what is in it' },
    ja: {
      wrong: 'zipの中のzipは展開しません',
      right: '外側を展開してから、中のファイルを入れてください',
    },
  },

  // Feeds and envelopes.
  'feed-required': {
    gravity: 'error',
    en: {
      wrong: '<{element}> is missing or empty in <{parent}>',
      right: 'add it: {standard} requires it, and other receivers may refuse what lacks it',
    },
    ja: {
      wrong: '<{parent}> に <{element}> がないか、空です',
      right: '追加してください。{standard}で必須です。ないと読まない受信側もあります',
    },
  },
  'feed-recommended': {
    gravity: 'warning',
    en: {
      wrong: '<{parent}> has no <{element}>',
      right: 'add it: by it a receiver knows what is new',
    },
    ja: {
      wrong: '<{parent}> に <{element}> がありません',
      right: '追加してください。受信側はこれで新着を見分けます',
    },
  },
  'feed-date': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <{element}> is no date and time of {standard}',
      right: 'write it as {expected}',
    },
    ja: {
      wrong: '<{element}> の「{value}」は{standard}の日時ではありません',
      right: '{expected} のように書いてください',
    },
  },
  'feed-id-repeated': {
    gravity: 'error',
    en: {
      wrong: 'the <{element}> "{value}" was given to an earlier <{parent}>',
      right: 'give each its own: a receiver takes two with one id for the same',
    },
    ja: {
      wrong: '<{element}>「{value}」は、前の <{parent}> と同じです',
      right: 'それぞれ別にしてください。同じidのものは、受信側で同一とみなされます',
    },
  },
  'feed-empty': {
    gravity: 'info',
    en: { wrong: 'there is no <{element}> in it', right: 'nothing to do if no alert was in force' },
    ja: {
      wrong: '<{element}> が一つもありません',
      right: '発表中の警報がない時のものなら、そのままで構いません',
    },
  },
  'feed-no-cap': {
    gravity: 'error',
    en: {
      wrong: 'this <{element}> holds no alert and links to none; no alert was made of it',
      right: 'put the alert into it, or a link of type application/cap+xml',
    },
    ja: {
      wrong: 'この <{element}> には警報も警報へのリンクもありません。警報にはしませんでした',
      right: '警報そのものか、application/cap+xml のリンクを入れてください',
    },
  },
  'feed-link-missing': {
    gravity: 'warning',
    en: {
      wrong:
        'the alert is at {href}, and no file of that name was given; nothing is fetched from the network',
      right: 'download it, and give it together with the feed',
    },
    ja: {
      wrong: '警報は {href} にありますが、その名前のファイルがありません。ネットワークからは取得しません',
      right: 'ダウンロードして、フィードと一緒に入れてください',
    },
  },
  'feed-status-differs': {
    gravity: 'warning',
    en: {
      wrong: 'the envelope says {envelope}, the alert in it {status}; the alert counts',
      right: 'write the same in <distributionStatus> and <status>',
    },
    ja: {
      wrong: '封筒は {envelope}、中の警報は {status} です。警報の方を採りました',
      right: '<distributionStatus> と <status> を揃えてください',
    },
  },
  'feed-status': {
    gravity: 'error',
    en: { wrong: '"{value}" is no value of <{element}>', right: 'one of {expected}' },
    ja: { wrong: '「{value}」は <{element}> の値ではありません', right: '次のいずれか: {expected}' },
  },

  // Putting messages together to a scenario.
  'import-duplicate': {
    gravity: 'info',
    en: {
      wrong: 'the same message (sender, identifier and time) is in {file} already; it was taken once',
      right: 'nothing to do',
    },
    ja: {
      wrong: '同じ電文（発信者・識別子・時刻）が {file} にもあります。一度だけ採りました',
      right: 'そのままで構いません',
    },
  },
  'import-conflict': {
    gravity: 'error',
    en: {
      wrong:
        'another message with the same sender, identifier and time is in {file}, and its content differs; that one was taken',
      right: 'keep the right one of the two files',
    },
    ja: {
      wrong: '発信者・識別子・時刻が同じで内容の違う電文が {file} にあります。そちらを採りました',
      right: '二つのうち正しい方のファイルだけにしてください',
    },
  },
  'import-too-far': {
    gravity: 'error',
    en: {
      wrong:
        'it was sent at {sent}, too far from the {count} messages that were taken ({first} to {last}): a scenario takes at most {days} days; it was left out',
      right: 'a scenario is one event: import the others by themselves',
    },
    ja: {
      wrong:
        '発信時刻 {sent} が、取り込んだ{count}件（{first} から {last}）から離れすぎています。シナリオは{days}日までのため、入れませんでした',
      right: '一つのシナリオは一つの出来事です。残りは別に取り込んでください',
    },
  },
  'import-too-large': {
    gravity: 'error',
    en: {
      wrong: 'the scenario would have {size}; none was made',
      right: 'at most {limit}: import fewer files at a time',
    },
    ja: {
      wrong: 'シナリオが{size}になります。作りませんでした',
      right: '{limit}まで。少しずつ取り込んでください',
    },
  },
  'import-unfit': {
    gravity: 'error',
    en: {
      wrong: 'the message does not fit into a scenario ({reason}); it was left out',
      right: 'correct the file, then import it again',
    },
    ja: {
      wrong: '電文をシナリオに入れられません（{reason}）。除きました',
      right: 'ファイルを直して、もう一度取り込んでください',
    },
  },
  'import-nothing': {
    gravity: 'error',
    en: {
      wrong: 'there is no alert in what was given',
      right:
        'CAP files, zips or folders of them, Atom or RSS feeds with the files they link to, EDXL-DE, JMA XML',
    },
    ja: {
      wrong: '警報が見つかりません',
      right:
        'CAPファイル、そのzipやフォルダー、Atom・RSSフィードとリンク先のファイル、EDXL-DE、気象庁XMLを入れてください',
    },
  },
} as const satisfies RuleFamily
