import { hostname } from 'node:os'
import pino from 'pino'
import { createApp } from './app.ts'
import { makeAuthorKey } from './author-key.ts'
import { isNamedBy } from './certificate.ts'
import { systemClock } from './clock.ts'
import { readConfig, USAGE, type Config } from './config.ts'
import { greeting, isLoopback, originsFor, type Listening } from './greeting.ts'
import { lanAddresses } from './http/addresses.ts'
import { checkPort, listen, portOf } from './listen.ts'
import { createLibrary } from './scenarios/library.ts'
import { openStorage } from './storage/open.ts'

/** A stop that takes longer is cut short. */
const STOP_WITHIN_MS = 1_800
/** One Ctrl-C may arrive twice: a terminal tells everybody, and the launcher passes on what it hears. */
const SAME_SIGNAL_MS = 500

const read = readConfig(process.argv.slice(2), process.env)
if (!read.ok) fail(read.error)
else if (read.value === 'help') process.stdout.write(USAGE)
else
  await run(read.value).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  )

async function run(config: Config): Promise<void> {
  // Written at once: a line of the last moment is not lost, nor overtaken by what is said at the end.
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 1, sync: true }))
  await checkPort(config.port, config.host)
  const storage = await openStorage(config.data)
  const library = createLibrary(config.fixtures, systemClock, (error) => log.error({ err: error }, 'library'))
  const { certificate } = config
  const authorKey = config.authors && makeAuthorKey()
  // By the latter it is found in a network that has no names of its own.
  const ownNames = new Set([config.host, hostname(), `${hostname()}.local`].map((name) => name.toLowerCase()))
  const listeningOn = (port: number): Listening => ({
    host: config.host,
    port,
    ...(authorKey !== undefined && { authorKey }),
    ...(certificate && {
      scheme: 'https',
      notNamed: (hosts) => hosts.filter((host) => !isNamedBy(certificate, host)),
    }),
  })
  const app = createApp({
    storage,
    library,
    clock: systemClock,
    log,
    lanOrigins: () => originsFor(listeningOn(portOf(app.server)), lanAddresses()),
    ...(certificate && { certificate }),
    ...(config.clientDir !== undefined && { clientDir: config.clientDir }),
    ...((isLoopback(config.host) || authorKey !== undefined) && { saveTo: config.fixtures }),
    ...(authorKey !== undefined && { authorKey }),
    isOwnName: (name) => ownNames.has(name) || (certificate && isNamedBy(certificate, name)) === true,
  })

  let stoppingSinceMs: number | undefined
  const stop = (): void => {
    const nowMs = systemClock.nowMs()
    if (stoppingSinceMs !== undefined) {
      // Whoever asks twice is in a hurry.
      if (nowMs - stoppingSinceMs > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    stoppingSinceMs = nowMs
    log.info('stopping')
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    app
      .stop()
      .then(() => storage.close())
      .then(() => log.info('stopped'))
      .then(
        () => process.exit(0),
        (error: unknown) => fail(`Alert Replay did not stop cleanly: ${String(error)}`),
      )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

  await app.start()
  const port = await listen(app.server, config.port, config.host)
  process.stdout.write(greeting(listeningOn(port), lanAddresses()))
  log.info({ host: config.host, port }, 'listening')
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
