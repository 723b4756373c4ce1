import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { findingText } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { JMA_RULES } from '@alert-replay/shared/cap/rules/jma.ts'
import { linkJma } from '@alert-replay/shared/jma/link-jma.ts'
import { readJma } from '@alert-replay/shared/jma/read-jma.ts'
import { read, readingOf, rootOf, textOf, told } from './files.ts'

const refusalOf = (name: string): readonly unknown[] => {
  const reading = readingOf(name)
  if (reading.ok) throw new Error(`${name} was read`)
  return reading.error.map(({ rule, gravity, params, line, column }) => [rule, gravity, params, line, column])
}

const findingsOf = (name: string): readonly unknown[] =>
  read(name).findings.map(({ rule, gravity, path, params, line }) => [rule, gravity, path, params, line])

const NAMES = readdirSync(new URL('./files', import.meta.url)).map((file) => file.replace(/\.xml$/, ''))

describe('the rules of JMA reports', () => {
  it('[jma-structure] a report without Head, a title or what it does is refused', () => {
    expect(refusalOf('jma-structure-no-head')).toEqual([
      ['jma-structure', 'error', { element: 'Head' }, 2, 1],
    ])
    expect(refusalOf('jma-structure')).toEqual([
      ['jma-structure', 'error', { element: 'Control/Title' }, 3, 3],
      ['jma-structure', 'error', { element: 'Head/InfoType' }, 9, 3],
    ])
  })

  it('[jma-value] an unknown status or type is refused, never taken for an actual report', () => {
    expect(refusalOf('jma-value')).toEqual([
      ['jma-value', 'error', { element: 'Control/Status', value: '本番', allowed: '通常, 訓練, 試験' }, 6, 5],
      [
        'jma-value',
        'error',
        { element: 'Head/InfoType', value: '再送', allowed: '発表, 訂正, 遅延, 取消' },
        15,
        5,
      ],
    ])
  })

  it('[jma-date] one time of issue stands in for the other; without either the report is refused', () => {
    const repaired = read('jma-date-repaired')
    expect(findingsOf('jma-date-repaired')).toEqual([
      ['jma-date', 'repair', [], { element: 'Head/ReportDateTime', value: '10時30分' }, 12],
      ['jma-date', 'warning', [], { element: 'Head/TargetDateTime', value: 'はじめ' }, 13],
      ['jma-date', 'warning', [], { element: 'Head/ValidDateTime', value: 'おわり' }, 14],
    ])
    const [info] = repaired.message.info ?? []
    expect([repaired.message.sent, info?.onset, info?.expires]).toEqual([
      '2031-09-01T10:30:00+09:00',
      undefined,
      undefined,
    ])
    expect(refusalOf('jma-date')).toEqual([
      ['jma-date', 'error', { element: 'Head/ReportDateTime', value: '2031-02-30T10:30:00+09:00' }, 12, 5],
      ['jma-date', 'error', { element: 'Control/DateTime', value: 'きょう' }, 5, 5],
    ])
  })

  it('[jma-unsupported] a report with nothing to tell is refused', () => {
    expect(refusalOf('jma-unsupported')).toEqual([
      ['jma-unsupported', 'error', { title: '地上実況図' }, 2, 1],
    ])
  })

  it('[jma-general] information is Minor, and said to be no warning', () => {
    expect(findingsOf('jma-general')).toEqual([['jma-general', 'info', [], { title: '全般気象情報' }, 2]])
    expect(told(read('jma-general'))).toEqual([
      '大雨に関する全般気象情報（訓練） | Expected | Minor | Likely',
    ])
  })

  it('[jma-code-type] a code of an unknown list is left out, the name of the area stays', () => {
    const params = { area: '訓練市', code: '9920100' }
    expect(findingsOf('jma-code-type')).toEqual([
      ['jma-code-type', 'warning', ['info', 0, 'area', 0], params, 22],
    ])
    expect(read('jma-code-type').message.info?.[0]?.area).toEqual([{ areaDesc: '訓練市' }])
  })

  it('[jma-size] warnings times areas are counted before they are made', () => {
    const kinds = '<Kind><Name>大雨警報</Name></Kind>'.repeat(20_000)
    const areas = '<Area><Name>訓練市</Name></Area>'.repeat(20_000)
    const item = `<Information type="訓練"><Item>${kinds}<Areas>${areas}</Areas></Item></Information></Headline>`
    const reading = readJma(rootOf(textOf('jma-general').replace('</Headline>', item)))
    expect(reading.ok ? [] : reading.error.map(({ rule, params }) => [rule, params])).toEqual([
      ['jma-size', { count: '400000000', limit: '20000' }],
    ])
  })

  it('[jma-long] a text is not repeated for thousands of warnings', () => {
    const items = Array.from({ length: 1_000 }, (_, i) => `<Item><Kind><Name>警報${i}</Name></Kind></Item>`)
    const block = `<Text>${'長い文。'.repeat(2_000)}</Text><Information type="訓練">${items.join('')}</Information>`
    const reading = readJma(rootOf(textOf('jma-general').replace(/<Text>.*<\/Text>/, block)))
    expect(
      reading.ok ? [] : reading.error.map(({ rule, params }) => [rule, params['count'], params['limit']]),
    ).toEqual([['jma-long', '16179005', '4000000']])
  })

  it('[jma-long] a name that would be repeated everywhere is short', () => {
    const named = textOf('jma-general').replace('<InfoKind>', `<InfoKind>${'長'.repeat(2_000)}`)
    const typed = textOf('intensity').replace('codeType="', `codeType="${'長'.repeat(2_000)}`)
    for (const text of [named, typed]) {
      const reading = readJma(rootOf(text))
      expect(reading.ok ? [] : reading.error.map(({ rule, params }) => [rule, params['limit']])).toEqual([
        ['jma-long', '1000'],
      ])
    }
  })

  // Compared with each other, these would take minutes.
  it('a report of thousands of divisions, in its headline and its body, is read in one pass', () => {
    const types = Array.from({ length: 10_000 }, (_, i) => `訓練${i}`)
    const blocks = types.map(
      (type) => `<Information type="${type}"><Item><Kind><Name>警報</Name></Kind></Item></Information>`,
    )
    const states = types.map((type) => `<Warning type="${type}"/>`.repeat(3))
    const text = textOf('jma-general')
      .replace('</Headline>', () => `${blocks.join('')}</Headline>`)
      .replace('</Body>', () => `${states.join('')}</Body>`)
    const reading = readJma(rootOf(text))
    expect(reading.ok && reading.value.message.info?.length).toBe(10_000)
  })

  it('say in both languages what is wrong and what is right', () => {
    const fault = {
      rule: 'jma-value',
      params: { element: 'Control/Status', value: '本番', allowed: '通常' },
    } as const
    expect(findingText(fault, 'en').wrong).toBe('Control/Status is "本番", which JMA does not use')
    expect(findingText(fault, 'ja').wrong).toBe('Control/Status の値「本番」は、気象庁XMLの値ではありません')
  })

  it('have each a paragraph in docs/rules/jma.md, and only they', () => {
    const page = readFileSync(new URL('../../docs/rules/jma.md', import.meta.url), 'utf8')
    const described = [...page.matchAll(/^## `(.+)`$/gm)].map(([, id]) => id)
    expect(new Set(described)).toEqual(new Set(Object.keys(JMA_RULES)))
    expect(described).toHaveLength(Object.keys(JMA_RULES).length)
  })

  it.each(NAMES.filter((name) => name.startsWith('jma-')))('%s raises the rule it is named after', (name) => {
    const reading = readingOf(name)
    const found = reading.ok ? linkJma([reading.value]).flatMap(({ findings }) => findings) : reading.error
    expect(found.map(({ rule }) => rule).filter((rule) => name.startsWith(rule))).not.toEqual([])
  })

  it.each(NAMES.filter((name) => readingOf(name).ok))(
    '%s becomes a message without an error by CAP’s rules',
    (name) => {
      const findings = checkMessage(read(name).message)
      expect(findings.filter(({ gravity }) => gravity === 'error' || gravity === 'repair')).toEqual([])
    },
  )
})
