import { readCapTime } from '../cap-time.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage, CapPath } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { infosOf, quoted, type CheckSettings, type Placed } from './check.ts'

const INFO_TIMES = ['effective', 'onset', 'expires'] as const
type InfoTime = (typeof INFO_TIMES)[number]

/** The rules of times: CAP 1.2, sections 3.2.2 and 3.3.2. */
export function* checkTimes(message: CapMessage, { nowMs }: CheckSettings): Iterable<Finding> {
  yield* checkSyntax(message.sent, ['sent'])
  const sentMs = readCapTime(message.sent)?.atMs
  if (sentMs !== undefined && nowMs !== undefined && sentMs > nowMs)
    yield finding('date-in-future', ['sent'], { value: message.sent })
  for (const info of infosOf(message)) {
    for (const element of INFO_TIMES) {
      const value = info.part[element]
      if (value !== undefined) yield* checkSyntax(value, [...info.path, element])
    }
    yield* checkOrder(info, message.sent)
  }
  yield* checkUtc(message)
}

function* checkSyntax(value: string, path: CapPath): Iterable<Finding> {
  if (!readCapTime(value))
    yield finding('date-syntax', path, { element: String(path.at(-1)), value: quoted(value) })
}

function* checkOrder({ part, path }: Placed<CapInfo>, sent: string): Iterable<Finding> {
  const expires = part.expires
  if (expires === undefined) {
    yield finding('no-expires', path)
  } else {
    const at = [...path, 'expires']
    if (isBefore(expires, sent)) yield finding('expires-before-sent', at, { value: expires, sent })
    if (isBefore(expires, part.onset))
      yield finding('expires-before-onset', at, { value: expires, onset: part.onset ?? '' })
    if (isBefore(expires, part.effective))
      yield finding('expires-before-effective', at, { value: expires, effective: part.effective ?? '' })
  }
  if (part.onset !== undefined && isBefore(part.onset, part.effective))
    yield finding('onset-before-effective', [...path, 'onset'], {
      value: part.onset,
      effective: part.effective ?? '',
    })
}

/** False where one of the two is absent or cannot be read. */
export function isBefore(a: string, b: string | undefined): boolean {
  const [aMs, bMs] = [readCapTime(a)?.atMs, b === undefined ? undefined : readCapTime(b)?.atMs]
  return aMs !== undefined && bMs !== undefined && aMs < bMs
}

/** Said once for a message: who writes +00:00 writes it everywhere. */
function* checkUtc(message: CapMessage): Iterable<Finding> {
  const places: { readonly path: CapPath; readonly value: string }[] = []
  const look = (value: string | undefined, path: CapPath): void => {
    if (value?.endsWith('+00:00')) places.push({ path, value })
  }
  look(message.sent, ['sent'])
  for (const { part, path } of infosOf(message))
    for (const element of INFO_TIMES satisfies readonly InfoTime[]) look(part[element], [...path, element])
  const [first] = places
  if (first) yield finding('date-utc-plus', first.path, { value: first.value, count: String(places.length) })
}
