import { noteRefused } from './refused.ts'

/** Puts the whole page on the full screen, or back; undefined where the browser cannot. */
export const toggleFullScreen: (() => void) | undefined = document.fullscreenEnabled
  ? () => {
      const isEntering = document.fullscreenElement === null
      const done = isEntering ? document.documentElement.requestFullscreen() : document.exitFullscreen()
      // Refused, as within a frame: then it stays as it is, and the page says so.
      done.then(
        () => noteRefused('full-screen', false),
        () => isEntering && noteRefused('full-screen', true),
      )
    }
  : undefined
