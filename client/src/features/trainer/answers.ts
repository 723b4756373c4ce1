import type { Alert } from '@alert-replay/shared/alert.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { deliveryKey, type Deliveries, type Delivery } from './deliveries.ts'
import type { Tell, ToldPhone } from './phone-outcomes.ts'

/** A delivered alert that takes a phone's screen over until its owner presses OK (rules PH2 and PI3). */
export interface Asking {
  readonly alert: Alert
  /** The take in which it was delivered. */
  readonly take: number
  /** False where a seek passed over it: it rang nowhere, so nobody was asked. */
  readonly asked: boolean
  /** Numbers of the phones whose screen it did not take over, as each of them was set. */
  readonly spared: ReadonlySet<number>
  /** Undefined where this page was not there. */
  readonly delivery?: Delivery
}

/** No phone has this number: one as it comes where the scenario happens. */
const AS_IT_COMES = { number: 0 }

/**
 * The delivered alerts that need OK, the latest first: those that take over the screen of some phone of the drill, or of
 * one as it comes. Better to be told once too often that somebody has not answered: what is not known yet counts as asked.
 */
export function askingIn(
  scenario: Pick<Scenario, 'alerts'>,
  view: Pick<TrainerView, 'delivered'>,
  deliveries: Deliveries,
  phones: readonly RosterPhone[],
  tell: Tell,
): readonly Asking[] {
  return view.delivered
    .flatMap(({ how, take }, index): Asking[] => {
      const alert = scenario.alerts[index]
      // Nothing else ever takes a screen over.
      if (!alert?.channels.includes('cell-broadcast')) return []
      const usual = tell(AS_IT_COMES, index).outcome
      const isUsual = usual === undefined || usual.as === 'takeover'
      const spared = new Set(
        phones.filter((phone) => !isAsked(tell(phone, index), isUsual)).map(({ number }) => number),
      )
      if (!isUsual && spared.size === phones.length) return []
      const delivery = deliveries[deliveryKey(take, alert.id)]
      return [{ alert, take, asked: how !== 'sought', spared, ...(delivery && { delivery }) }]
    })
    .reverse()
}

/** Whether an alert waits for OK on a phone; one that came back to it too late for it to ring does not. */
export const isAsked = (
  { outcome, state }: Pick<ToldPhone, 'outcome' | 'state'>,
  isUsual: boolean,
): boolean => (outcome ? outcome.as === 'takeover' : isUsual) && state !== 'silent'

/** What one phone said to one alert. */
export type Answer =
  | { readonly status: 'ok'; readonly atMs: number; readonly afterMs?: number }
  /** Not in this take, but in an earlier one. */
  | { readonly status: 'earlier'; readonly atMs: number; readonly take: number }
  | { readonly status: 'none' }
  /** A seek passed over the alert, the phone joined after it, or was set so that it does not take over: no OK was asked for. */
  | { readonly status: 'not-asked' }

export interface Row {
  readonly phone: RosterPhone
  /** One for each asking alert, in their order. */
  readonly answers: readonly Answer[]
}

/** Each phone with what it said to each asking alert, in order of their numbers. */
export function rowsOf(
  phones: readonly RosterPhone[],
  askings: readonly Asking[],
  receipts: readonly StoredReceipt[],
): readonly Row[] {
  const said = new Map<string, StoredReceipt[]>()
  for (const receipt of receipts) {
    const key = `${receipt.phone}:${receipt.alertId}`
    const before = said.get(key)
    if (before) before.push(receipt)
    else said.set(key, [receipt])
  }
  return phones.map((phone) => ({
    phone,
    answers: askings.map((asking) =>
      answerOf(phone.number, asking, said.get(`${phone.number}:${asking.alert.id}`) ?? []),
    ),
  }))
}

function answerOf(phone: number, asking: Asking, receipts: readonly StoredReceipt[]): Answer {
  const { take, asked, spared, delivery } = asking
  const now = receipts.find((receipt) => receipt.take === take)
  if (now) {
    const afterMs = delivery && Math.max(0, now.atMs - delivery.atMs)
    return { status: 'ok', atMs: now.atMs, ...(afterMs !== undefined && { afterMs }) }
  }
  const earlier = receipts.reduce<StoredReceipt | undefined>(
    (last, receipt) => (receipt.take < take && receipt.take > (last?.take ?? 0) ? receipt : last),
    undefined,
  )
  if (spared.has(phone)) return { status: 'not-asked' }
  if (earlier) return { status: 'earlier', atMs: earlier.atMs, take: earlier.take }
  return { status: asked && !(delivery && phone > delivery.lastPhone) ? 'none' : 'not-asked' }
}

/** The latest alert that somebody was asked to answer, and how it stands. */
export interface Current {
  readonly asking: Asking
  readonly answered: number
  /** Phones that were asked: those that answered, and those that have not. */
  readonly of: number
  /** Of those that have not answered, how many are not connected. */
  readonly away: number
}

/** How the latest asking alert stands; undefined where nobody was asked for anything yet. */
export function currentIn(askings: readonly Asking[], rows: readonly Row[]): Current | undefined {
  const index = askings.findIndex(({ asked }) => asked)
  const asking = askings[index]
  if (!asking) return undefined
  const open = rows.filter((row) => isOpen(row.answers[index]))
  const answered = rows.filter((row) => row.answers[index]?.status === 'ok').length
  return {
    asking,
    answered,
    of: answered + open.length,
    away: open.filter(({ phone }) => !phone.connected).length,
  }
}

/** Asked, and no OK in this take: an OK of an earlier take answers another delivery. */
const isOpen = (answer: Answer | undefined): boolean =>
  answer?.status === 'none' || answer?.status === 'earlier'

/** Whether a phone still owes an answer to the latest asking alert. */
export function owes(row: Row, askings: readonly Asking[]): boolean {
  const index = askings.findIndex(({ asked }) => asked)
  return index >= 0 && isOpen(row.answers[index])
}

/** Those who have not answered first; within that by number. */
export const openFirst = (rows: readonly Row[], askings: readonly Asking[]): readonly Row[] =>
  [...rows].sort(
    (a, b) => Number(owes(b, askings)) - Number(owes(a, askings)) || a.phone.number - b.phone.number,
  )
