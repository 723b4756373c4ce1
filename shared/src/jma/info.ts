import { SEVERITIES } from '../alert.ts'
import type { CapArea, CapInfo, CapPair } from '../cap/message.ts'
import type { Band } from './bands.ts'
import type { JmaArea } from './block.ts'
import { descriptionOf, firstLineOf, instructionOf } from './body-text.ts'
import { earthquakePairs } from './earthquake.ts'
import { forecastDetails } from './intensity.ts'
import { categoryOf, isRelease, kindOf, responseOf, severityOf, type ReportKind } from './kinds.ts'
import type { JmaReport } from './report.ts'
import { isTsunamiObserved, tsunamiDetails } from './tsunami.ts'

/** An `info` and the areas of the report that its areas are from, in the same order. */
export interface MadeInfo {
  readonly info: CapInfo
  readonly areas: readonly JmaArea[]
}

/** One `info` for each warning of the report, the gravest first; one without areas where it names no warning. */
export function infosOf(report: JmaReport, bands: readonly Band[]): readonly MadeInfo[] {
  const common = commonOf(report)
  if (report.infoType === '取消') return [withdrawn(report, common)]
  if (bands.length === 0) return [plain(report, common)]
  const details = new Map([...forecastDetails(report), ...tsunamiDetails(report)])
  const level5 = bands.some(({ warning }) => warning.name.normalize('NFKC').startsWith('レベル5'))
  const allReleased = bands.every(({ warning }) => hasEnded(warning))
  return bands
    .map((band): MadeInfo => {
      const ended = hasEnded(band.warning)
      const response = ended ? (allReleased ? 'AllClear' : undefined) : askedBy(common.kind, band)
      const info: CapInfo = {
        language: common.language,
        category: common.category,
        event: eventOf(report, band),
        ...(response && { responseType: [response] }),
        urgency: ended ? 'Past' : common.urgency,
        severity: gradeOf(common.kind, band, level5),
        certainty: certaintyOf(band, common.certainty),
        ...codesOf(band),
        ...common.words,
        parameter: [...common.parameter, ...parametersOf(band, details)],
        ...(band.areas.length > 0 && { area: band.areas.map(capAreaOf) }),
      }
      return { info, areas: band.areas }
    })
    .sort((a, b) => rankOf(a) - rankOf(b))
}

const rankOf = ({ info }: MadeInfo): number => SEVERITIES.findIndex((severity) => severity === info.severity)

const hasEnded = ({ name, condition }: Band['warning']): boolean => isRelease(name) || condition === '解除'

/** What every `info` of a report shares. */
function commonOf(report: JmaReport) {
  const kind = kindOf(report.title)
  const description = descriptionOf(report)
  const instruction = instructionOf(report)
  const { targetDateTime, validDateTime } = report
  return {
    kind,
    language: 'ja',
    category: kind.category ?? categoryOf(report.body?.uri ?? ''),
    urgency: kind.urgency,
    certainty: isTsunamiObserved(report) ? 'Observed' : kind.certainty,
    words: {
      ...(targetDateTime !== undefined && { effective: targetDateTime, onset: targetDateTime }),
      ...(validDateTime !== undefined && { expires: validDateTime }),
      senderName: report.publishingOffice,
      headline: firstLineOf(report),
      ...(description !== '' && { description }),
      ...(instruction !== '' && { instruction }),
    },
    parameter: [
      { valueName: 'JMA:Title', value: report.title },
      { valueName: 'JMA:InfoKind', value: report.infoKind },
      { valueName: 'JMA:Serial', value: report.serial },
      { valueName: 'JMA:DateTime', value: report.dateTime },
      ...earthquakePairs(report),
    ].filter(({ value }) => value !== ''),
  }
}

type Common = ReturnType<typeof commonOf>

const plain = (report: JmaReport, common: Common): MadeInfo =>
  named(report, common, {
    urgency: common.urgency,
    severity: common.kind.general
      ? 'Minor'
      : (severityOf(report.headTitle) ?? common.kind.severity ?? 'Minor'),
    certainty: common.certainty,
  })

/** What was withdrawn is not expected to happen, and nothing is to be done about it any more. */
const withdrawn = (report: JmaReport, common: Common): MadeInfo =>
  named(report, common, { urgency: 'Past', severity: 'Minor', certainty: 'Unlikely' })

/** Without a warning the title of the report is what it is about. */
const named = (
  { headTitle }: JmaReport,
  { language, category, words, parameter }: Common,
  grades: Pick<CapInfo, 'urgency' | 'severity' | 'certainty'>,
): MadeInfo => ({
  info: { language, category, event: headTitle, ...grades, ...words, parameter },
  areas: [],
})

/** A name that tells by itself what it is: 大雨警報, 津波予報（若干の海面変動）, 大津波警報：発表, 津波注意報解除. */
const TELLING = /.(?:警報|注意報|情報|予報|速報)(?:（.*）|：.*|解除|なし)?$/

function eventOf({ infoKind, headTitle }: JmaReport, { warning: { name } }: Band): string {
  return TELLING.test(name) || name === headTitle ? name : `${infoKind}　${name}`
}

function gradeOf(kind: ReportKind, { warning }: Band, level5: boolean): CapInfo['severity'] {
  if (hasEnded(warning) || kind.general) return 'Minor'
  // The warning for the municipalities below a volcano does not name the level that the volcano has.
  if (level5 && warning.name === '噴火警報') return 'Extreme'
  return severityOf(warning.name) ?? kind.severity ?? 'Minor'
}

/** A general report tells of warnings that others ask people to follow. */
const askedBy = ({ general }: ReportKind, { warning }: Band): ReturnType<typeof responseOf> =>
  general ? undefined : responseOf(warning.name)

const certaintyOf = ({ type }: Band, certainty: CapInfo['certainty']): CapInfo['certainty'] =>
  type.includes('目撃') ? 'Observed' : certainty

const codesOf = ({ type, warning: { code } }: Band): Pick<CapInfo, 'eventCode'> =>
  code === '' ? {} : { eventCode: [{ valueName: `JMA:${type}`, value: code }] }

function parametersOf(
  { warning, areas, states }: Band,
  details: ReadonlyMap<string, readonly CapPair[]>,
): readonly CapPair[] {
  return [
    ...(warning.condition === '' ? [] : [{ valueName: 'JMA:Condition', value: warning.condition }]),
    ...[...states].map(([status, codes]) => ({ valueName: `JMA:Status:${status}`, value: codes.join(' ') })),
    ...areas.flatMap(({ code }) => details.get(code) ?? []),
  ]
}

/** JMA's list of municipalities: five digits of JIS X 0402 and two more, `00` but for parts of a municipality. */
const MUNICIPALITIES = '気象・地震・火山情報／市町村等'
const WHOLE_MUNICIPALITY = /^(\d{5})00$/

function capAreaOf({ name, code, codeType }: JmaArea): CapArea {
  if (code === '' || codeType === '') return { areaDesc: name }
  const [, jis] = codeType === MUNICIPALITIES ? (WHOLE_MUNICIPALITY.exec(code) ?? []) : []
  return {
    areaDesc: name,
    geocode: [
      { valueName: `JMA:${codeType}`, value: code },
      ...(jis === undefined ? [] : [{ valueName: 'JIS-X-0402', value: jis }]),
    ],
  }
}
