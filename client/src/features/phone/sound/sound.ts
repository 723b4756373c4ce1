import type { ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { lengthOf, planOf, type Plan, type TonePlan } from './plan.ts'
import { createWebAudioPlayer, type Player } from './player.ts'
import { createReadAloud } from './read-aloud.ts'
import type { MadeOf, Ring, Ringing, SoundState } from './sound-state.ts'
import { startTimer, type Timer } from './timer.ts'
import { createBrowserVibration, type Vibration } from './vibration.ts'
import { loadVoice, primeSpeech, type Voice } from './voice.ts'

export interface PhoneSound {
  readonly store: StoreApi<SoundState>
  /** Turns the sound on or off. To be called in a click or a key press. */
  readonly toggle: () => void
  /** The person keeps the sound as it is, and is asked no more. */
  readonly keep: () => void
  readonly ring: (ring: Ring) => void
  /** One tone, to hear what it is like, though the sound be off. To be called in a click or a key press. */
  readonly preview: (tone: ToneKey) => void
  /** Ends tone, vibration, speech and caption, at once. */
  readonly stop: () => void
}

interface SoundParts {
  readonly player: Player
  readonly vibration: Vibration
  readonly voice: () => Promise<Voice>
  /** Wall time, epoch milliseconds. */
  readonly nowMs: () => number
  /** Lets the browser speak later: in the click that turns the sound on. */
  readonly prime?: () => void
}

/** A caption stays this long, though the tone be over: it has to be read. */
const READING_MS = 3_000
const MOST_MADE = 200

export function createPhoneSound({ player, vibration, voice, nowMs, prime }: SoundParts): PhoneSound {
  const store = createStore<SoundState>(() => ({ on: false, chosen: false, impossible: false, made: [] }))
  const reader = createReadAloud(voice, nowMs)
  let timer: Timer | undefined
  let number = 0
  /** When what rings began, wall time, and for how long it rings. */
  let beganMs = 0
  let ringsMs = 0
  /** Whether what rang last took the screen over. */
  let isAlarm = false
  /** Whether it is being read, or is going to be. */
  let isReading = false
  /** A notification does not cut it short; the caption alone may give way. */
  const isAlarmed = (): boolean => isAlarm && (isReading || nowMs() < beganMs + ringsMs)

  const log = (alertId: string | undefined, made: MadeOf): void =>
    store.setState((state) => ({
      made: [...state.made, { atMs: nowMs(), ...(alertId !== undefined && { alertId }), ...made }].slice(
        -MOST_MADE,
      ),
    }))
  const play = (tone: TonePlan, alertId?: string): void => {
    player.play(tone)
    log(alertId, { kind: 'tone', tone: tone.key, volume: tone.volume, short: tone.short })
  }
  const change = (to: (ringing: Ringing) => Ringing): void =>
    store.setState(({ ringing }) => (ringing ? { ringing: to(ringing) } : {}))
  const stop = (): void => {
    if (!store.getState().ringing) return
    timer?.stop()
    isAlarm = false
    isReading = false
    player.stop()
    reader.stop()
    vibration.stop()
    const { ringing: _, ...rest } = store.getState()
    store.setState(rest, true)
  }
  const endWhenOver = (): void => {
    isReading = false
    timer?.stop()
    timer = startTimer(Math.max(beganMs + ringsMs - nowMs(), READING_MS), stop)
  }

  const begin = (plan: Plan, isHeard: boolean, of: Pick<Ringing, 'alertId' | 'isReminder'> = {}): void => {
    stop()
    number += 1
    beganMs = nowMs()
    ringsMs = lengthOf(plan)
    const { tone } = plan
    const { alertId } = of
    // Vibration first: it warns whoever has the phone in a pocket.
    const felt = plan.vibration !== undefined && vibration.start(plan.vibration)
    const audible = tone !== undefined && isHeard
    if (felt) log(alertId, { kind: 'vibration' })
    if (audible) play(tone, alertId)
    store.setState({
      ringing: {
        number,
        ...of,
        ...(tone && { tone: { ...tone, audible } }),
        ...(plan.vibration && { vibration: { ...plan.vibration, felt } }),
      },
    })
  }
  /** Turned on while a long tone goes on: it is heard from here. */
  const goOn = (): void => {
    const { ringing } = store.getState()
    if (!ringing?.tone) return
    const { audible: _, ...tone } = ringing.tone
    const lastsMs = beganMs + tone.lastsMs - nowMs()
    if (lastsMs < toneOf(tone.key, tone.short).lengthMs) return
    play({ ...tone, lastsMs }, ringing.alertId)
    change((now) => ({ ...now, tone: { ...tone, audible: true } }))
  }

  return {
    store,
    toggle: () => {
      if (store.getState().on) {
        player.stop()
        store.setState({ on: false, chosen: true })
        if (store.getState().ringing) {
          reader.stop()
          endWhenOver()
        }
        change(({ tone, reading, ...ringing }) => ({
          ...ringing,
          ...(tone && { tone: { ...tone, audible: false } }),
          ...(reading && { reading: { status: 'off', words: reading.words } }),
        }))
      } else if (player.unlock()) {
        prime?.()
        store.setState({ on: true, chosen: true })
        goOn()
      } else {
        store.setState({ chosen: true, impossible: true })
      }
    },
    keep: () => store.setState({ chosen: true }),
    ring: (ring) => {
      const { outcome, alert, rate, isReminder } = ring
      const plan = planOf(outcome, rate)
      const { speechAtMs } = plan
      if (!plan.tone && !plan.vibration && speechAtMs === undefined) return
      const isTakeover = outcome.as === 'takeover'
      if (isAlarmed() && !isTakeover) return
      begin(plan, store.getState().on, { alertId: alert.id, ...(isReminder && { isReminder }) })
      isAlarm = isTakeover
      isReading = speechAtMs !== undefined
      if (speechAtMs === undefined) return endWhenOver()
      reader.start(ring, nowMs() + speechAtMs, {
        isOn: () => store.getState().on,
        tell: (reading) => change((ringing) => ({ ...ringing, reading })),
        onSpeak: (words) => log(alert.id, { kind: 'speech', words }),
        onEnd: endWhenOver,
      })
    },
    preview: (key) => {
      const isHeard = player.unlock()
      if (!isHeard) store.setState({ impossible: true })
      begin(planOf({ sound: { tone: key, lasting: 'once', volume: 1, stream: 'notification' } }, 1), isHeard)
      endWhenOver()
    },
    stop,
  }
}

/** The sound of this page; a page shows one phone. */
export const phoneSound: PhoneSound = createPhoneSound({
  player: createWebAudioPlayer(),
  vibration: createBrowserVibration(),
  voice: loadVoice,
  nowMs: () => Date.now(),
  prime: primeSpeech,
})
