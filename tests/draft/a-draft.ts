import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { fixturesDir, idOf, scenarioFilesIn } from '../../scripts/fixtures/places.ts'

/** The draft of a text that is one. */
export function aDraftOf(text: string): Draft {
  const read = draftOf(text)
  if (!read.ok) throw new Error(`no draft: ${JSON.stringify(read.error)}`)
  return read.value
}

/** Every scenario that ships, as it stands in its file. */
export const shipped = scenarioFilesIn(fixturesDir).map((file) => ({
  id: idOf(file),
  text: readFileSync(join(fixturesDir, `${idOf(file)}.json`), 'utf8'),
}))

const drafts = new Map(shipped.map(({ id, text }) => [id, aDraftOf(text)]))

export const aShipped = (id: string): Draft => {
  const found = drafts.get(id)
  if (!found) throw new Error(`no fixtures/${id}.json`)
  return found
}

/** A made-up scenario in three alerts, without a fault. */
export const A_DRAFT: Draft = {
  format: 2,
  kind: 'made-up',
  title: { en: 'Fire at the harbour' },
  languages: ['en'],
  start: '2030-05-01T09:00+09:00',
  alerts: [
    { id: 'one', at: '09:00', phases: ['warning'], channels: ['app'], texts: { en: 'One' } },
    {
      id: 'two',
      at: '09:05',
      phases: ['update'],
      channels: ['app'],
      references: ['one'],
      texts: { en: 'Two' },
    },
    {
      id: 'three',
      at: '+10m',
      phases: ['lifted'],
      channels: ['app'],
      references: ['one', 'two'],
      texts: { en: 'Three' },
    },
  ],
}

export const alertsOf = (draft: Draft): readonly Readonly<Record<string, unknown>>[] =>
  draft['alerts'] as readonly Readonly<Record<string, unknown>>[]
