import type { Alert } from '../alert.ts'

/** What a kind of report is about; `general` where it is no warning. Found by the title in Control. */
export interface ReportKind extends Pick<Alert, 'urgency' | 'certainty'> {
  readonly category?: Alert['category']
  readonly general?: true
  /** Where the name of the warning tells no grade. */
  readonly severity?: Alert['severity']
}

const WARNING: ReportKind = { urgency: 'Expected', certainty: 'Likely' }
const MET = { category: ['Met'] } as const
const GEO = { category: ['Geo'] } as const

/** The first that fits counts. Urgency and certainty as in the table of docs/rules/jma.md. */
const KINDS: readonly (readonly [RegExp, ReportKind])[] = [
  [/^緊急地震速報/, { ...GEO, urgency: 'Immediate', certainty: 'Likely' }],
  [/津波観測/, { ...GEO, urgency: 'Immediate', certainty: 'Observed' }],
  [/^津波/, { ...GEO, urgency: 'Immediate', certainty: 'Likely' }],
  [/^震度|^震源|^長周期地震動/, { ...GEO, urgency: 'Expected', certainty: 'Observed' }],
  [/^南海トラフ地震臨時|後発地震注意/, { ...GEO, urgency: 'Expected', certainty: 'Possible' }],
  [/^噴火速報/, { ...GEO, urgency: 'Immediate', certainty: 'Observed', severity: 'Severe' }],
  [/^噴火警報|^火山現象に関する海上警報/, { ...WARNING, ...GEO }],
  [/^土砂災害警戒/, { ...WARNING, category: ['Geo', 'Met'], severity: 'Severe' }],
  [/^竜巻注意/, { ...WARNING, ...MET, severity: 'Moderate' }],
  [/^記録的短時間大雨/, { ...MET, urgency: 'Expected', certainty: 'Observed', severity: 'Severe' }],
  [/気象防災速報/, { ...WARNING, ...MET, severity: 'Severe' }],
  [/^熱中症/, { ...WARNING, category: ['Met', 'Health'], severity: 'Moderate' }],
  [/時系列/, { ...WARNING, ...MET, general: true }],
  [/^気象.*警報|海上警報|河川/, { ...WARNING, ...MET }],
  [/観測報|季節観測|^特殊気象報|^地震/, { urgency: 'Expected', certainty: 'Observed', general: true }],
]

export const kindOf = (title: string): ReportKind =>
  KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? { ...WARNING, general: true }

/** Of a report whose kind has none: by the namespace of its Body, such as `…/body/meteorology1/`. */
export const categoryOf = (bodyNamespace: string): Alert['category'] =>
  bodyNamespace.includes('/meteorology') ? MET.category : GEO.category

/** True for the end of a warning: 解除, or that there is none (any more). */
export const isRelease = (name: string): boolean => /解除|なし$/.test(name)

/** The first that fits counts. Names in compatibility form: `５`, `（` are `5`, `(`. */
const SEVERITIES: readonly (readonly [RegExp, Alert['severity']])[] = [
  [/解除|なし$/, 'Minor'],
  [/レベル5|特別警報|大津波警報|緊急地震速報\(警報\)|氾濫発生/, 'Extreme'],
  [/震度7|震度6|長周期地震動階級4/, 'Extreme'],
  [/震度5|長周期地震動階級3/, 'Severe'],
  [/震度4|長周期地震動階級2/, 'Moderate'],
  [/注意報|注意情報|氾濫注意|巨大地震注意/, 'Moderate'],
  [/危険警報|警報|氾濫危険|氾濫警戒|巨大地震警戒/, 'Severe'],
  [/レベル[234]|入山危険|火口周辺危険|周辺海域警戒/, 'Severe'],
]

/** By the name of a warning; undefined where it tells no grade. */
export function severityOf(name: string): Alert['severity'] | undefined {
  const plain = name.normalize('NFKC')
  return SEVERITIES.find(([pattern]) => pattern.test(plain))?.[1]
}

/** The first that fits counts. */
const RESPONSES: readonly (readonly [RegExp, Alert['responseType'][number]])[] = [
  [/津波警報|\(避難\)/, 'Evacuate'],
  [/高齢者等避難/, 'Prepare'],
  [/規制\)/, 'Avoid'],
]

/** What the name of a warning by itself asks people to do. */
export function responseOf(name: string): Alert['responseType'][number] | undefined {
  const plain = name.normalize('NFKC')
  return isRelease(plain) ? undefined : RESPONSES.find(([pattern]) => pattern.test(plain))?.[1]
}
