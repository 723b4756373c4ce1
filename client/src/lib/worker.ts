import { noteRefused } from './refused.ts'

/**
 * Starts the service worker, which keeps the pages for when there is no connection. Over plain http no browser has one,
 * and while developing nothing is kept: what is on the screen is what was just saved.
 */
export async function startWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!import.meta.env.PROD || !globalThis.isSecureContext || !('serviceWorker' in navigator))
    return undefined
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', {
      updateViaCache: 'none',
    })
    noteRefused('offline', false)
    return registration
  } catch {
    // Denied by the browser's settings, or the certificate is one it does not trust.
    noteRefused('offline', true)
    return undefined
  }
}

/**
 * Starts it where scenarios are watched, once the page itself is there. A phone in a drill loads what the drill needs,
 * for it shares its network with every other phone in the room.
 */
export function startWorkerAfterLoad(): void {
  if (!/^\/(?:watch\/[^/]*)?$/.test(location.pathname)) return
  if (document.readyState === 'complete') void startWorker()
  else addEventListener('load', () => void startWorker(), { once: true })
}
