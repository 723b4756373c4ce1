import { useEffect, useRef } from 'react'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { controlsOf } from './controls.ts'
import { focusOf, isModalOpen } from './focus.ts'
import { actionOf, isAim } from './keys.ts'
import { perform, type PageActions } from './perform.ts'

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
      if (!action || !perform(action, controls, latest.current)) return
      event.preventDefault()
      aiming ||= isAim(action)
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
