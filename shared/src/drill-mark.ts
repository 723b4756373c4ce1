import { baseOf, pick, type Localized } from './localized.ts'
import type { ScenarioHead } from './scenario.ts'

/** The words of the mark in the languages that it does not always stand in. */
const OWN_WORDS: Localized = {
  ko: '훈련',
  'zh-Hans': '演练',
  'zh-Hant': '演練',
  pt: 'SIMULADO',
  vi: 'DIỄN TẬP',
}
const OWN_WORDS_OF_REPLAY: Localized = {
  ko: '훈련 · 재현',
  'zh-Hans': '演练·重现',
  'zh-Hant': '演練·重現',
  pt: 'SIMULADO · REPRODUÇÃO',
  vi: 'DIỄN TẬP · TÁI HIỆN',
}

/**
 * The drill mark (rule D1). For a recorded event it carries the event's date, in the scenario's own time zone.
 * Japanese and English stand on it always, so that it is understood whatever the interface speaks; `own` is the word
 * of the reader's `language`, where that is another one that has a word here.
 */
export function drillMark(
  scenario: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'> | undefined,
  language?: string,
): { readonly ja: string; readonly en: string; readonly own?: string; readonly date?: string } {
  const own = ownWord(scenario?.kind === 'recorded' ? OWN_WORDS_OF_REPLAY : OWN_WORDS, language)
  if (scenario?.kind !== 'recorded') return { ja: '訓練', en: 'EXERCISE', ...own }
  const date = new Date(scenario.startMs + scenario.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  return { ja: '訓練・再現', en: 'EXERCISE · REPLAY', ...own, date }
}

function ownWord(words: Localized, language: string | undefined): { readonly own?: string } {
  const found = language === undefined ? undefined : pick(words, language)
  return found && language !== undefined && baseOf(found.language) === baseOf(language)
    ? { own: found.text }
    : {}
}

/** The mark as one line, for titles: `訓練・再現 EXERCISE · REPLAY 2023-11-21`. */
export function drillMarkLine(...of: Parameters<typeof drillMark>): string {
  const { ja, en, own, date } = drillMark(...of)
  return [ja, en, own, date].filter((part) => part !== undefined).join(' ')
}
