import { readCapTime } from '../cap/cap-time.ts'
import type { PlacedFinding } from '../cap/finding.ts'
import type { CapMessage, CapPath } from '../cap/message.ts'
import type { XmlElement } from '../cap/xml.ts'
import { ok, refused, type Result } from '../result.ts'
import { bandsOf } from './bands.ts'
import { blocksOf } from './blocks.ts'
import { descriptionOf, withdrawalOf } from './body-text.ts'
import { infosOf, type MadeInfo } from './info.ts'
import { longMessage, longNames, manyPairs } from './jma-size.ts'
import { elementAt } from './jma-xml.ts'
import { kindOf } from './kinds.ts'
import { placed, readReport, type JmaReport } from './report.ts'

export { isJma } from './jma-xml.ts'

/** A JMA report read as a CAP message; `linkJma` says which earlier one it continues. */
export interface ReadJma {
  readonly message: CapMessage
  /** Title, office, status and (first) event id: reports of the same series are about the same thing. */
  readonly series: string
  /** The same for each event id, where several earthquakes made the waves. */
  readonly seriesKeys: readonly string[]
  /** When it was made, epoch milliseconds: what orders a series, and reports sent within one minute. */
  readonly madeMs: number
  /** Its number in the series, 0 where it has none: what orders reports made within one second. */
  readonly serial: number
  readonly infoType: JmaReport['infoType']
  readonly findings: readonly PlacedFinding[]
  /** Where in the file a part of the message is from; the nearest part around it that has a place. */
  readonly placeOf: (path: CapPath) => { readonly line: number; readonly column: number }
}

/**
 * Reads the root of a JMA disaster-prevention XML report as a CAP 1.2 message, by the table in docs/rules/jma.md. A
 * report that lacks what every report has (`jma-structure`, `jma-value`, `jma-date`), has nothing to tell anybody
 * (`jma-unsupported`) or is absurdly large (`jma-size`, `jma-long`) is refused. Linear in the size of the file.
 */
export function readJma(root: XmlElement): Result<ReadJma, readonly PlacedFinding[]> {
  const long = longNames(root)
  if (long.length > 0) return refused(long)
  const read = readReport(root)
  if (!read.ok) return read
  const report = read.value
  const blocks = report.infoType === '取消' ? [] : blocksOf(report)
  const many = manyPairs(root, blocks)
  if (many.length > 0) return refused(many)
  const bands = bandsOf(blocks)
  if (bands.length === 0 && report.infoType !== '取消' && descriptionOf(report) === '')
    return refused([placed(root, 'jma-unsupported', { title: report.title })])
  const reading = readingOf(report, infosOf(report, bands))
  const large = longMessage(root, reading.message)
  return large.length > 0 ? refused(large) : ok(reading)
}

function readingOf(report: JmaReport, infos: readonly MadeInfo[]): ReadJma {
  const keys = seriesKeysOf(report)
  return {
    message: messageOf(report, infos),
    series: keys[0] ?? '',
    seriesKeys: keys,
    madeMs: readCapTime(report.dateTime)?.atMs ?? 0,
    serial: Number(/^\d{1,9}/.exec(report.serial)?.[0] ?? 0),
    infoType: report.infoType,
    findings: [...report.findings, ...findingsOn(report, infos)],
    placeOf: placesOf(report, infos),
  }
}

function messageOf(report: JmaReport, infos: readonly MadeInfo[]): CapMessage {
  const note = noteOf(report)
  return {
    identifier: identifierOf(report),
    sender: named(report.editorialOffice),
    sent: report.reportDateTime,
    status: report.status,
    // 発表 of a later report of the series becomes an Update when it is linked.
    msgType: report.infoType === '取消' ? 'Cancel' : report.infoType === '訂正' ? 'Update' : 'Alert',
    scope: 'Public',
    ...(note !== '' && { note }),
    ...(report.eventIds.length > 0 && { incidents: report.eventIds.join(' ') }),
    info: infos.map(({ info }) => info),
  }
}

/** Without what an identifier or sender may not have (CAP 1.2, section 3.2.1): white space, commas, `<`, `&`. */
const named = (text: string): string => text.replace(/[\s,<&]+/g, '_')

/** The same for the same report, however the file was called. */
const identifierOf = ({
  title,
  serial,
  editorialOffice,
  eventIds,
  headTitle,
  dateTime,
  status,
  infoType,
}: JmaReport): string =>
  named(
    [
      'JMA',
      title,
      editorialOffice,
      // One office may issue for several prefectures at once; only the title in Head tells them apart then.
      eventIds.length > 0 ? eventIds.join('+') : headTitle,
      dateTime.slice(0, 19).replace(/\D/g, ''),
      // Early warnings may be made twice in a second.
      ...(serial === '' ? [] : [serial]),
      status,
      infoType,
    ].join(':'),
  )

/** Issued for the n-th time, an event of the weather has the first time of issue, `_` and its own. */
const REISSUED = /^([A-Z]{4}\d{12})_\d{12,14}$/

/** JMA's own definition of a series, but for tornado reports: their office may issue for several prefectures. */
function seriesKeysOf({ title, editorialOffice, status, eventIds, headTitle }: JmaReport): readonly string[] {
  const ids =
    eventIds.length > 0
      ? eventIds.map((id) => REISSUED.exec(id)?.[1] ?? id)
      : [title.startsWith('竜巻注意情報') ? headTitle : '']
  return ids.map((id) => JSON.stringify([title, editorialOffice, status, id]))
}

function noteOf(report: JmaReport): string {
  if (report.infoType === '取消') return ['取消 (withdrawn)', withdrawalOf(report)].filter(Boolean).join('：')
  if (report.infoType === '訂正') return '訂正 (correction)'
  return report.infoType === '遅延' ? '遅延 (issued late)' : ''
}

function findingsOn(report: JmaReport, infos: readonly MadeInfo[]): readonly PlacedFinding[] {
  return [
    ...(kindOf(report.title).general ? [placed(report.root, 'jma-general', { title: report.title })] : []),
    ...infos.flatMap(({ areas }, info) =>
      areas.flatMap(({ name, code, codeType, element }, area) =>
        code !== '' && codeType === ''
          ? [placed(element, 'jma-code-type', { area: name, code }, undefined, ['info', info, 'area', area])]
          : [],
      ),
    ),
  ]
}

function placesOf({ root, headline }: JmaReport, infos: readonly MadeInfo[]): ReadJma['placeOf'] {
  const sent = elementAt(root, 'Head', 'ReportDateTime')
  const nearest = ([field, index, part, at]: CapPath): XmlElement => {
    if (field === 'sent') return sent ?? root
    if (field !== 'info') return root
    const area = part === 'area' ? infos[Number(index)]?.areas[Number(at)] : undefined
    return area?.element ?? headline ?? root
  }
  return (path) => {
    const { line, column } = nearest(path)
    return { line, column }
  }
}
