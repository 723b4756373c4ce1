import { io, type Socket } from 'socket.io-client'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { ClientToServer, CreatedDrill, ServerToClient } from '@alert-replay/shared/protocol.ts'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'

/** Drives a drill, and sets its phones. */
export interface Trainer {
  readonly code: string
  /** The next alert. */
  readonly step: () => Promise<void>
  /** One phone, by its number, or all. */
  readonly set: (change: SettingsChange, phone?: number) => Promise<void>
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
  return {
    code,
    step: async () => {
      const answer = await socket.emitWithAck('drill:command', { type: 'step', from: cursor })
      if (!answer.ok) throw new Error(`step was refused: ${answer.error}`)
      cursor++
    },
    set: async (change, phone) => {
      const answer = await socket.emitWithAck('drill:phone-settings', {
        change,
        ...(phone !== undefined && { phone }),
      })
      if (!answer.ok) throw new Error(`the phones were not set: ${answer.error}`)
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
