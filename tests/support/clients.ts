import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { Command } from '@alert-replay/shared/command.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import type {
  ClientToServer,
  CreatedDrill,
  Join,
  JoinedAsPhone,
  JoinedAsTrainer,
  RosterPhone,
  ServerToClient,
} from '@alert-replay/shared/protocol.ts'
import type { Receipt, StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import type { Result } from '@alert-replay/shared/result.ts'
import {
  applyUpdate,
  type PhoneUpdate,
  type PhoneView,
  type TrainerUpdate,
  type TrainerView,
} from '@alert-replay/shared/view.ts'

export type ClientSocket = Socket<ServerToClient, ClientToServer>

type Joined = JoinedAsPhone | JoinedAsTrainer

/** What a test can see of a client: the same state that a browser keeps, and what it went through. */
export interface Client<Mine extends Joined> {
  readonly socket: ClientSocket
  /** The answer to the latest join. */
  readonly joined: Mine | undefined
  readonly view: Mine['view'] | undefined
  /** Every view it ever showed, oldest first. */
  readonly seen: readonly Mine['view'][]
  /** Answers to joins that were no. */
  readonly refusals: readonly Refusal[]
  readonly roster: readonly RosterPhone[]
  readonly receipts: readonly StoredReceipt[]
  /** Revisions of the heartbeats. */
  readonly heartbeats: readonly number[]
  /** How often it was answered a join. */
  readonly joins: number
  readonly isGone: boolean
  /** The next update is lost on its way. */
  loseOne(): void
  /** Resolves when `claim` holds; looks whenever anything arrives. */
  until(claim: () => boolean): Promise<void>
  /** Resolves when it shows this revision or a later one. */
  shows(revision: number): Promise<void>
  command(command: Command): Promise<Result<{ readonly revision: number }, Refusal>>
  report(...receipts: readonly Receipt[]): Promise<Result<{ readonly stored: readonly string[] }, Refusal>>
  /** Cuts the link without a word, as a lift does; the client tries again by itself. */
  drop(): void
  /** Leaves for good. */
  close(): void
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Does what the browser does: joins on every connection, applies updates, joins again on a gap or a late heartbeat. */
function connect<Mine extends Joined>(url: string, join: Join): Client<Mine> {
  const socket: ClientSocket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 10,
    reconnectionDelayMax: 50,
  })
  const waiting = new Set<() => void>()
  const changed = (): void => {
    for (const look of waiting) look()
  }
  const seen: Mine['view'][] = []
  let toLose = 0
  let joining: object | undefined

  const client: Writable<Client<Mine>> = {
    socket,
    joined: undefined,
    view: undefined,
    seen,
    refusals: [],
    roster: [],
    receipts: [],
    heartbeats: [],
    joins: 0,
    isGone: false,
    loseOne: () => void toLose++,
    until: (claim) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!claim()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    shows: (revision) => client.until(() => (client.view?.revision ?? -1) >= revision),
    command: (command) => socket.emitWithAck('drill:command', command),
    report: (...receipts) => socket.emitWithAck('phone:receipts', receipts),
    drop: () => (socket.io.engine?.transport as { ws?: { terminate(): void } } | undefined)?.ws?.terminate(),
    close: () => void socket.disconnect(),
  }

  const show = (view: Mine['view']): void => {
    client.view = view
    seen.push(view)
    if (join.as === 'phone') socket.emit('phone:shows', { revision: view.revision })
  }
  const joinNow = (): void => {
    const mine = {}
    joining = mine
    // Not awaited: an update that follows the answer may come in the same breath.
    socket.emit('drill:join', join, (answer) => {
      if (joining !== mine) return
      joining = undefined
      client.joins++
      if (!answer.ok) client.refusals = [...client.refusals, answer.error]
      else {
        client.joined = answer.value as Mine
        if (answer.value.as === 'trainer') {
          client.roster = answer.value.phones
          client.receipts = answer.value.receipts
        }
        show(answer.value.view)
      }
      changed()
    })
  }
  const applied = (update: PhoneUpdate | TrainerUpdate): Mine['view'] | undefined =>
    join.as === 'phone'
      ? applyUpdate(client.view as PhoneView, update as PhoneUpdate)
      : applyUpdate(client.view as TrainerView, update as TrainerUpdate)

  socket.on('connect', joinNow)
  socket.on('disconnect', changed)
  socket.on('drill:update', (update) => {
    if (toLose > 0) toLose--
    else if (client.view && !joining) {
      const view = applied(update)
      if (view) show(view)
      else joinNow()
    }
    changed()
  })
  socket.on('drill:heartbeat', ({ revision }) => {
    client.heartbeats = [...client.heartbeats, revision]
    if (!joining && client.view && revision > client.view.revision) joinNow()
    changed()
  })
  socket.on('drill:roster', (roster) => {
    client.roster = roster
    changed()
  })
  socket.on('drill:receipts', (receipts) => {
    const known = new Set(client.receipts.map(({ phone, id }) => `${phone} ${id}`))
    client.receipts = [
      ...client.receipts,
      ...receipts.filter(({ phone, id }) => !known.has(`${phone} ${id}`)),
    ]
    changed()
  })
  socket.on('drill:gone', () => {
    client.isGone = true
    changed()
  })
  return client
}

export const connectPhone = (
  url: string,
  { code }: Pick<CreatedDrill, 'code'>,
  { phoneId = makeId(), name }: { readonly phoneId?: string; readonly name?: string } = {},
): Client<JoinedAsPhone> =>
  connect(url, {
    as: 'phone',
    protocol: PROTOCOL_VERSION,
    code,
    phoneId,
    ...(name !== undefined && { name }),
  })

export const connectTrainer = (
  url: string,
  { drillId, key }: Pick<CreatedDrill, 'drillId' | 'key'>,
): Client<JoinedAsTrainer> => connect(url, { as: 'trainer', protocol: PROTOCOL_VERSION, drillId, key })

/** A phone that has joined, and leaves with the test. */
export async function aPhone(...args: Parameters<typeof connectPhone>): Promise<Client<JoinedAsPhone>> {
  return joined(connectPhone(...args))
}

/** A trainer who has joined, and leaves with the test. */
export async function aTrainer(...args: Parameters<typeof connectTrainer>): Promise<Client<JoinedAsTrainer>> {
  return joined(connectTrainer(...args))
}

async function joined<Mine extends Joined>(client: Client<Mine>): Promise<Client<Mine>> {
  onTestFinished(() => client.close())
  await client.until(() => client.joins > 0)
  return client
}

/** A connection that has joined nothing and knows no rules: for sending what no client of ours would. */
export async function aSocket(url: string, options: Parameters<typeof io>[1] = {}): Promise<LooseSocket> {
  const socket: LooseSocket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  })
  onTestFinished(() => void socket.disconnect())
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}
export type LooseSocket = Socket<
  Record<string, (...args: never[]) => void>,
  Record<string, (...args: unknown[]) => void>
>

let made = 0
/** An id as a phone makes one for itself or a receipt; the same in every run. */
export const makeId = (): string => `made-by-a-test-${String(++made).padStart(6, '0')}`
