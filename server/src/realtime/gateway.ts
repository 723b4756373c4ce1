import { commandSchema } from '@alert-replay/shared/command.ts'
import { phoneSettingsSchema, settingsChangeSchema } from '@alert-replay/shared/phone/settings-schema.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import { joinSchema, showsSchema, type Join } from '@alert-replay/shared/protocol.ts'
import { receiptsSchema } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { Conductor } from '../drill/conductor.ts'
import type { Joining } from '../drill/joining.ts'
import type { SetsPhones } from '../drill/phone-settings.ts'
import type { Receipts } from '../drill/receipts.ts'
import type { Roster } from '../drill/roster.ts'
import type { Limiter } from '../limits.ts'
import type { Io, IoSocket, Seat } from './io.ts'
import { parse, readRequest } from './request.ts'
import { phoneRoomOf, roomOf } from './rooms.ts'

const MAX_PHONES_A_CONNECTION = 5

export interface GatewayParts {
  readonly io: Io
  readonly conductor: Conductor
  readonly joining: Joining
  readonly receipts: Receipts
  readonly roster: Roster
  readonly phoneSettings: SetsPhones
  readonly messages: Limiter
  readonly wrongCodes: Limiter
  readonly isStopping: () => boolean
  readonly onFault: (error: unknown) => void
}

/** Socket events in, conductor out. Nothing a socket sends gets past this file unparsed. */
export function connectGateway(parts: GatewayParts): void {
  parts.io.on('connection', (socket) => {
    const { messages, isStopping, onFault } = parts

    /** Listens for a request: every one is counted, answered once, and never the end of the server. */
    const onRequest = (
      name: 'drill:join' | 'drill:command' | 'drill:phone-settings' | 'phone:receipts' | 'phone:settings',
      serve: (payload: unknown, answer: (answer: Result<unknown, Refusal>) => void) => Promise<void>,
    ): void => {
      socket.on(name, (...args: unknown[]) => {
        const { payload, answer } = readRequest(args)
        if (!answer) return
        const respond = async (): Promise<void> => {
          if (isStopping()) answer(refused('stopping'))
          else if (!(await messages.take(socket.id))) answer(refused('too-many'))
          else await serve(payload, answer)
        }
        respond().catch((error: unknown) => {
          onFault(error)
          answer(refused('fault'))
        })
      })
    }

    onRequest('drill:join', async (payload, answer) => {
      const join = readJoin(payload)
      const joined = join.ok ? await enter(parts, socket, join.value, answer) : join
      if (!joined.ok) answer(joined)
    })
    onRequest('drill:command', async (payload, answer) => {
      const { seat } = socket.data
      const command = parse(commandSchema, payload)
      if (!seat) answer(refused('not-joined'))
      else if (seat.as !== 'trainer') answer(refused('not-allowed'))
      else answer(command.ok ? await parts.conductor.command(seat.drillId, command.value) : command)
    })
    onRequest('phone:receipts', async (payload, answer) => {
      const { seat } = socket.data
      const read = parse(receiptsSchema, payload)
      if (!seat) answer(refused('not-joined'))
      else if (seat.as !== 'phone') answer(refused('not-allowed'))
      else answer(read.ok ? await parts.receipts.add(seat.drillId, seat.number, read.value) : read)
    })
    onRequest('phone:settings', async (payload, answer) => {
      const { seat } = socket.data
      const change = parse(settingsChangeSchema, payload)
      if (!seat) answer(refused('not-joined'))
      else if (seat.as !== 'phone') answer(refused('not-allowed'))
      else answer(change.ok ? await parts.phoneSettings.own(seat.drillId, seat.number, change.value) : change)
    })
    onRequest('drill:phone-settings', async (payload, answer) => {
      const { seat } = socket.data
      const set = parse(phoneSettingsSchema, payload)
      if (!seat) answer(refused('not-joined'))
      else if (seat.as !== 'trainer') answer(refused('not-allowed'))
      else answer(set.ok ? await parts.phoneSettings.trainers(seat.drillId, set.value) : set)
    })
    socket.on('phone:shows', (payload: unknown) => {
      const { seat } = socket.data
      const shows = parse(showsSchema, payload)
      if (seat?.as !== 'phone' || !shows.ok) return
      messages.take(socket.id).then((isFree) => {
        if (isFree && socket.connected) parts.roster.shows(seat.drillId, seat.number, shows.value.revision)
      }, onFault)
    })
    socket.on('disconnect', () => leave(socket))
  })
}

/** The version first: a client of another one may have another shape of join, and is to be told to reload. */
function readJoin(payload: unknown): Result<Join, Refusal> {
  const version = typeof payload === 'object' && payload !== null && 'protocol' in payload && payload.protocol
  if (Number.isInteger(version) && version !== PROTOCOL_VERSION) return refused('protocol')
  return parse(joinSchema, payload)
}

async function enter(
  { joining, roster, wrongCodes }: GatewayParts,
  socket: IoSocket,
  join: Join,
  answer: (answer: Result<unknown, Refusal>) => void,
): Promise<Result<undefined, Refusal>> {
  if (join.as === 'trainer') {
    return joining.asTrainer(join, (joined, drillId) => {
      sit(socket, { as: 'trainer', drillId, leave: () => {} })
      answer(ok(joined))
    })
  }
  // A browser is one phone, or another after "Enter another code"; who is many fills somebody's drill.
  const phones = (socket.data.phones ??= new Set())
  phones.add(join.phoneId)
  if (phones.size > MAX_PHONES_A_CONNECTION) return refused('too-many')
  const { address } = socket.handshake
  const guesses = { count: () => wrongCodes.take(address), areTooMany: () => wrongCodes.isSpent(address) }
  return joining.asPhone(join, guesses, (joined, drillId) => {
    const { number } = joined.phone
    const before = socket.data.seat
    const isSame = before?.as === 'phone' && before.drillId === drillId && before.number === number
    if (isSame) roster.changed(drillId)
    else sit(socket, { as: 'phone', drillId, number, leave: roster.enter(drillId, number) })
    answer(ok(joined))
  })
}

/** Takes the seat, giving up the one before. A socket that is gone by now takes none. */
function sit(socket: IoSocket, seat: Seat): void {
  leave(socket)
  if (!socket.connected) return seat.leave()
  socket.data.seat = seat
  void socket.join(roomsOf(seat))
}

function leave(socket: IoSocket): void {
  const { seat } = socket.data
  if (!seat) return
  delete socket.data.seat
  for (const room of roomsOf(seat)) void socket.leave(room)
  seat.leave()
}

const roomsOf = (seat: Seat): string[] => [
  roomOf(seat.as, seat.drillId),
  ...(seat.as === 'phone' ? [phoneRoomOf(seat.drillId, seat.number)] : []),
]
