import { describe, expect, it } from 'vitest'
import type { Alert } from '@alert-replay/shared/alert.ts'
import { parseScenario } from '@alert-replay/shared/parse-scenario.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { START_MS } from '../support/builders.ts'
import { aFile, ID } from './a-file.ts'

function read(file: unknown): Scenario {
  const parsed = parseScenario(ID, file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** The least one has to write. */
const least = {
  format: 2,
  kind: 'made-up',
  title: { en: 'A flood' },
  languages: ['en'],
  start: '2023-11-21T22:46+09:00',
  alerts: [{ id: 'a', at: '+0s', phases: ['warning'], channels: ['app'], texts: { en: 'Water rises.' } }],
}
const alertOf = (fields: object): Alert => {
  const [alert] = read({ ...least, alerts: [{ ...least.alerts[0], ...fields }] }).alerts
  if (!alert) throw new Error('unreachable')
  return alert
}

describe('a scenario read from a file', () => {
  it('has every default filled in', () => {
    expect(read(least)).toStrictEqual({
      id: ID,
      kind: 'made-up',
      title: { en: 'A flood' },
      languages: ['en'],
      startMs: START_MS,
      utcOffsetMinutes: 540,
      sources: [],
      notes: [],
      alerts: [
        {
          id: 'a',
          offsetMs: 0,
          precision: 'second',
          phases: ['warning'],
          channels: ['app'],
          sender: { en: 'Sender not given', ja: '発信者の記載なし' },
          area: { name: { en: 'Area not given', ja: '対象地域の記載なし' }, codes: [] },
          event: { en: 'A flood' },
          msgType: 'Alert',
          references: [],
          category: ['Other'],
          urgency: 'Unknown',
          severity: 'Unknown',
          certainty: 'Unknown',
          responseType: [],
          texts: { en: { body: 'Water rises.', wording: 'written', sources: [] } },
          parameters: [],
          eventCodes: [],
          sources: [],
          citations: [],
          expected: [],
        },
      ],
    })
  })

  it('has what the head says wherever an alert does not say otherwise', () => {
    const head = {
      ...least,
      sender: { en: 'The city' },
      area: { name: { en: 'The coast' } },
      event: { en: 'Flood' },
    }
    const own = { sender: { en: 'The river authority' }, event: { en: 'Dam' } }
    const alerts = read({
      ...head,
      alerts: [least.alerts[0], { ...least.alerts[0], id: 'b', ...own }],
    }).alerts
    expect(alerts.map(({ sender, area, event }) => [sender.en, area.name.en, event.en])).toEqual([
      ['The city', 'The coast', 'Flood'],
      ['The river authority', 'The coast', 'Dam'],
    ])
  })

  it('has in each alert all that was written', () => {
    const written = {
      precision: 'order',
      timeNote: { en: 'As told' },
      phases: ['lifted', 'guidance'],
      channels: ['social', 'press'],
      sender: { en: 'Office' },
      area: { name: { en: 'Island' }, codes: [{ scheme: 'JIS X 0401', value: '47' }] },
      event: { en: 'Missile' },
      msgType: 'Cancel',
      category: ['Security'],
      urgency: 'Past',
      severity: 'Minor',
      certainty: 'Observed',
      responseType: ['AllClear'],
      cue: { en: 'Stop' },
      notes: { en: 'Note' },
    } as const
    expect(alertOf(written)).toMatchObject(written)
    const text = { headline: 'H', body: 'B', wording: 'reconstructed', sources: [], note: 'N' } as const
    expect(alertOf({ texts: { en: text } }).texts).toStrictEqual({ en: text })
  })

  it('lists its sources with their ids, in the order of the file', () => {
    const sources = { 'b-paper': { title: 'B', note: { en: 'Late' } }, 'a-paper': { title: 'A' } }
    expect(read({ ...least, sources }).sources).toStrictEqual([
      { id: 'b-paper', title: 'B', note: { en: 'Late' } },
      { id: 'a-paper', title: 'A' },
    ])
  })

  it('makes an alert with references an update, and a part refer to its message', () => {
    const links = read(aFile()).alerts.map(({ msgType, references, partOf }) => ({
      msgType,
      references,
      partOf,
    }))
    expect(links).toEqual([
      { msgType: 'Alert', references: [], partOf: undefined },
      { msgType: 'Update', references: ['warning'], partOf: 'warning' },
      { msgType: 'Update', references: ['warning'], partOf: undefined },
      { msgType: 'Alert', references: [], partOf: undefined },
    ])
  })

  it('refers to a message once, also where the file says it twice', () => {
    const file = aFile()
    const [first, second] = file.alerts
    const both = read({ ...file, alerts: [first, { ...second, references: ['warning'] }] })
    expect(both.alerts[1]?.references).toEqual(['warning'])
  })

  it('has the precision that the writing of a time implies, unless the file says otherwise', () => {
    expect(read(aFile()).alerts.map(({ offsetMs, precision }) => [offsetMs, precision])).toEqual([
      [0, 'minute'],
      [0, 'minute'],
      [570_000, 'second'],
      [600_000, 'order'],
    ])
  })

  it('keeps what only the trainer sees', () => {
    const scenario = read(aFile())
    expect(scenario.notes).toEqual([{ ja: '背景', en: 'Background' }])
    expect(scenario.alerts[2]?.cue).toEqual({
      ja: 'あなたならどうしますか。',
      en: 'What would you do now?',
    })
    expect(scenario.account).toEqual(aFile().account)
  })
})
