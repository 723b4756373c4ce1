import { describe, expect, it } from 'vitest'
import { parseScenario, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { pathText } from '@alert-replay/shared/problem.ts'
import { aFile, ID, textOf } from './a-file.ts'

/** `path code`, in the order in which they are told. */
function faultsOf(text: string, id = ID): readonly string[] {
  const parsed = parseScenarioText(id, text)
  return parsed.ok ? [] : parsed.error.map(({ path, code }) => `${pathText(path)} ${code}`)
}

const [warning, shelter, lifted, guidance] = aFile().alerts

describe('[F2] every fault of a file is told at once', () => {
  it('whatever their kinds: none hides another, and they come in the order of the file', () => {
    const file = {
      ...aFile(),
      colour: 'red',
      title: { en: 'An island' },
      start: 'tonight',
      alerts: [
        { ...warning, id: 'Warning', phases: ['alarm'], texts: { ja: 'ミサイル発射。' } },
        { ...shelter, partOf: 'alarm', sources: ['radio'], note: 'x' },
        null,
        { ...lifted, channels: [], texts: { ...lifted?.texts, en: { wording: 'quoted' } } },
        { ...guidance, id: 'lifted' },
      ],
    }
    const text = textOf(file).replace('"format": 2,', '"format": 2,\n  "format": 2,')
    expect(faultsOf(text, 'An Island')).toEqual([
      '(file) bad-file-name',
      'format repeated-field',
      'title missing-language',
      'start bad-start',
      'alerts[0].id bad-format',
      'alerts[0].phases[0] bad-value',
      'alerts[0].texts missing-language',
      'alerts[0].texts.ja missing-wording',
      'alerts[1].partOf reference-of-first',
      'alerts[1].sources[0] unknown-source',
      'alerts[1].note unknown-field',
      'alerts[2] wrong-type',
      'alerts[3].channels too-short',
      'alerts[3].references[0] dangling-reference',
      'alerts[3].texts.en unsourced-wording',
      'alerts[3].texts.en missing-body',
      'alerts[4].id repeated-id',
      'colour unknown-field',
    ])
  })

  it('also in an alert that has a fault of shape', () => {
    const file = {
      ...aFile(),
      alerts: [warning, shelter, { ...lifted, at: '22:40', severity: 'high', cue: 5 }],
    }
    expect(faultsOf(textOf(file))).toEqual([
      'alerts[2].at clock-before-start',
      'alerts[2].cue wrong-type',
      'alerts[2].severity bad-value',
    ])
  })

  it('and when the head is no head, those of the alerts are', () => {
    const file = { alerts: [{ ...warning, at: 5, references: ['gone'] }] }
    expect(faultsOf(textOf(file))).toEqual([
      'format missing-field',
      'kind missing-field',
      'title missing-field',
      'languages missing-field',
      'start missing-field',
      'alerts[0].at wrong-type',
      'alerts[0].texts.ja.sources[0] unknown-source',
      'alerts[0].texts.en.sources[0] unknown-source',
      'alerts[0].references[0] reference-of-first',
    ])
  })

  it('in every text that a reader may see in the languages of the scenario', () => {
    const english = { en: 'In English only' }
    const file = {
      ...aFile(),
      title: english,
      account: english,
      summary: english,
      place: english,
      teaches: english,
    }
    expect(faultsOf(textOf(file)).toSorted()).toEqual([
      'account missing-language',
      'place missing-language',
      'summary missing-language',
      'teaches missing-language',
      'title missing-language',
    ])
  })

  it('a value that is nothing like a scenario has that one fault', () => {
    for (const value of [null, [], 'scenario', 5, true]) {
      expect(faultsOf(textOf(value))).toEqual(['(file) wrong-type'])
    }
  })
})

describe('[F2] one fault is told once', () => {
  const timesOf = (...ats: readonly string[]) =>
    textOf({
      ...aFile(),
      alerts: ats.map((at, i) => ({ ...guidance, id: `alert-${i}`, at })),
    })

  it('an alert much too late puts none after it out of order', () => {
    expect(faultsOf(timesOf('22:46', '2032-11-21T22:47', '22:48', '22:49'))).toEqual([
      'alerts[1].at too-late',
    ])
  })

  it('an alert too early puts none after it out of order', () => {
    expect(faultsOf(timesOf('22:48', '22:46', '22:47', '22:49'))).toEqual([
      'alerts[1].at wrong-order',
      'alerts[2].at wrong-order',
    ])
    expect(faultsOf(timesOf('22:46', '21:46', '22:46', '22:49'))).toEqual(['alerts[1].at clock-before-start'])
  })

  it('a time that cannot be read takes no part away from its message', () => {
    expect(faultsOf(textOf(aFile()).replace('"at": "22:46"', '"at": "22.46"'))).toEqual([
      'alerts[0].at bad-time',
    ])
  })

  it('a start that cannot be read makes no time wrong', () => {
    expect(faultsOf(textOf({ ...aFile(), start: 'tonight' }))).toEqual(['start bad-start'])
  })

  it('a language that is none is missed nowhere', () => {
    expect(faultsOf(textOf({ ...aFile(), languages: ['ja', 'english'] }))).toEqual([
      'languages[1] bad-format',
    ])
  })

  it('an id that is no slug dangles nowhere', () => {
    const file = {
      ...aFile(),
      alerts: [warning, shelter, { ...lifted, references: ['The Warning'], sources: ['A paper'] }],
    }
    expect(faultsOf(textOf(file))).toEqual([
      'alerts[2].references[0] bad-format',
      'alerts[2].sources[0] bad-format',
    ])
  })

  it('sources that are no sources are missed nowhere', () => {
    expect(faultsOf(textOf({ ...aFile(), sources: 'a paper' }))).toEqual(['sources wrong-type'])
  })

  it('a wording that is none says nothing of the body', () => {
    const text = textOf(aFile()).replace('"wording": "unknown"', '"wording": "none"')
    expect(faultsOf(text)).toEqual(['alerts[1].texts.ja.wording bad-value'])
  })
})

describe('[F2] what is told is no longer than a sentence', () => {
  it('of many ids that would be right, eight are named', () => {
    const alerts = Array.from({ length: 10 }, (_, i) => ({ ...guidance, id: `alert-${i}` }))
    const parsed = parseScenario(ID, {
      ...aFile(),
      alerts: [...alerts.slice(0, 9), { ...alerts[9], partOf: 'gone' }],
    })
    expect(parsed.ok ? [] : parsed.error.map(({ params }) => params['expected'])).toEqual([
      'alert-8, alert-7, alert-6, alert-5, alert-4, alert-3, alert-2, alert-1, …',
    ])
  })
})

describe('what else a file may be', () => {
  it('a byte order mark before it, or lines that end as on Windows, change nothing', () => {
    const plain = parseScenarioText(ID, textOf(aFile()))
    expect(plain.ok).toBe(true)
    expect(parseScenarioText(ID, `\uFEFF${textOf(aFile())}`)).toEqual(plain)
    expect(parseScenarioText(ID, textOf(aFile()).replaceAll('\n', '\r\n'))).toEqual(plain)
  })

  it('an alert may come a leap year after the start, and not a second later', () => {
    const at = (text: string) => faultsOf(textOf({ ...aFile(), alerts: [{ ...guidance, at: text }] }))
    expect(at('+366d')).toEqual([])
    expect(at('+366d1s')).toEqual(['alerts[0].at too-late'])
  })

  it('brackets in a text nest nothing', () => {
    const body = `\\ "${'['.repeat(100)}`
    const text = textOf({ ...aFile(), notes: [{ ja: body, en: body }] })
    expect(faultsOf(text)).toEqual([])
  })

  it('the value of a file is read as its text is, without places', () => {
    expect(parseScenario(ID, aFile())).toEqual(parseScenarioText(ID, textOf(aFile())))
    expect(parseScenario(ID, { ...aFile(), kind: 'real' })).toEqual({
      ok: false,
      error: [
        { path: ['kind'], code: 'bad-value', params: { actual: 'real', expected: 'recorded, made-up' } },
      ],
    })
  })

  it('a path names fields as one writes them, and others in brackets', () => {
    expect(pathText([])).toBe('(file)')
    expect(pathText(['alerts', 3, 'texts', 'zh-Hant', 'body'])).toBe('alerts[3].texts["zh-Hant"].body')
    expect(pathText(['$schema'])).toBe('$schema')
  })
})
