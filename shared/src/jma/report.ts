import type { Finding, PlacedFinding } from '../cap/finding.ts'
import type { Status } from '../cap/message.ts'
import { finding, type RuleId } from '../cap/rules/catalogue.ts'
import type { XmlElement } from '../cap/xml.ts'
import { ok, refused, type Result } from '../result.ts'
import { capTimeOf } from './jma-time.ts'
import { elementAt, textAt } from './jma-xml.ts'

/** How a report is meant (運用種別). */
const STATUSES: Readonly<Record<string, Status>> = { 通常: 'Actual', 訓練: 'Exercise', 試験: 'Test' }

/** What a report does to earlier ones of its series (情報形態): issue, correction, delayed issue, withdrawal. */
const INFO_TYPES = ['発表', '訂正', '遅延', '取消'] as const
export type InfoType = (typeof INFO_TYPES)[number]

/** Control and Head of a report. Texts without white space around them; times as CAP writes them. */
export interface JmaReport {
  readonly root: XmlElement
  /** Of Control: the kind of report, the same for all of the kind. */
  readonly title: string
  /** When it was made, to the second: what orders a series. */
  readonly dateTime: string
  readonly status: Status
  readonly editorialOffice: string
  readonly publishingOffice: string
  /** Of Head: names the place or the volcano too. */
  readonly headTitle: string
  readonly reportDateTime: string
  readonly targetDateTime?: string
  readonly validDateTime?: string
  /** Several where several earthquakes made the waves. */
  readonly eventIds: readonly string[]
  readonly infoType: InfoType
  readonly serial: string
  readonly infoKind: string
  /** Of the headline, with its line breaks. */
  readonly text: string
  readonly headline?: XmlElement
  readonly body?: XmlElement
  /** What was found on the way. */
  readonly findings: readonly PlacedFinding[]
}

/** Reads Control and Head; refuses a report that lacks what every report must have. */
export function readReport(root: XmlElement): Result<JmaReport, readonly PlacedFinding[]> {
  const faults = [...missing(root), ...unknownValues(root)]
  if (faults.length > 0) return refused(faults)
  const [written, made, target, valid] = TIMES.map((path) => readTime(root, path))
  const sent = written?.time ?? made?.time
  if (sent === undefined)
    return refused([written, made].flatMap((time) => (time ? unreadable(time, 'error') : [])))

  const headline = elementAt(root, 'Head', 'Headline')
  const body = elementAt(root, 'Body')
  const infoType = textAt(root, 'Head', 'InfoType')
  const title = textAt(root, 'Control', 'Title')
  const editorialOffice = textAt(root, 'Control', 'EditorialOffice')
  return ok({
    root,
    title,
    dateTime: made?.time ?? sent,
    status: STATUSES[textAt(root, 'Control', 'Status')] ?? 'Test',
    editorialOffice,
    publishingOffice: textAt(root, 'Control', 'PublishingOffice') || editorialOffice,
    headTitle: textAt(root, 'Head', 'Title') || title,
    reportDateTime: sent,
    ...(target?.time !== undefined && { targetDateTime: target.time }),
    ...(valid?.time !== undefined && { validDateTime: valid.time }),
    eventIds: textAt(root, 'Head', 'EventID').split(/\s+/).filter(Boolean).slice(0, MAX_EVENTS),
    infoType: INFO_TYPES.find((type) => type === infoType) ?? '発表',
    serial: textAt(root, 'Head', 'Serial'),
    infoKind: textAt(root, 'Head', 'InfoKind') || title,
    text: headline ? textAt(headline, 'Text') : '',
    ...(headline && { headline }),
    ...(body && { body }),
    findings: [
      ...[written, made].flatMap((time) => (time ? unreadable(time, 'repair') : [])),
      ...[target, valid].flatMap((time) => (time?.text ? unreadable(time, 'warning') : [])),
    ],
  })
}

/** Two earthquakes in one report are rare. */
const MAX_EVENTS = 20

const REQUIRED = [
  ['Control', 'Title'],
  ['Control', 'Status'],
  ['Control', 'EditorialOffice'],
  ['Head', 'InfoType'],
] as const

function missing(root: XmlElement): readonly PlacedFinding[] {
  const parents = ['Control', 'Head'].filter((local) => !elementAt(root, local))
  if (parents.length > 0) return parents.map((element) => placed(root, 'jma-structure', { element }))
  return REQUIRED.filter((path) => textAt(root, ...path) === '').map(([parent, child]) =>
    placed(elementAt(root, parent) ?? root, 'jma-structure', { element: `${parent}/${child}` }),
  )
}

const VALUES = [
  { path: ['Control', 'Status'], allowed: Object.keys(STATUSES) },
  { path: ['Head', 'InfoType'], allowed: INFO_TYPES },
] as const

const unknownValues = (root: XmlElement): readonly PlacedFinding[] =>
  VALUES.flatMap(({ path, allowed }) => {
    const value = textAt(root, ...path)
    if (value === '' || allowed.some((one) => one === value)) return []
    const params = { element: path.join('/'), value: shown(value), allowed: allowed.join(', ') }
    return [placed(elementAt(root, ...path) ?? root, 'jma-value', params)]
  })

const TIMES = [
  ['Head', 'ReportDateTime'],
  ['Control', 'DateTime'],
  ['Head', 'TargetDateTime'],
  ['Head', 'ValidDateTime'],
] as const

interface ReadTime {
  readonly path: readonly string[]
  readonly text: string
  readonly element: XmlElement
  readonly time?: string
}

function readTime(root: XmlElement, path: readonly string[]): ReadTime {
  const text = textAt(root, ...path)
  const time = capTimeOf(text)
  return {
    path,
    text,
    element: elementAt(root, ...path) ?? root,
    ...(time !== undefined && { time }),
  }
}

const unreadable = (
  { path, text, element, time }: ReadTime,
  gravity: Finding['gravity'],
): readonly PlacedFinding[] =>
  time === undefined
    ? [placed(element, 'jma-date', { element: path.join('/'), value: shown(text) }, gravity)]
    : []

/** Long values are cut: a sentence is read by people. */
const shown = (value: string): string => (value.length > 200 ? `${value.slice(0, 200)}…` : value)

/** A finding at an element of the report. */
export const placed = (
  { line, column }: XmlElement,
  rule: RuleId,
  params: Finding['params'] = {},
  gravity?: Finding['gravity'],
  path: Finding['path'] = [],
): PlacedFinding => ({ ...finding(rule, path, params, gravity), line, column })
