import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Finding, PlacedFinding } from '@alert-replay/shared/cap/finding.ts'
import type { ChannelCount } from '@alert-replay/shared/import/count-alerts.ts'
import type { FileKind, ImportedFile } from '@alert-replay/shared/import/imported.ts'
import type { PlacedProblem, Problem } from '@alert-replay/shared/problem.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'

/** A file as it was dropped or chosen; nothing of it is read yet. */
export interface DroppedFile {
  /** Its path below what was dropped, with `/`. */
  readonly name: string
  readonly file: Blob
}

/** What the worker is asked. */
export interface ImportRequest {
  readonly files: readonly DroppedFile[]
  readonly nowMs: number
}

/** What the worker answers: how far it is, then the report. */
export type ImportAnswer =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly report: ImportReport }

export interface Progress {
  readonly step: 'reading' | 'importing'
  readonly done: number
  readonly of: number
}

/** What became of the files, as the page shows it. */
export interface ImportReport {
  readonly files: readonly ReportedFile[]
  /** What is to be said of the whole. */
  readonly findings: readonly Finding[]
  /** The scenario that was made of them; absent where there was nothing to make one of. */
  readonly made?: MadeScenario
  /** Why what was dropped, or made of it, is no scenario that can be used. */
  readonly problems: readonly (Problem | PlacedProblem)[]
}

/** One file of the report; of its findings no more than anybody reads, and how many there were. */
export interface ReportedFile extends Omit<ImportedFile, 'kind' | 'findings'> {
  /** `scenario`: a file of ours, such as fixtures/ has. */
  readonly kind: FileKind | 'scenario'
  readonly findings: readonly PlacedFinding[]
  readonly findingCount: number
  /** Why nothing of it was even read. */
  readonly unread?: 'unreadable' | 'too-large'
}

export interface MadeScenario {
  /** Text of the scenario's file. */
  readonly text: string
  /** The name it came with. */
  readonly id?: string
  /** Without its alerts. */
  readonly head: Omit<Scenario, 'alerts' | 'sources' | 'notes' | 'id'>
  readonly alertCount: number
  /** Offset of the last alert. */
  readonly durationMs: number
  /** What was assumed of how they reached people; absent where the file was a scenario, and said it itself. */
  readonly channels?: readonly ChannelCount[]
  /** How many are messages of status Actual. */
  readonly actualCount: number
  /** The first alerts, as many as a list shows. */
  readonly alerts: readonly PreviewedAlert[]
}

export type PreviewedAlert = Pick<
  Alert,
  'id' | 'offsetMs' | 'precision' | 'phases' | 'channels' | 'references' | 'texts'
>
