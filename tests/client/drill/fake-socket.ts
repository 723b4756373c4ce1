/** A socket without a network: the test plays the server. */
export interface FakeSocket {
  /** What asks for an answer and has none yet, oldest first. */
  readonly asked: readonly Asked[]
  /** The server lets go of the oldest request of this name. */
  readonly answer: (name: string, answer: unknown) => Promise<void>
  /** The server never answers the oldest request of this name: its time is up. */
  readonly timeOut: (name: string) => Promise<void>
  /** The server says something. */
  readonly say: (name: string, payload?: unknown) => void
  /** Number of requests of this name so far. */
  readonly count: (name: string) => number
}

interface Asked {
  readonly name: string
  readonly payload: unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** Stands in for `io` of socket.io-client; `opened` is the latest socket. */
export function fakeSockets() {
  const opened: FakeSocket[] = []
  const io = () => {
    const listeners = new Map<string, ((payload: unknown) => void)[]>()
    const any: (() => void)[] = []
    const asked: Asked[] = []
    const counts = new Map<string, number>()
    const take = (name: string): Asked => {
      const index = asked.findIndex((one) => one.name === name)
      const [one] = index === -1 ? [] : asked.splice(index, 1)
      if (!one) throw new Error(`nobody asked for ${name}`)
      return one
    }
    const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
    const on = (name: string, listener: (payload: unknown) => void): void =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener])
    const say = (name: string, payload?: unknown): void => {
      if (name.startsWith('drill:')) for (const listener of any) listener()
      if (name === 'connect') socket.connected = true
      if (name === 'disconnect') socket.connected = false
      for (const listener of listeners.get(name) ?? []) listener(payload)
    }
    const socket = {
      connected: false,
      on,
      onAny: (listener: () => void): void => void any.push(listener),
      volatile: { emit: (): void => undefined },
      timeout: () => ({
        emitWithAck: (name: string, payload: unknown) =>
          new Promise((resolve, reject) => {
            counts.set(name, (counts.get(name) ?? 0) + 1)
            asked.push({ name, payload, resolve, reject })
          }),
      }),
      connect: () => socket,
      disconnect: () => {
        socket.connected = false
        return socket
      },
    }
    opened.push({
      asked,
      answer: (name, answer) => (take(name).resolve(answer), settled()),
      timeOut: (name) => (take(name).reject(new Error('time is up')), settled()),
      say,
      count: (name) => counts.get(name) ?? 0,
    })
    return socket
  }
  const latest = (): FakeSocket => {
    const socket = opened.at(-1)
    if (!socket) throw new Error('no socket was opened')
    return socket
  }
  return { io, latest }
}
