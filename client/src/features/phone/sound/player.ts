import { synthesize } from './synthesize.ts'
import { TONES, type ToneName } from './tones.ts'

/** What makes a tone heard. */
export interface Player {
  /** Call it inside a click or a key press: browsers let a page sound only after one. False where there is no sound. */
  readonly unlock: () => boolean
  readonly play: (tone: ToneName) => void
  readonly stop: () => void
}

const FADE_SECONDS = 0.04

/** Web Audio; nothing is made before the first `unlock`. */
export function createWebAudioPlayer(): Player {
  let context: AudioContext | undefined
  let playing: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | undefined
  const buffers = new Map<ToneName, AudioBuffer>()

  const bufferOf = (audio: AudioContext, tone: ToneName): AudioBuffer => {
    const made = buffers.get(tone)
    if (made) return made
    const samples = synthesize(TONES[tone], audio.sampleRate)
    const buffer = audio.createBuffer(1, samples.length, audio.sampleRate)
    buffer.copyToChannel(samples, 0)
    buffers.set(tone, buffer)
    return buffer
  }
  const stop = (): void => {
    if (!context || !playing) return
    const { source, gain } = playing
    playing = undefined
    // Cut off at once, but not with a click.
    gain.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 4)
    source.stop(context.currentTime + FADE_SECONDS)
  }

  return {
    unlock: () => {
      if (typeof AudioContext === 'undefined') return false
      context ??= new AudioContext()
      void context.resume().catch(() => undefined)
      return true
    },
    play: (tone) => {
      stop()
      if (!context) return
      // A phone that was put away suspends the sound of its pages.
      if (context.state !== 'running') void context.resume().catch(() => undefined)
      const source = context.createBufferSource()
      const gain = context.createGain()
      source.buffer = bufferOf(context, tone)
      source.connect(gain).connect(context.destination)
      source.start()
      playing = { source, gain }
    },
    stop,
  }
}
