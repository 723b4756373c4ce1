import type { BrokenScenario, ListedScenario } from '@alert-replay/shared/listing.ts'

export const aListed = (id: string, fields: Partial<ListedScenario> = {}): ListedScenario => ({
  id,
  kind: 'recorded',
  title: { en: `Title of ${id}`, ja: `${id}の題名` },
  languages: ['ja', 'en'],
  startMs: Date.UTC(2023, 10, 21, 13, 46),
  utcOffsetMinutes: 540,
  timeZone: 'JST',
  hazards: [],
  countries: [],
  alertCount: 6,
  durationMs: 540_000,
  marks: [
    { offsetMs: 0, phase: 'warning' },
    { offsetMs: 540_000, phase: 'lifted' },
  ],
  contentHash: `hash-of-${id}`,
  ...fields,
})

export const OKINAWA = aListed('okinawa-2023-11-21', {
  title: { en: 'Okinawa: as the press told it', ja: '沖縄のJアラート：当夜の報道による' },
  place: { en: 'Okinawa Prefecture, Japan', ja: '沖縄県' },
  summary: { en: 'A missile warning and a call to shelter.', ja: 'ミサイル警報と避難の呼びかけ。' },
})

export const HARBOUR = aListed('harbour-fire', {
  kind: 'made-up',
  title: { en: 'Fire at the café by the harbour', ja: '港の火災' },
  place: { en: 'A harbour town', ja: '港町' },
  startMs: Date.UTC(2030, 3, 1),
  alertCount: 1,
})

export const BROKEN: BrokenScenario = {
  id: 'half-written',
  problems: [
    {
      path: ['alerts', 1, 'at'],
      code: 'bad-time',
      params: { actual: '25:99', clock: '22:46', nextDay: '2023-11-22T00:15' },
      line: 12,
      column: 13,
    },
  ],
}
