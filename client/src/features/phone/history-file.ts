import { drillMark, drillMarkLine } from '@alert-replay/shared/drill-mark.ts'
import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { TFunction } from 'i18next'
import { clockText, dateText } from '../../lib/clock-text.ts'
import type { Language } from '../../lib/languages.ts'
import type { Card } from './cards.ts'
import { standingWord } from './history-filter.ts'
import { timeText } from './time-text.ts'
import type { ShownText } from './use-alert-text.ts'

/** What the list is of, and in which words. Needs the namespaces `alerts`, `phone` and `common`. */
export interface HistoryFileParts {
  readonly scenario: ScenarioHead
  /** Of the phone, where it has one. */
  readonly number?: number
  readonly positionMs: number
  /** It does not have all alerts of the phone. */
  readonly isPart: boolean
  readonly language: Language
  readonly t: TFunction
  readonly textOf: (alert: Card['entry']['alert']) => ShownText
}

/**
 * The list as a text file, to read or print. The drill mark is in its name, on its first line and before every alert, so
 * that it stays with what is cut out of it; it is no CAP message, nor any other that a system would take (rule D1).
 */
export function historyFile(
  cards: readonly Card[],
  parts: HistoryFileParts,
): { readonly name: string; readonly text: string } {
  const { scenario, number, positionMs, isPart, language, t } = parts
  const mark = drillMarkLine(scenario, language)
  const title = pick(scenario.title, language)?.text ?? scenario.id
  const date = dateText(scenario, positionMs, language)
  const head = [
    mark,
    t('file.title', { scenario: title }),
    ...(number === undefined ? [] : [t('file.phone', { number })]),
    t('file.at', { date, time: clockText(scenario, positionMs) }),
    t('file.mayNot'),
    ...(isPart ? [t('file.filtered')] : []),
  ]
  const alerts = cards.map((card) => alertLines(card, mark, parts).join('\n'))
  return { name: nameOf(scenario, t), text: `${[head.join('\n'), ...alerts].join('\n\n')}\n` }
}

function alertLines(card: Card, mark: string, parts: HistoryFileParts): readonly string[] {
  const { scenario, language, t, textOf } = parts
  const { alert } = card.entry
  const text = textOf(alert)
  const say = (name: string, words: string): string => `${name}: ${words}`
  const named = (names: Localized): string => pick(names, language)?.text ?? ''
  const time = timeText(scenario, alert, true)
  const seen = card.acknowledged ? 'feed.acknowledged' : card.unread ? 'feed.unread' : 'file.read'
  return [
    `[${mark}]`,
    [
      time === undefined
        ? t('common:timeNotKnown')
        : `${dateText(scenario, alert.offsetMs, language)} ${time}`,
    ],
    text.title,
    say(t('detail.sender'), named(alert.sender)),
    say(t('detail.area'), named(alert.area.name)),
    say(t('detail.channels'), alert.channels.map((channel) => t(`common:channel.${channel}`)).join(', ')),
    say(t('filter.standing'), t(`filter.is.${standingWord(card.standing)}`)),
    t(seen),
    ...(text.wording ? [say(t('phone:takeover.wording'), t(`common:wording.${text.wording}`))] : []),
    text.body ?? t('phone:text.unknown'),
  ].flat()
}

/** Both words of the mark and what it is, as a name that every system takes. */
function nameOf(scenario: ScenarioHead, t: TFunction): string {
  const { ja, en } = drillMark(scenario)
  const mark = `${ja}_${en.replaceAll(/[^A-Z]+/g, '-')}`
  return `${t('file.name', { mark, scenario: scenario.id })}.txt`
}
