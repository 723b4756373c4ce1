import { MSG_TYPES } from '../../alert.ts'
import type { Finding } from '../finding.ts'
import { SCOPES, STATUSES, type CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { charactersIn, isBlank, quoted } from './check.ts'

/** No limit of the standard's: what receivers are known to keep. */
const MAX_IDENTIFIER = 100

/** What a reference could not hold: CAP 1.2, section 3.2.1, identifier and sender. */
const UNFIT = /[\s,<&]/

/** The rules of the envelope: CAP 1.2, section 3.2.1. */
export function* checkEnvelope(message: CapMessage): Iterable<Finding> {
  yield* checkName(message, 'identifier', 'id-chars')
  yield* checkName(message, 'sender', 'sender-chars')
  const length = charactersIn(message.identifier)
  if (length > MAX_IDENTIFIER)
    yield finding('id-long', ['identifier'], { length: String(length), limit: String(MAX_IDENTIFIER) })
  yield* checkValue(message, 'status', STATUSES)
  yield* checkValue(message, 'msgType', MSG_TYPES)
  yield* checkValue(message, 'scope', SCOPES)
  yield* checkScope(message)
  for (const element of ['addresses', 'incidents'] as const)
    if ((message[element]?.split('"').length ?? 1) % 2 === 0)
      yield finding('quotes-open', [element], { element })
  yield* checkPurpose(message)
  const signature = message.unknown?.findIndex(({ xml }) => SIGNATURE.test(xml)) ?? -1
  if (signature >= 0) yield finding('sig-present-unverified', ['unknown', signature])
}

function* checkName(
  message: CapMessage,
  element: 'identifier' | 'sender',
  rule: 'id-chars' | 'sender-chars',
): Iterable<Finding> {
  const value = message[element]
  if (isBlank(value)) yield finding('required', [element], { element })
  else if (UNFIT.test(value)) yield finding(rule, [element], { value: quoted(value) })
}

function* checkValue(
  message: CapMessage,
  element: 'status' | 'msgType' | 'scope',
  values: readonly string[],
): Iterable<Finding> {
  const value = message[element]
  if (isBlank(value)) yield finding('required', [element], { element })
  else if (!values.includes(value))
    yield finding('enum', [element], { element, value: quoted(value), expected: values.join(', ') })
}

function* checkScope({ scope, restriction, addresses }: CapMessage): Iterable<Finding> {
  const isRestricted = scope === 'Restricted'
  if (isRestricted ? isBlank(restriction) : !isBlank(restriction))
    yield finding('scope-restriction', [restriction === undefined ? 'scope' : 'restriction'], { scope })
  // With another scope the standard allows addresses; receivers do not look at them.
  if (scope === 'Private' ? isBlank(addresses) : !isBlank(addresses))
    yield finding(
      'scope-addresses',
      [addresses === undefined ? 'scope' : 'addresses'],
      { scope },
      scope === 'Private' ? 'error' : 'warning',
    )
}

/** What a message of its type and status ought to say: CAP 1.2, section 3.2.1, msgType and note. */
function* checkPurpose({ msgType, status, info, note }: CapMessage): Iterable<Finding> {
  if ((msgType === 'Alert' || msgType === 'Update') && (info ?? []).length === 0)
    yield finding('no-info', [], { msgType })
  if ((msgType === 'Cancel' || msgType === 'Error') && isBlank(note))
    yield finding('error-without-note', ['msgType'], { msgType })
  if (status === 'Exercise' && isBlank(note)) yield finding('exercise-without-note', ['status'])
}

const SIGNATURE = /^<(?:[\w.-]+:)?Signature[\s/>]/
