import { MSG_TYPES } from '../alert.ts'
import type { drillMark } from '../drill-mark.ts'
import { clean, openDesk, prose, quoted, type Desk } from './export/desk.ts'
import { reportUnknown } from './export/exercise-extras.ts'
import { exerciseInfo } from './export/exercise-info.ts'
import { exerciseNote } from './export/exercise-mark.ts'
import { folded, recordedNames, type RecordedNames } from './export/recorded-names.ts'
import { shiftFrom, writtenTime } from './export/shift.ts'
import { oneOf } from './export/valid-values.ts'
import type { Finding } from './finding.ts'
import { SCOPES, type CapMessage } from './message.ts'
import { readReferences, writeReference, type Reference } from './references.ts'

declare const isExercise: unique symbol

/** A message that may leave the program. Only `exerciseOf` makes one (rule D1). */
export interface ExerciseMessage extends CapMessage {
  readonly status: 'Exercise'
  readonly note: string
  readonly [isExercise]: true
}

/** What an exercise copy is made for. */
export interface ExerciseContext {
  /** Names the exercise, in `note` and `incidents`. */
  readonly exerciseId: string
  /** Of the copy: never the recorded one. */
  readonly identifier: string
  readonly sender: string
  /** When the copy is sent, epoch milliseconds. */
  readonly sentMs: number
  /** When the recorded message was sent, epoch milliseconds: every time moves by the difference. */
  readonly recordedSentMs: number
  /** Minutes east of UTC, for `sent`. */
  readonly utcOffsetMinutes: number
  /** The exercise copies of what the message refers to. */
  readonly references: readonly Reference[]
  /** Identifiers that must not leave, of the whole scenario; if left out, the message's own. */
  readonly recorded?: RecordedNames
  readonly mark: ReturnType<typeof drillMark>
}

export interface Exercise {
  readonly message: ExerciseMessage
  /** What was changed or left out beyond what every copy changes, and what still tells of the recorded day. */
  readonly findings: readonly Finding[]
}

/** Who sends exercise copies: an address that by RFC 2606 can belong to nobody. */
export const EXERCISE_SENDER = 'exercise@alert-replay.invalid'
/** For a copy of scope Restricted: CAP 1.2 section 3.2.1 wants the rule named. */
const RESTRICTION = 'Exercise participants only / 訓練参加者限り'

/**
 * The exercise copy of a message (rule D1), whatever comes in: status Exercise, the exercise's identifier and the drill
 * mark in `note`, the mark at the head of every text that is shown by itself, an identifier and a sender of its own,
 * references to exercise copies only, every time shifted by one difference, nothing that addresses people or systems
 * outside the exercise, no recorded identifier, no file that could be a recorded message, no signature, nothing beside
 * CAP. What could not be valid by CAP 1.2's schema is left out.
 * Throws where the context's identifier or sender is none by CAP 1.2 section 3.2.1, or is the recorded identifier.
 */
export function exerciseOf(message: CapMessage, context: ExerciseContext): Exercise {
  const { identifier, sender, exerciseId, mark } = context
  checkNames(message, context)
  const shift = shiftFrom(context.recordedSentMs, context.sentMs, context.utcOffsetMinutes)
  const own = folded(message.identifier.trim())
  const { desk, findings } = openDesk({
    shift,
    mark,
    names: context.recorded ?? recordedNames([message.identifier]),
    insteadOf: (name) => (name === own ? identifier : '…'),
  })
  const sent = writtenTime(context.sentMs, context.utcOffsetMinutes)
  if (sent === undefined) throw new Error(`${identifier}: no message can be sent at ${context.sentMs} ms`)

  reportUnknown(desk, [], message.unknown)
  message.code?.forEach((value, index) =>
    desk.say('export-code-dropped', ['code', index], { value: quoted(value) }),
  )
  if (message.incidents !== undefined) desk.say('export-incidents-replaced', ['incidents'])
  const references = context.references.map(writeReference).join(' ')
  reportReferences(desk, message, context)
  const source = message.source === undefined ? undefined : prose(desk, ['source'], message.source)
  const note = message.note === undefined ? undefined : prose(desk, ['note'], message.note)
  const info = (message.info ?? []).map((one, index) => exerciseInfo(desk, ['info', index], one))

  const copy: Omit<ExerciseMessage, typeof isExercise> = {
    identifier,
    sender,
    sent,
    status: 'Exercise',
    msgType: oneOf(desk, ['msgType'], MSG_TYPES, message.msgType, 'Alert'),
    ...(source !== undefined && { source }),
    ...reach(desk, message),
    note: exerciseNote(clean(desk, ['note'], exerciseId), mark, note),
    ...(references !== '' && { references }),
    ...(message.incidents !== undefined && { incidents: quotedWord(clean(desk, ['incidents'], exerciseId)) }),
    ...(info.length > 0 && { info }),
  }
  return { message: copy as ExerciseMessage, findings }
}

/** CAP 1.2, section 3.2.1: what `identifier` and `sender` must not hold; control characters can stand nowhere. */
// oxlint-disable-next-line no-control-regex
const NO_NAME = /[\s,<&\u0000-\u001f\ufffe\uffff]|\p{Surrogate}|^$/u

function checkNames(message: CapMessage, { identifier, sender }: ExerciseContext): void {
  for (const name of [identifier, sender]) {
    if (NO_NAME.test(name)) throw new Error(`"${name}" cannot name a message or its sender`)
  }
  if (identifier === message.identifier) {
    throw new Error(`"${identifier}" is the recorded message's own identifier; a copy needs another`)
  }
}

/** Whom the copy is for. The recorded addresses are somebody's: a copy is addressed to the exercise. */
function reach(
  desk: Desk,
  message: CapMessage,
): Pick<CapMessage, 'scope'> & Partial<Pick<CapMessage, 'restriction' | 'addresses'>> {
  const scope = oneOf(desk, ['scope'], SCOPES, message.scope, 'Restricted')
  if (message.addresses !== undefined) desk.say('export-addresses-replaced', ['addresses'])
  const written = message.restriction?.trim() ? message.restriction : undefined
  if (scope !== 'Restricted') {
    if (written !== undefined)
      desk.say('export-restriction-dropped', ['restriction'], { value: quoted(written) })
    return { scope, ...(scope === 'Private' && { addresses: EXERCISE_SENDER }) }
  }
  const restriction = written && prose(desk, ['restriction'], written)
  return { scope, restriction: restriction || RESTRICTION }
}

function reportReferences(desk: Desk, message: CapMessage, { references }: ExerciseContext): void {
  const count = readReferences(message.references ?? '').length - references.length
  if (count > 0) desk.say('export-references-dropped', ['references'], { count: String(count) })
}

/** One item of a list that white space divides: CAP 1.2, section 3.2.1, `incidents`. */
function quotedWord(text: string): string {
  const word = text.replaceAll('"', "'")
  return /\s|^$/.test(word) ? `"${word}"` : word
}
