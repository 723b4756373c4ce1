import type { Page } from '@playwright/test'

/** What a page did while it was watched. */
export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly lengths: readonly number[]
  /** Articles that were mounted at once, at most. */
  readonly mostArticles: number
}

/** Scrolls by so many pixels in each of so many frames. The page calls what it scrolls by `selector`. */
export function scroll(page: Page, selector: string, { frames = 120, px = 60 } = {}): Promise<Frames> {
  return page.evaluate(scrolled, { selector, frames, px })
}

/** Runs in the page. The time of a frame is the browser's own, not that of when it got round to us. */
function scrolled({
  selector,
  frames,
  px,
}: {
  readonly selector: string
  readonly frames: number
  readonly px: number
}): Promise<Frames> {
  const box = document.querySelector(selector)
  if (!box) throw new Error(`nothing to scroll: ${selector}`)
  const from = box.scrollTop
  return new Promise((resolve, reject) => {
    const lengths: number[] = []
    let mostArticles = 0
    let before: number | undefined
    const next = (atMs: number): void => {
      if (before !== undefined) lengths.push(atMs - before)
      before = atMs
      mostArticles = Math.max(mostArticles, document.querySelectorAll('article').length)
      if (lengths.length < frames) {
        box.scrollBy({ top: px, behavior: 'instant' })
        requestAnimationFrame(next)
      } else if (box.scrollTop === from) reject(new Error(`it does not scroll: ${selector}`))
      else resolve({ lengths, mostArticles })
    }
    requestAnimationFrame(next)
  })
}

/** Watches the frames of a page until told to stop. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(watch)
  return () => page.evaluate(() => window.stopFrames?.() ?? { lengths: [], mostArticles: 0 })
}

declare global {
  interface Window {
    stopFrames?: () => Frames
  }
}

function watch(): void {
  const lengths: number[] = []
  let mostArticles = 0
  let before: number | undefined
  let request = 0
  const next = (atMs: number): void => {
    if (before !== undefined) lengths.push(atMs - before)
    before = atMs
    mostArticles = Math.max(mostArticles, document.querySelectorAll('article').length)
    request = requestAnimationFrame(next)
  }
  request = requestAnimationFrame(next)
  window.stopFrames = () => {
    cancelAnimationFrame(request)
    return { lengths, mostArticles }
  }
}
