import type { Command } from '@alert-replay/shared/command.ts'
import { addChange, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { SetPhones } from '@alert-replay/shared/phone/settings-schema.ts'
import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import type { JoinedAsPhone, JoinedAsTrainer, RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { Receipt, StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { advance, apply, initialState, nextDueAt, type ReplayState } from '@alert-replay/shared/replay.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
// oxlint-disable-next-line no-restricted-imports -- what a phone may know of a scenario is decided in one place
import { forTrainer, headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { diff, viewFor, type Committed, type Role } from '@alert-replay/shared/view.ts'
import { randomId } from '../lib/random-id.ts'
import type { DrillSocket, OpenLink } from './link.ts'
import { joinAsPhone, type PhoneDrill } from './phone-drill.ts'
import { joinAsTrainer, type TrainerDrill } from './trainer-drill.ts'

/** A drill that needs no server: its trainer and its one phone, both in this page. */
export interface LocalDrill {
  readonly trainer: TrainerDrill
  readonly phone: PhoneDrill
  /** Resolves when both are there: what is played before that, nobody has heard. */
  readonly joined: Promise<void>
  readonly close: () => void
}

interface Seat {
  readonly as: Role
  readonly say: (event: string, payload: unknown) => void
}

interface LocalParts {
  /** How the phone is set when it joins. */
  readonly settings?: SettingsChange
  readonly nowMs?: () => number
}

const LOCAL = { drillId: 'local', key: 'local', code: '000000' } as const
/** Longer waits overflow a timer; it is set again when it rings. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/**
 * Plays a scenario in the page itself. The engine is the server's own, and phone and trainer join as they join any
 * drill, only through a link that leads nowhere else: so an embedded phone and one without a connection are the same
 * phone as ever. Nothing of it is kept: a reload begins anew.
 */
export function openLocalDrill(
  scenario: Scenario,
  { settings: chosen = {}, nowMs = () => Date.now() }: LocalParts = {},
): LocalDrill {
  const timeline = timelineOf(scenario.alerts)
  const seats = new Set<Seat>()
  let at: Committed = { revision: 1, state: initialState }
  let settings = chosen
  let receipts: readonly StoredReceipt[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  // A phone with a bad connection, as its owner has set it, hears here what it has missed (rule P3).
  const heart = setInterval(
    () => tell('phone', 'drill:heartbeat', { revision: at.revision, serverTimeMs: nowMs() }),
    HEARTBEAT_MS,
  )

  const commit = (state: ReplayState): void => {
    const before = at
    at = { revision: before.revision + 1, state }
    for (const { as, say } of seats) say('drill:update', diff(as, scenario, before, at))
  }
  const arm = (): void => {
    clearTimeout(timer)
    const dueMs = nextDueAt(timeline, at.state)
    if (dueMs === undefined) return
    timer = setTimeout(catchUp, Math.min(LONGEST_WAIT_MS, Math.max(0, dueMs - nowMs())))
  }
  const catchUp = (): void => {
    const state = advance(timeline, at.state, nowMs())
    if (state !== at.state) commit(state)
    arm()
  }

  const tell = (role: Role, event: string, payload: unknown): void => {
    for (const { as, say } of seats) if (as === role) say(event, payload)
  }
  const obey = (command: Command): Result<unknown, Refusal> => {
    const applied = apply(timeline, at.state, command, nowMs())
    if (!applied.ok) return applied
    if (applied.value !== at.state) commit(applied.value)
    arm()
    return ok({ revision: at.revision })
  }
  const take = (sent: readonly Receipt[]): Result<unknown, Refusal> => {
    const stored = sent.map((receipt): StoredReceipt => ({ ...receipt, phone: 1, atMs: nowMs() }))
    receipts = [...receipts, ...stored]
    tell('trainer', 'drill:receipts', stored)
    return ok({ stored: sent.map(({ id }) => id) })
  }
  const set = (change: SettingsChange): SettingsChange => {
    settings = addChange(settings, change)
    tell('phone', 'phone:settings', settings)
    tell('trainer', 'drill:roster', phones())
    return settings
  }
  const phones = (): readonly RosterPhone[] => [
    { number: 1, connected: true, revision: at.revision, settings },
  ]
  const answer = (event: string, payload: unknown): Result<unknown, Refusal> => {
    switch (event) {
      case 'drill:command':
        return obey(payload as Command)
      case 'phone:receipts':
        return take(payload as readonly Receipt[])
      case 'phone:settings':
        return ok(set(payload as SettingsChange))
      case 'drill:phone-settings':
        set((payload as SetPhones).change)
        return ok({ phones: 1 })
      default:
        return refused('malformed')
    }
  }

  const joined = (as: Role): JoinedAsPhone | JoinedAsTrainer => {
    const serverTimeMs = nowMs()
    if (as === 'trainer') {
      const { drillId, code } = LOCAL
      const view = viewFor('trainer', scenario, at)
      return {
        as,
        serverTimeMs,
        drillId,
        kind: 'solo',
        code,
        scenario: forTrainer(scenario),
        view,
        phones: phones(),
        receipts,
      }
    }
    const { take: now } = at.state
    const acknowledged = receipts.filter((receipt) => receipt.take === now).map(({ alertId }) => alertId)
    const view = viewFor('phone', scenario, at)
    return {
      as,
      serverTimeMs,
      scenario: headOf(scenario),
      view,
      phone: { number: 1, settings },
      recent: [],
      acknowledged,
    }
  }

  const areJoined = deferred()
  const open: OpenLink = (request, events) => {
    const listeners = new Map<string, (payload: unknown) => void>()
    const seat: Seat = { as: request.as, say: (event, payload) => listeners.get(event)?.(payload) }
    const socket = {
      connected: true,
      on: (event: string, listener: (payload: unknown) => void) => void listeners.set(event, listener),
      timeout: () => ({ emitWithAck: async (event: string, payload: unknown) => answer(event, payload) }),
      volatile: { emit: () => undefined },
    }
    let isOpen = true
    const rejoin = (): void => {
      if (!isOpen) return
      seats.add(seat)
      events.onJoined(joined(request.as) as never)
      events.onLink({ status: 'online' })
      if (seats.size === 2) areJoined.resolve()
    }
    // Only the few calls that a drill makes of its socket are there.
    events.wire(socket as unknown as DrillSocket)
    // As over a network, the answer comes after the link is there.
    queueMicrotask(rejoin)
    return {
      socket: socket as unknown as DrillSocket,
      rejoin,
      close: () => {
        isOpen = false
        seats.delete(seat)
      },
    }
  }

  const trainer = joinAsTrainer(LOCAL, open)
  const phone = joinAsPhone({ code: LOCAL.code, phoneId: randomId() }, nowhere, open)
  return {
    trainer,
    phone,
    joined: areJoined.promise,
    close: () => {
      clearTimeout(timer)
      clearInterval(heart)
      trainer.close()
      phone.close()
    },
  }
}

/** A store that is denied: the next drill in this page is another one. */
const nowhere = (): Storage => {
  throw new Error('a local drill keeps nothing')
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
