import type { Channel, Phase } from '../alert.ts'
import type { CapMessage, CapPair } from '../cap/message.ts'
import { pick, type Localized } from '../localized.ts'

/** Where a message stands in its sequence, as far as its own fields tell. */
export function phasesOf(message: CapMessage): readonly Phase[] {
  const responses = new Set(message.info?.flatMap(({ responseType }) => responseType ?? []))
  const shelter: readonly Phase[] = responses.has('Shelter') || responses.has('Evacuate') ? ['shelter'] : []
  if (message.msgType === 'Ack' || message.msgType === 'Error') return ['notice']
  if (message.status === 'Test') return ['test']
  if (message.msgType === 'Cancel') return ['cancelled']
  // One part of the area may be clear while another is not.
  if (responses.has('AllClear') && shelter.length === 0) return ['lifted']
  if (message.msgType === 'Update') return ['update', ...shelter]
  // What is of little consequence everywhere warns of nothing: it tells.
  const minor = message.info?.length ? message.info.every(({ severity }) => severity === 'Minor') : false
  return [minor ? 'notice' : 'warning', ...shelter]
}

/**
 * How a message reached people: by cell broadcast where it says so (IPAWS: `CMAMtext` or `WEAHandling` and CMAS not
 * blocked; CAP-CP: `WirelessImmediate`), else as from an app. Answers between systems reached nobody's phone.
 */
export function channelsOf(message: CapMessage): readonly Channel[] {
  if (message.msgType === 'Ack' || message.msgType === 'Error') return ['authority-network']
  const parameters = message.info?.flatMap(({ parameter }) => parameter ?? []) ?? []
  return isCellBroadcast(parameters) ? ['cell-broadcast'] : ['app']
}

function isCellBroadcast(parameters: readonly CapPair[]): boolean {
  const has = (name: RegExp, value: RegExp): boolean =>
    parameters.some((one) => name.test(one.valueName.trim()) && value.test(one.value.trim()))
  if (has(/:WirelessImmediate$/, /^yes$/i)) return true
  return has(/^(CMAMtext|CMAMlongtext|WEAHandling)$/, /./s) && !has(/^BLOCKCHANNEL$/, /^CMAS$/i)
}

/** Room for what makes an id unique and for its kind, below `MAX_ID_LENGTH`. */
const MAX_STEM = 50

const KINDS: Readonly<Record<string, string>> = {
  Update: 'update',
  Cancel: 'cancel',
  Ack: 'ack',
  Error: 'error',
}

/** The beginning of an alert's id: its event where that can be written in a slug, and what kind of message it is. */
export function stemOf(msgType: string, event: Localized): string {
  const kind = KINDS[msgType]
  const stem = slugOf(pick(event, 'en')?.text ?? '')
    .slice(0, MAX_STEM)
    .replace(/-+$/, '')
  // Of an event in another script no more than its figures can be written so, and they tell nothing.
  return [/[a-z]/.test(stem) ? stem : 'alert', ...(kind === undefined ? [] : [kind])].join('-')
}

/** Small Latin letters, digits and hyphens; '' where nothing of the text can be written so. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** Gives each stem as it is the first time, then `stem-2`, `stem-3` …: never the same twice. */
export class UniqueIds {
  readonly #given = new Set<string>()
  readonly #last = new Map<string, number>()

  next(stem: string): string {
    let number = this.#last.get(stem) ?? 0
    let id = ''
    do id = ++number === 1 ? stem : `${stem}-${number}`
    while (this.#given.has(id))
    this.#last.set(stem, number)
    this.#given.add(id)
    return id
  }
}
