const PREFIX = 'alert-replay:editor:'

/**
 * Says of an opening of the editor that it lives, until the returned function is called or its tab goes, by whatever way:
 * a lock ends with its tab. Where the browser has no locks, as over plain http from another computer, nobody is known.
 */
export function live(tab: string): () => void {
  if (!('locks' in navigator)) return () => undefined
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  void navigator.locks.request(PREFIX + tab, () => ended).catch(() => undefined)
  return end
}

/** The openings that live now, in all tabs of this browser. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }))
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}
