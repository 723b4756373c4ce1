import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Outcome, ToneKey } from '@alert-replay/shared/phone/outcome.ts'
import type { TonePlan, VibrationPlan } from './plan.ts'
import type { Spoken } from './voice.ts'

/** An alert that rings, and what the phone does with it. */
export interface Ring {
  readonly alert: PhoneAlert
  readonly outcome: Pick<Outcome, 'as' | 'title' | 'sound' | 'vibration' | 'speech'>
  /** Milliseconds of the drill in one of wall time. */
  readonly rate: number
  /** The language of whoever reads this phone. */
  readonly language: string
  /** What came to this phone before: it is not read aloud again. */
  readonly earlier: readonly PhoneAlert[]
  /** It is told again, because nobody has pressed OK. */
  readonly isReminder?: true
}

/** How the reading stands. `off`: the sound is; `no-voice`: the browser has none for a language of it. */
export type ReadingStatus = 'waiting' | 'speaking' | 'said' | 'off' | 'no-voice'

export interface Reading {
  readonly status: ReadingStatus
  readonly words: readonly Spoken[]
  /** The part that is being read. */
  readonly at?: number
}

/** What sounds and shakes now: the screen captions it, whether it can be heard and felt or not. */
export interface Ringing {
  /** Another number for each, so that a meter of the next one begins anew. */
  readonly number: number
  readonly alertId?: string
  readonly isReminder?: true
  readonly tone?: TonePlan & { readonly audible: boolean }
  readonly vibration?: VibrationPlan & { readonly felt: boolean }
  readonly reading?: Reading
}

/** What was really made: outcomes say what a phone would do, this what this one did. */
export type Made = {
  /** Wall time, epoch milliseconds. */
  readonly atMs: number
  /** None where it was only a preview. */
  readonly alertId?: string
} & MadeOf

export type MadeOf =
  | { readonly kind: 'tone'; readonly tone: ToneKey; readonly volume: number; readonly short: boolean }
  | { readonly kind: 'vibration' }
  | { readonly kind: 'speech'; readonly words: readonly Spoken[] }

export interface SoundState {
  /** Off until the person turns it on. */
  readonly on: boolean
  /** Whether the person has said what it shall be: asked once a visit. */
  readonly chosen: boolean
  /** The browser has no sound. */
  readonly impossible: boolean
  readonly ringing?: Ringing
  /** The last things made, oldest first. */
  readonly made: readonly Made[]
}
