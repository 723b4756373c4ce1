import type { ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import { toneOf } from '@alert-replay/shared/phone/tones/compose.ts'
import { synthesize } from '@alert-replay/shared/phone/tones/synthesize.ts'
import type { TonePlan } from './plan.ts'

/** What makes a tone heard. */
export interface Player {
  /** Call it inside a click or a key press: browsers let a page sound only after one. False where there is no sound. */
  readonly unlock: () => boolean
  readonly play: (plan: TonePlan) => void
  readonly stop: () => void
}

const FADE_SECONDS = 0.04
/** A tone takes up to a megabyte: only the last few are kept. */
const MOST_KEPT = 6

/** Web Audio; nothing is made before the first `unlock`. */
export function createWebAudioPlayer(): Player {
  let context: AudioContext | undefined
  let playing: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | undefined
  const buffers = new Map<string, AudioBuffer>()

  const bufferOf = (audio: AudioContext, key: ToneKey, short: boolean): AudioBuffer => {
    const name = [key.hazard, key.stage, key.concernsMe, short].join(' ')
    const made = buffers.get(name)
    if (made) return made
    const samples = synthesize(toneOf(key, short), audio.sampleRate)
    const buffer = audio.createBuffer(1, samples.length, audio.sampleRate)
    buffer.copyToChannel(samples, 0)
    const [oldest] = buffers.keys()
    if (buffers.size >= MOST_KEPT && oldest !== undefined) buffers.delete(oldest)
    buffers.set(name, buffer)
    return buffer
  }
  // Cut off at once, but not with a click.
  const endAt = (node: NonNullable<typeof playing>, seconds: number): void => {
    node.gain.gain.setTargetAtTime(0, seconds, FADE_SECONDS / 4)
    node.source.stop(seconds + FADE_SECONDS)
  }
  const stop = (): void => {
    if (!context || !playing) return
    endAt(playing, context.currentTime)
    playing = undefined
  }
  // A phone that was put away suspends the sound of its pages.
  const resume = (): void => {
    if (context && context.state !== 'running') void context.resume().catch(() => undefined)
  }

  return {
    unlock: () => {
      if (typeof AudioContext === 'undefined') return false
      if (!context) {
        soundThoughMuted()
        context = new AudioContext()
        document.addEventListener('visibilitychange', () => {
          if (!document.hidden) resume()
        })
      }
      resume()
      return true
    },
    play: ({ key, short, volume, lastsMs }) => {
      stop()
      if (!context) return
      resume()
      const source = context.createBufferSource()
      const gain = context.createGain()
      source.buffer = bufferOf(context, key, short)
      gain.gain.value = volume
      source.connect(gain).connect(context.destination)
      playing = { source, gain }
      source.loop = lastsMs > source.buffer.duration * 1_000 + 1
      source.start()
      // A length of its own is kept by the audio clock, which no busy page delays.
      const isCut = source.loop || lastsMs < source.buffer.duration * 1_000 - 1
      if (isCut && Number.isFinite(lastsMs)) endAt(playing, context.currentTime + lastsMs / 1_000)
    },
    stop,
  }
}

/** On an iPhone the switch on the side mutes pages that do not say that they play (Safari 16.4). */
function soundThoughMuted(): void {
  const { audioSession } = navigator as Navigator & { audioSession?: { type: string } }
  if (audioSession) audioSession.type = 'playback'
}
