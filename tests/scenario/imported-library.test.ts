import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { describe, expect, it } from 'vitest'
import { fixturesDir, idOf, scenarioFilesIn } from '../../scripts/fixtures/places.ts'
import { importing } from '../import/given.ts'

/** Scenarios that were imported from files of ours; what was added by hand stands beside the messages. */
const IMPORTED = ['imported-cap-flood', 'imported-jma-tsunami']
const sourcesDir = join(fixturesDir, 'sources')

interface FileAlert {
  readonly id: string
  readonly at: string
  readonly references?: readonly string[]
  readonly cap: { readonly status: string }
}

const alertsIn = (text: string): readonly FileAlert[] =>
  (JSON.parse(text) as { readonly alerts: readonly FileAlert[] }).alerts

/** What an alert takes from its message: when, what it refers to by its place in the scenario, the message whole. */
const takenFrom = (text: string): readonly object[] => {
  const alerts = alertsIn(text)
  const places = alerts.map(({ id }) => id)
  return alerts.map(({ at, references = [], cap }) => ({
    at,
    references: references.map((id) => places.indexOf(id)),
    cap,
  }))
}

const filesOf = (id: string): readonly ImportFile[] =>
  readdirSync(join(sourcesDir, id))
    .toSorted()
    .map((name) => ({ name: `${id}/${name}`, bytes: readFileSync(join(sourcesDir, id, name)) }))

const scenarioText = (id: string): string => readFileSync(join(fixturesDir, `${id}.json`), 'utf8')

describe.each(IMPORTED)('%s', (id) => {
  const imported = importing(...filesOf(id))

  it('has the messages of its source files, each at its time, with its links, exactly', () => {
    expect(takenFrom(scenarioText(id))).toEqual(takenFrom(imported.text ?? ''))
  })

  it('comes from files in which nothing had to be mended', () => {
    expect(imported.files.map(({ outcome, messages }) => ({ outcome, messages }))).toEqual(
      filesOf(id).map(() => ({ outcome: 'read', messages: 1 })),
    )
  })

  it('[D1] is an exercise in every message', () => {
    expect(new Set(alertsIn(scenarioText(id)).map(({ cap }) => cap.status))).toEqual(new Set(['Exercise']))
  })
})

describe('the source files', () => {
  it('are those of these scenarios and of no other', () => {
    expect(readdirSync(sourcesDir).toSorted()).toEqual(IMPORTED)
  })

  it('are no scenarios themselves', () => {
    expect(scenarioFilesIn(fixturesDir).map(idOf)).not.toContain('sources')
  })
})
