import { io, type Socket } from 'socket.io-client'
import type { Command } from '@alert-replay/shared/command.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { ClientToServer, CreatedDrill, ServerToClient } from '@alert-replay/shared/protocol.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'

/** Drives a drill, and sets its phones. */
export interface Trainer {
  readonly code: string
  /** The next alert. */
  readonly step: () => Promise<void>
  /** At real speed, until it goes back to the start. */
  readonly play: () => Promise<void>
  readonly toStart: () => Promise<void>
  /** One phone, by its number, or all. */
  readonly set: (change: SettingsChange, phone?: number) => Promise<void>
  /** The drill is deleted: its phones have nowhere to come back to. */
  readonly end: () => Promise<void>
  readonly leave: () => void
}

/** Begins a drill of a scenario that the program may be about to find. */
export async function beginDrill(url: string, scenarioId: string): Promise<Trainer> {
  const { code, drillId, key } = await created(url, scenarioId)
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    forceNew: true,
  })
  const joined = await socket.emitWithAck('drill:join', {
    as: 'trainer',
    protocol: PROTOCOL_VERSION,
    drillId,
    key,
  })
  if (!joined.ok) throw new Error(`the trainer was refused: ${joined.error}`)
  let cursor = 0
  const send = async (command: Command): Promise<void> => {
    const answer = await socket.emitWithAck('drill:command', command)
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.error}`)
  }
  return {
    code,
    step: async () => {
      await send({ type: 'step', from: cursor })
      cursor++
    },
    play: () => send({ type: 'play', rate: 1 }),
    toStart: async () => {
      await send({ type: 'pause' })
      await send({ type: 'seek', toMs: 0 })
    },
    set: async (change, phone) => {
      const answer = await socket.emitWithAck('drill:phone-settings', {
        change,
        ...(phone !== undefined && { phone }),
      })
      if (!answer.ok) throw new Error(`the phones were not set: ${answer.error}`)
    },
    end: async () => {
      const response = await fetch(`${url}/api/drills/${drillId}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${key}` },
      })
      if (!response.ok) throw new Error(`the drill was not deleted: ${await response.text()}`)
    },
    leave: () => socket.close(),
  }
}

const TRIES = 50
const BETWEEN_MS = 200

async function created(url: string, scenarioId: string): Promise<CreatedDrill> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(`${url}/api/drills`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenarioId, kind: 'led' }),
    })
    if (response.ok) return (await response.json()) as CreatedDrill
    if (response.status !== 404 || tries === TRIES)
      throw new Error(`no drill was made: ${await response.text()}`)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
}
