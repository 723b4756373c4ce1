import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { chance } from './chance.ts'
import { createLine } from './line.ts'
import type { DrillSocket, JoinRequest, LinkEvents, OpenedLink, OpenLink, PhoneLinkState } from './link.ts'

type Connection = Pick<PhoneSettings, 'airplane' | 'connection'>
type PhoneRequest = JoinRequest & { readonly as: 'phone' }
type PhoneEvents = Omit<LinkEvents<PhoneRequest>, 'onLink'> & {
  readonly onLink: (link: PhoneLinkState) => void
}

/** A phone's link to its drill, with the connection that is set on the phone. */
export interface PhoneLink extends OpenedLink {
  /** Follows the settings: airplane mode closes the link, and ends in a new one. */
  readonly set: (connection: Connection) => void
}

/** A slow connection brings an update so much later. */
const SLOW_MS = { least: 2_000, most: 6_000 } as const
/** A lossy one loses so many of them. */
const LOST = 0.5

/** Nothing is said or asked through it. */
const UNPLUGGED = { connected: false, volatile: { emit: () => undefined } } as unknown as DrillSocket

/**
 * Opens a phone's link through a simulated connection: slow, updates come late and in their order; lossy, some do not
 * come, and the next one or the heartbeat shows that they are missing (rule P3). Which ones, and how late, depends on
 * `seed` and their revision alone.
 */
export function openPhoneLink(
  open: OpenLink,
  request: PhoneRequest,
  events: PhoneEvents,
  first: Connection,
  seed: () => string,
): PhoneLink {
  const line = createLine()
  let { airplane, connection } = first
  let isClosed = false
  let inner: OpenedLink | undefined
  /** Which opening is the latest: an earlier one may still have a word to say, and nobody listens. */
  let opening = 0

  /** The socket as the drill hears it: what comes goes through the line. */
  const through = (socket: DrillSocket): DrillSocket => {
    const on = ((name: string, listen: (payload: unknown) => void) =>
      socket.on(name as 'drill:update', (payload: unknown) => {
        switch (name) {
          case 'drill:update': {
            const luck = chance(`${seed()} ${(payload as { readonly revision: number }).revision}`)
            if (connection === 'lossy' && luck < LOST) return
            const lateMs = SLOW_MS.least + luck * (SLOW_MS.most - SLOW_MS.least)
            return line.bring(connection === 'slow' ? lateMs : 0, () => listen(payload))
          }
          // Behind the updates: else it would say of every late one that it is missing.
          case 'drill:heartbeat':
            return line.bring(0, (waitedMs) => {
              const heartbeat = payload as { readonly serverTimeMs: number }
              listen({ ...heartbeat, serverTimeMs: heartbeat.serverTimeMs + waitedMs })
            })
          default:
            return listen(payload)
        }
      })) as DrillSocket['on']
    return {
      on,
      timeout: (ms) => socket.timeout(ms),
      get connected() {
        return socket.connected
      },
      get volatile() {
        return socket.volatile
      },
    }
  }

  const connect = (): void => {
    if (airplane) return events.onLink({ status: 'airplane' })
    events.onLink({ status: 'connecting' })
    const mine = opening
    inner = open(request, {
      onLink: (link) => {
        if (mine !== opening) return
        if (link.status !== 'online') line.clear()
        events.onLink(link)
      },
      onJoined: (joined) => {
        if (mine !== opening) return
        // The answer holds whatever was still on its way.
        line.clear()
        events.onJoined(joined)
      },
      wire: (socket) => events.wire(through(socket)),
    })
  }
  const disconnect = (): void => {
    opening++
    line.clear()
    inner?.close()
    inner = undefined
  }
  connect()

  return {
    get socket() {
      return inner?.socket ?? UNPLUGGED
    },
    rejoin: () => inner?.rejoin(),
    set: (next) => {
      // What is late comes at once where the connection is good again.
      if (next.connection !== connection) {
        connection = next.connection
        line.flush()
      }
      if (next.airplane === airplane || isClosed) return
      airplane = next.airplane
      disconnect()
      connect()
    },
    close: () => {
      isClosed = true
      disconnect()
    },
  }
}
