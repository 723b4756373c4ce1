import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '@alert-replay/shared/protocol.ts'
import { isForeign } from '../http/origin.ts'

/** Where a connection sits: as a phone or as a trainer of one drill. */
export type Seat =
  | { readonly as: 'phone'; readonly drillId: string; readonly number: number; readonly leave: () => void }
  | { readonly as: 'trainer'; readonly drillId: string; readonly leave: () => void }

interface SocketData {
  seat?: Seat
  /** The phones this connection has joined as. */
  phones?: Set<string>
}

type None = Record<string, never>
export type Io = Server<ClientToServer, ServerToClient, None, SocketData>
export type IoSocket = Socket<ClientToServer, ServerToClient, None, SocketData>

/** A hundred receipts are 20 kB; anything larger was not written by our client. */
const MAX_MESSAGE_BYTES = 64 * 1024

/** Socket.io on the HTTP server. A page of another site is turned away before it is connected, by polling or websocket. */
export function createIo(server: HttpServer): Io {
  return new Server(server, {
    serveClient: false,
    // Five times the work for messages as small as ours.
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    // A phone that went out of reach is off the trainer's list within twenty seconds.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request: IncomingMessage, decide) =>
      isForeign(request.headers) ? decide('foreign-origin', false) : decide(null, true),
  })
}
