import type { PhoneAlert } from './alert.ts'
import { forPhone } from './for-phone.ts'
import { cameFrom, firstOfTake, type How } from './deliveries.ts'
import type { ReplayState } from './replay.ts'
import { assertNever } from './result.ts'
import type { Scenario } from './scenario.ts'
import type { Transport } from './transport.ts'

/** Why the last commit was made by nobody's command. */
export interface Notice {
  /** The server was away, and paused the drill where it stood when it was last alive. */
  readonly kind: 'server-was-away'
  readonly awayMs: number
}

/** How one delivered alert came. The trainer has the alerts already and is sent no more than this. */
export interface TrainerEntry {
  readonly how: How
  readonly take: number
}

/** One delivered alert, as a phone has it. */
export interface PhoneEntry extends TrainerEntry {
  readonly alert: PhoneAlert
}

interface ViewOf<Entry> {
  /** Number of commits of the drill (rule S1). */
  readonly revision: number
  readonly transport: Transport
  readonly take: number
  /** In scenario order; as many as the cursor says. */
  readonly delivered: readonly Entry[]
  readonly notice?: Notice
}

/** Everything of a drill that its phones may know (rule P1). */
export type PhoneView = ViewOf<PhoneEntry>
/** Everything of a drill that its trainer sees move; the scenario itself is sent once, on joining. */
export type TrainerView = ViewOf<TrainerEntry>

/** The difference one commit makes: keep the first `keep` entries, append these. */
export interface UpdateOf<Entry> extends Omit<ViewOf<Entry>, 'delivered'> {
  /** The revision this update is to be applied to; on any other the client joins again (rule P3). */
  readonly base: number
  readonly keep: number
  readonly append: readonly Entry[]
}
export type PhoneUpdate = UpdateOf<PhoneEntry>
export type TrainerUpdate = UpdateOf<TrainerEntry>

export type Role = 'phone' | 'trainer'
export type EntryOf<R extends Role> = R extends 'phone' ? PhoneEntry : TrainerEntry

/** A drill's replay state at one revision. */
export interface Committed {
  readonly revision: number
  readonly state: ReplayState
  readonly notice?: Notice
}

/**
 * What a role may see of a drill: the one place where secrets are taken out (rule P1). The same at a revision
 * whether it is asked for there or built up by updates from any earlier one (rule P2).
 */
export function viewFor<R extends Role>(role: R, scenario: Scenario, at: Committed): ViewOf<EntryOf<R>> {
  return { ...movesOf(at), delivered: entriesFor(role, scenario, at.state, 0) }
}

/** The update that takes a view at `before` to the view at `after`. Costs what changed, not what was there. */
export function diff<R extends Role>(
  role: R,
  scenario: Scenario,
  before: Committed,
  after: Committed,
): UpdateOf<EntryOf<R>> {
  const { cursor, deliveries } = after.state
  const keep = Math.min(before.state.cursor, firstOfTake(deliveries, before.state.take + 1, cursor))
  return {
    ...movesOf(after),
    base: before.revision,
    keep,
    append: entriesFor(role, scenario, after.state, keep),
  }
}

function movesOf({ revision, state, notice }: Committed): Omit<ViewOf<never>, 'delivered'> {
  return { revision, transport: state.transport, take: state.take, ...(notice && { notice }) }
}

function entriesFor<R extends Role>(
  role: R,
  scenario: Scenario,
  state: ReplayState,
  from: number,
): EntryOf<R>[] {
  const entries = cameFrom(state.deliveries, from).map(({ how, take }, i): TrainerEntry | PhoneEntry => {
    switch (role) {
      case 'trainer':
        return { how, take }
      case 'phone': {
        const alert = scenario.alerts[from + i]
        if (!alert)
          throw new Error(`${scenario.id}: alert ${from + i} was delivered but is not in the scenario`)
        return { alert: forPhone(alert, scenario.sources), how, take }
      }
      default:
        return assertNever(role)
    }
  })
  return entries as EntryOf<R>[]
}

/** The view after `update`; undefined where the update is not for this revision and the client must join again. */
export function applyUpdate<Entry>(view: ViewOf<Entry>, update: UpdateOf<Entry>): ViewOf<Entry> | undefined {
  const { base, keep, append, ...moves } = update
  if (base !== view.revision || keep > view.delivered.length) return undefined
  return { ...moves, delivered: [...view.delivered.slice(0, keep), ...append] }
}
