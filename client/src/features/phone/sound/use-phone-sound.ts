import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { useEffect, useEffectEvent } from 'react'
import type { PhoneDrill, PhoneDrillState, Ringing } from '../../../drill/phone-drill.ts'
import { useReaderLanguage } from '../../../lib/use-language.ts'
import { nextReminder, overIn, reminded } from './reminders.ts'
import { phoneSound, type PhoneSound } from './sound.ts'

/** Of alerts that come together the strongest is heard, and of several such the last. */
export function strongestOf(ringing: readonly Ringing[]): Ringing | undefined {
  let strongest: Ringing | undefined
  for (const one of ringing) if (!strongest || strengthOf(one) >= strengthOf(strongest)) strongest = one
  return strongest
}

function strengthOf({ outcome: { sound, vibration, speech } }: Ringing): number {
  if (sound) return sound.stream === 'alarm' ? 4 : 3
  return vibration ? 2 : speech ? 1 : 0
}

/** What the alert refers to, directly or through others: what this phone was told of it before. */
export function earlierOf(
  alert: PhoneAlert,
  delivered: readonly { readonly alert: PhoneAlert }[],
): PhoneAlert[] {
  if (alert.references.length === 0) return []
  const byId = new Map(delivered.map((entry) => [entry.alert.id, entry.alert]))
  const found = new Map<string, PhoneAlert>()
  const open = [...alert.references]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const earlier = byId.get(id)
    if (!earlier || id === alert.id || found.has(id)) continue
    found.set(id, earlier)
    open.push(...earlier.references)
  }
  return [...found.values()]
}

/** Whether a phone that rings falls silent: the replay was paused or moved, or its owner has seen to the alert. */
export function silences(now: PhoneDrillState, before: PhoneDrillState): boolean {
  return (
    now.memory.read !== before.memory.read ||
    now.memory.waiting.length < before.memory.waiting.length ||
    (now.view !== undefined && before.view !== undefined && moved(now.view.transport, before.view.transport))
  )
}

function moved(now: Transport, before: Transport): boolean {
  if (now.status !== before.status || now.positionMs !== before.positionMs) return true
  return now.status === 'playing' && before.status === 'playing' && now.sinceMs !== before.sinceMs
}

/** How fast the replay goes by, 0 while it stands still. */
const rateOf = ({ view }: PhoneDrillState): number =>
  view?.transport.status === 'playing' ? view.transport.rate : 0

/** Lets the alerts that arrive be heard, felt and read aloud, reminds of those that wait, and ends it in time. */
export function usePhoneSound(drill: PhoneDrill, sound: PhoneSound = phoneSound): void {
  const language = useReaderLanguage()
  const ring = useEffectEvent(({ alert, outcome }: Ringing, rate: number, isReminder?: true) => {
    const { view } = drill.store.getState()
    sound.ring({
      alert,
      outcome,
      rate,
      language,
      earlier: outcome.speech ? earlierOf(alert, view?.delivered ?? []) : [],
      ...(isReminder && { isReminder }),
    })
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // What comes now comes this fast, though the replay have paused with it, at a cue or at its end.
    let rate = rateOf(drill.store.getState())
    const remind = (): void => {
      clearTimeout(timer)
      const next = nextReminder(drill.store.getState(), drill.nowMs())
      if (!next) return
      timer = setTimeout(() => {
        if (next.isDue) ring({ ...next.entry, outcome: reminded(next.outcome) }, rate, true)
        remind()
      }, next.inMs)
    }
    const unsubscribe = drill.store.subscribe((now, before) => {
      if (silences(now, before)) sound.stop()
      if (now.view !== before.view) rate = rateOf(now) || rateOf(before)
      else if (now.settings !== before.settings) rate = rateOf(now)
      const isOther =
        now.view !== before.view ||
        now.memory.waiting !== before.memory.waiting ||
        now.looking !== before.looking
      if (isOther) remind()
    })
    const deafen = drill.onRinging((ringing) => {
      // What ends an earlier alert ends its sound, though another one is heard.
      const ended = ringing.flatMap(({ outcome }) => outcome.ends ?? [])
      const now = sound.store.getState().ringing?.alertId
      if (now !== undefined && ended.includes(now)) sound.stop()
      // Nor is heard what was over before it could be: in a call, or because both came at once.
      const over = overIn(drill.store.getState())
      const strongest = strongestOf(ringing.filter(({ alert }) => !over.has(alert.id)))
      if (strongest) ring(strongest, rate)
    })
    remind()
    return () => {
      clearTimeout(timer)
      unsubscribe()
      deafen()
      sound.stop()
    }
  }, [drill, sound])
}
