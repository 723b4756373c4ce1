import { assertNever } from '@alert-replay/shared/result.ts'
import type { Controls } from './controls.ts'
import type { KeyAction } from './keys.ts'

/** What keys do that is not the transport's; without it the key does nothing and the help does not list it. */
export interface PageActions {
  readonly onSound?: (() => void) | undefined
  readonly onFullScreen?: (() => void) | undefined
}

/** Does what a key asks; false where this page has nothing for it. */
export function perform(action: KeyAction, controls: Controls, page: PageActions = {}): boolean {
  switch (action.type) {
    case 'play-pause':
      void controls.playPause()
      return true
    case 'step':
      void controls.step()
      return true
    case 'back':
      void controls.back()
      return true
    case 'rate':
      void controls.changeRate(action.by)
      return true
    case 'aim-by':
      controls.aimBy(action.ms)
      return true
    case 'aim-mark':
      controls.aimAtMark(action.by)
      return true
    case 'aim-share':
      controls.aimAtShare(action.share)
      return true
    case 'help':
      controls.setHelpOpen(true)
      return true
    case 'sound':
      page.onSound?.()
      return page.onSound !== undefined
    case 'full-screen':
      page.onFullScreen?.()
      return page.onFullScreen !== undefined
    default:
      return assertNever(action)
  }
}
