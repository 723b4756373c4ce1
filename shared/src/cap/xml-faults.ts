type Sentence = Readonly<Record<'en' | 'ja', string>>

/** What the reader of XML says, and what that means; `$1` is what it names. The first that fits counts. */
const FAULTS: readonly (readonly [said: RegExp, en: string, ja: string])[] = [
  [/^unclosed tag: (.+)/, '<$1> is never closed', '<$1> が閉じられていません'],
  [
    /^unmatched closing tag: (.+)/,
    '</$1> closes nothing that is open',
    '</$1> に対応する開始タグがありません',
  ],
  [
    /^(?:unexpected|weird empty) close tag/,
    'a closing tag closes nothing',
    '終了タグに対応する開始タグがありません',
  ],
  [/^unexpected end/, 'the file ends in the middle', 'ファイルが途中で終わっています'],
  [/^document must contain a root/, 'there is no element in it', '要素が一つもありません'],
  [
    /only one root/,
    'there is something after the end of the first element',
    '最上位の要素の後に、別の要素があります',
  ],
  [/^text data outside/, 'there is text outside of the elements', '要素の外に文字があります'],
  [
    /^disallowed character in (?:closing tag|tag name)/,
    'the name of an element cannot be written so',
    '要素名に使えない文字があります',
  ],
  [
    /^disallowed character in attribute/,
    'the name of an attribute cannot be written so',
    '属性名に使えない文字があります',
  ],
  [
    /^forward-slash|^malformed name|^incorrect syntax/,
    'a tag is not written as it must be',
    'タグの書き方が正しくありません',
  ],
  [/^disallowed character/, 'there is a character that XML does not allow', 'XMLで使えない文字があります'],
  [
    /^(?:undefined|empty) entity/,
    'there is an & that begins none of &amp; &lt; &gt; &quot; &apos; &#…;',
    '& の後が &amp; &lt; &gt; &quot; &apos; &#…; のどれでもありません',
  ],
  [
    /^malformed character entity/,
    'a number &#…; stands for no character that XML allows',
    '&#…; の番号の文字は、XMLで使えません',
  ],
  [
    /^unbound namespace prefix: "?([^"]+)/,
    'the prefix "$1" is not declared',
    '接頭辞「$1」が宣言されていません',
  ],
  [/^duplicate attribute: (.+)/, 'the attribute "$1" is given twice', '属性「$1」が二度書かれています'],
  [
    /^attribute without value|^unquoted attribute|^no whitespace between/,
    'an attribute is not written as name="value"',
    '属性が 名前="値" の形になっていません',
  ],
  [/^malformed comment/, 'a comment is not written as it must be', 'コメントの書き方が正しくありません'],
  [/"]]>"/, 'there is a ]]> in a text', '文の中に ]]> があります'],
  [
    /declaration|version number|encoding value|standalone|name\/value|^value |^whitespace|^expected/,
    'the first line <?xml …?> is not written as it must be',
    '先頭の <?xml …?> の書き方が正しくありません',
  ],
  [
    /processing instruction/,
    'a processing instruction <?…?> is not written as it must be',
    '処理命令 <?…?> の書き方が正しくありません',
  ],
  [/namespace|xmlns|prefix/, 'a namespace cannot be declared so', '名前空間の宣言が正しくありません'],
]

/** What is wrong with the XML, in both languages; what we know no words for is quoted. */
export function xmlFault(said: string): Sentence {
  const message = said.replace(/\.$/, '')
  for (const [pattern, en, ja] of FAULTS) {
    const found = pattern.exec(message)
    if (!found) continue
    const fill = (sentence: string): string => sentence.replace('$1', () => found[1] ?? '')
    return { en: fill(en), ja: fill(ja) }
  }
  return { en: `the reader says "${message}"`, ja: `読み取りの報告「${message}」` }
}
