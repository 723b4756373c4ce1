/** What the compiler must refuse: each `@ts-expect-error` is an error of its own where there is nothing to refuse. */
import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Command } from '@alert-replay/shared/command.ts'
import type { ReplayState } from '@alert-replay/shared/replay.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import { forTrainer, type ScenarioForTrainer, type ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { viewFor, type Committed, type PhoneEntry, type TrainerEntry } from '@alert-replay/shared/view.ts'
import { aScenario } from '../support/builders.ts'

/** [D1] A scenario with CAP messages is none for a trainer, nor for the library over HTTP. */
export const forTrainers: ScenarioForTrainer = forTrainer(aScenario().build())
// @ts-expect-error it may hold messages of status Actual
export const withMessages: ScenarioForTrainer = aScenario().build()

type IsNever<Type> = [Type] extends [never] ? true : false

export const paused: Transport = { status: 'paused', positionMs: 0 }
export const playing: Transport = { status: 'playing', positionMs: 0, sinceMs: 0, rate: 1 }
// @ts-expect-error paused has no rate
export const pausedAtARate: Transport = { status: 'paused', positionMs: 0, rate: 1 }
// @ts-expect-error playing without a rate goes nowhere
export const playingAtNoRate: Transport = { status: 'playing', positionMs: 0, sinceMs: 0 }
// @ts-expect-error at its end a transport is paused like anywhere else
export const ended: Transport = { status: 'ended', positionMs: 0 }

export function rateOf(transport: Transport): number {
  // @ts-expect-error there is a rate only while playing
  return transport.rate
}

export const commands: readonly Command[] = [
  { type: 'play', rate: 1 },
  { type: 'pause' },
  { type: 'step', from: 0 },
  { type: 'back', from: 1 },
  { type: 'seek', toMs: 0 },
]
// @ts-expect-error a step says which cursor it was made from
export const blindStep: Command = { type: 'step' }
// @ts-expect-error a back does too
export const blindBack: Command = { type: 'back' }
// @ts-expect-error play says how fast
export const playSomehow: Command = { type: 'play' }
// @ts-expect-error a seek goes to a position, not to a cursor
export const seekToCursor: Command = { type: 'seek', from: 3 }
// @ts-expect-error there is no other command
export const restart: Command = { type: 'restart' }

export function nameOf(command: Command): string {
  switch (command.type) {
    case 'play':
    case 'pause':
    case 'seek':
    case 'step':
      return command.type
    default:
      // @ts-expect-error back is not handled
      return assertNever(command)
  }
}

export function rewind(state: ReplayState): void {
  // @ts-expect-error a state is read, never written
  state.cursor = 0
  // @ts-expect-error nor is its transport
  state.transport.positionMs = 0
}

/** [P1] The names of what is the trainer's are not in the types of what a phone gets. */
export const nothingInAlerts: IsNever<
  Extract<keyof PhoneAlert, 'cue' | 'notes' | 'cap' | 'expected' | 'question' | 'citations' | 'parameters'>
> = true
export const nothingInHead: IsNever<
  Extract<
    keyof ScenarioHead,
    'notes' | 'summary' | 'account' | 'alerts' | 'hazards' | 'countries' | 'teaches'
  >
> = true
// @ts-expect-error no phone's alert has a cue
export const cueOnAPhone: keyof PhoneAlert = 'cue'
// @ts-expect-error nor a question, whose answers are with it
export const questionOnAPhone: keyof PhoneAlert = 'question'
// @ts-expect-error no phone is told the notes
export const notesOnAPhone: keyof ScenarioHead = 'notes'

export function entriesOf(at: Committed): readonly PhoneEntry[] {
  const entries: readonly TrainerEntry[] = viewFor('trainer', aScenario().build(), at).delivered
  // @ts-expect-error a trainer's entry carries no alert
  void entries[0]?.alert
  // @ts-expect-error so it cannot pass for a phone's
  return entries
}

// @ts-expect-error nobody else looks at a drill
export const spying = (at: Committed) => viewFor('spy', aScenario().build(), at)
