import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/support/paths.ts'
import { start } from './launcher-project.ts'

async function aFreePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return String(typeof address === 'object' ? address?.port : '')
}

test('npm run dev serves the pages and, through the same port, the server; ended, it leaves nothing', async () => {
  const port = await aFreePort()
  const dev = start(process.execPath, [join(root, 'scripts/dev.ts'), '--port', port, '--data', 'memory'])
  const url = await dev.saysLine(/^Developing at (\S+)$/)
  expect(new URL(url).port).toBe(port)

  expect(await (await fetch(url)).text()).toContain('<script type="module"')
  const scenarios = await fetch(new URL('/api/scenarios', url), { headers: { origin: new URL(url).origin } })
  expect(scenarios.status).toBe(200)
  const socket = new WebSocket(new URL('/socket.io/?EIO=4&transport=websocket', url.replace('http', 'ws')))
  const closed = once(socket, 'close')
  const [hello] = (await once(socket, 'message')) as [MessageEvent<string>]
  expect(hello.data).toMatch(/^0\{"sid"/)

  dev.child.kill('SIGTERM')
  expect(await dev.ended).toMatchObject({ code: 0, signal: null, err: '' })
  await closed
  await expect(fetch(url)).rejects.toThrow('fetch failed')
}, 60_000)
