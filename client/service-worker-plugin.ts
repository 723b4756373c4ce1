import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Its address decides which pages a service worker serves: at the root, all of them. */
export const WORKER_FILE = 'service-worker.js'

/**
 * Tells the service worker which files this build is made of: scripts and styles, each with a hash in its name. Fonts
 * are left out; there are hundreds of them, and a page uses a few.
 */
export const serviceWorkerAssets = (): Plugin => ({
  name: 'alert-replay:service-worker',
  enforce: 'post',
  apply: 'build',
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER_FILE]
    if (worker?.type !== 'chunk') throw new Error(`The build has no ${WORKER_FILE}.`)
    // Browsers start it as a plain script, which can import nothing.
    if (worker.imports.length > 0)
      throw new Error(
        `${WORKER_FILE} shares ${worker.imports.join(', ')} with the pages; it has to be one file.`,
      )
    const assets = Object.keys(bundle)
      .filter((file) => /^assets\/.*\.(?:js|css)$/.test(file))
      .toSorted()
      .map((file) => `/${file}`)
    const version = createHash('sha256').update(assets.join(' ')).digest('hex').slice(0, 12)
    worker.code = worker.code
      .replace('__ALERT_REPLAY_VERSION__', version)
      .replace('__ALERT_REPLAY_ASSETS__', assets.join(' '))
    for (const word of [version, ...assets]) {
      if (!worker.code.includes(word)) throw new Error(`${WORKER_FILE} was not told of ${word}.`)
    }
  },
})
