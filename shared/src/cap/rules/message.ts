import type { RuleFamily } from './family.ts'

/** Rules of reading, the envelope, references, languages, words and resources: docs/rules/message.md. */
export const MESSAGE_RULES = {
  // Reading: what the standard's schema asks of every file.
  'ns-unknown': {
    gravity: 'error',
    en: {
      wrong: 'the root <{element}> is in the namespace "{namespace}", which is no version of CAP we know',
      mended:
        'the root <{element}> is in the namespace "{namespace}", which is no version of CAP; it was read as CAP {read}',
      right: 'a CAP file starts with <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    },
    ja: {
      wrong: '最上位の <{element}> の名前空間「{namespace}」は、CAPのどの版でもありません',
      mended:
        '最上位の <{element}> の名前空間「{namespace}」は、CAPのどの版でもありません。CAP {read} として読みました',
      right: 'CAPファイルは <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"> で始まります',
    },
  },
  'ns-1.0': {
    gravity: 'repair',
    en: {
      wrong: 'this is CAP 1.0; it was read as CAP 1.2',
      right: 'ask the sender for CAP 1.2; what had to change is listed',
    },
    ja: {
      wrong: 'CAP 1.0のファイルです。CAP 1.2として読みました',
      right: '発信元にCAP 1.2を求めてください。変更した箇所は一覧にあります',
    },
  },
  'ns-1.1': {
    gravity: 'repair',
    en: {
      wrong: 'this is CAP 1.1; it was read as CAP 1.2',
      right: 'ask the sender for CAP 1.2; what had to change is listed',
    },
    ja: {
      wrong: 'CAP 1.1のファイルです。CAP 1.2として読みました',
      right: '発信元にCAP 1.2を求めてください。変更した箇所は一覧にあります',
    },
  },
  'upgrade-certainty': {
    gravity: 'repair',
    en: {
      wrong: 'the certainty "{value}" ended with CAP 1.0; it was read as "Likely"',
      right: 'write Likely, as CAP 1.2 asks of old messages',
    },
    ja: {
      wrong: 'certaintyの「{value}」はCAP 1.0までの値です。「Likely」として読みました',
      right: 'CAP 1.2の定めどおり Likely と書いてください',
    },
  },
  'upgrade-password': {
    gravity: 'repair',
    en: {
      wrong: '<password> ended with CAP 1.0; it was left out',
      right: 'take it away: a password has no place in a message',
    },
    ja: {
      wrong: '<password> はCAP 1.0までの要素です。取り除きました',
      right: '消してください。電文にパスワードを入れてはいけません',
    },
  },
  'upgrade-pair': {
    gravity: 'repair',
    en: {
      wrong: '<{element}> is written "{value}" as in CAP 1.0; it was read as a name and a value',
      right: 'write <valueName> and <value> inside <{element}>',
    },
    ja: {
      wrong: '<{element}> がCAP 1.0の書き方「{value}」です。名前と値として読みました',
      right: '<{element}> の中に <valueName> と <value> を書いてください',
    },
  },
  'upgrade-mime-type': {
    gravity: 'repair',
    en: {
      wrong:
        'the resource has no <mimeType>, which CAP 1.2 requires; it was read as "application/octet-stream"',
      right: 'say what the file is, such as image/png',
    },
    ja: {
      wrong: '添付にCAP 1.2で必須の <mimeType> がありません。「application/octet-stream」として読みました',
      right: 'image/png のように、ファイルの種類を書いてください',
    },
  },
  order: {
    gravity: 'repair',
    en: {
      wrong: '<{element}> stands after <{after}>; it was read as if it stood in its place',
      right: 'CAP fixes the order of elements: move <{element}> before <{after}>',
    },
    ja: {
      wrong: '<{element}> が <{after}> の後にあります。正しい位置にあるものとして読みました',
      right: 'CAPでは要素の順序が決まっています。<{element}> を <{after}> の前に移してください',
    },
  },
  required: {
    gravity: 'error',
    en: { wrong: '<{element}> is missing or empty', right: 'add it: CAP requires <{element}> here' },
    ja: {
      wrong: '<{element}> がないか、空です',
      right: '追加してください。ここでは <{element}> が必須です',
    },
  },
  enum: {
    gravity: 'error',
    en: {
      wrong: '"{value}" is no value of <{element}>',
      mended: '"{value}" is no value of <{element}>; it was read as "{read}"',
      right: 'one of {expected}',
    },
    ja: {
      wrong: '「{value}」は <{element}> の値ではありません',
      mended: '「{value}」は <{element}> の値ではありません。「{read}」として読みました',
      right: '次のいずれか: {expected}',
    },
  },
  duplicate: {
    gravity: 'error',
    en: {
      wrong: '<{element}> is given again; the first one counts',
      right: 'give it once: CAP allows one <{element}> here',
    },
    ja: {
      wrong: '<{element}> が重ねて書かれています。最初のものを使います',
      right: '一度だけ書いてください。ここで <{element}> は一つだけです',
    },
  },
  'unknown-element': {
    gravity: 'error',
    en: {
      wrong: 'CAP has no element <{element}> in <{parent}>; it is kept and means nothing here',
      right: 'take it away, or correct its name; what CAP has no place for goes into <parameter>',
    },
    ja: {
      wrong: 'CAPの <{parent}> に <{element}> という要素はありません。残しますが、意味を持ちません',
      right: '取り除くか、名前を直してください。CAPにない項目は <parameter> に書きます',
    },
  },
  'unknown-attribute': {
    gravity: 'warning',
    en: {
      wrong: 'CAP has no attribute "{attribute}" on <{element}>; it means nothing here',
      right: 'take it away: CAP says everything in elements',
    },
    ja: {
      wrong: 'CAPの <{element}> に属性「{attribute}」はありません。意味を持ちません',
      right: '取り除いてください。CAPの内容はすべて要素で書きます',
    },
  },
  padded: {
    gravity: 'repair',
    en: {
      wrong: 'there is white space around the value of <{element}>; it was read as "{read}"',
      right: 'write <{element}>{read}</{element}>',
    },
    ja: {
      wrong: '<{element}> の値の前後に空白があります。「{read}」として読みました',
      right: '<{element}>{read}</{element}> と書いてください',
    },
  },
  cdata: {
    gravity: 'info',
    en: {
      wrong: '<{element}> is written as a CDATA section',
      right: 'allowed; some receivers show nothing of it, so &lt; and &amp; are safer',
    },
    ja: {
      wrong: '<{element}> がCDATAセクションで書かれています',
      right: '認められた書き方ですが、表示できない受信機もあります。&lt; や &amp; の方が安全です',
    },
  },

  // Dates.
  'date-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <{element}> is no date and time of CAP',
      mended: '"{value}" in <{element}> is not written as CAP writes date and time; it was read as "{read}"',
      right: 'write it as 2023-11-21T22:46:00+09:00; UTC is -00:00',
    },
    ja: {
      wrong: '<{element}> の「{value}」はCAPの日時ではありません',
      mended: '<{element}> の「{value}」はCAPの日時の書き方ではありません。「{read}」として読みました',
      right: '2023-11-21T22:46:00+09:00 のように書いてください。UTCは -00:00 です',
    },
  },
  'date-z': {
    gravity: 'repair',
    en: {
      wrong: '"{value}" in <{element}> ends with a letter for its time zone; it was read as "{read}"',
      right: 'CAP writes UTC as -00:00, never as Z',
    },
    ja: {
      wrong: '<{element}> の「{value}」は時間帯を文字で書いています。「{read}」として読みました',
      right: 'CAPではUTCを Z ではなく -00:00 と書きます',
    },
  },
  'date-frac': {
    gravity: 'repair',
    en: {
      wrong: '"{value}" in <{element}> has fractions of a second; it was read as "{read}"',
      right: 'CAP writes whole seconds',
    },
    ja: {
      wrong: '<{element}> の「{value}」に秒の小数があります。「{read}」として読みました',
      right: 'CAPでは秒を整数で書きます',
    },
  },
  'date-nooffset': {
    gravity: 'repair',
    en: {
      wrong: '"{value}" in <{element}> does not say its offset from UTC; it was read as "{read}"',
      right: 'add the offset, such as +09:00: without it nobody knows the hour',
    },
    ja: {
      wrong: '<{element}> の「{value}」にUTCとの差がありません。「{read}」として読みました',
      right: '+09:00 のような差を付けてください。ないと何時のことか決まりません',
    },
  },
  'date-utc-plus': {
    gravity: 'warning',
    en: {
      wrong: '"{value}" writes UTC as +00:00 (dates so written: {count})',
      right:
        'CAP 1.2 asks for -00:00; a place whose clock shows UTC, such as Great Britain in winter, may mean +00:00',
    },
    ja: {
      wrong: '「{value}」はUTCを +00:00 と書いています（該当{count}件）',
      right:
        'CAP 1.2は -00:00 を求めています。冬の英国など、現地の時計がUTCの場所では +00:00 のこともあります',
    },
  },
  'date-in-future': {
    gravity: 'warning',
    en: {
      wrong: 'it was sent at {value}, which has not come yet',
      right: 'correct <sent>; when a hazard is expected belongs into <onset>',
    },
    ja: {
      wrong: '発信時刻 {value} はまだ来ていません',
      right: '<sent> を直してください。災害が見込まれる時刻は <onset> に書きます',
    },
  },
  'expires-before-sent': {
    gravity: 'warning',
    en: {
      wrong: 'it expires at {value}, before it was sent ({sent}): receivers show nothing of it',
      right: 'correct <expires> or <sent>; to end a message send a Cancel',
    },
    ja: {
      wrong: '有効期限 {value} が発信時刻（{sent}）より前です。受信側では表示されません',
      right: '<expires> か <sent> を直してください。終わらせるには Cancel を送ります',
    },
  },
  'expires-before-onset': {
    gravity: 'warning',
    en: {
      wrong: 'it expires at {value}, before the hazard is expected ({onset})',
      right: 'correct <expires> or <onset>',
    },
    ja: {
      wrong: '有効期限 {value} が、災害の見込まれる時刻（{onset}）より前です',
      right: '<expires> か <onset> を直してください',
    },
  },
  'expires-before-effective': {
    gravity: 'warning',
    en: {
      wrong: 'it expires at {value}, before it takes effect ({effective})',
      right: 'correct <expires> or <effective>',
    },
    ja: {
      wrong: '有効期限 {value} が、効力の始まる時刻（{effective}）より前です',
      right: '<expires> か <effective> を直してください',
    },
  },
  'onset-before-effective': {
    gravity: 'warning',
    en: {
      wrong: 'the hazard begins at {value}, before the message takes effect ({effective})',
      right: 'correct <onset> or <effective>; <effective> may simply be left out',
    },
    ja: {
      wrong: '災害の始まる時刻 {value} が、効力の始まる時刻（{effective}）より前です',
      right: '<onset> か <effective> を直してください。<effective> は省略できます',
    },
  },
  'no-expires': {
    gravity: 'warning',
    en: {
      wrong: 'there is no <expires>: every receiver decides by itself how long this is shown',
      right: 'say until when it holds; a Cancel or an Update may still end it sooner',
    },
    ja: {
      wrong: '<expires> がありません。いつまで表示するかが受信側に任されます',
      right: 'いつまで有効かを書いてください。Cancel や Update でそれより早く終えることもできます',
    },
  },

  // The envelope.
  'id-chars': {
    gravity: 'error',
    en: {
      wrong: 'the identifier "{value}" holds a space, a comma, < or &: no other message can refer to it',
      right: 'use letters, digits, dots, colons and hyphens',
    },
    ja: {
      wrong: '識別子「{value}」に空白、コンマ、< または & があります。他の電文から参照できません',
      right: '英数字、ピリオド、コロン、ハイフンで書いてください',
    },
  },
  'id-long': {
    gravity: 'warning',
    en: {
      wrong: 'the identifier has {length} characters; some receivers cut it',
      right: 'at most {limit}',
    },
    ja: {
      wrong: '識別子が{length}字あります。途中で切る受信機があります',
      right: '{limit}字まで',
    },
  },
  'sender-chars': {
    gravity: 'error',
    en: {
      wrong: 'the sender "{value}" holds a space, a comma, < or &: no other message can refer to it',
      right: 'a name no one else has, such as warnings@example.org',
    },
    ja: {
      wrong: '発信者「{value}」に空白、コンマ、< または & があります。他の電文から参照できません',
      right: 'warnings@example.org のような、他と重ならない名前にしてください',
    },
  },
  'scope-restriction': {
    gravity: 'error',
    en: {
      wrong: 'the scope is {scope}; <restriction> goes with Restricted, always and only',
      right: 'add or take away <restriction>, or correct <scope>',
    },
    ja: {
      wrong: 'scopeが {scope} です。<restriction> は Restricted のときに限り、必ず書きます',
      right: '<restriction> を追加するか取り除くか、<scope> を直してください',
    },
  },
  'scope-addresses': {
    gravity: 'error',
    en: {
      wrong: 'the scope is {scope}; <addresses> says who is to have a message of scope Private',
      right:
        'fill <addresses> for Private; with another scope it is allowed, and receivers do not look at it',
    },
    ja: {
      wrong: 'scopeが {scope} です。<addresses> は Private の電文の宛先を書く所です',
      right: 'Private なら <addresses> を書いてください。ほかのscopeでも書けますが、受信側は見ません',
    },
  },
  'quotes-open': {
    gravity: 'warning',
    en: {
      wrong: 'a quotation mark in <{element}> is never closed',
      right: 'items with spaces stand in double quotes: "Fire Brigade North" "City Hall"',
    },
    ja: {
      wrong: '<{element}> の引用符が閉じていません',
      right: '空白を含む項目は二重引用符で囲みます: "Fire Brigade North" "City Hall"',
    },
  },
  'no-info': {
    gravity: 'warning',
    en: {
      wrong: 'a message of type {msgType} has no <info>: it tells people nothing',
      right: 'add an <info> that says what happens, where, and what to do',
    },
    ja: {
      wrong: '種別 {msgType} の電文に <info> がありません。何も伝わりません',
      right: '何が、どこで起き、どうすべきかを <info> に書いてください',
    },
  },
  'error-without-note': {
    gravity: 'warning',
    en: {
      wrong: 'a message of type {msgType} does not say why',
      right: 'give the reason in <note>',
    },
    ja: { wrong: '種別 {msgType} の電文に理由がありません', right: '理由を <note> に書いてください' },
  },
  'exercise-without-note': {
    gravity: 'warning',
    en: {
      wrong: 'the status is Exercise, and <note> does not say which exercise',
      right: 'name the exercise in <note>, so that only its participants act',
    },
    ja: {
      wrong: 'statusが Exercise ですが、どの訓練かが <note> にありません',
      right: '訓練の名前を <note> に書き、参加者だけが行動できるようにしてください',
    },
  },
  'sig-present-unverified': {
    gravity: 'info',
    en: {
      wrong: 'the message is signed; the signature was not checked',
      right: 'check it elsewhere if it matters; any change to the message breaks it',
    },
    ja: {
      wrong: '電子署名があります。署名の検証はしていません',
      right: '必要なら別の手段で検証してください。電文を少しでも変えると署名は無効になります',
    },
  },

  // References.
  'ref-missing': {
    gravity: 'warning',
    en: {
      wrong: 'a message of type {msgType} does not say to which message it refers',
      right: 'add <references> with sender,identifier,sent of each message it is about',
    },
    ja: {
      wrong: '種別 {msgType} の電文に、どの電文についてのものかがありません',
      right: '対象の電文の sender,identifier,sent を <references> に書いてください',
    },
  },
  'ref-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <references> is no reference',
      right: 'write sender,identifier,sent without spaces, and a space between two references',
    },
    ja: {
      wrong: '<references> の「{value}」は参照の形になっていません',
      right: 'sender,identifier,sent を空白なしで書き、参照と参照の間は空白で区切ります',
    },
  },
  'ref-self': {
    gravity: 'error',
    en: {
      wrong: 'the message refers to itself ("{value}")',
      right: 'refer to the earlier message, and give this one an identifier of its own',
    },
    ja: {
      wrong: '電文が自分自身を参照しています（「{value}」）',
      right: '前の電文を参照し、この電文には別の識別子を付けてください',
    },
  },
  'ref-postdated': {
    gravity: 'warning',
    en: {
      wrong: 'the message refers to one that was sent later ("{value}")',
      right: 'a message can only refer to earlier ones: correct the reference or <sent>',
    },
    ja: {
      wrong: '後で発信された電文を参照しています（「{value}」）',
      right: '参照できるのは前の電文だけです。参照か <sent> を直してください',
    },
  },
  'ref-unknown': {
    gravity: 'warning',
    en: {
      wrong: 'the message referred to ("{value}") is not among these files',
      right: 'add the earlier message, or leave it: this one is then the first we know of',
    },
    ja: {
      wrong: '参照している電文（「{value}」）がこれらのファイルの中にありません',
      right: '前の電文も加えてください。なければ、この電文を最初のものとして扱います',
    },
  },
  'ref-sender-differs': {
    gravity: 'warning',
    en: {
      wrong: 'the reference "{value}" names another sender than this message has ({sender})',
      right:
        'write the sender as in the message referred to; only its own sender should update or cancel a message',
    },
    ja: {
      wrong: '参照「{value}」の発信者が、この電文の発信者（{sender}）と違います',
      right: '参照先の電文のとおりに書いてください。更新や取消は同じ発信者が行うものです',
    },
  },

  // Languages and their blocks.
  'lang-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" is no language tag',
      mended: '"{value}" is no language tag; it was read as "{read}"',
      right: 'write it with hyphens, such as ja, en-US or zh-Hant-TW',
    },
    ja: {
      wrong: '「{value}」は言語の表し方になっていません',
      mended: '「{value}」は言語の表し方になっていません。「{read}」として読みました',
      right: 'ja、en-US、zh-Hant-TW のように、ハイフンでつないで書いてください',
    },
  },
  'lang-default': {
    gravity: 'warning',
    en: {
      wrong: 'there is no <language>, so this text counts as American English (en-US)',
      right: 'say in which language it is written',
    },
    ja: {
      wrong: '<language> がないため、この文は米国英語（en-US）として扱われます',
      right: '何語で書かれているかを書いてください',
    },
  },
  'lang-same-text': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> is the same in {language} and in {other}: one of them is not translated',
      right: 'translate it, or leave the second <info> out',
    },
    ja: {
      wrong: '<{element}> が {language} と {other} で同じです。どちらかが訳されていません',
      right: '訳すか、二つ目の <info> を省いてください',
    },
  },
  'info-codes-differ': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> is {value} in {language} and {expected} in {other}',
      right: 'the same warning in another language has the same values: give both {expected}, or correct it',
    },
    ja: {
      wrong: '<{element}> が {language} では {value}、{other} では {expected} です',
      right: '同じ警報なら、どの言語でも同じ値にしてください',
    },
  },

  // Words.
  'html-entity': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> shows "{value}" to people as it stands',
      right: 'write the character itself; XML needs only &amp; &lt; &gt; &quot; &apos;',
    },
    ja: {
      wrong: '<{element}> の「{value}」は、そのままの文字で表示されてしまいます',
      right: '文字そのものを書いてください。XMLで必要なのは &amp; &lt; &gt; &quot; &apos; だけです',
    },
  },
  'html-tag': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> holds the markup "{value}", which many receivers show or read aloud',
      right: 'write plain text, and a line break as a line break',
    },
    ja: {
      wrong: '<{element}> にHTMLのタグ「{value}」があります。そのまま表示・読み上げられることがあります',
      right: 'タグのない文にし、改行は改行のまま書いてください',
    },
  },
  'headline-long': {
    gravity: 'warning',
    en: {
      wrong: 'the headline has {length} characters; small screens cut it',
      right: 'at most {limit}: what, where, what to do',
    },
    ja: {
      wrong: '見出しが{length}字あります。小さな画面では途中で切れます',
      right: '{limit}字まで。何が、どこで、どうすべきか',
    },
  },
  'event-long': {
    gravity: 'warning',
    en: {
      wrong: 'the event has {length} characters; it is a name, not a sentence',
      right: 'at most {limit}, such as "Flash flood warning"',
    },
    ja: {
      wrong: '<event> が{length}字あります。文ではなく名称を書く所です',
      right: '{limit}字まで。例: 大雨警報',
    },
  },
  'areadesc-long': {
    gravity: 'warning',
    en: {
      wrong: 'the description of the area has {length} characters',
      right: 'at most {limit}: people look for the name of their place; give each area its own <area>',
    },
    ja: {
      wrong: '地域の説明が{length}字あります',
      right: '{limit}字まで。自分の地名を探せるよう、地域ごとに <area> を分けてください',
    },
  },

  // Links and resources.
  'web-absolute': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <web> is no full address',
      right: 'write it with its scheme: https://www.example.org/warnings',
    },
    ja: {
      wrong: '<web> の「{value}」は完全なアドレスではありません',
      right: 'https://www.example.org/warnings のように、https: から書いてください',
    },
  },
  'uri-relative-without-deref': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <uri> is only part of an address, and the file itself is not in the message',
      right: 'write the full address, or put the file into <derefUri>',
    },
    ja: {
      wrong: '<uri> の「{value}」はアドレスの一部で、ファイル本体も電文にありません',
      right: '完全なアドレスを書くか、ファイルを <derefUri> に入れてください',
    },
  },
  'resource-empty': {
    gravity: 'warning',
    en: {
      wrong: 'the resource has neither <uri> nor <derefUri>: there is nothing to open',
      right: 'add the address of the file, or the file itself',
    },
    ja: {
      wrong: '添付に <uri> も <derefUri> もありません。開くものがありません',
      right: 'ファイルのアドレスか、ファイルそのものを加えてください',
    },
  },
  'mime-syntax': {
    gravity: 'warning',
    en: {
      wrong: '"{value}" in <mimeType> is no type of file',
      right: 'write type/subtype, such as image/png or audio/mpeg',
    },
    ja: {
      wrong: '<mimeType> の「{value}」はファイルの種類になっていません',
      right: 'image/png や audio/mpeg のように書いてください',
    },
  },
  'size-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <size> is no whole number',
      right: 'give the size in bytes, digits only',
    },
    ja: {
      wrong: '<size> の「{value}」は整数ではありません',
      right: '大きさをバイト単位の数字だけで書いてください',
    },
  },
  'deref-base64': {
    gravity: 'error',
    en: {
      wrong: 'what stands in <derefUri> is not base64: the file cannot be opened',
      right: 'encode the whole file as base64 (RFC 4648)',
    },
    ja: {
      wrong: '<derefUri> の内容がbase64ではありません。ファイルを開けません',
      right: 'ファイル全体をbase64（RFC 4648）で書いてください',
    },
  },
  'digest-syntax': {
    gravity: 'warning',
    en: {
      wrong: '"{value}" in <digest> is no SHA-1 hash',
      right: 'write 40 hexadecimal digits',
    },
    ja: {
      wrong: '<digest> の「{value}」はSHA-1の値ではありません',
      right: '16進数40桁で書いてください',
    },
  },
  'digest-mismatch': {
    gravity: 'warning',
    en: {
      wrong: 'the file in <derefUri> is not the one <digest> was made of ({actual})',
      right: 'make the digest anew, or ask the sender for the file: it was changed on the way',
    },
    ja: {
      wrong: '<derefUri> のファイルが <digest> の元になったものと違います（{actual}）',
      right: '値を作り直すか、発信元にファイルを確かめてください。途中で変わっています',
    },
  },

  // About the list itself.
  'more-of-rule': {
    gravity: 'info',
    en: {
      wrong: 'the rule {rule} has {count} more places than are listed',
      right: 'correct those listed, then check again',
    },
    ja: {
      wrong: '規則 {rule} に当たる箇所は、一覧のほかに{count}件あります',
      right: '一覧の箇所を直してから、もう一度確かめてください',
    },
  },
} as const satisfies RuleFamily
