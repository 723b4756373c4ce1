import { createStore, type StoreApi } from 'zustand/vanilla'
import { noteRefused } from './refused.ts'
import { stored } from './stored.ts'
import { startWorker } from './worker.ts'

/** One notification of the operating system; the same `tag` again takes the place of the one before. */
export interface SystemNotification {
  readonly title: string
  readonly body?: string
  readonly lang?: string
  readonly tag: string
  readonly silent: boolean
}

const wanted = stored<boolean>('notifications')
const mayNotify = (): boolean =>
  globalThis.isSecureContext && 'Notification' in globalThis && Notification.permission === 'granted'

/** Off until the person asks; and then for as long as both the person and the browser want it. */
export const notificationsOn: StoreApi<{ readonly on: boolean }> = createStore(() => ({
  on: wanted.load() === true && mayNotify(),
}))

/** To be called in a click. The browser asks; what it answers is what holds. */
export async function turnNotificationsOn(): Promise<void> {
  try {
    const answer = await Notification.requestPermission()
    wanted.save(answer === 'granted')
    // A phone's browser shows notifications through its service worker only.
    if (answer === 'granted') await startWorker()
    noteRefused('notifications', answer === 'denied')
    notificationsOn.setState({ on: answer === 'granted' })
  } catch {
    noteRefused('notifications', true)
    notificationsOn.setState({ on: false })
  }
}

export function turnNotificationsOff(): void {
  wanted.save(false)
  notificationsOn.setState({ on: false })
  void clearNotifications()
}

/** Those that no service worker holds. */
const own = new Set<Notification>()

/** Shows it, where the person wants that and the browser lets us. Never fails: what it says is on the page too. */
export async function notify({ title, ...options }: SystemNotification): Promise<void> {
  if (!notificationsOn.getState().on || !mayNotify()) return
  // `renotify` is not in every browser's types: an update of an alert is heard again.
  const all = { ...options, renotify: !options.silent, icon: '/icon-192.png', data: location.href }
  try {
    const registration = await registrationOf()
    if (registration) await registration.showNotification(title, all)
    else own.add(new Notification(title, all))
    noteRefused('notifications', false)
  } catch {
    noteRefused('notifications', true)
  }
}

/** Takes back what is shown of this page: it is on the screen now. */
export async function clearNotifications(): Promise<void> {
  try {
    for (const notification of own) notification.close()
    own.clear()
    const shown = (await (await registrationOf())?.getNotifications()) ?? []
    for (const notification of shown) if (notification.data === location.href) notification.close()
  } catch {
    // The browser has forgotten them already.
  }
}

async function registrationOf(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.active ? registration : undefined
}
