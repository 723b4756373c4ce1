import { HEARTBEAT_MS, PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import type {
  ClientToServer,
  Join,
  JoinedAsPhone,
  JoinedAsTrainer,
  ServerToClient,
} from '@alert-replay/shared/protocol.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { io, type Socket } from 'socket.io-client'

/** What is said and asked through a link, whoever is at its other end. */
export type DrillSocket = Pick<
  Socket<ServerToClient, ClientToServer>,
  'connected' | 'on' | 'timeout' | 'volatile'
>

/** Whether what the screen shows is what the drill shows. */
export type Link =
  | { readonly status: 'connecting' }
  | { readonly status: 'online' }
  /**
   * Nothing is heard from the server, or it does not let us in for now and says why: it is asked again, and what is
   * on the screen may be old.
   */
  | { readonly status: 'offline'; readonly sinceMs: number; readonly error?: Refusal }
  /** The server answered no, and asking again would not help. */
  | { readonly status: 'refused'; readonly error: Refusal }
  /** The drill was deleted. */
  | { readonly status: 'gone' }

/** A phone's link: as anybody's, or none at all because somebody has set the phone so. */
export type PhoneLinkState = Link | { readonly status: 'airplane' }

/** Whether there is no such drill, or none any more: nothing need be kept of it. */
export const hasNoDrill = (link: PhoneLinkState): boolean =>
  link.status === 'gone' || (link.status === 'refused' && link.error === 'unknown-code')

type JoinedAs<J extends JoinRequest> = J extends { readonly as: 'phone' } ? JoinedAsPhone : JoinedAsTrainer
export type JoinRequest = Join extends infer J ? (J extends Join ? Omit<J, 'protocol'> : never) : never

export interface LinkEvents<J extends JoinRequest> {
  readonly onLink: (link: Link) => void
  readonly onJoined: (joined: JoinedAs<J>) => void
  /** Wires the events of the drill itself. */
  readonly wire: (socket: DrillSocket) => void
}

/** An open link, to a server or to a drill in this page. */
export interface OpenedLink {
  readonly socket: DrillSocket
  readonly rejoin: () => void
  readonly close: () => void
}
export type OpenLink = <J extends JoinRequest>(request: J, events: LinkEvents<J>) => OpenedLink

/** Nothing heard for this long means offline, whatever the socket believes. */
const SILENCE_MS = 3 * HEARTBEAT_MS
const ANSWER_MS = 8_000

/**
 * Keeps one socket joined to one drill. There is one way in, `drill:join`, called on every connect and by `rejoin`,
 * whether this is the first time or something was missed. A refusal that may pass (too many, stopping, fault) is asked again later.
 */
export function openLink<J extends JoinRequest>(request: J, events: LinkEvents<J>): OpenedLink {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    // Websocket first: a proxy that forbids it still leaves the slower way.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 3_000,
    forceNew: true,
  })
  let silence: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let joining = false
  /** Something passed us by while the answer was on its way: one more join is owed. */
  let owed = false
  let ended = false

  const offline = (error?: Refusal): void => {
    if (!ended) events.onLink({ status: 'offline', sinceMs: Date.now(), ...(error && { error }) })
  }
  const heard = (): void => {
    clearTimeout(silence)
    silence = setTimeout(() => {
      offline()
      // A link that is silent but open is dead: a new one joins again.
      socket.disconnect().connect()
    }, SILENCE_MS)
  }
  const end = (link: Link): void => {
    ended = true
    clearTimeout(silence)
    clearTimeout(again)
    events.onLink(link)
    socket.disconnect()
  }

  const join = async (): Promise<void> => {
    if (ended) return
    if (joining) {
      owed = true
      return
    }
    joining = true
    owed = false
    try {
      const full = { ...request, protocol: PROTOCOL_VERSION }
      const answer = await socket.timeout(ANSWER_MS).emitWithAck('drill:join', full)
      if (answer.ok) {
        events.onJoined(answer.value as JoinedAs<J>)
        events.onLink({ status: 'online' })
      } else if (MAY_PASS.includes(answer.error)) {
        offline(answer.error)
        again = setTimeout(rejoin, 2_000)
      } else {
        end({ status: 'refused', error: answer.error })
      }
    } catch {
      // No answer in time: the next connect or heartbeat joins again.
      offline()
    } finally {
      joining = false
      if (owed) rejoin()
    }
  }
  const rejoin = (): void => {
    if (socket.connected) void join()
  }

  socket.on('connect', () => {
    heard()
    void join()
  })
  socket.on('disconnect', () => offline())
  socket.on('connect_error', () => offline())
  socket.on('drill:gone', () => end({ status: 'gone' }))
  socket.onAny(heard)
  events.wire(socket)

  return {
    socket,
    rejoin,
    close: () => {
      ended = true
      clearTimeout(silence)
      clearTimeout(again)
      socket.disconnect()
    },
  }
}

const MAY_PASS: readonly Refusal[] = ['too-many', 'stopping', 'fault']
