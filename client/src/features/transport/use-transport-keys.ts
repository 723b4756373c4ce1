import { assertNever } from '@alert-replay/shared/result.ts'
import { useEffect, useRef } from 'react'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { controlsOf, type Controls } from './controls.ts'
import { focusOf, isModalOpen } from './focus.ts'
import { actionOf, isAim, type KeyAction } from './keys.ts'

export interface PageActions {
  /** What M does; without it the key does nothing and the help does not list it. */
  readonly onSound?: (() => void) | undefined
  /** What F does; without it the key does nothing and the help does not list it. */
  readonly onFullScreen?: (() => void) | undefined
}

/** The transport's keys, wherever on the page the focus is. Once a page. */
export function useTransportKeys(drill: TrainerDrill | undefined, actions: PageActions = {}): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const sound = actions.onSound !== undefined
  const fullScreen = actions.onFullScreen !== undefined
  useEffect(() => {
    if (drill) controlsOf(drill).setPageKeys({ sound, fullScreen })
  }, [drill, sound, fullScreen])

  useEffect(() => {
    if (!drill) return
    const controls = controlsOf(drill)
    let aiming = false
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const { key, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat } = event
      const altGraph = event.getModifierState('AltGraph')
      const action = actionOf(
        { key, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat, altGraph },
        { focus: focusOf(event.composedPath()[0]), modal: isModalOpen() },
      )
      if (!action) return
      const done = perform(action, controls, latest.current)
      if (done) event.preventDefault()
      if (isAim(action)) aiming = true
    }
    const letGo = (): void => {
      if (aiming) void controls.goToAim()
      aiming = false
    }
    window.addEventListener('keydown', pressed)
    window.addEventListener('keyup', letGo)
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keydown', pressed)
      window.removeEventListener('keyup', letGo)
      window.removeEventListener('blur', letGo)
    }
  }, [drill])
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
