/** Puts the whole page on the full screen, or back; undefined where the browser cannot. */
export const toggleFullScreen: (() => void) | undefined = document.fullscreenEnabled
  ? () => {
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen()
      // Refused, as within a frame: then it stays as it is.
      done.catch(() => undefined)
    }
  : undefined
