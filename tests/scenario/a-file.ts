import type { ScenarioFile } from '@alert-replay/shared/scenario-schema.ts'

/** The name of the file without `.json`. */
export const ID = 'an-island-2023-11-21'

/** A recorded scenario without a fault: a warning, its second part, the lift, and guidance. A new one each time. */
export const aFile = (): ScenarioFile => ({
  $schema: './scenario.schema.json',
  format: 2,
  kind: 'recorded',
  title: { en: 'An island', ja: 'ある島' },
  account: { en: 'As one paper told it.', ja: 'ある新聞の伝え方による。' },
  languages: ['ja', 'en'],
  start: '2023-11-21T22:46+09:00',
  sources: { paper: { title: 'A paper', url: 'https://example.org/paper', date: '2023-11-21' } },
  notes: [{ ja: '背景', en: 'Background' }],
  alerts: [
    {
      id: 'warning',
      at: '22:46',
      phases: ['warning'],
      channels: ['cell-broadcast'],
      texts: {
        ja: { body: 'ミサイル発射。', wording: 'quoted', sources: ['paper'] },
        en: { body: 'Missile launched.', wording: 'translated', sources: ['paper'] },
      },
    },
    {
      id: 'shelter',
      at: '22:46',
      phases: ['shelter'],
      channels: ['cell-broadcast'],
      partOf: 'warning',
      texts: {
        ja: { wording: 'unknown', note: '文言は不明。' },
        en: { wording: 'unknown', note: 'The wording is not known.' },
      },
    },
    {
      id: 'lifted',
      at: '22:55:30',
      phases: ['lifted'],
      channels: ['social'],
      references: ['warning'],
      texts: {
        ja: { body: '通過した。', wording: 'reported', sources: ['paper'] },
        en: { body: 'It has passed.', wording: 'translated', sources: ['paper'] },
      },
      sources: ['paper'],
      cue: { ja: 'あなたならどうしますか。', en: 'What would you do now?' },
    },
    {
      id: 'guidance',
      at: '22:56',
      precision: 'order',
      phases: ['guidance'],
      channels: ['website'],
      texts: {
        ja: { wording: 'unknown' },
        en: { wording: 'unknown' },
      },
    },
  ],
})

/** As an editor would write it. */
export const textOf = (file: unknown): string => `${JSON.stringify(file, null, 2)}\n`

/** Line and column of the `nth` place where `part` stands in the text; both count from 1. */
export function placeOf(
  text: string,
  part: string,
  nth = 1,
): { readonly line: number; readonly column: number } {
  let offset = -1
  for (let i = 0; i < nth; i++) {
    offset = text.indexOf(part, offset + 1)
    if (offset === -1) throw new Error(`the text has no ${part} number ${nth}`)
  }
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
