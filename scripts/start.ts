import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient } from './build.ts'
import { root } from './support/paths.ts'

/** Builds the client where it is missing, then becomes the server; the server reads the arguments. */
if (!existsSync(join(root, 'server/src/index.ts'))) {
  console.error('There is no server to start yet: server/src/index.ts is missing.')
  process.exit(1)
}
try {
  process.env['ALERT_REPLAY_CLIENT_DIR'] = await buildClient()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import('@alert-replay/server/index.ts')
