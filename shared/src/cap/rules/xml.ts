import type { RuleFamily } from './family.ts'

/** Rules of XML itself, before anything in it is read as CAP: docs/rules/xml.md. */
export const XML_RULES = {
  'xml-wellformed': {
    gravity: 'error',
    en: {
      wrong: 'this is no XML: {fault}',
      right: 'ask for the file again as it was sent; one that was cut or edited by hand is often broken',
    },
    ja: {
      wrong: 'XMLとして読めません: {fault}',
      right:
        '送信されたままのファイルをもう一度入手してください。途中で切れたり手で直したりした可能性があります',
    },
  },
  'xml-ampersand': {
    gravity: 'error',
    en: {
      wrong: 'this is no XML: there is an & by itself, in "{value}"',
      right: 'write &amp; in place of each & that is meant as one: Fire &amp; Rescue',
    },
    ja: {
      wrong: 'XMLとして読めません: 「{value}」に & がそのまま書かれています',
      right: '文字としての & は、どれも &amp; と書いてください: Fire &amp; Rescue',
    },
  },
  'xml-doctype': {
    gravity: 'error',
    en: {
      wrong: 'the file has a DOCTYPE, which can make a reader fetch or unfold what is not in the file',
      right: 'take the DOCTYPE away: CAP has none',
    },
    ja: {
      wrong: 'DOCTYPEがあります。ファイルにないものを読み込ませたり、膨らませたりできるため読みません',
      right: 'DOCTYPEを取り除いてください。CAPにはありません',
    },
  },
  'xml-depth': {
    gravity: 'error',
    en: {
      wrong: 'elements stand in elements more than {limit} deep',
      right: 'CAP is four deep, in a feed or an envelope a little more: this is no alert',
    },
    ja: {
      wrong: '要素の入れ子が{limit}段を超えています',
      right: 'CAPは4段、フィードなどに入っていてもそれより少し深いだけです。警報のファイルではありません',
    },
  },
  'xml-size': {
    gravity: 'error',
    en: {
      wrong: 'the file is larger than {limit}; it was not read',
      right: 'divide it; where polygons have very many points, ask for simpler ones',
    },
    ja: {
      wrong: 'ファイルが{limit}を超えています。読みませんでした',
      right: '分割してください。ポリゴンの点が非常に多い場合は、簡略なものを求めてください',
    },
  },
  'xml-stray-text': {
    gravity: 'repair',
    en: {
      wrong: '<{element}> holds elements, and the text "{value}" between them; the text was left out',
      right: 'put the text into an element of its own, such as <description> or <note>',
    },
    ja: {
      wrong: '<{element}> の要素の間に文字列「{value}」があります。取り除いて読みました',
      right: '<description> や <note> などの要素の中に書いてください',
    },
  },
} as const satisfies RuleFamily
