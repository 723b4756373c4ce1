import { addChange, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import type { Result } from '@alert-replay/shared/result.ts'

/** What a phone keeps of its settings across a reload. */
export interface KeptSettings {
  /** All that was ever set on it, as the server said last. */
  readonly stored: SettingsChange
  /** What its owner has set since, and the server has not confirmed. */
  readonly unsent: SettingsChange
}

/** What is set on a phone (rule P5). */
export interface OwnSettings {
  /** The same object while nothing changes. */
  readonly kept: () => KeptSettings
  /** All that is set, confirmed or not. */
  readonly chosen: () => SettingsChange
  /** Its owner sets something: it holds at once, and goes to the server now or when the link is back. */
  readonly set: (change: SettingsChange) => void
  /** The server says all that is set. What it has not confirmed yet comes after that, and goes on holding. */
  readonly told: (stored: SettingsChange) => void
  /** Sends again what is not confirmed. */
  readonly send: () => void
}

interface OwnSettingsParts {
  readonly before: KeptSettings | undefined
  /** Asks the server; undefined where it cannot be asked now. */
  readonly ask: (change: SettingsChange) => Promise<Result<SettingsChange, Refusal>> | undefined
  readonly changed: () => void
}

const isEmpty = (change: SettingsChange): boolean => Object.keys(change).length === 0

/** One request at a time: however fast somebody sets things, the server is told of them in one or two. */
export function createOwnSettings({ before, ask, changed: onChange }: OwnSettingsParts): OwnSettings {
  let stored = before?.stored ?? {}
  /** On its way: until it is answered it may have been stored, or not; sent again it does no harm. */
  let sending: SettingsChange = {}
  let unsent = before?.unsent ?? {}
  let isAsking = false
  let isTold = false

  let kept: KeptSettings = { stored, unsent }

  const unconfirmed = (): SettingsChange => addChange(sending, unsent)
  const changed = (): void => {
    const now = { stored, unsent: unconfirmed() }
    if (JSON.stringify(now) !== JSON.stringify(kept)) kept = now
    onChange()
  }

  const send = async (): Promise<void> => {
    if (isAsking || isEmpty(unsent)) return
    const asked = ask(unsent)
    if (!asked) return
    isAsking = true
    isTold = false
    sending = unsent
    unsent = {}
    // No answer in time is no answer: it goes again with the next heartbeat, or the next join.
    const answer = await asked.catch((): undefined => undefined)
    isAsking = false
    // What the server will never take is not sent for ever.
    const isOver = answer?.ok || answer?.error === 'malformed'
    unsent = isOver ? unsent : unconfirmed()
    sending = {}
    // What the server said in the meantime is no older than its answer.
    if (answer?.ok && !isTold) stored = answer.value
    if (isOver) changed()
    if (answer?.ok) void send()
  }

  return {
    kept: () => kept,
    chosen: () => addChange(stored, unconfirmed()),
    set: (change) => {
      unsent = addChange(unsent, change)
      // First: what ends the link, as airplane mode does, leaves before it ends.
      void send()
      changed()
    },
    told: (now) => {
      stored = now
      isTold = true
      changed()
      void send()
    },
    send: () => void send(),
  }
}
