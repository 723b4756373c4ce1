import { expect, it } from 'vitest'
import { coverageOf } from '@alert-replay/shared/coverage.ts'
import { whatSourcesTell } from '../../client/src/features/scenario/what-sources-tell.ts'
import { A_SOURCE, anAlert } from '../support/builders.ts'

it('[F1] a source has all that rests on it: what the alerts say of it, the texts, and the points of the flight', () => {
  const other = { id: 'other', title: 'Another' }
  const quiet = { id: 'quiet', title: 'Background' }
  const first = anAlert(0, { citations: [{ source: 'other', supports: ['time', 'event'] }] })
  const second = anAlert(1, {
    citations: [
      { source: 'other', supports: ['channel'] },
      { source: A_SOURCE.id, supports: ['area'] },
    ],
  })
  const flown = { kind: 'launch', name: { en: 'Sunan' }, isWorkedOut: false, sources: ['flown'] } as const
  const ofFlight = { id: 'flown', title: 'Of the flight' }
  const all = [A_SOURCE, other, quiet, ofFlight]
  expect(whatSourcesTell(all, [first, second], { points: [flown] })).toEqual([
    {
      source: A_SOURCE,
      tells: [
        { alert: first, supports: ['text'] },
        { alert: second, supports: ['area', 'text'] },
      ],
      tellsFlight: false,
    },
    {
      source: other,
      tells: [
        { alert: first, supports: ['event', 'time'] },
        { alert: second, supports: ['channel'] },
      ],
      tellsFlight: false,
    },
    { source: quiet, tells: [], tellsFlight: false },
    { source: ofFlight, tells: [], tellsFlight: true },
  ])
})

it('[F1] [L2] texts are counted by how they are known, in every language', () => {
  const texts = (...wordings: readonly ('quoted' | 'translated' | 'unknown')[]) => ({
    texts: Object.fromEntries(wordings.map((wording, i) => [`l${i}`, { wording }])),
  })
  expect(coverageOf([texts('quoted', 'translated'), texts('unknown', 'unknown'), texts('quoted')])).toEqual({
    quoted: 2,
    reported: 0,
    reconstructed: 0,
    translated: 1,
    unknown: 2,
    written: 0,
  })
})
