import { createStore, type StoreApi } from 'zustand/vanilla'

/** Chromium's offer to install the page; other browsers have a menu for it, and say nothing. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

/** The browser's offer, while it stands. */
export const installOffer: StoreApi<{ readonly offer: InstallPrompt | undefined }> = createStore(() => ({
  offer: undefined,
}))

/** The offer comes once, early, and is kept until somebody wants it. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installOffer.setState({ offer: event as InstallPrompt })
  })
  addEventListener('appinstalled', () => installOffer.setState({ offer: undefined }))
}

/** To be called in a click: the browser asks, and its offer is used up. */
export async function install(): Promise<void> {
  const { offer } = installOffer.getState()
  installOffer.setState({ offer: undefined })
  await offer?.prompt().catch(() => undefined)
}

/** Whether this is the installed app, and not a page among others. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true)
