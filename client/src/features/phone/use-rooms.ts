import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useEffect, useRef, useState, type RefObject } from 'react'

/** Where the owner of a phone is on it. */
export type Room = 'lock' | 'feed' | 'settings' | 'inspector' | { readonly arrival: Arrival }

export interface Rooms {
  readonly room: Room
  readonly go: (to: Room) => void
  /** To where one was before; from the first room nowhere. */
  readonly back: () => void
  /** To be called when a room appears: the focus of who entered it goes there. */
  readonly settle: () => void
}

interface FocusParts {
  readonly phone: RefObject<HTMLElement | null>
  /** What has the focus in a room that was just entered. */
  readonly target: (room: Room) => HTMLElement | null
  /** The alert that is open from the beginning. */
  readonly opened: Arrival | undefined
}

/** The rooms of the phone. Focus follows its owner from one to the next, and from an alert back to its place in the list. */
export function useRooms({ phone, target, opened }: FocusParts): Rooms {
  const [room, setRoom] = useState<Room>(opened ? { arrival: opened } : 'lock')
  const [from, setFrom] = useState<Room>('lock')
  const moving = useRef<{ readonly to: Arrival | undefined }>(undefined)
  const go = (to: Room): void => {
    moving.current = { to: typeof room === 'object' && to === 'feed' ? room.arrival : undefined }
    if (to === 'settings' && room !== 'settings' && room !== 'inspector') setFrom(room)
    setRoom(to)
  }
  const settle = (): void => {
    if (!moving.current) return
    const { to } = moving.current
    const entry = to && phone.current?.querySelector<HTMLElement>(`[data-arrival="${CSS.escape(to)}"]`)
    const entered = entry || target(room)
    if (!entered) return
    moving.current = undefined
    entered.focus({ preventScroll: true })
  }
  // Does nothing unless somebody has just gone somewhere.
  useEffect(settle)
  return {
    room,
    go,
    settle,
    back: () => {
      if (room === 'settings') go(from)
      else if (room === 'inspector') go('settings')
      else go(typeof room === 'object' ? 'feed' : 'lock')
    },
  }
}
