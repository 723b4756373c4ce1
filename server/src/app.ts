import { createServer, type Server as HttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Socket } from 'node:net'
import express from 'express'
import type { Logger } from 'pino'
import type { Certificate } from './certificate.ts'
import type { Clock } from './clock.ts'
import { createConductor, type Conductor } from './drill/conductor.ts'
import { createDrill } from './drill/create.ts'
import { sweep, SWEEP_EVERY_MS } from './drill/expiry.ts'
import { createJoining } from './drill/joining.ts'
import { createScripts } from './drill/scripts.ts'
import { createPhoneSettings } from './drill/phone-settings.ts'
import { createReceipts } from './drill/receipts.ts'
import { keepAlive, resume } from './drill/restart.ts'
import { createRoster } from './drill/roster.ts'
import { showingOf } from './drill/showing.ts'
import { createTurns } from './drill/turns.ts'
import { addresses } from './http/addresses.ts'
import { authorsOnly } from './http/authors.ts'
import { capFileRoutes } from './http/cap-files.ts'
import { clientRoutes } from './http/client.ts'
import { drillRoutes } from './http/drills.ts'
import { errorHandler } from './http/errors.ts'
import { feedRoutes } from './http/feed.ts'
import { securityHeaders } from './http/headers.ts'
import { health } from './http/health.ts'
import { scenarioFileRoutes } from './http/scenario-files.ts'
import { scenarioRoutes } from './http/scenarios.ts'
import { createLimiter, LIMITS, type Limits } from './limits.ts'
import { connectGateway } from './realtime/gateway.ts'
import { drillsInUse, startHeartbeat } from './realtime/heartbeat.ts'
import { createIo, type Io } from './realtime/io.ts'
import { createPublisher } from './realtime/publisher.ts'
import type { Library } from './scenarios/library.ts'
import type { Storage } from './storage/storage.ts'
import { VERSION } from './version.ts'

export interface AppParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly library: Library
  readonly log: Logger
  /** Folder of the built client. */
  readonly clientDir?: string
  /** With one, the server speaks https and nothing else. */
  readonly certificate?: Certificate
  /** Origins for phones on the network; none while the server listens to its own machine only. */
  readonly lanOrigins?: () => readonly string[]
  readonly limits?: Limits
  /**
   * Folder that pages may save scenarios to: given only while the server listens to nobody but its own machine, or
   * together with `authorKey`.
   */
  readonly saveTo?: string
  /** Whoever reads or saves a scenario's file has to have it. */
  readonly authorKey?: string
  /** Names of the server itself, in lower case, beside its addresses; authors are served under no other. */
  readonly isOwnName?: (name: string) => boolean
}

export interface App {
  /** Not listening yet: who starts the app says where. */
  readonly server: HttpServer
  readonly io: Io
  readonly conductor: Conductor
  /** Takes up the drills there are, and sets the clockwork going. Call it once, before listening. */
  start(): Promise<void>
  /** Resolves when nothing is under way: every command is answered and every receipt stored. */
  idle(): Promise<void>
  /** Refuses what is new, finishes what is under way, closes every connection. The storage stays open. */
  stop(): Promise<void>
}

