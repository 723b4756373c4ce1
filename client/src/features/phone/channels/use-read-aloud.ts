import { useEffect, useRef, useState, type RefObject } from 'react'
import { phoneSound } from '../sound/sound.ts'
import { loadVoice, type Spoken } from '../sound/voice.ts'

export type ReadingState = 'still' | 'reading' | 'no-voice'

/** Reads words aloud on demand. Ends with the sound of the phone, and when nobody sees the words any more. */
export function useReadAloud(words: readonly Spoken[]): {
  readonly state: ReadingState
  readonly toggle: () => void
} {
  const [state, setState] = useState<ReadingState>('still')
  const hush = useRef<() => void>(undefined)
  useEffect(() => {
    const deafen = phoneSound.store.subscribe(({ on }) => {
      if (on || !hush.current) return
      silence(hush)
      setState('still')
    })
    return () => {
      deafen()
      silence(hush)
    }
  }, [])

  const read = async (): Promise<void> => {
    let isWanted = true
    hush.current = () => {
      isWanted = false
    }
    setState('reading')
    const voice = await loadVoice().catch(() => undefined)
    const can = voice && (await voice.can(words))
    if (!isWanted) return
    if (!voice || !can) {
      hush.current = undefined
      setState('no-voice')
      return
    }
    hush.current = voice.speak(words, {
      part: () => undefined,
      end: () => {
        hush.current = undefined
        setState('still')
      },
    })
  }
  return {
    state,
    toggle: () => {
      if (state !== 'reading') return void read()
      silence(hush)
      setState('still')
    },
  }
}

function silence(hush: RefObject<(() => void) | undefined>): void {
  hush.current?.()
  hush.current = undefined
}
