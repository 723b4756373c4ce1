import { parseScenario, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { MAX_PROBLEMS } from '@alert-replay/shared/problem-list.ts'
import { pathText, type PlacedProblem } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { describe, expect, it } from 'vitest'
import { aFile, ID, textOf } from './a-file.ts'

/** More than are looked at in one go. */
const MANY = 30_000
/** More than a function can be given at once. */
const VERY_MANY = 200_000

const list = <Item>(length: number, item: (i: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, i) => item(i))

const fields = <Value>(count: number, value: Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(list(count, (i) => [`f${i}`, value]))

function problemsOf(file: object): readonly PlacedProblem[] {
  const parsed = parseScenarioText(ID, JSON.stringify(file))
  return parsed.ok ? [] : parsed.error
}

/** The good file with its first alert changed. */
function withFirst(change: (alert: Readonly<Record<string, unknown>>) => object): object {
  const file = aFile() as { readonly alerts: readonly Readonly<Record<string, unknown>>[] }
  const [first = {}, ...others] = file.alerts
  return { ...file, alerts: [change(first), ...others] }
}

const cap = (more: object): object => ({
  identifier: '1',
  sender: 'a@example.org',
  sent: '2023-11-21T22:46:00+09:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  ...more,
})

const FILES: Readonly<Record<string, () => object>> = {
  'fields of the file that nobody knows': () => ({ ...aFile(), ...fields(MANY, 1) }),
  'alerts that are none': () => ({ ...aFile(), alerts: list(MANY, () => 1) }),
  'alerts with nothing in them': () => ({ ...aFile(), alerts: list(MANY, () => ({})) }),
  'sources that are none': () => ({ ...aFile(), sources: fields(MANY, {}) }),
  'languages that are none': () => ({ ...aFile(), languages: list(MANY, () => '') }),
  'fields of an alert that nobody knows': () => withFirst((alert) => ({ ...alert, ...fields(VERY_MANY, 1) })),
  'sources of an alert that are none': () =>
    withFirst((alert) => ({ ...alert, sources: list(MANY, () => ({ supports: [1] })) })),
  'texts in languages that are none': () =>
    withFirst((alert) => ({ ...alert, texts: fields(MANY, { body: '' }) })),
  'blocks of a message with nothing in them': () =>
    withFirst((alert) => ({ ...alert, cap: cap({ info: list(MANY, () => ({})) }) })),
  'codes in areas in blocks of a message': () =>
    withFirst((alert) => ({
      ...alert,
      cap: cap({ info: list(100, () => ({ area: list(100, () => ({ geocode: list(20, () => 1) })) })) }),
    })),
  'references to alerts that there are not': () => ({
    ...aFile(),
    alerts: list(5_000, (i) => ({ id: `a${i}`, references: list(40, (k) => `b${k}`) })),
  }),
}

describe('of a file with very many faults so many are told as a person may read', () => {
  it.each(Object.entries(FILES))('%s', (_, fileOf) => {
    const problems = problemsOf(fileOf())
    expect(problems).toHaveLength(MAX_PROBLEMS + 1)
    expect(problems.map(({ code }) => code).indexOf('more-problems')).toBe(MAX_PROBLEMS)
    const last = problems.at(-1)
    if (!last) throw new Error('there is none')
    expect(problemText(last, 'en').wrong).toBe('there are more faults than the 1000 listed here')
    expect(problemText(last, 'ja').wrong).toBe('誤りがここに示した1000件より多くあります')
  })

  it('those told are in the order of the file, and the last line says that there are more', () => {
    const text = textOf({ ...aFile(), alerts: list(2_000, () => 1) })
    const parsed = parseScenarioText(ID, text)
    const problems = parsed.ok ? [] : parsed.error
    const lines = problems.map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(problems.slice(-2).map(({ path, code }) => `${pathText(path)} ${code}`)).toEqual([
      'alerts[999] wrong-type',
      '(file) more-problems',
    ])
  })

  it('of text that is no JSON over and over the first fault is told', () => {
    const parsed = parseScenarioText(ID, `[${'@ '.repeat(MANY)}]`)
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ code: 'json-unquoted', line: 1, column: 2 }])
  })

  it('a field again and again', () => {
    const parsed = parseScenarioText(ID, `{${'"kind":1,'.repeat(MANY)}"kind":1}`)
    const codes = parsed.ok ? [] : parsed.error.map(({ code }) => code)
    expect(codes).toHaveLength(MAX_PROBLEMS + 1)
    expect(codes.at(-1)).toBe('more-problems')
  })

  it('as many as are told are told without that', () => {
    const unknown = fields(MAX_PROBLEMS, 1)
    expect(problemsOf({ ...aFile(), ...unknown }).map(({ code }) => code)).toEqual(
      list(MAX_PROBLEMS, () => 'unknown-field'),
    )
  })

  it('a large value with few faults is read as a small one is', () => {
    const codes = list(30_000, (i) => ({ valueName: 'a', value: i === 29_000 ? 1 : 'b' }))
    const file = withFirst((alert) => ({ ...alert, cap: cap({ info: [{ eventCode: codes, colour: 1 }] }) }))
    const parsed = parseScenario(ID, file)
    const told = parsed.ok ? [] : parsed.error.map(({ path, code }) => `${pathText(path)} ${code}`)
    expect(told).toContain('alerts[0].cap.info[0].eventCode[29000].value wrong-type')
    expect(told).toContain('alerts[0].cap.info[0].colour unknown-field')
    expect(told).toContain('alerts[0].cap.info[0].event missing-field')
    expect(new Set(told).size).toBe(told.length)
  })

  it('one language given a thousand times is one', () => {
    const reads = { count: 0 }
    const texts = new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_, name) => {
          if (name === 'xx') reads.count += 1
          return undefined
        },
      },
    )
    parseScenario(ID, { ...aFile(), languages: list(1_000, () => 'xx'), title: texts })
    expect(reads.count).toBeLessThan(10)
  })
})
