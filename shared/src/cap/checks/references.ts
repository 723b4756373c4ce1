import { readCapTime } from '../cap-time.ts'
import type { Finding } from '../finding.ts'
import type { CapMessage } from '../message.ts'
import { readReferences, type Reference } from '../references.ts'
import { finding } from '../rules/catalogue.ts'
import { quoted, type CheckSettings } from './check.ts'
import { isBefore } from './times.ts'

/** Nine are the most met. A message with thousands is hostile, and costs no time here. */
const MAX_REFERENCES = 500

/** The rules of references: CAP 1.2, section 3.2.1, msgType and references. */
export function* checkReferences(message: CapMessage, { known }: CheckSettings): Iterable<Finding> {
  const written = readReferences(message.references ?? '')
  if (written.length === 0 && message.msgType !== 'Alert')
    yield finding('ref-missing', ['msgType'], { msgType: message.msgType })
  for (const { text, reference } of written.slice(0, MAX_REFERENCES)) {
    const value = quoted(text)
    if (!reference || !readCapTime(reference.sent)) yield finding('ref-syntax', ['references'], { value })
    if (!reference) continue
    if (isSelf(reference, message)) {
      yield finding('ref-self', ['references'], { value })
      continue
    }
    if (isBefore(message.sent, reference.sent)) yield finding('ref-postdated', ['references'], { value })
    if (reference.sender !== message.sender)
      yield finding('ref-sender-differs', ['references'], { value, sender: message.sender })
    if (known && !known.has(reference)) yield finding('ref-unknown', ['references'], { value })
  }
}

/** Some senders keep the identifier through updates: then the time tells the messages apart. */
function isSelf(reference: Reference, { sender, identifier, sent }: CapMessage): boolean {
  if (reference.sender !== sender || reference.identifier !== identifier) return false
  const [theirs, ours] = [readCapTime(reference.sent)?.atMs, readCapTime(sent)?.atMs]
  return theirs === undefined || ours === undefined ? reference.sent === sent : theirs === ours
}
