import type { Alert } from '@alert-replay/shared/alert.ts'
import type { PlacedFinding } from '@alert-replay/shared/cap/finding.ts'
import { actualCount, channelCounts } from '@alert-replay/shared/import/count-alerts.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import type { ImportedFile, ImportFile } from '@alert-replay/shared/import/imported.ts'
import { parseScenario } from '@alert-replay/shared/parse-scenario.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type {
  ImportReport,
  ImportRequest,
  MadeScenario,
  PreviewedAlert,
  Progress,
  ReportedFile,
} from './import-report.ts'
import { isScenarioFile, readDroppedScenario } from './read-scenario.ts'

/** No file of alerts is larger; a zip of a year's is smaller. */
const MAX_READ_BYTES = 64 * 1024 * 1024
/** Of one file. Its repeated faults are counted, not all told. */
const MAX_FINDINGS = 200
const MAX_PREVIEWED = 100
/** Stands for the id until there is one: the text of a file does not hold its own name. */
const NO_ID_YET = 'import'

/**
 * Reads the files, makes a scenario of them, and reports on each. What cannot be read is told, and stops nothing. A file
 * that comes by itself and is a scenario already stays as it is.
 */
export async function importDropped(
  { files, nowMs }: ImportRequest,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<ImportReport> {
  const read: ImportFile[] = []
  const unread: ReportedFile[] = []
  for (const { name, file } of files) {
    onProgress({ step: 'reading', done: read.length + unread.length, of: files.length })
    const bytes = file.size > MAX_READ_BYTES ? 'too-large' : await bytesOf(file)
    if (typeof bytes === 'string') unread.push(unreadFile(name, bytes))
    else read.push({ name, bytes })
  }
  const [only] = files.length === 1 ? read : []
  const dropped = only && readDroppedScenario(only)
  if (only && dropped) return reportOf(only, dropped)
  const scenarios = read.filter(isScenarioFile)
  const alertFiles = read.filter((file) => !scenarios.includes(file))
  const imported = importFiles(alertFiles, {
    id: NO_ID_YET,
    nowMs,
    decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
    onProgress: (done, of) => onProgress({ step: 'importing', done, of }),
  })
  const parsed = imported.scenario && parseScenario(NO_ID_YET, imported.scenario)
  return {
    files: [...imported.files.map(reported), ...scenarios.map(leftAside), ...unread],
    findings: imported.findings,
    problems: parsed && !parsed.ok ? parsed.error.slice(0, MAX_FINDINGS) : [],
    ...(parsed?.ok &&
      imported.text !== undefined && {
        made: { ...made(parsed.value, imported.text), channels: channelCounts(parsed.value.alerts) },
      }),
  }
}

const SCENARIO = { kind: 'scenario', messages: 0, leftOut: 0, findings: [], findingCount: 0 } as const

/** Of a scenario that came by itself: nothing is made of it, it is one. */
function reportOf(
  { name }: ImportFile,
  dropped: NonNullable<ReturnType<typeof readDroppedScenario>>,
): ImportReport {
  if (!dropped.ok)
    return {
      files: [{ ...SCENARIO, name, outcome: 'refused' }],
      findings: [],
      problems: dropped.error.slice(0, MAX_FINDINGS),
    }
  const { scenario, text, id } = dropped.value
  return {
    files: [{ ...SCENARIO, name, outcome: 'read' }],
    findings: [],
    problems: [],
    made: { ...made(scenario, text), ...(id !== undefined && { id }) },
  }
}

const leftAside = ({ name }: ImportFile): ReportedFile => ({ ...SCENARIO, name, outcome: 'ignored' })

const bytesOf = (file: Blob): Promise<Uint8Array | 'unreadable'> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => 'unreadable' as const,
  )

const unreadFile = (name: string, unread: 'unreadable' | 'too-large'): ReportedFile => ({
  name,
  kind: 'other',
  outcome: 'refused',
  messages: 0,
  leftOut: 1,
  findings: [],
  findingCount: 0,
  unread,
})

const reported = (file: ImportedFile): ReportedFile => ({
  ...file,
  findings: gravestFirst(file.findings).slice(0, MAX_FINDINGS),
  findingCount: file.findings.length,
})

/** Faults before the rest, else in the order of the file: a list that is cut short is not without them. */
const gravestFirst = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  findings.toSorted((one, other) => Number(other.gravity === 'error') - Number(one.gravity === 'error'))

function made(scenario: Scenario, text: string): MadeScenario {
  const { alerts, sources: _sources, notes: _notes, id: _id, ...head } = scenario
  return {
    text,
    head,
    alertCount: alerts.length,
    durationMs: alerts.at(-1)?.offsetMs ?? 0,
    actualCount: actualCount(alerts),
    alerts: alerts.slice(0, MAX_PREVIEWED).map(previewed),
  }
}

const previewed = ({
  id,
  offsetMs,
  precision,
  phases,
  channels,
  references,
  texts,
}: Alert): PreviewedAlert => ({
  id,
  offsetMs,
  precision,
  phases,
  channels,
  references,
  texts,
})
