import { useEffect, useEffectEvent } from 'react'
import type { PhoneDrill, Ringing } from '../../../drill/phone-drill.ts'
import { clearNotifications, notify } from '../../../lib/system-notifications.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { useAlertText } from '../use-alert-text.ts'
import { notificationOf } from './notification-of.ts'

/** While the page is out of sight, its alerts are told by the operating system, if the person has asked for that. */
export function useSystemNotifications(drill: PhoneDrill): void {
  const textOf = useAlertText()
  const language = useLanguage()
  const rings = useEffectEvent((ringing: readonly Ringing[]) => {
    if (document.visibilityState !== 'hidden') return
    const { scenario, view } = drill.store.getState()
    if (!scenario || !view) return
    for (const one of ringing) {
      const notification = notificationOf(one, view.delivered, scenario, {
        text: textOf(one.alert),
        language,
      })
      if (notification) void notify(notification)
    }
  })
  useEffect(() => drill.onRinging((ringing) => rings(ringing)), [drill])
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') void clearNotifications()
    }
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [])
}
