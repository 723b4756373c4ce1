import { createStore, type StoreApi } from 'zustand/vanilla'
import { createWebAudioPlayer, type Player } from './player.ts'
import { TONES, type ToneName } from './tones.ts'
import { browserVibration, type Vibration } from './vibration.ts'

export interface SoundState {
  /** Off until the person turns it on. */
  readonly on: boolean
  /** The tone of now: the screen captions it, whether it can be heard or not. */
  readonly ringing?: { readonly tone: ToneName; readonly audible: boolean }
}

export interface PhoneSound {
  readonly store: StoreApi<SoundState>
  /** Turns the sound on or off. To be called in a click or a key press. */
  readonly toggle: () => void
  readonly ring: (tone: ToneName) => void
  readonly stop: () => void
}

interface SoundParts {
  readonly player: Player
  readonly vibration: Vibration
}

/** A caption stays this long, though the tone be over: it has to be read. */
const READING_MS = 3_000

export function createPhoneSound({ player, vibration }: SoundParts): PhoneSound {
  const store = createStore<SoundState>(() => ({ on: false }))
  let end: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    const { ringing, on } = store.getState()
    if (!ringing) return
    clearTimeout(end)
    player.stop()
    vibration.stop()
    store.setState({ on }, true)
  }

  return {
    store,
    toggle: () => {
      const { on, ringing } = store.getState()
      if (on) {
        player.stop()
        store.setState({ on: false, ...(ringing && { ringing: { ...ringing, audible: false } }) })
      } else if (player.unlock()) {
        store.setState({ on: true })
      }
    },
    ring: (tone) => {
      const { on, ringing } = store.getState()
      // A notice does not cut an emergency tone short.
      if (ringing?.tone === 'takeover' && tone === 'notice') return
      stop()
      store.setState({ ringing: { tone, audible: on } })
      if (on) player.play(tone)
      vibration.start(tone)
      end = setTimeout(stop, Math.max(TONES[tone].lengthMs, READING_MS))
    },
    stop,
  }
}

/** The sound of this page; a page shows one phone. */
export const phoneSound: PhoneSound = createPhoneSound({
  player: createWebAudioPlayer(),
  vibration: browserVibration,
})