/** Express and socket.io around the conductor, wired. */
export function createApp(parts: AppParts): App {
  const { storage, clock, library, log, clientDir, lanOrigins = () => [], limits = LIMITS } = parts
  const onFault = (error: unknown): void => log.error({ err: error }, 'fault')
  let isStopping = false

  const http = express()
  const server = parts.certificate ? createHttpsServer(parts.certificate, http) : createServer(http)
  // A phone that went out of reach never answers a goodbye: its connection is closed from this side.
  const connections = new Set<Socket>()
  server.on('connection', (connection: Socket) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const io = createIo(server)
  const publish = createPublisher(io)
  const turns = createTurns()
  const scripts = createScripts(storage)
  const conductor = createConductor({ storage, clock, scripts, turns, publish, onFault })
  const roster = createRoster({ storage, clock, turns, publish, onFault })
  const receipts = createReceipts({ storage, clock, conductor, turns, publish })
  const phoneSettings = createPhoneSettings({ storage, turns, publish, roster })
  const joining = createJoining({ storage, conductor, roster })
  const remove = async (drillId: string): Promise<boolean> => {
    const isDeleted = await conductor.remove(drillId)
    roster.forget(drillId)
    if (isDeleted) log.info({ drillId }, 'drill deleted')
    return isDeleted
  }
  let sweeping: Promise<void> = Promise.resolve()
  const sweepNow = (): Promise<void> =>
    (sweeping = sweep(storage, clock, drillsInUse(io), remove).catch(onFault))

  const wrongCodes = createLimiter(limits.wrongCodes)
  connectGateway({
    io,
    conductor,
    joining,
    receipts,
    roster,
    phoneSettings,
    messages: createLimiter(limits.messages),
    wrongCodes,
    isStopping: () => isStopping,
    onFault,
  })

  http.disable('x-powered-by')
  http.use(securityHeaders())
  http.get(
    '/healthz',
    health({ check: () => storage.check(), isStopping: () => isStopping, version: VERSION }),
  )
  http.get('/api/addresses', addresses(lanOrigins))
  http.use('/api/scenarios', scenarioRoutes(library))
  http.use('/api/scenarios', capFileRoutes({ library, clock, exports: createLimiter(limits.exports) }))
  const folder = parts.saveTo
  const saving = {
    folder,
    refresh: () => library.refresh(),
    saves: createLimiter(limits.saves),
    onFault,
    onSaved: (scenarioId: string) => log.info({ scenarioId }, 'scenario saved'),
    allowed: authorsOnly({
      isOpen: folder !== undefined,
      authorKey: parts.authorKey,
      isOwnName: parts.isOwnName,
      wrongKeys: createLimiter(limits.wrongKeys),
    }),
  }
  http.use(
    '/api/scenarios',
    scenarioFileRoutes({ ...saving, reads: createLimiter(limits.files), turns: createTurns() }),
  )
  http.use(
    '/api/drills',
    drillRoutes({
      storage,
      find: (id) => library.find(id),
      create: async (pinned, kind) => {
        const created = await createDrill({ storage, clock }, pinned, kind)
        log.info({ drillId: created.drillId, kind, scenarioId: pinned.scenario.id }, 'drill created')
        return created
      },
      remove,
      drills: createLimiter(limits.drills),
    }),
  )
  http.use(
    '/feed',
    feedRoutes({
      show: (code) => showingOf({ storage, conductor }, code),
      feeds: createLimiter(limits.feeds),
      wrongCodes,
      sameCodes: createLimiter({ points: 1, duration: limits.wrongCodes.duration }),
    }),
  )
  http.use('/api', (_request, response) => void response.status(404).json({ error: 'malformed' }))
  http.use(clientRoutes(clientDir))
  http.use((_request, response) => void response.status(404).type('text').send('There is nothing here.\n'))
  http.use(errorHandler(onFault))

  const running: (() => void)[] = []
  const idle = async (): Promise<void> => {
    await sweeping
    await turns.idle()
    await receipts.flush()
    await turns.idle()
  }

  return {
    server,
    io,
    conductor,
    async start() {
      await library.refresh()
      await resume(storage, clock, conductor, onFault)
      await sweepNow()
      running.push(
        await keepAlive(storage, clock, onFault),
        library.watch(),
        startHeartbeat(io, clock, conductor, onFault),
        clock.every(SWEEP_EVERY_MS, () => void sweepNow()),
      )
    },
    idle,
    async stop() {
      isStopping = true
      for (const cancel of running.splice(0)) cancel()
      conductor.stop()
      roster.stop()
      await idle()
      // The answers to what was under way leave first.
      await new Promise((resolve) => setImmediate(resolve))
      // Without a word to the clients: to them the link is lost, and they try again.
      const closed = io.close()
      for (const connection of connections) connection.destroySoon()
      await closed
      await storage.setLastAlive(clock.nowMs())
    },
  }
}
