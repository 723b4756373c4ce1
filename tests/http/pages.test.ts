import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../support/folder.ts'
import { aServer } from '../support/server.ts'
import { fillingStorage } from '../support/storages.ts'

/** A folder as the client's build leaves it. */
function aClient(): string {
  const folder = aFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The client</title>')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}')
  return folder
}

describe('the client’s files', () => {
  it('every page of the client is its one page, asked for again each time', async () => {
    const server = await aServer({ clientDir: aClient() })
    for (const path of [
      '/',
      '/watch/a-scenario',
      '/scenario/a-scenario',
      '/drill/some-id',
      '/join',
      '/join/123456',
      '/embed/a-scenario',
      '/?a=b',
    ]) {
      const response = await fetch(`${server.url}${path}`)
      expect(await response.text(), path).toContain('The client')
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('[D1] an address that is no page is the client’s too, for a person; and no success', async () => {
    const server = await aServer({ clientDir: aClient() })
    const get = (accept: string) => fetch(`${server.url}/no-such-page`, { headers: { accept } })
    const page = await get('text/html,*/*;q=0.8')
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('The client')])
    const line = await get('*/*')
    expect([line.status, await line.text()]).toEqual([404, 'There is nothing here.\n'])
  })

  it('a checkout below a folder with a leading dot is served like any other', async () => {
    const clientDir = join(aFolder(), '.local', 'client')
    cpSync(aClient(), clientDir, { recursive: true })
    const server = await aServer({ clientDir })
    expect(await (await fetch(`${server.url}/join/123456`)).text()).toContain('The client')
  })

  it('what has a hash in its name is kept for good, what has none is asked for again', async () => {
    const server = await aServer({ clientDir: aClient() })
    const asset = await fetch(`${server.url}/assets/main-abc123.js`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect((await fetch(`${server.url}/icon.svg`)).headers.get('cache-control')).toBe('no-cache')
  })

  it('scripts and styles come compressed to whoever can read it', async () => {
    const server = await aServer({ clientDir: aClient() })
    const get = (encoding: string) =>
      fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': encoding } })
    const [zipped, again, plain] = [await get('gzip'), await get('gzip, br'), await get('identity')]
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(again.headers.get('content-encoding')).toBe('gzip')
    expect(plain.headers.get('content-encoding')).toBeNull()
    for (const response of [zipped, again, plain]) {
      expect(await response.text()).toBe('export {}')
      expect(response.headers.get('vary')).toContain('Accept-Encoding')
      expect(response.headers.get('content-type')).toContain('javascript')
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it('what is not there is 404, never the page', async () => {
    const server = await aServer({ clientDir: aClient() })
    for (const path of [
      '/assets/other.js',
      '/assets',
      '/nothing',
      '/watch',
      '/watch/a/b',
      '/join/1/2',
      '/.env',
      '/..%2fpackage.json',
    ]) {
      const response = await fetch(`${server.url}${path}`)
      expect(response.status, path).toBe(404)
      expect(await response.text()).not.toContain('The client')
    }
    expect(server.faults).toEqual([])
  })

  it('without a built client the server says so', async () => {
    const server = await aServer()
    expect(await (await fetch(`${server.url}/`)).text()).toContain('no client was built')
  })
})

describe('headers', () => {
  it('everything comes with a strict policy, and nothing sends a phone on plain http to https', async () => {
    const server = await aServer({ clientDir: aClient() })
    for (const path of ['/', '/assets/main-abc123.js', '/api/scenarios', '/healthz', '/nothing']) {
      const { headers } = await fetch(`${server.url}${path}`)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy.split(';'), path).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "media-src 'self' blob:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ])
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
    }
  })
})

describe('frames', () => {
  const framing = async (url: string) => {
    const { headers, status } = await fetch(url, { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy') ?? ''
    return {
      status,
      ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1],
      rest: policy.replace(/frame-ancestors [^;]*/, ''),
      options: headers.get('x-frame-options'),
    }
  }

  it('[I2] only the embedded phone may be framed, and that by anybody', async () => {
    const server = await aServer({ clientDir: aClient() })
    const plain = await framing(`${server.url}/`)
    for (const path of ['/embed/a-scenario', '/embed/a-scenario?lang=ja&autoplay=1']) {
      expect(await framing(`${server.url}${path}`), path).toEqual({
        ...plain,
        status: 200,
        ancestors: 'http: https: file:',
        options: null,
      })
    }
    const notFramed = [
      '/',
      '/join',
      '/join/123456',
      '/watch/embed',
      '/watch/a-scenario?x=/embed/a-scenario',
      '/drill/some-id',
      '/embed',
      '/embed/',
      '/embed/a/b',
      '/embed/..%2fjoin',
      '/embed/../join',
      '//embed/a-scenario',
      '/assets/main-abc123.js',
      '/api/scenarios',
      '/service-worker.js',
    ]
    for (const path of notFramed) {
      const found = await framing(`${server.url}${path}`)
      expect([found.ancestors, found.options], path).toEqual(["'none'", 'DENY'])
    }
  })
})

describe('health', () => {
  it('is 200 while the storage answers, 503 while it does not', async () => {
    let isFull = false
    const server = await aServer({ storage: fillingStorage(() => isFull) })
    const health = async () => {
      const response = await fetch(`${server.url}/healthz`)
      return [response.status, await response.json()]
    }
    const known = { uptimeS: expect.any(Number), version: expect.stringMatching(/^\d+\.\d+\.\d+$/) }
    expect(await health()).toEqual([200, { status: 'ok', storage: 'ok', ...known }])
    isFull = true
    expect(await health()).toEqual([503, { status: 'fault', storage: 'fault', ...known }])
  })
})

describe('the addresses for phones', () => {
  it('are those of the network while the server listens to it', async () => {
    const lanOrigins = () => ['http://192.168.1.5:4680', 'http://10.0.0.2:4680']
    const server = await aServer({ lanOrigins })
    expect(await (await fetch(`${server.url}/api/addresses`)).json()).toEqual({ origins: lanOrigins() })
  })

  it('are the page’s own while it does not', async () => {
    const server = await aServer()
    expect(await (await fetch(`${server.url}/api/addresses`)).json()).toEqual({ origins: [server.url] })
  })
})
