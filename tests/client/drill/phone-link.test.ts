import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DrillSocket, LinkEvents, OpenLink } from '../../../client/src/drill/link.ts'
import { openPhoneLink } from '../../../client/src/drill/phone-link.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

type Setting = Parameters<ReturnType<typeof openPhoneLink>['set']>[0]
const GOOD: Setting = { airplane: false, connection: 'good' }

/** A phone's link to a server that the test plays. */
function aLink(first: Setting = GOOD, seed = 'a drill') {
  const opened: {
    say: (name: string, payload?: unknown) => void
    events: LinkEvents<never>
    isOpen: boolean
  }[] = []
  const came: unknown[] = []
  const states: string[] = []
  const open = ((_: unknown, events: LinkEvents<never>) => {
    const listeners = new Map<string, (payload: unknown) => void>()
    const socket = {
      connected: true,
      on: (name: string, listener: (payload: unknown) => void) => void listeners.set(name, listener),
    } as unknown as DrillSocket
    const one = {
      say: (name: string, payload?: unknown) => listeners.get(name)?.(payload),
      events,
      isOpen: true,
    }
    opened.push(one)
    events.wire(socket)
    return { socket, rejoin: () => undefined, close: () => void (one.isOpen = false) }
  }) as unknown as OpenLink
  const link = openPhoneLink(
    open,
    { as: 'phone', code: '123456', phoneId: 'a' },
    {
      onLink: ({ status }) => void states.push(status),
      onJoined: () => void came.push('joined'),
      wire: (socket) => {
        socket.on('drill:update', ({ revision }) => void came.push(revision))
        socket.on('drill:heartbeat', (heartbeat) => void came.push(heartbeat))
        socket.on('phone:settings', (settings) => void came.push(settings))
      },
    },
    first,
    () => seed,
  )
  const server = () => {
    const one = opened.at(-1)
    if (!one) throw new Error('no link was opened')
    return one
  }
  const update = (revision: number): void => server().say('drill:update', { revision })
  return { link, opened, server, update, came, states }
}

describe('[P6] airplane mode', () => {
  it('closes the link and says so; turned off, the phone joins anew', () => {
    const { link, opened, states } = aLink()
    link.set({ ...GOOD, airplane: true })
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false])
    expect(states).toEqual(['connecting', 'airplane'])
    expect(link.socket.connected).toBe(false)
    link.rejoin()
    link.set(GOOD)
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false, true])
    expect(states).toEqual(['connecting', 'airplane', 'connecting'])
    expect(link.socket.connected).toBe(true)
  })

  it('opens nothing where it was on before', () => {
    const { opened, states } = aLink({ ...GOOD, airplane: true })
    expect(opened).toEqual([])
    expect(states).toEqual(['airplane'])
  })

  it('has the last word: what the closed link still says is not heard', () => {
    const { link, server, states, came } = aLink()
    link.set({ ...GOOD, airplane: true })
    server().events.onLink({ status: 'online' })
    server().events.onJoined({} as never)
    expect(states.at(-1)).toBe('airplane')
    expect(came).toEqual([])
  })

  it('opens nothing any more after the phone was left', () => {
    const { link, opened } = aLink({ ...GOOD, airplane: true })
    link.close()
    link.set(GOOD)
    expect(opened).toEqual([])
  })
})

describe('[P6] a slow connection', () => {
  const SLOW: Setting = { airplane: false, connection: 'slow' }

  it('brings every update late, by two to six seconds, in order', () => {
    const { update, came } = aLink(SLOW)
    const revisions = Array.from({ length: 20 }, (_, i) => i + 1)
    for (const revision of revisions) update(revision)
    vi.advanceTimersByTime(1_999)
    expect(came).toEqual([])
    vi.advanceTimersByTime(4_001)
    expect(came).toEqual(revisions)
  })

  it('brings a heartbeat behind the updates, with the time it took added', () => {
    const { server, update, came } = aLink(SLOW)
    update(1)
    vi.advanceTimersByTime(500)
    server().say('drill:heartbeat', { revision: 1, serverTimeMs: 10_000 })
    expect(came).toEqual([])
    vi.advanceTimersByTime(6_000)
    const [first, heartbeat] = came as [number, { revision: number; serverTimeMs: number }]
    expect([first, heartbeat.revision]).toEqual([1, 1])
    expect(heartbeat.serverTimeMs).toBeGreaterThanOrEqual(11_500)
    expect(heartbeat.serverTimeMs).toBeLessThanOrEqual(15_500)
  })

  it('tells what is set on the phone at once', () => {
    const { server, update, came } = aLink(SLOW)
    update(1)
    server().say('phone:settings', { connection: 'good' })
    expect(came).toEqual([{ connection: 'good' }])
  })

  it('brings at once what was late when it is good again', () => {
    const { link, update, came } = aLink(SLOW)
    update(1)
    update(2)
    link.set(GOOD)
    update(3)
    expect(came).toEqual([1, 2, 3])
  })

  it('brings nothing that the answer to a join holds, nor what was on its way when the link was lost', () => {
    const { server, update, came } = aLink(SLOW)
    update(1)
    server().events.onJoined({} as never)
    update(2)
    server().events.onLink({ status: 'offline', sinceMs: 0 })
    vi.advanceTimersByTime(10_000)
    expect(came).toEqual(['joined'])
  })

  it('is over with the link', () => {
    const { link, update, came } = aLink(SLOW)
    update(1)
    link.close()
    vi.advanceTimersByTime(10_000)
    expect(came).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('[P6] a lossy connection', () => {
  const LOSSY: Setting = { airplane: false, connection: 'lossy' }
  const lostOf = (seed: string): readonly unknown[] => {
    const { update, came } = aLink(LOSSY, seed)
    for (let revision = 1; revision <= 200; revision++) update(revision)
    return came
  }

  it('loses about half of the updates: on one phone always the same, on another others', () => {
    const came = lostOf('123456 1')
    expect(came.length).toBeGreaterThan(70)
    expect(came.length).toBeLessThan(130)
    expect(lostOf('123456 1')).toEqual(came)
    expect(lostOf('123456 2')).not.toEqual(came)
  })

  it('loses no heartbeat: they show what is missing', () => {
    const { server, came } = aLink(LOSSY)
    const heartbeats = Array.from({ length: 50 }, (_, revision) => ({ revision, serverTimeMs: 0 }))
    for (const heartbeat of heartbeats) server().say('drill:heartbeat', heartbeat)
    expect(came).toEqual(heartbeats)
  })
})
