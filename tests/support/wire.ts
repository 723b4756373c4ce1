import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to the server that keeps every byte the server sends over it, whatever a client makes of them. */
export interface Wire {
  readonly url: string
  /** All that came so far; frames to clients are neither masked nor compressed. */
  text(): string
  /** Resolves when `claim` holds of what came. */
  until(claim: (text: string) => boolean): Promise<void>
}

export async function aWire(serverUrl: string): Promise<Wire> {
  const to = Number(new URL(serverUrl).port)
  const chunks: Buffer[] = []
  const open = new Set<Socket>()
  const waiting = new Set<() => void>()
  const proxy = createServer((client) => {
    const server = connect(to, '127.0.0.1')
    for (const socket of [client, server]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => open.delete(socket))
    }
    server.on('data', (chunk) => {
      chunks.push(chunk)
      for (const look of waiting) look()
    })
    client.pipe(server)
    server.pipe(client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    proxy.close()
  })
  const text = (): string => Buffer.concat(chunks).toString('utf8')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    text,
    until: (claim) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!claim(text())) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
