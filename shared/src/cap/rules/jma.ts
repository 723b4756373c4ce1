import type { RuleFamily } from './family.ts'

/** Rules of reading JMA disaster-prevention XML: docs/rules/jma.md. */
export const JMA_RULES = {
  'jma-structure': {
    gravity: 'error',
    en: {
      wrong: 'this JMA XML has no {element}',
      right: 'fetch the file again: each has a Control and a Head with Title, times, Status and InfoType',
    },
    ja: {
      wrong: 'この気象庁XMLには {element} がありません',
      right: '電文を取り直してください。ControlとHeadに標題・時刻・運用種別・情報形態が必要です',
    },
  },
  'jma-value': {
    gravity: 'error',
    en: {
      wrong: '{element} is "{value}", which JMA does not use',
      right: 'it should be one of: {allowed}',
    },
    ja: {
      wrong: '{element} の値「{value}」は、気象庁XMLの値ではありません',
      right: '次のいずれかです: {allowed}',
    },
  },
  'jma-date': {
    gravity: 'error',
    en: {
      wrong: '{element} is "{value}", which is no time',
      right:
        'write a time like 2023-11-21T22:46:00+09:00; a time of issue is replaced by the other one of the file, any other time is left out',
    },
    ja: {
      wrong: '{element} の値「{value}」は日時として読めません',
      right:
        '日時は 2023-11-21T22:46:00+09:00 のように書きます。発表時刻は電文のもう一方の時刻で補い、その他の時刻は取り除きます',
    },
  },
  'jma-unsupported': {
    gravity: 'error',
    en: {
      wrong: '"{title}" holds numbers or charts only: no text, no warning and no area to tell anybody',
      right: 'leave it out, or write an alert of your own about it',
    },
    ja: {
      wrong: '「{title}」は数値や図だけの電文で、伝える文章も、警報等も、対象地域もありません',
      right: '取り込みから外すか、この電文についての警報を自分で書いてください',
    },
  },
  'jma-general': {
    gravity: 'info',
    en: {
      wrong: '"{title}" is general information, no warning; it was read with severity Minor',
      right: 'leave it out where it does not belong to the drill',
    },
    ja: {
      wrong: '「{title}」は警報等ではなく一般の情報です。severityはMinorとして読みました',
      right: '訓練に不要であれば外してください',
    },
  },
  'jma-code-type': {
    gravity: 'warning',
    en: {
      wrong:
        'the code {code} of "{area}" does not say which list of codes it is from; only the name was kept',
      right: 'Areas needs its codeType',
    },
    ja: {
      wrong: '「{area}」のコード {code} は、どのコード表のものか書かれていません。名前だけを残しました',
      right: 'AreasにcodeTypeが必要です',
    },
  },
  'jma-size': {
    gravity: 'error',
    en: {
      wrong: 'this JMA XML has {count} pairs of a warning and an area; {limit} is the most we read',
      right: 'no real report has so many; fetch the file again',
    },
    ja: {
      wrong: 'この気象庁XMLには警報等と地域の組が{count}組あり、上限の{limit}組を超えています',
      right: '実際の電文がこれほど大きくなることはありません。電文を取り直してください',
    },
  },
  'jma-long': {
    gravity: 'error',
    en: {
      wrong: '{what} has {count} characters; {limit} is the most we read',
      right: 'no real report is so long; fetch the file again',
    },
    ja: {
      wrong: '{what}が{count}字あり、上限の{limit}字を超えています',
      right: '実際の電文がこれほど長くなることはありません。電文を取り直してください',
    },
  },
  'jma-predecessor': {
    gravity: 'warning',
    en: {
      wrong: 'this message ({infoType}) is about an earlier one of its series, which is not among the files',
      right: 'add the earlier message, so that both can be linked',
    },
    ja: {
      wrong: 'この電文（{infoType}）が対象とする先の電文が、ファイルの中にありません',
      right: '先の電文も一緒に取り込むと、関連付けられます',
    },
  },
} as const satisfies RuleFamily
