import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { isAsked } from './answers.ts'
import { deliveryKey, type Deliveries } from './deliveries.ts'
import type { Tell, ToldPhone } from './phone-outcomes.ts'

/** What one phone did with the chosen alert. */
export interface InspectedPhone extends ToldPhone {
  readonly phone: RosterPhone
  /** `not-come`: it is away, or the alert is still on its way; absent while its profile is not loaded. */
  readonly did?: Outcome['as'] | 'not-come'
  /** Why it is in the list and nothing rang: the phone joined after it, or came back to it too late. */
  readonly silence?: 'joined' | 'back'
  readonly answer: { readonly status: 'ok'; readonly atMs: number } | { readonly status: 'none' | 'notAsked' }
}

export interface Inspecting {
  readonly scenario: Pick<Scenario, 'alerts'>
  readonly view: Pick<TrainerView, 'delivered'>
  readonly phones: readonly RosterPhone[]
  readonly receipts: readonly StoredReceipt[]
  readonly deliveries: Deliveries
  readonly tell: Tell
}

/** What each phone did with the alert at `index`, in order of their numbers. */
export function inspectPhones(parts: Inspecting, index: number): readonly InspectedPhone[] {
  const { scenario, view, phones, receipts, deliveries, tell } = parts
  const alert = scenario.alerts[index]
  const delivered = view.delivered[index]
  if (!alert || !delivered) return []
  const { take, how } = delivered
  const oks = new Map(
    receipts
      .filter((receipt) => receipt.alertId === alert.id && receipt.take === take)
      .map(({ phone, atMs }) => [phone, atMs]),
  )
  const delivery = deliveries[deliveryKey(take, alert.id)]
  return [...phones]
    .sort((one, other) => one.number - other.number)
    .map((phone) => {
      const told = tell(phone, index)
      const isLater = delivery !== undefined && phone.number > delivery.lastPhone
      const silence = isLater ? 'joined' : told.state === 'silent' ? 'back' : undefined
      const did = didOf(told)
      const atMs = oks.get(phone.number)
      const isOpen = isAsked(told, false) && how !== 'sought' && !isLater
      return {
        phone,
        ...told,
        ...(did && { did }),
        ...(silence && { silence }),
        answer: atMs === undefined ? { status: isOpen ? 'none' : 'notAsked' } : { status: 'ok', atMs },
      }
    })
}

/** What it would do as it is set now is not yet what it did. */
function didOf({ state, settings, outcome }: ToldPhone): InspectedPhone['did'] {
  const isOnItsWay = state === 'coming' && settings.connection !== 'good'
  return outcome && !settings.airplane && (state === 'away' || isOnItsWay) ? 'not-come' : outcome?.as
}

export const FILTERS = ['all', 'takeover', 'heads-up', 'entry', 'nothing', 'open'] as const
export type Filter = (typeof FILTERS)[number]

export function isIn(filter: Filter, { did, answer }: InspectedPhone): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return answer.status === 'none'
  return did === filter || (filter === 'nothing' && did === 'not-come')
}

export const SORTS = ['phone', 'did', 'answer'] as const
export type Sort = (typeof SORTS)[number]

const SHOWN_FIRST = ['takeover', 'heads-up', 'entry', 'nothing', 'not-come', undefined] as const
const OPEN_FIRST = ['none', 'ok', 'notAsked'] as const

const RANKS: Readonly<Record<Sort, (row: InspectedPhone) => number>> = {
  phone: ({ phone }) => phone.number,
  did: ({ did }) => SHOWN_FIRST.indexOf(did),
  answer: ({ answer }) => OPEN_FIRST.indexOf(answer.status),
}

/** In the order of a column, up or down; within that by number. */
export const sorted = (
  rows: readonly InspectedPhone[],
  by: Sort,
  isDown: boolean,
): readonly InspectedPhone[] => {
  const rankOf = RANKS[by]
  const sign = isDown ? -1 : 1
  return [...rows].sort(
    (one, other) => sign * (rankOf(one) - rankOf(other)) || one.phone.number - other.phone.number,
  )
}
