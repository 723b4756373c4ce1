import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT, migrate, storedScenario, type MigrationStep } from '@alert-replay/shared/migrate.ts'
import { parseScenario, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { pathText } from '@alert-replay/shared/problem.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { aScenario } from '../support/builders.ts'
import { aFile, ID, placeOf, textOf } from './a-file.ts'

const FOLDER = join(import.meta.dirname, 'format-1')
const textIn = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')
const ids = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.read.json'))
  .map((name) => name.replace('.read.json', ''))
  .toSorted()

describe('[F4] a file of format 1', () => {
  it('there are three of them', () => {
    expect(ids).toEqual(['example-minimal', 'okinawa-2023-11-21', 'okinawa-2023-11-21-as-sent'])
  })

  it.each(ids)('%s gives what the program of format 1 read in it, and nothing but defaults besides', (id) => {
    const parsed = parseScenarioText(id, textIn(`${id}.json`))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const then = JSON.parse(textIn(`${id}.read.json`)) as Scenario
    expect(parsed.value).toEqual({
      ...then,
      alerts: then.alerts.map((alert) => ({
        ...alert,
        parameters: [],
        eventCodes: [],
        citations: alert.sources.map((source) => ({ source, supports: ['event', 'time'] })),
        expected: [],
      })),
    })
  })

  it('is told its faults where they stand in it', () => {
    const text = textOf({ ...aFile(), format: 1 }).replace('"22:55:30"', '"22:65"')
    const parsed = parseScenarioText(ID, text)
    expect(parsed.ok ? [] : parsed.error.map(({ path, ...rest }) => [pathText(path), rest])).toEqual([
      [
        'alerts[2].at',
        {
          code: 'bad-time',
          params: { actual: '22:65', clock: '22:46', nextDay: '2023-11-22T00:15' },
          ...placeOf(text, '"22:65"'),
        },
      ],
    ])
  })
})

describe('[F4] a file of a format to come', () => {
  it('is refused with that one fault, whatever else it holds', () => {
    expect(parseScenario(ID, { format: FORMAT + 1, weather: 'fair' })).toEqual({
      ok: false,
      error: [
        {
          path: ['format'],
          code: 'newer-format',
          params: { actual: String(FORMAT + 1), newest: String(FORMAT) },
        },
      ],
    })
  })

  it.each([0, -1, 1.5, '1', null, true, [1]])('format %j is none', (format) => {
    const parsed = parseScenario(ID, { ...aFile(), format })
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => pathText(path))).toEqual(['format'])
  })
})

describe('[F4] the steps from one format to the next', () => {
  /** 2 called the alerts "alerts", 3 calls them "list"; 4 puts that into "content". */
  const STEPS: readonly MigrationStep[] = [
    { to: 2, change: (file) => file, placeBefore: (path) => path },
    {
      to: 3,
      change: ({ alerts, ...file }) => ({ ...file, list: alerts }),
      placeBefore: ([first, ...rest]) => [first === 'list' ? 'alerts' : (first ?? ''), ...rest],
    },
    {
      to: 4,
      change: ({ list, ...file }) => ({ ...file, content: { list } }),
      placeBefore: ([first = '', ...rest]) => (first === 'content' ? rest : [first, ...rest]),
    },
  ]

  it.each([1, 2])(
    'from %i all that follow are taken, and places lead back to the file as written',
    (format) => {
      const { value, newer, placeAsWritten } = migrate({ format, alerts: ['a'] }, STEPS)
      expect(value).toEqual({ format: 4, content: { list: ['a'] } })
      expect(newer).toBeUndefined()
      expect(placeAsWritten(['content', 'list', 0])).toEqual(['alerts', 0])
      expect(placeAsWritten(['format'])).toEqual(['format'])
    },
  )

  it('from the newest none is taken', () => {
    const file = { format: 4, content: {} }
    expect(migrate(file, STEPS).value).toBe(file)
  })

  it('what is no file is given back as it is', () => {
    for (const value of [null, 5, 'file', [], { format: 'two' }, {}]) {
      expect(migrate(value, STEPS).value).toBe(value)
    }
  })

  it('the program’s own lead to its own format', () => {
    expect(migrate({ format: 1 }).value).toEqual({ format: FORMAT })
  })
})

describe('[F4] [S3] a scenario that an older program kept for a drill', () => {
  const scenario = aScenario().withAlertsAt(0, 500).build()

  it('has every field of now when it comes back', () => {
    const older = scenario.alerts.map(({ expected, citations, parameters, eventCodes, ...alert }) => {
      void [expected, citations, parameters, eventCodes]
      return alert
    })
    expect(storedScenario({ ...scenario, alerts: older } as unknown as Scenario).alerts).toEqual(
      older.map((alert) => ({ ...alert, expected: [], citations: [], parameters: [], eventCodes: [] })),
    )
  })

  it('is the very same where it has them', () => {
    expect(storedScenario(scenario)).toBe(scenario)
  })
})
