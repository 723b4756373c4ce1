import { describe, expect, it } from 'vitest'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { linkJma } from '@alert-replay/shared/jma/link-jma.ts'
import type { ReadJma } from '@alert-replay/shared/jma/read-jma.ts'
import { read } from './files.ts'

const tripletOf = ({ sender, identifier, sent }: CapMessage): string => `${sender},${identifier},${sent}`

/** Type and the index of what it refers to, for each message. */
const linksOf = (messages: readonly ReadJma[]): readonly string[] => {
  const triplets = messages.map(({ message }) => tripletOf(message))
  return linkJma(messages).map(({ message: { msgType, references } }) =>
    references === undefined ? msgType : `${msgType} of ${triplets.indexOf(references)}`,
  )
}

describe('JMA reports of one series', () => {
  it('are an Alert, an Update of it, and a Cancel of that', () => {
    const messages = ['eew-warning-1', 'eew-warning-2', 'eew-withdrawn'].map(read)
    expect(linksOf(messages)).toEqual(['Alert', 'Update of 0', 'Cancel of 1'])
  })

  it('are linked as they were made, in whatever order the files come', () => {
    const messages = ['eew-withdrawn', 'eew-warning-2', 'eew-warning-1'].map(read)
    expect(linksOf(messages)).toEqual(['Cancel of 1', 'Update of 2', 'Alert'])
  })

  it('made within one second are ordered by their numbers', () => {
    const [one, two] = ['eew-warning-1', 'eew-warning-2'].map(read)
    if (!one || !two) throw new Error('two files are read')
    expect(linksOf([{ ...two, madeMs: one.madeMs }, one])).toEqual(['Update of 1', 'Alert'])
  })

  it('stay apart where title, status or event differ', () => {
    const messages = ['eew-forecast', 'eew-forecast-sea', 'eew-warning-1', 'intensity'].map(read)
    expect(linksOf(messages)).toEqual(['Alert', 'Alert', 'Alert', 'Alert'])
    const drill = read('eew-warning-1')
    const actual = { ...read('eew-warning-2'), seriesKeys: ['another status'] }
    expect(linksOf([drill, actual])).toEqual(['Alert', 'Alert'])
  })

  it('are one series where one of several earthquakes is the same', () => {
    const messages = ['tsunami-warning', 'tsunami-released'].map(read)
    expect(linksOf(messages)).toEqual(['Alert', 'Update of 0'])
  })

  it('begin anew after all was lifted', () => {
    const names = ['weather-levels', 'weather-levels-released', 'weather-levels-anew']
    expect(linksOf(names.map(read))).toEqual(['Alert', 'Update of 0', 'Alert'])
  })

  it('corrected or issued again keep the event they are about', () => {
    expect(linksOf(['eruption-1', 'eruption-2-corrected'].map(read))).toEqual(['Alert', 'Update of 0'])
    // The second time of issue in the event id is that of this report only.
    const rain = read('line-shaped-rain')
    expect(rain.series).toBe('["府県気象防災速報","訓練地方気象台","Exercise","JPTE203107101400"]')
    expect(read('record-rain-late').series).toContain('"JPTE203107101354"')
  })

  it('of tornadoes without an event belong to one prefecture', () => {
    expect(read('tornado-sighted').series).toContain('"訓練県竜巻注意情報"')
    expect(read('weather-special').series).toContain('"Exercise",""]')
  })

  it('given twice are linked the same way, never to themselves', () => {
    const messages = ['eew-warning-1', 'eew-warning-2', 'eew-warning-2', 'eew-warning-1'].map(read)
    expect(linksOf(messages)).toEqual(['Alert', 'Update of 0', 'Update of 0', 'Alert'])
  })

  it('[jma-predecessor] say so where a correction or withdrawal has nothing before it', () => {
    const linked = linkJma(['jma-predecessor', 'eruption-2-corrected', 'eew-warning-2'].map(read))
    expect(linked.map(({ findings }) => findings.map(({ rule, params }) => [rule, params]))).toEqual([
      [['jma-predecessor', { infoType: '取消' }]],
      [['jma-predecessor', { infoType: '訂正' }]],
      [],
    ])
    expect(linked.map(({ message }) => message.msgType)).toEqual(['Cancel', 'Update', 'Alert'])
  })
})
