import type { Reading, ReadingStatus, Ring } from './sound-state.ts'
import { startTimer, type Timer } from './timer.ts'
import type { Spoken, Voice } from './voice.ts'

/** What reading an alert aloud needs of the phone's sound. */
interface Ears {
  readonly isOn: () => boolean
  readonly tell: (reading: Reading) => void
  /** It is really being read, as against shown only. */
  readonly onSpeak: (words: readonly Spoken[]) => void
  /** It is over: read, or not to be read. */
  readonly onEnd: () => void
}

export interface ReadAloud {
  /** Reads the alert at `atMs`, wall time, and shows its words from now on. What was being read is cut off. */
  readonly start: (ring: Ring, atMs: number, ears: Ears) => void
  /** Ends it at once. */
  readonly stop: () => void
}

export function createReadAloud(loadVoice: () => Promise<Voice>, nowMs: () => number): ReadAloud {
  let run = 0
  let timer: Timer | undefined
  let hush: (() => void) | undefined

  const stop = (): void => {
    run += 1
    timer?.stop()
    hush?.()
    hush = undefined
  }

  const read = async (
    { alert, outcome, language, earlier }: Ring,
    atMs: number,
    ears: Ears,
  ): Promise<void> => {
    const mine = run
    const isStale = (): boolean => run !== mine
    const voice = await loadVoice().catch(() => undefined)
    if (isStale()) return
    if (!voice || !outcome.speech) return ears.onEnd()
    const { speech, title } = outcome
    const words = voice.words({ alert, as: speech.as, ...(title && { title }), language, earlier })
    const tell = (status: ReadingStatus, at?: number): void =>
      ears.tell({ status, words, ...(at !== undefined && { at }) })
    const speak = async (): Promise<void> => {
      const can = await voice.can(words)
      if (isStale()) return
      if (!can || !ears.isOn()) {
        tell(ears.isOn() ? 'no-voice' : 'off')
        return ears.onEnd()
      }
      ears.onSpeak(words)
      tell('speaking')
      hush = voice.speak(words, {
        part: (at) => tell('speaking', at),
        end: () => {
          if (isStale()) return
          hush = undefined
          tell('said')
          ears.onEnd()
        },
      })
    }
    tell(ears.isOn() ? 'waiting' : 'off')
    timer = startTimer(atMs - nowMs(), () => void speak())
  }

  return {
    start: (ring, atMs, ears) => {
      stop()
      void read(ring, atMs, ears)
    },
    stop,
  }
}
