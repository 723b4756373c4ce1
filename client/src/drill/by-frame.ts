/** What comes one by one, taken together where much comes at once. */
export interface ByFrame<Item> {
  readonly add: (item: Item) => void
  /** Takes now what still waits. */
  readonly flush: () => void
  /** Takes nothing any more. */
  readonly stop: () => void
}

/** A page that is not painted has no frames; then it goes by this clock. */
const NO_FRAME_MS = 100

/**
 * Takes at once what comes alone; what comes before the next frame is painted waits for that, all of it together. Two
 * hundred alerts in a second are then painted sixty times and not two hundred, and the page stays free to paint.
 */
export function byFrame<Item>(take: (items: readonly Item[]) => void): ByFrame<Item> {
  let waiting: Item[] = []
  let stopWaiting: (() => void) | undefined

  const flush = (): void => {
    const items = waiting
    waiting = []
    if (items.length > 0) take(items)
  }
  const onFrame = (): void => {
    stopWaiting?.()
    stopWaiting = undefined
    if (waiting.length === 0) return
    stopWaiting = nextFrame(onFrame)
    flush()
  }
  return {
    add: (item) => {
      waiting.push(item)
      if (stopWaiting) return
      stopWaiting = nextFrame(onFrame)
      flush()
    },
    flush,
    stop: () => {
      stopWaiting?.()
      waiting = []
    },
  }
}

/** Calls back with the next frame, or soon where none is painted; gives the way to call it off. */
function nextFrame(then: () => void): () => void {
  const frame = requestAnimationFrame(then)
  const timer = setTimeout(then, NO_FRAME_MS)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
