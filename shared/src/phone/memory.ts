import type { PhoneEntry } from '../view.ts'
import { present } from './present.ts'

/** An alert as it came in one take: after going back it comes anew, and is unread again. */
export type Arrival = `${number}:${string}`

/** What a phone itself remembers of a drill: apart from this, every phone shows the same (rule P2). */
export interface PhoneMemory {
  /** What has rung here. Each alert rings at most once per take. */
  readonly rung: readonly Arrival[]
  readonly read: readonly Arrival[]
  readonly acknowledged: readonly Arrival[]
  /** Alerts that took the screen over and wait for OK, oldest first. */
  readonly waiting: readonly Arrival[]
}

export const emptyMemory: PhoneMemory = { rung: [], read: [], acknowledged: [], waiting: [] }

export const arrivalOf = (entry: PhoneEntry): Arrival => `${entry.take}:${entry.alert.id}`

/**
 * Alerts arrive: gives the memory after it, and those that ring, in order. What was sought comes silently;
 * what has rung in this take does not ring again; what takes the screen over waits for OK.
 */
export function arrive(
  memory: PhoneMemory,
  entries: readonly PhoneEntry[],
): { readonly memory: PhoneMemory; readonly ringing: readonly PhoneEntry[] } {
  // Sets: a phone that comes back to a long drill takes all of it in at once.
  const rung = new Set(memory.rung)
  const ringing = entries.filter((entry) => entry.how !== 'sought' && !rung.has(arrivalOf(entry)))
  if (ringing.length === 0) return { memory, ringing }
  const acknowledged = new Set(memory.acknowledged)
  const waiting = ringing.filter(
    (entry) => present(entry.alert).as === 'takeover' && !acknowledged.has(arrivalOf(entry)),
  )
  return {
    memory: {
      ...memory,
      rung: [...memory.rung, ...ringing.map(arrivalOf)],
      waiting: [...memory.waiting, ...waiting.map(arrivalOf)],
    },
    ringing,
  }
}

/** OK was pressed: the alert no longer waits, and has been read. */
export function acknowledge(memory: PhoneMemory, arrival: Arrival): PhoneMemory {
  const isDone = memory.acknowledged.includes(arrival) && memory.read.includes(arrival)
  if (isDone && !memory.waiting.includes(arrival)) return memory
  return {
    ...read(memory, arrival),
    acknowledged: add(memory.acknowledged, arrival),
    waiting: memory.waiting.filter((waiting) => waiting !== arrival),
  }
}

/** The alert was opened. */
export function read(memory: PhoneMemory, arrival: Arrival): PhoneMemory {
  return memory.read.includes(arrival) ? memory : { ...memory, read: add(memory.read, arrival) }
}

/** After the replay went back: what is no longer delivered no longer waits, and can be forgotten. */
export function forgetUndelivered(memory: PhoneMemory, delivered: readonly PhoneEntry[]): PhoneMemory {
  const there = new Set<Arrival>(delivered.map(arrivalOf))
  const keep = (arrivals: readonly Arrival[]): readonly Arrival[] => {
    const kept = arrivals.filter((arrival) => there.has(arrival))
    return kept.length === arrivals.length ? arrivals : kept
  }
  const waiting = keep(memory.waiting)
  const rung = keep(memory.rung)
  const readKept = keep(memory.read)
  const acknowledged = keep(memory.acknowledged)
  return waiting === memory.waiting &&
    rung === memory.rung &&
    readKept === memory.read &&
    acknowledged === memory.acknowledged
    ? memory
    : { rung, read: readKept, acknowledged, waiting }
}

const add = (arrivals: readonly Arrival[], arrival: Arrival): readonly Arrival[] =>
  arrivals.includes(arrival) ? arrivals : [...arrivals, arrival]
