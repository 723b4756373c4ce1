import type { RuleFamily } from './family.ts'

/** Advice on the words of a warning; nothing here is against a standard: docs/rules/quality.md. */
export const QUALITY_RULES = {
  'advice-source': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text does not say who warns',
      right: 'name the authority in <senderName>, or begin the headline with it',
    },
    ja: {
      wrong: '{language} の文に、誰が出した警報かがありません',
      right: '<senderName> に機関名を書くか、見出しの初めに入れてください',
    },
  },
  'advice-hazard': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text does not say what is dangerous and what it does',
      right: 'describe the hazard and its effects in <description>: how strong, how fast, what it destroys',
    },
    ja: {
      wrong: '{language} の文に、何が危険で何をもたらすかがありません',
      right: '災害の内容と影響（強さ、速さ、被害）を <description> に書いてください',
    },
  },
  'advice-location': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text does not say where: none of the areas is named in it',
      right: 'name the places warned as the people there call them',
    },
    ja: {
      wrong: '{language} の文に、どこのことかがありません（地域名が文中に出てきません）',
      right: '対象の地名を、住民の呼ぶとおりに書いてください',
    },
  },
  'advice-time': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text does not say when: no hour, no day, no "now"',
      right: 'say when it begins, until when people should act, or that it is happening now',
    },
    ja: {
      wrong: '{language} の文に、いつのことかがありません（時刻も日付も「今」もありません）',
      right: 'いつ始まるか、いつまでに行動すべきか、または今起きていることを書いてください',
    },
  },
  'advice-guidance': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text does not tell people what to do',
      right: 'say in <instruction> what to do, in the order in which to do it',
    },
    ja: {
      wrong: '{language} の文に、取るべき行動がありません',
      right: '何をすべきかを、行う順に <instruction> に書いてください',
    },
  },
  'advice-capitals': {
    gravity: 'warning',
    en: {
      wrong:
        '<{element}> is written in capital letters ({percent} % of it): slow to read, and read out letter by letter',
      right: 'write it as a sentence; capitals for a word or two, such as NOW',
    },
    ja: {
      wrong: '<{element}> の{percent}%が大文字です。読みにくく、読み上げでは一字ずつ読まれます',
      right: '普通の文で書き、大文字は NOW のような一、二語だけにしてください',
    },
  },
  'advice-reading-level': {
    gravity: 'info',
    en: {
      wrong:
        '<{element}> reads like year {grade} of school (Flesch-Kincaid); people under stress read worse than at ease',
      right: 'shorter sentences, shorter words: year {limit} or below',
    },
    ja: {
      wrong: '<{element}> は学年{grade}相当の難しさです（Flesch-Kincaid）。緊張した人は平時より読めません',
      right: '文と語を短くし、学年{limit}以下にしてください',
    },
  },
  'advice-sentence-long': {
    gravity: 'info',
    en: {
      wrong: '<{element}> has a sentence of {length} characters: "{value}"',
      right: 'at most {limit}: one thing in one sentence',
    },
    ja: {
      wrong: '<{element}> に{length}字の文があります:「{value}」',
      right: '{limit}字まで。一文では一つのことだけを',
    },
  },
  'advice-kanji': {
    gravity: 'info',
    en: {
      wrong: '{percent} % of <{element}> are kanji, and so it is hard for children and learners',
      right: 'use everyday words; about a third of kanji reads easily',
    },
    ja: {
      wrong: '<{element}> の{percent}%が漢字です。子どもや日本語を学ぶ人には読みにくい文です',
      right: 'やさしい言葉に言い換えてください。漢字は三割ほどが読みやすい目安です',
    },
  },
  'advice-facts-differ': {
    gravity: 'warning',
    en: {
      wrong: 'the {language} text lacks what the {other} text has: {missing}',
      right: 'the same numbers, times and numbers to call in every language',
    },
    ja: {
      wrong: '{other} の文にある {missing} が、{language} の文にありません',
      right: '数値、時刻、電話番号はどの言語でも同じにしてください',
    },
  },
  'advice-too-long': {
    gravity: 'info',
    en: {
      wrong:
        'the {language} text has {length} characters and does not fit into one cell broadcast message ({limit})',
      right: 'put first what people must know to act; what does not fit is cut',
    },
    ja: {
      wrong: '{language} の文は{length}字あり、緊急速報の一通（{limit}字）に収まりません',
      right: '行動に必要なことを先に書いてください。収まらない分は切られます',
    },
  },
} as const satisfies RuleFamily
