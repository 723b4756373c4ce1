import { describe, expect, it } from 'vitest'
import { io } from 'socket.io-client'
import { aSocket } from '../support/clients.ts'
import { aServer } from '../support/server.ts'

const FOREIGN = [
  'http://evil.example',
  'http://127.0.0.1:1',
  'https://localhost.evil.example',
  'null',
  'nonsense',
]

describe('where a connection comes from', () => {
  it.each(['websocket', 'polling'] as const)(
    '[S7] a page of another site is turned away by %s',
    async (transport) => {
      const server = await aServer()
      for (const origin of FOREIGN) {
        const socket = io(server.url, {
          transports: [transport],
          reconnection: false,
          forceNew: true,
          extraHeaders: { origin },
        })
        const refused = await new Promise<boolean>((resolve) => {
          socket.once('connect', () => resolve(false))
          socket.once('connect_error', () => resolve(true))
        })
        socket.disconnect()
        expect(refused, origin).toBe(true)
      }
      expect(server.app.io.engine.clientsCount).toBe(0)
    },
  )

  it('[S7] the refusal carries its code', async () => {
    const server = await aServer()
    const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'http://evil.example' },
    })
    expect([response.status, await response.json()]).toEqual([403, { code: 4, message: 'foreign-origin' }])
  })

  it.each(['websocket', 'polling'] as const)(
    'our own page, and who is no page, is let in by %s',
    async (transport) => {
      const server = await aServer()
      const own = await aSocket(server.url, { transports: [transport], extraHeaders: { origin: server.url } })
      const none = await aSocket(server.url, { transports: [transport] })
      expect([own.connected, none.connected]).toEqual([true, true])
    },
  )
})
