/** What the compiler must refuse on the wire; see `engine.ts` beside this. */
import type {
  ClientToServer,
  Join,
  JoinedAsPhone,
  JoinedAsTrainer,
  ServerToClient,
} from '@alert-replay/shared/protocol.ts'
import type { Receipt, StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'

type IsNever<Type> = [Type] extends [never] ? true : false
type Asked<Name extends keyof ClientToServer> = Parameters<ClientToServer[Name]>[0]
type Told<Name extends keyof ServerToClient> = Parameters<ServerToClient[Name]>[0]

export const asPhone: Join = { as: 'phone', protocol: 1, code: '123456', phoneId: 'abcdefghijklmnop' }
export const asTrainer: Join = { as: 'trainer', protocol: 1, drillId: 'd', key: 'k' }
// @ts-expect-error a phone joins by code, not with a key
export const phoneWithKey: Join = { as: 'phone', protocol: 1, drillId: 'd', key: 'k' }
// @ts-expect-error a trainer without a key is none
export const trainerWithoutKey: Join = { as: 'trainer', protocol: 1, drillId: 'd' }
// @ts-expect-error every join says which protocol it speaks
export const joinOfAnyVersion: Join = { as: 'phone', code: '123456', phoneId: 'abcdefghijklmnop' }

// @ts-expect-error there is no such message
export type Shouted = Asked<'drill:shout'>
// @ts-expect-error ticks are never sent
export type Ticked = Told<'drill:tick'>

export const command: Asked<'drill:command'> = { type: 'pause' }
// @ts-expect-error a command is one of five
export const otherCommand: Asked<'drill:command'> = { type: 'stop' }

export const receipt: Receipt = { id: 'abcdefghijklmnop', kind: 'acknowledged', alertId: 'warning', take: 1 }
// @ts-expect-error a receipt belongs to a take
export const receiptOfNoTake: Receipt = { id: 'abcdefghijklmnop', kind: 'acknowledged', alertId: 'warning' }
// @ts-expect-error one that was stored says whose it is, and when it came
export const storedByNobody = (fresh: Receipt): StoredReceipt => fresh

export const settings: Asked<'phone:settings'> = { ringer: 'silent', reminder: null }
// @ts-expect-error a phone sets itself only
export const settingsOfAnother: Asked<'phone:settings'> = { phone: 2, change: {} }

// @ts-expect-error a heartbeat says which revision it knows of
export const heartbeat: Told<'drill:heartbeat'> = { serverTimeMs: 0 }

/** [P1] A phone that joins is told the head of the scenario, and of the other phones nothing. */
export const nothingOfTheTrainers: IsNever<
  Extract<keyof JoinedAsPhone, 'phones' | 'receipts' | 'code' | 'drillId'>
> = true
// @ts-expect-error what a trainer sees does not fit a phone
export const wholeScenario = (joined: JoinedAsTrainer): JoinedAsPhone => joined
export function notesFor(joined: JoinedAsPhone): unknown {
  // @ts-expect-error no phone is told the notes
  return joined.scenario.notes
}

export const answered: Result<number, Refusal> = ok(1)
export const refusedAnswer: Result<number, Refusal> = refused('stale')
// @ts-expect-error a refusal has one of the codes
export const refusedSomehow: Result<number, Refusal> = refused('no')
export function valueOf(result: Result<number, Refusal>): number {
  // @ts-expect-error a refusal has no value
  return result.value
}
