import type { RuleFamily } from './family.ts'

/** Rules of profiles, on request or where a message says that it follows one: docs/rules/profiles.md. */
export const PROFILE_RULES = {
  // What several profiles ask; {profile} says which.
  'profile-marker': {
    gravity: 'error',
    en: {
      wrong: 'the message does not say that it follows {profile}',
      right: 'add {expected}',
    },
    ja: {
      wrong: '{profile} に従うことを示す記載がありません',
      right: '{expected} を加えてください',
    },
  },
  'profile-required': {
    gravity: 'error',
    en: { wrong: '{profile} requires <{element}> here', right: 'add <{element}>' },
    ja: { wrong: '{profile} ではここに <{element}> が必須です', right: '<{element}> を加えてください' },
  },
  'profile-recommended': {
    gravity: 'warning',
    en: {
      wrong: '{profile} recommends <{element}> here',
      right: 'add <{element}> if there is anything to say',
    },
    ja: {
      wrong: '{profile} ではここに <{element}> を書くことが勧められています',
      right: '書けることがあれば <{element}> を加えてください',
    },
  },
  'profile-references': {
    gravity: 'error',
    en: {
      wrong:
        '{profile}: a message of type {msgType} must refer to every message still in force that it replaces',
      right: 'add <references>',
    },
    ja: {
      wrong: '{profile}: 種別 {msgType} の電文は、置き換える有効な電文をすべて参照しなければなりません',
      right: '<references> を加えてください',
    },
  },
  'profile-codes-differ': {
    gravity: 'error',
    en: {
      wrong: '{profile}: <{element}> is not the same in every <info> ({value} here, {expected} in the first)',
      right: 'one message is about one hazard: give every <info> the same, or send two messages',
    },
    ja: {
      wrong: '{profile}: <{element}> が <info> によって違います（ここでは {value}、最初は {expected}）',
      right: '一つの電文では一つの災害だけを伝えます。すべて同じにするか、電文を分けてください',
    },
  },
  'profile-event-differs': {
    gravity: 'error',
    en: {
      wrong:
        '{profile}: <event> is not the same in every <info> of one language ("{value}", before "{expected}")',
      right: 'give both the same <event>, or send two messages',
    },
    ja: {
      wrong: '{profile}: 同じ言語の <info> で <event> が違います（「{value}」、前は「{expected}」）',
      right: '同じ <event> にするか、電文を分けてください',
    },
  },
  'profile-event-code': {
    gravity: 'error',
    en: {
      wrong: '{profile} requires one <eventCode> of the list "{list}" here; there are {count}',
      right: 'add it, such as {expected}, or take away all but one',
    },
    ja: {
      wrong: '{profile} ではここに「{list}」の <eventCode> が一つ必要です（現在{count}個）',
      right: '{expected} のように一つだけ書いてください',
    },
  },
  'profile-geocode': {
    gravity: 'error',
    en: {
      wrong: '{profile} requires a <geocode> of "{list}" in every <area>',
      right: 'add it, such as {expected}',
    },
    ja: {
      wrong: '{profile} では <area> ごとに「{list}」の <geocode> が必要です',
      right: '{expected} のように加えてください',
    },
  },
  'profile-area-shape': {
    gravity: 'warning',
    en: {
      wrong: '{profile}: no area here can be drawn on a map',
      right: 'add a polygon or a circle to what has only codes or words',
    },
    ja: {
      wrong: '{profile}: 地図に描ける地域がありません',
      right: 'コードや言葉だけの地域に、多角形か円を加えてください',
    },
  },
  'profile-ignored': {
    gravity: 'warning',
    en: {
      wrong: '{profile} ignores <{element}>: the warning is in force when it is sent',
      right: 'leave <{element}> out, and say the time in the text',
    },
    ja: {
      wrong: '{profile} では <{element}> は無視され、発信と同時に有効になります',
      right: '<{element}> を省き、時刻は文中に書いてください',
    },
  },
  'profile-offset': {
    gravity: 'warning',
    en: {
      wrong: '{profile}: "{value}" is in UTC, which is nobody\'s local time there',
      right: 'write the time with the offset of the place warned, such as {expected}',
    },
    ja: {
      wrong: '{profile}: 「{value}」はUTCで、現地の時刻ではありません',
      right: '{expected} のように、警報の出る土地のUTCとの差で書いてください',
    },
  },
  'profile-status': {
    gravity: 'info',
    en: {
      wrong: '{profile} does not show a message of status {status}',
      right: 'as it should be for a test; nobody will see it',
    },
    ja: {
      wrong: '{profile} では status が {status} の電文は表示されません',
      right: '試験ならそのままで結構です。誰の目にも触れません',
    },
  },

  // Google Public Alerts.
  'google-headline-long': {
    gravity: 'warning',
    en: { wrong: 'the headline has {length} characters; Google cuts it', right: 'at most {limit}' },
    ja: { wrong: '見出しが{length}字あります。Googleでは途中で切れます', right: '{limit}字まで' },
  },
  'google-same-text': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> and <{other}> are the same text',
      right: 'headline: what and where; description: the hazard; instruction: what to do',
    },
    ja: {
      wrong: '<{element}> と <{other}> が同じ文です',
      right: '見出しには何がどこでか、説明には災害の内容、指示には取るべき行動を書いてください',
    },
  },
  'google-unknown': {
    gravity: 'warning',
    en: {
      wrong: '<{element}> is Unknown, so that the message cannot be ranked',
      right: 'give the value that fits best',
    },
    ja: {
      wrong: '<{element}> が Unknown なので、重要さを判断できません',
      right: '最も近い値を書いてください',
    },
  },
  'google-decimals': {
    gravity: 'warning',
    en: {
      wrong: '"{value}" has more than {limit} decimals: that is less than the width of a hand',
      right: 'four decimals are about ten metres; more only make the message longer',
    },
    ja: {
      wrong: '「{value}」の小数が{limit}桁を超えています。手のひらの幅より細かい値です',
      right: '小数4桁で約10メートルです。それ以上は電文が長くなるだけです',
    },
  },

  // IPAWS, United States.
  'ipaws-org': {
    gravity: 'warning',
    en: {
      wrong: 'there is no parameter EAS-ORG, which EAS and HazCollect need',
      right: 'add it with the code of the originator: EAS, CIV, WXR or PEP',
    },
    ja: {
      wrong: 'EASとHazCollectに必要なパラメータ EAS-ORG がありません',
      right: '発信元の符号（EAS、CIV、WXR、PEP）を書いてください',
    },
  },
  'ipaws-text-long': {
    gravity: 'error',
    en: {
      wrong: '{name} has {length} characters; phones refuse more than {limit}',
      right: 'shorten it: hazard, place, time, what to do, who says so',
    },
    ja: {
      wrong: '{name} が{length}字あります。端末は{limit}字を超えると受け付けません',
      right: '短くしてください: 災害、場所、時刻、取るべき行動、発信元',
    },
  },
  'ipaws-text-characters': {
    gravity: 'error',
    en: {
      wrong: '{name} holds "{value}", which the GSM 7-bit alphabet of wireless alerts does not have',
      right: 'write it with plain letters, digits and marks',
    },
    ja: {
      wrong: '{name} の「{value}」は、緊急速報に使うGSM 7ビットの文字にありません',
      right: '基本の英数字と記号で書いてください',
    },
  },

  // CAP-CP, Canada.
  'cap-cp-languages': {
    gravity: 'warning',
    en: {
      wrong: 'CAP-CP expects English and French; {missing} is missing',
      right: 'add an <info> in {missing} with the same codes',
    },
    ja: {
      wrong: 'CAP-CPでは英語とフランス語が求められます（{missing} がありません）',
      right: '{missing} の <info> を同じコードで加えてください',
    },
  },

  // CAP-AU, Australia.
  'cap-au-sender': {
    gravity: 'warning',
    en: {
      wrong: 'the sender "{value}" is no address',
      right: 'name the agency as name@domain',
    },
    ja: {
      wrong: '発信者「{value}」がアドレスの形ではありません',
      right: '機関を name@domain の形で書いてください',
    },
  },
  'cap-au-effective-on-cancel': {
    gravity: 'error',
    en: {
      wrong: 'a Cancel has <effective>: CAP-AU ends a warning at once',
      right: 'take <effective> away',
    },
    ja: {
      wrong: 'Cancel に <effective> があります。CAP-AUの取消はただちに有効です',
      right: '<effective> を取り除いてください',
    },
  },

  // MeteoAlarm, Europe.
  'meteoalarm-awareness': {
    gravity: 'error',
    en: {
      wrong: 'MeteoAlarm needs the parameter {name} written as {expected}; it is "{value}"',
      right: 'correct it: number, word, and for the level the severity, divided by semicolons',
    },
    ja: {
      wrong: 'MeteoAlarmではパラメータ {name} を {expected} のように書きます（現在「{value}」）',
      right: '番号、語、レベルの場合は severity をセミコロンで区切って書いてください',
    },
  },
  'meteoalarm-missing': {
    gravity: 'error',
    en: {
      wrong: 'the parameter {name} is missing, which MeteoAlarm requires here',
      right:
        'add it with what applies here, in this form: <parameter><valueName>{name}</valueName><value>{example}</value></parameter>',
    },
    ja: {
      wrong: 'MeteoAlarmで必須のパラメータ {name} がありません',
      right:
        '当てはまる値を、次の形で加えてください: <parameter><valueName>{name}</valueName><value>{example}</value></parameter>',
    },
  },
  'meteoalarm-severity': {
    gravity: 'warning',
    en: {
      wrong: 'the awareness level "{value}" does not go with the severity {severity}',
      right: 'green is Minor, yellow Moderate, orange Severe, red Extreme',
    },
    ja: {
      wrong: 'awareness_level「{value}」と severity の {severity} が合いません',
      right: '緑は Minor、黄は Moderate、橙は Severe、赤は Extreme です',
    },
  },

  // WMO.
  'wmo-identifier': {
    gravity: 'warning',
    en: {
      wrong: 'the identifier "{value}" does not begin with the number of an alert in WMO\'s register',
      right: 'write urn:oid:2.49.0.1.<country>.<authority>.<year>.<month>.<day>.<hour>.<minute>.<second>',
    },
    ja: {
      wrong: '識別子「{value}」が、WMO登録簿の警報の番号で始まっていません',
      right: 'urn:oid:2.49.0.1.<国>.<機関>.<年>.<月>.<日>.<時>.<分>.<秒> と書いてください',
    },
  },
  'wmo-authority': {
    gravity: 'warning',
    en: {
      wrong: 'the identifier "{value}" is the number of an authority (2.49.0.0), not of an alert',
      right: 'alerts are numbered under 2.49.0.1',
    },
    ja: {
      wrong: '識別子「{value}」は機関の番号（2.49.0.0）で、警報の番号ではありません',
      right: '警報には 2.49.0.1 の下の番号を使います',
    },
  },
} as const satisfies RuleFamily
