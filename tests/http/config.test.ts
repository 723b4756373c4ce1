import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '@alert-replay/server/config.ts'
import { greeting, originsFor } from '@alert-replay/server/greeting.ts'

const root = resolve(import.meta.dirname, '../..')

describe('arguments and environment', () => {
  it('without any, the server is for this machine only', () => {
    expect(readConfig([], {})).toEqual({
      ok: true,
      value: {
        port: 4680,
        host: '127.0.0.1',
        data: resolve(root, 'data'),
        fixtures: resolve(root, 'fixtures'),
        logLevel: 'warn',
      },
    })
  })

  it('are all read', () => {
    const env = {
      ALERT_REPLAY_FIXTURES: 'my-fixtures',
      ALERT_REPLAY_CLIENT_DIR: '/srv/client',
      LOG_LEVEL: 'info',
      OTHER: 'ignored',
    }
    expect(readConfig(['--port', '0', '--host=::1', '--data', 'my-data'], env)).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        data: resolve('my-data'),
        fixtures: resolve('my-fixtures'),
        clientDir: resolve('/srv/client'),
        logLevel: 'info',
      },
    })
    expect(readConfig(['--lan', '--data', 'memory'], {})).toMatchObject({
      value: { host: '0.0.0.0', data: 'memory' },
    })
    expect(readConfig(['--author-key'], {})).toMatchObject({ value: { host: '127.0.0.1', authors: true } })
    expect(readConfig(['--author-key=secret'], {})).toMatchObject({
      error: expect.stringContaining('--author-key: takes no value') as unknown,
    })
    expect(readConfig(['--port', 'x', '--help'], {})).toEqual({ ok: true, value: 'help' })
    expect(readConfig(['-h'], {})).toEqual({ ok: true, value: 'help' })
  })

  it('every problem is listed at once, with the way out', () => {
    const args = [
      '--port=70000',
      '--lan',
      '--host',
      '0.0.0.0',
      '--data=',
      '--prot',
      '80',
      '--lan=yes',
      'start',
    ]
    expect(readConfig(args, { LOG_LEVEL: 'loud' })).toMatchInlineSnapshot(`
      {
        "error": "Alert Replay cannot start:
        --data: needs a value
        --prot: no such option
        80: not an option
        --lan: takes no value
        start: not an option
        --port: 70000 is no port; 0 to 65535
        LOG_LEVEL: loud is none of fatal, error, warn, info, debug, trace, silent
        --help shows the options.",
        "ok": false,
      }
    `)
  })

  it.each(['', 'abc', '-1', '1.5', '65536', '0x50', ' 80', '1e3'])('"%s" is no port', (port) => {
    expect(readConfig([`--port=${port}`], {}).ok).toBe(false)
  })

  it('--lan and --host are one or the other', () => {
    expect(readConfig(['--lan', '--host', '127.0.0.1'], {})).toMatchObject({
      error: expect.stringContaining('--lan and --host: one or the other'),
    })
  })

  it('an option at the end needs its value all the same', () => {
    for (const option of ['--port', '--host', '--data'])
      expect(readConfig([option], {}).ok, option).toBe(false)
    expect(readConfig(['--port', '--lan'], {}).ok).toBe(false)
  })
})

describe('what the person who starts it reads', () => {
  it('the address of this machine', () => {
    expect(greeting({ host: '127.0.0.1', port: 4680 }, ['192.168.1.5'])).toBe(
      'Alert Replay  http://localhost:4680\n',
    )
    expect(greeting({ host: '127.0.0.2', port: 80 }, [])).toBe('Alert Replay  http://127.0.0.2:80\n')
    expect(greeting({ host: '::1', port: 80 }, [])).toBe('Alert Replay  http://localhost:80\n')
  })

  it('on a network also each address for phones, with its QR code', () => {
    const text = greeting({ host: '0.0.0.0', port: 4680 }, ['192.168.1.5', '10.0.0.2'])
    expect(text.split('\n').filter((line) => /^[A-Z]/.test(line))).toEqual([
      'Alert Replay  http://localhost:4680',
      'For phones    http://192.168.1.5:4680/join',
      'For phones    http://10.0.0.2:4680/join',
    ])
    expect(text.split('\n').filter((line) => /[▀▄█]/.test(line)).length).toBeGreaterThan(20)
  })

  it('says so when there is no network', () => {
    expect(greeting({ host: '0.0.0.0', port: 4680 }, [])).toContain('this machine is on no network')
    expect(greeting({ host: '127.0.0.1', port: 4680, authorKey: 'AAAAA-BBBBB' }, [])).toBe(
      'Alert Replay  http://localhost:4680\nFor authors   AAAAA-BBBBB  (the key to save with, until the server stops)\n',
    )
  })

  it('phones reach the addresses that the server listens on, and no others', () => {
    expect(originsFor({ host: '127.0.0.1', port: 1 }, ['10.0.0.2'])).toEqual([])
    expect(originsFor({ host: 'localhost', port: 1 }, ['10.0.0.2'])).toEqual([])
    expect(originsFor({ host: '10.0.0.9', port: 1 }, ['10.0.0.2'])).toEqual(['http://10.0.0.9:1'])
    expect(originsFor({ host: '::', port: 1 }, ['10.0.0.2'])).toEqual(['http://10.0.0.2:1'])
    expect(originsFor({ host: 'fd00::1', port: 1 }, [])).toEqual(['http://[fd00::1]:1'])
  })
})
