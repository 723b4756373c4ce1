import { createStore, type StoreApi } from 'zustand/vanilla'

/** What a browser may refuse though it has it: one may ask, and be told no. */
export type Refusable = 'wake-lock' | 'full-screen' | 'notifications' | 'offline'

/** What this browser refused the last time it was asked: the page says so, and what stands for it. */
export const refusedHere: StoreApi<ReadonlySet<Refusable>> = createStore(() => new Set<Refusable>())

export function noteRefused(name: Refusable, isRefused: boolean): void {
  const before = refusedHere.getState()
  if (before.has(name) === isRefused) return
  const now = new Set(before)
  if (isRefused) now.add(name)
  else now.delete(name)
  refusedHere.setState(now, true)
}
