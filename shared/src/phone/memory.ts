import type { PhoneEntry } from '../view.ts'
import { arrivalOf, type Arrival } from './arrival.ts'
import type { AsSet } from './as-set.ts'
import type { Outcome } from './outcome.ts'

export { arrivalOf, type Arrival }

/** What a phone itself remembers of a drill: apart from this, every phone shows the same (rule P2). */
export interface PhoneMemory {
  /** What has rung here. Each alert rings at most once per take. */
  readonly rung: readonly Arrival[]
  readonly read: readonly Arrival[]
  readonly acknowledged: readonly Arrival[]
  /** Alerts that took the screen over and wait for OK, oldest first. */
  readonly waiting: readonly Arrival[]
  /** Of those, the ones that Home has left: they wait as a notification. */
  readonly left: readonly Arrival[]
  /** And the ones that the end of the call brings to the screen: until then they wait as a notification. */
  readonly held: readonly Arrival[]
  /** What was cleared from the notifications. The list keeps it. */
  readonly cleared: readonly Arrival[]
  /** Whether to go on receiving alerts is to be asked, or was: phones that ask do so once. */
  readonly optOut?: 'due' | 'asked'
  /** How it was set as alerts came, oldest first: turning a category off later hides nothing that was shown. */
  readonly asSet: readonly AsSet[]
}

export const emptyMemory: PhoneMemory = {
  rung: [],
  read: [],
  acknowledged: [],
  waiting: [],
  left: [],
  held: [],
  cleared: [],
  asSet: [],
}

/**
 * Alerts arrive: gives the memory after it, and those that ring, in order. What was sought comes silently, and so does
 * what is not shown; what has rung in this take does not ring again; what takes the screen over waits for OK, first for
 * the end of the call where it is to and the phone is in one.
 */
export function arrive(
  memory: PhoneMemory,
  entries: readonly PhoneEntry[],
  outcomeOf: (entry: PhoneEntry) => Outcome,
  inCall: boolean,
): { readonly memory: PhoneMemory; readonly ringing: readonly PhoneEntry[] } {
  // Sets: a phone that comes back to a long drill takes all of it in at once.
  const rung = new Set(memory.rung)
  const ringing = entries.filter(
    (entry) => entry.how !== 'sought' && outcomeOf(entry).as !== 'nothing' && !rung.has(arrivalOf(entry)),
  )
  if (ringing.length === 0) return { memory, ringing }
  const acknowledged = new Set(memory.acknowledged)
  const waiting = ringing.filter(
    (entry) => outcomeOf(entry).as === 'takeover' && !acknowledged.has(arrivalOf(entry)),
  )
  const held = waiting.filter((entry) => inCall && outcomeOf(entry).after === 'call')
  return {
    memory: {
      ...memory,
      rung: [...memory.rung, ...ringing.map(arrivalOf)],
      waiting: [...memory.waiting, ...waiting.map(arrivalOf)],
      held: [...memory.held, ...held.map(arrivalOf)],
      // A newer one brings back what was left, unless it comes to the screen only after the call.
      left: waiting.length > held.length ? [] : memory.left,
    },
    ringing,
  }
}

/** OK was pressed: the alert no longer waits, and has been read; the others that wait are on the screen. */
export function acknowledge(memory: PhoneMemory, arrival: Arrival): PhoneMemory {
  const isDone = memory.acknowledged.includes(arrival) && memory.read.includes(arrival)
  if (isDone && !memory.waiting.includes(arrival)) return memory
  return {
    ...read(memory, arrival),
    acknowledged: add(memory.acknowledged, arrival),
    waiting: memory.waiting.filter((waiting) => waiting !== arrival),
    left: [],
    held: memory.held.filter((held) => held !== arrival),
  }
}

/** The alert was opened. */
export function read(memory: PhoneMemory, arrival: Arrival): PhoneMemory {
  return memory.read.includes(arrival) ? memory : { ...memory, read: add(memory.read, arrival) }
}

/** A touch beside the dialog closed it: nothing waits any more but for the end of a call, and nothing of it was read or acknowledged. */
export const close = (memory: PhoneMemory): PhoneMemory => ({
  ...memory,
  waiting: memory.held,
  left: [],
})

/** An alert was closed after which its phone asks whether to go on receiving such ones. */
export const askOptOut = (memory: PhoneMemory): PhoneMemory =>
  memory.optOut ? memory : { ...memory, optOut: 'due' }

/** The question was answered, whichever way. */
export const answerOptOut = (memory: PhoneMemory): PhoneMemory => ({ ...memory, optOut: 'asked' })

/** Home was pressed: what waits for OK is on the screen no more, and waits on. */
export const leave = (memory: PhoneMemory): PhoneMemory => ({ ...memory, left: memory.waiting })

/** What waits for OK is on the screen, again or in the middle of a call. */
export const bringBack = (memory: PhoneMemory): PhoneMemory =>
  memory.left.length === 0 && memory.held.length === 0 ? memory : { ...memory, left: [], held: [] }

/** The call is over: what was held by it comes to the screen, and brings back what was left. */
export const endCall = (memory: PhoneMemory): PhoneMemory =>
  memory.held.length === 0 ? memory : bringBack(memory)

/**
 * Notifications were cleared away. Of what Home has left nothing waits then, unread and not acknowledged as it is; what
 * is on the screen, or comes to it after a call, waits on.
 */
export function clear(memory: PhoneMemory, arrivals: readonly Arrival[]): PhoneMemory {
  const gone = new Set(
    arrivals.filter((arrival) => memory.left.includes(arrival) && !memory.held.includes(arrival)),
  )
  return {
    ...memory,
    ...(gone.size > 0 && {
      waiting: memory.waiting.filter((waiting) => !gone.has(waiting)),
      left: memory.left.filter((left) => !gone.has(left)),
    }),
    cleared: arrivals.reduce(add, memory.cleared),
  }
}

/** After the replay went back: what is no longer delivered no longer waits, and can be forgotten. */
export function forgetUndelivered(memory: PhoneMemory, delivered: readonly PhoneEntry[]): PhoneMemory {
  const there = new Set<Arrival>(delivered.map(arrivalOf))
  const keep = <Kept>(list: readonly Kept[], arrivalIn: (kept: Kept) => Arrival): readonly Kept[] => {
    const kept = list.filter((one) => there.has(arrivalIn(one)))
    return kept.length === list.length ? list : kept
  }
  const itself = (arrival: Arrival): Arrival => arrival
  const kept: PhoneMemory = {
    ...memory,
    rung: keep(memory.rung, itself),
    read: keep(memory.read, itself),
    acknowledged: keep(memory.acknowledged, itself),
    waiting: keep(memory.waiting, itself),
    left: keep(memory.left, itself),
    held: keep(memory.held, itself),
    cleared: keep(memory.cleared, itself),
    asSet: keep(memory.asSet, ({ from }) => from),
  }
  const isSame = (Object.keys(kept) as (keyof PhoneMemory)[]).every((list) => kept[list] === memory[list])
  return isSame ? memory : kept
}

const add = (arrivals: readonly Arrival[], arrival: Arrival): readonly Arrival[] =>
  arrivals.includes(arrival) ? arrivals : [...arrivals, arrival]
