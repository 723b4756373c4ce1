import type { Command } from '@alert-replay/shared/command.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { ReplayState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { Notice } from '@alert-replay/shared/view.ts'

export interface Drill {
  readonly id: string
  /** Six digits, unique among the drills there are. */
  readonly code: string
  /** SHA-256 of the trainer's key; the key itself is kept nowhere. */
  readonly keyHash: string
  readonly kind: 'solo' | 'led'
  /** Names the scenario as it was when the drill was created. */
  readonly scenarioHash: string
  /** Number of commits (rule S1). */
  readonly revision: number
  readonly state: ReplayState
  /** Why the latest commit was made, if by nobody's command. */
  readonly notice?: Notice
  /** Epoch milliseconds. */
  readonly createdAtMs: number
  /** Epoch milliseconds of the last commit or join. */
  readonly usedAtMs: number
}

/** A scenario that drills hold on to, whatever becomes of its file. */
export interface PinnedScenario {
  /** SHA-256 of the parsed scenario. */
  readonly hash: string
  readonly scenario: Scenario
}

export interface Commit {
  readonly drillId: string
  /** The revision that this commit was made upon. */
  readonly expected: number
  readonly state: ReplayState
  readonly notice?: Notice
  /** Absent where alerts fell due and nobody asked for anything. */
  readonly command?: Command
  /** Epoch milliseconds of the command, as given to the engine. */
  readonly atMs: number
}

/** One line of a drill's log, which only ever grows. */
export interface LogEntry {
  readonly revision: number
  readonly command?: Command
  readonly atMs: number
  /** Take and cursor after the commit. */
  readonly take: number
  readonly cursor: number
}

export interface StoredPhone {
  readonly number: number
  readonly name?: string
  /** What was set on it; absent where nothing was. */
  readonly settings?: SettingsChange
}

/** A receipt on its way into storage. */
export interface NewReceipt extends StoredReceipt {
  readonly drillId: string
}
/**
 * `added` · `known`: this phone has said so before, with this id or another · `refused`: the id stands for something
 * else, or the drill is gone.
 */
export type ReceiptOutcome = 'added' | 'known' | 'refused'

/**
 * Everything the server keeps. What a promise has confirmed survives a crash (rule S2), where the storage outlives
 * the process at all. Values are read-only and may be shared.
 */
export interface Storage {
  /** False when another drill has the code or the id. */
  createDrill(drill: Drill, scenario: Scenario): Promise<boolean>
  drill(id: string): Promise<Drill | undefined>
  drillByCode(code: string): Promise<Drill | undefined>
  /** Ids of the drills whose transport is playing. */
  playing(): Promise<readonly string[]>
  /** Compare-and-set on the revision, and one line of the log (rule S1). False when the race is lost or the drill gone. */
  commit(commit: Commit): Promise<boolean>
  /** The log, oldest first. */
  log(drillId: string): Promise<readonly LogEntry[]>
  /** The furthest cursor of a take; 0 for a take that had no commit. */
  reached(drillId: string, take: number): Promise<number>
  /** Notes that the drill is in use. */
  touch(drillId: string, atMs: number): Promise<void>
  /** Ids of the solo drills last used before `beforeMs`. */
  unusedSolo(beforeMs: number): Promise<readonly string[]>
  /** Deletes the drill with all that belongs to it. False when there was none. */
  deleteDrill(id: string): Promise<boolean>
  scenario(hash: string): Promise<Scenario | undefined>

  phone(drillId: string, idHash: string): Promise<StoredPhone | undefined>
  /**
   * The phone with this id, numbered from 1 on its first call. A name replaces the one before; none keeps it.
   * Undefined when the drill is gone or has `limit` phones already.
   */
  putPhone(
    drillId: string,
    idHash: string,
    name: string | undefined,
    limit: number,
  ): Promise<StoredPhone | undefined>
  /** Adds a change to what was set on one phone, or on all. Gives those there are, by number, as they are then. */
  changeSettings(
    drillId: string,
    phone: number | 'all',
    change: SettingsChange,
  ): Promise<readonly StoredPhone[]>
  /** By number. */
  phones(drillId: string): Promise<readonly StoredPhone[]>
  /** All or, on a fault, none; one outcome for each. */
  addReceipts(receipts: readonly NewReceipt[]): Promise<readonly ReceiptOutcome[]>
  /** In the order in which they were stored. */
  receipts(drillId: string): Promise<readonly StoredReceipt[]>
  /** Ids of the alerts that a phone has acknowledged in a take. */
  acknowledged(drillId: string, phone: number, take: number): Promise<readonly string[]>

  /** When a server on this storage was last known to run, epoch milliseconds. */
  lastAliveMs(): Promise<number | undefined>
  setLastAlive(atMs: number): Promise<void>
  /** Rejects when the storage cannot be reached. */
  check(): Promise<void>
  close(): Promise<void>
}
