import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { createApp } from '@alert-replay/server/app.ts'
import { systemClock } from '@alert-replay/server/clock.ts'
import { listen } from '@alert-replay/server/listen.ts'
import { openStorage } from '@alert-replay/server/storage/open.ts'
import { libraryOf } from '../support/scenarios.ts'
import { burstScenario, feedScenario } from './phone-scenarios.ts'
import { wireScenario } from './wire-scenario.ts'

// The real server in a process of its own, so that what measures it does not take its time; its scenario has
// offsets to the millisecond, which a file cannot.
const data = mkdtempSync(join(tmpdir(), 'alert-replay-bench-'))
const storage = await openStorage(data)
const clientDir = process.env['ALERT_REPLAY_CLIENT_DIR']
const app = createApp({
  storage,
  clock: systemClock,
  library: libraryOf(wireScenario(), feedScenario(), burstScenario()),
  log: pino({ level: 'error' }),
  ...(clientDir && { clientDir }),
})
await app.start()
process.on('SIGTERM', () => {
  void app
    .stop()
    .then(() => storage.close())
    .then(() => {
      rmSync(data, { recursive: true, force: true })
      process.exit(0)
    })
})
console.log(`http://127.0.0.1:${await listen(app.server, 0, '127.0.0.1')}`)
