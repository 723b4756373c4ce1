import type { Alert } from '../alert.ts'
import type { Scenario } from '../scenario.ts'
import { textDiffers } from './export/text-differs.ts'
import type { Finding } from './finding.ts'
import { projectAlert, type Sendings } from './project-alert.ts'
import { alertsById } from './scenario-names.ts'
import { writeMessage } from './write-message.ts'

export interface ExportOptions {
  /** When the scenario's position 0 is in the exercise, epoch milliseconds. */
  readonly startMs: number
  /** Names the exercise in every message. */
  readonly exerciseId: string
}

export interface ExportedFile {
  /** `003-all-clear.cap`: place in the sequence, counted from 1, and the alert's id. */
  readonly name: string
  /** A CAP 1.2 message of status Exercise. */
  readonly text: string
}

/** A finding, and the file that it is about. */
export interface ExportFinding extends Finding {
  readonly file: string
}

export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly findings: readonly ExportFinding[]
}

/** Every alert of the scenario as a CAP 1.2 file of status Exercise, in scenario order. */
export function exportScenario(scenario: Scenario, options: ExportOptions): Exported {
  const files: ExportedFile[] = []
  const findings: ExportFinding[] = []
  for (const { file, findings: found } of exportedFiles(scenario, options)) {
    files.push(file)
    for (const finding of found) findings.push({ ...finding, file: file.name })
  }
  return { files, findings }
}

/** The same one by one: a scenario may have very many alerts. `alerts`: those to export; all, if left out. */
export function* exportedFiles(
  scenario: Scenario,
  { startMs, exerciseId }: ExportOptions,
  alerts: readonly Alert[] = scenario.alerts,
): Generator<{ readonly file: ExportedFile; readonly findings: readonly Finding[] }> {
  const places = new Map(scenario.alerts.map(({ id }, index) => [id, index + 1]))
  const sendings: Sendings = {
    scenario,
    exerciseId,
    sendingOf: (id) => {
      const alert = alertsById(scenario).get(id)
      return alert && { sentMs: startMs + alert.offsetMs }
    },
  }
  for (const alert of alerts) {
    const copy = projectAlert(sendings, alert)
    if (!copy) continue
    const name = fileName(places.get(alert.id) ?? 0, alert.id)
    const findings = [...textDiffers(alert), ...copy.findings]
    yield { file: { name, text: writeMessage(copy.message) }, findings }
  }
}

/** One alert likewise; undefined where the scenario has none of this id. It may refer to files that are not there. */
export function exportAlert(
  scenario: Scenario,
  alertId: string,
  options: ExportOptions,
): Exported | undefined {
  const alert = alertsById(scenario).get(alertId)
  for (const { file, findings } of exportedFiles(scenario, options, alert ? [alert] : [])) {
    return { files: [file], findings: findings.map((finding) => ({ ...finding, file: file.name })) }
  }
  return undefined
}

/** `003-all-clear.cap` */
export const fileName = (place: number, alertId: string): string =>
  `${String(place).padStart(3, '0')}-${alertId}.cap`
