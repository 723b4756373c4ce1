import { partsOf, unbreakablePieces } from '@alert-replay/shared/line-breaks.ts'
import { describe, expect, it } from 'vitest'

/** The text set in lines of at most `columns` characters, ended only where they may end. */
function lines(text: string, language: string, columns: number): readonly string[] {
  const set: string[] = []
  for (const piece of unbreakablePieces(text, language)) {
    const last = set.at(-1)
    if (last !== undefined && last.length + piece.trimEnd().length <= columns)
      set[set.length - 1] = last + piece
    else set.push(piece)
  }
  return set
}

// The body of the national alert of 9 January 2024, as reported: case F3.
const TAIWAN =
  '[防空警報]中國於15:04發射衛星,已飛越南部上空,請民眾注意安全。若發現不明物體,通報警消人員處理。'
const TAIWAN_SIMPLIFIED =
  '[防空警报]中国于15:04发射卫星，已飞越南部上空，请民众注意安全。若发现不明物体，通报警消人员处理。'

describe('lines of Chinese', () => {
  it.each([
    ['zh-Hant', TAIWAN, /(?:越|越南)$/u],
    ['zh-TW', TAIWAN, /(?:越|越南)$/u],
    ['zh-Hans', TAIWAN_SIMPLIFIED, /(?:越|越南)$/u],
  ])('[F3] in %s nothing flies over Vietnam, however long the lines', (language, text, vietnam) => {
    // What the naive layout does, so that this test can fail.
    const naive = Array.from({ length: 60 }, (_, columns) => text.slice(0, columns))
    expect(naive.some((line) => vietnam.test(line))).toBe(true)
    for (let columns = 4; columns <= 60; columns++) {
      expect(lines(text, language, columns).filter((line) => vietnam.test(line))).toEqual([])
    }
  })

  it('end where a word ends, and where no other word could be read across', () => {
    expect(unbreakablePieces(TAIWAN, 'zh-Hant')).toEqual([
      '[防空',
      '警報]',
      '中國於',
      '15:04發射',
      '衛星,',
      '已飛越南部',
      '上空,',
      '請民眾',
      '注意',
      '安全。',
      '若發現',
      '不明',
      '物體,',
      '通報警消',
      '人員',
      '處理。',
    ])
  })

  it('[F3] end between two words of a piece that is wider than the line, never within one', () => {
    expect(partsOf('已飛越南部', 'zh-Hant')).toEqual(['已', '飛越', '南部'])
    expect(partsOf('（地下）。', 'zh-Hant')).toEqual(['（地下）。'])
    expect(partsOf('緊急情報', 'ja'), 'Japanese is left to the layout').toEqual(['緊急情報'])
    expect(partsOf('', 'zh-Hant')).toEqual([''])
  })

  it('never begin with what closes, nor end with what opens', () => {
    expect(unbreakablePieces('避難（地下）。「請」注意！', 'zh-Hant')).toEqual([
      '避難',
      '（地下）。',
      '「請」',
      '注意！',
    ])
  })
})

describe('lines of Japanese', () => {
  it('begin with a word of meaning, never with a particle or a counter', () => {
    expect(
      unbreakablePieces('先程のミサイルは、22時55分頃、太平洋へ通過したものとみられます。', 'ja'),
    ).toEqual(['先程の', 'ミサイルは、', '22時', '55分頃、', '太平洋へ', '通過したものとみられます。'])
    expect(unbreakablePieces('対象地域：沖縄県', 'ja')).toEqual(['対象', '地域：', '沖縄県'])
  })

  it('end at the spaces of Easy Japanese only', () => {
    expect(
      unbreakablePieces('ミサイルが　飛んで　きます。\n建物の　中に　入って　ください。', 'ja-x-easy'),
    ).toEqual(['ミサイルが　', '飛んで　', 'きます。\n', '建物の　', '中に　', '入って　', 'ください。'])
  })
})

describe.each(['zh-Hant', 'zh-Hans', 'ja', 'ja-x-easy', 'ko', 'vi', 'pt', 'en'])('in %s', (language) => {
  it.each([
    '',
    ' ',
    '。',
    TAIWAN,
    'ミサイル発射。\n\n対象地域：沖縄県',
    '미사일 발사. 대피하십시오.',
    'x'.repeat(300),
  ])('the pieces of %j are the text', (text) => {
    expect(unbreakablePieces(text, language).join('')).toBe(text)
  })
})

describe('languages with spaces between words', () => {
  it('are left to the layout', () => {
    expect(unbreakablePieces('미사일 발사. 대피하십시오.', 'ko')).toEqual(['미사일 발사. 대피하십시오.'])
    expect(unbreakablePieces('Tên lửa đã được phóng.', 'vi')).toEqual(['Tên lửa đã được phóng.'])
  })
})
