import { z } from 'zod'
import type { Command } from './command.ts'
import type { SettingsChange } from './phone/default-settings.ts'
import type { SetPhones } from './phone/settings-schema.ts'
import { CLIENT_ID, type Receipt, type StoredReceipt } from './receipt.ts'
import type { Refusal } from './refusal.ts'
import type { Result } from './result.ts'
import type { ScenarioForTrainer, ScenarioHead } from './scenario.ts'
import type { PhoneUpdate, PhoneView, TrainerUpdate, TrainerView } from './view.ts'

/** A drill's key: what makes somebody its trainer. 128 bits or more, base64url. */
const keySchema = z.string().min(16).max(128)

/** Six digits: can be read aloud in any language and typed on a phone's number pad. */
export const CODE = /^[0-9]{6}$/

export const joinSchema = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('phone'),
    protocol: z.int(),
    code: z.string().regex(CODE),
    /** Made by the phone and kept by it; nobody else is ever told. */
    phoneId: z.string().regex(CLIENT_ID),
    name: z.string().trim().max(40).optional(),
  }),
  z.strictObject({
    as: z.literal('trainer'),
    protocol: z.int(),
    drillId: z.string().max(64),
    key: keySchema,
  }),
])
export type Join = z.infer<typeof joinSchema>

export const createDrillSchema = z.strictObject({
  scenarioId: z.string().max(80),
  /** `solo`: somebody watching alone; deleted 24 hours after its last use. `led`: a trainer made it; stays until deleted. */
  kind: z.enum(['solo', 'led']),
})
export type CreateDrill = z.infer<typeof createDrillSchema>

/** Answer to POST /api/drills. The key is shown this once. */
export interface CreatedDrill {
  readonly drillId: string
  readonly key: string
  readonly code: string
}

interface JoinedBase {
  readonly serverTimeMs: number
}
export interface JoinedAsPhone extends JoinedBase {
  readonly as: 'phone'
  readonly scenario: ScenarioHead
  readonly view: PhoneView
  /** The phone's own number and name in this drill, and what was set on it. */
  readonly phone: { readonly number: number; readonly name?: string; readonly settings?: SettingsChange }
  /** Indexes of what was played or stepped in the last `RING_AGAIN_MS`: rings on a phone that was away. */
  readonly recent: readonly number[]
  /** Ids of the alerts this phone has acknowledged in the current take. */
  readonly acknowledged: readonly string[]
}
export interface JoinedAsTrainer extends JoinedBase {
  readonly as: 'trainer'
  readonly drillId: string
  readonly kind: 'solo' | 'led'
  readonly code: string
  /** Without the messages as they were recorded (rule D1). */
  readonly scenario: ScenarioForTrainer
  readonly view: TrainerView
  readonly phones: readonly RosterPhone[]
  readonly receipts: readonly StoredReceipt[]
}

/** One phone of a drill, as the trainer sees it. */
export interface RosterPhone {
  readonly number: number
  readonly name?: string
  /** What was set on it (`settingsOf` gives the rest); absent where nothing was. */
  readonly settings?: SettingsChange
  readonly connected: boolean
  /** The last revision it said it shows; undefined before its first word since the server started. */
  readonly revision?: number
}

type Answer<Value> = (answer: Result<Value, Refusal>) => void

export interface ClientToServer {
  'drill:join': (join: Join, answer: Answer<JoinedAsPhone | JoinedAsTrainer>) => void
  /** The answer names the revision that holds the command's effect; the screen moves on the update. */
  'drill:command': (command: Command, answer: Answer<{ readonly revision: number }>) => void
  /** Answered after the commit: an id that is answered is stored. */
  'phone:receipts': (
    receipts: readonly Receipt[],
    answer: Answer<{ readonly stored: readonly string[] }>,
  ) => void
  /** The phone's owner has set it. Answered with all that was ever set, after it is stored. Twice is once. */
  'phone:settings': (change: SettingsChange, answer: Answer<SettingsChange>) => void
  /** From a trainer: sets one phone, or all. Answered with how many there were. */
  'drill:phone-settings': (set: SetPhones, answer: Answer<{ readonly phones: number }>) => void
  /** The revision that the phone now shows. */
  'phone:shows': (shows: { readonly revision: number }) => void
}

export interface ServerToClient {
  /** To phones a PhoneUpdate, to trainers a TrainerUpdate. */
  'drill:update': (update: PhoneUpdate | TrainerUpdate) => void
  'drill:heartbeat': (heartbeat: { readonly revision: number; readonly serverTimeMs: number }) => void
  /** The drill was deleted; there is nothing to come back to. */
  'drill:gone': () => void
  /** To one phone only, wherever it is open: all that was set on it, now that something was. */
  'phone:settings': (settings: SettingsChange) => void
  /** To trainers only: all phones of the drill. */
  'drill:roster': (phones: readonly RosterPhone[]) => void
  /** To trainers only: receipts just stored. */
  'drill:receipts': (receipts: readonly StoredReceipt[]) => void
}

export const showsSchema = z.strictObject({ revision: z.int().min(0) })
