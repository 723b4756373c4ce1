import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { connect } from 'node:tls'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { expect, it, onTestFinished } from 'vitest'
import { isNamedBy } from '@alert-replay/server/certificate.ts'
import { readConfig } from '@alert-replay/server/config.ts'
import { greeting, originsFor } from '@alert-replay/server/greeting.ts'
import { selfSigned } from '../support/certificate.ts'
import { aFolder } from '../support/folder.ts'
import { aServer } from '../support/server.ts'

/** A folder with a certificate, its key, and files that are neither. */
function files() {
  const folder = aFolder()
  const { cert, key } = selfSigned('localhost', '127.0.0.1')
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  mkdirSync(join(folder, 'folder'))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' }
  return {
    cert: write('cert.pem', cert),
    key: write('key.pem', key),
    text: { cert, key },
    otherKey: write('other.pem', selfSigned('localhost').key),
    locked: write('locked.pem', privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString()),
    rubbish: write('rubbish.pem', 'not PEM at all'),
    folder: join(folder, 'folder'),
    none: join(folder, 'none.pem'),
  }
}

it('[I1] a certificate and its key are read with the other options', () => {
  const { cert, key, text } = files()
  expect(readConfig(['--cert', cert, `--key=${key}`], {})).toMatchObject({
    ok: true,
    value: { certificate: text },
  })
  expect(readConfig([], {})).not.toHaveProperty('value.certificate')
})

it('[I1] whatever is wrong with them is told at once, with whatever else is wrong', () => {
  const { cert, key, otherKey, locked, rubbish, folder, none } = files()
  const problemsOf = (...args: readonly string[]): readonly string[] => {
    const read = readConfig(args, {})
    return read.ok ? [] : read.error.split('\n  ').slice(1, -1)
  }
  expect(problemsOf('--cert', cert)).toEqual(['--cert: needs --key as well, the file with its private key'])
  expect(problemsOf('--key', key)).toEqual(['--key: needs --cert as well, the file with the certificate'])
  expect(problemsOf('--cert', none, '--key', folder, '--port', 'x')).toEqual([
    '--port: x is no port; 0 to 65535',
    `--cert: ${none} is not there`,
    `--key: ${folder} is a folder, not a file`,
  ])
  expect(problemsOf('--key', none)).toEqual([
    '--key: needs --cert as well, the file with the certificate',
    `--key: ${none} is not there`,
  ])
  expect(problemsOf('--cert', rubbish, '--key', rubbish)).toEqual([
    `--cert: ${rubbish} holds no certificate; it begins with -----BEGIN CERTIFICATE-----`,
    `--key: ${rubbish} holds no private key; it begins with -----BEGIN PRIVATE KEY-----`,
  ])
  expect(problemsOf('--cert', cert, '--key', otherKey)).toEqual([
    `--key: ${otherKey} is not the key of the certificate in ${cert}`,
  ])
  expect(problemsOf('--cert', cert, '--key', locked)).toEqual([
    `--key: ${locked} is locked with a passphrase; a copy without one is needed`,
  ])
  expect(problemsOf('--cert=', '--key')).toEqual(['--cert: needs a value', '--key: needs a value'])
})

it('[I1] with a certificate the server speaks https, its websockets too, and knows its own pages', async () => {
  const certificate = selfSigned('localhost', '127.0.0.1')
  const server = await aServer({ certificate })
  const url = server.url.replace('http:', 'https:')
  const answer = await new Promise<{ readonly status: number | undefined; readonly body: string }>(
    (resolve, reject) =>
      get(`${url}/api/addresses`, { ca: certificate.cert }, (response) => {
        let body = ''
        response.on('data', (chunk) => (body += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode, body }))
      }).on('error', reject),
  )
  expect(answer).toEqual({ status: 200, body: JSON.stringify({ origins: [url] }) })

  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    ca: certificate.cert,
    extraHeaders: { origin: url },
  })
  onTestFinished(() => void socket.close())
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject))
  expect(socket.connected).toBe(true)
})

it('[I1] a connection over https that says nothing does not keep the server from stopping', async () => {
  const certificate = selfSigned('127.0.0.1')
  const server = await aServer({ certificate })
  const silent = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', ca: certificate.cert })
  await new Promise<void>((resolve) => silent.once('secureConnect', resolve))
  const gone = new Promise<void>((resolve) => silent.once('close', () => resolve()))
  silent.on('error', () => undefined)
  await server.stop()
  await gone
  expect(silent.destroyed).toBe(true)
})

it('[I1] the addresses and QR codes for phones are then https', () => {
  const everywhere = { host: '0.0.0.0', port: 4680 } as const
  expect(originsFor({ ...everywhere, scheme: 'https' }, ['192.168.1.5'])).toEqual([
    'https://192.168.1.5:4680',
  ])
  const plain = greeting(everywhere, ['192.168.1.5'])
  const secure = greeting({ ...everywhere, scheme: 'https' }, ['192.168.1.5'])
  const said = (text: string): readonly string[] => text.split('\n').filter((line) => /^[A-Z]/.test(line))
  const drawn = (text: string): string =>
    text
      .split('\n')
      .filter((line) => /[▀▄█]/.test(line))
      .join('\n')
  expect(said(secure)).toEqual([
    'Alert Replay  https://localhost:4680',
    'For phones    https://192.168.1.5:4680/join',
  ])
  expect(drawn(secure)).not.toBe(drawn(plain))
})

it('[I1] an address that the certificate is not for is said where the server starts', () => {
  const certificate = selfSigned('drill.example.jp', '192.168.1.5')
  const notNamed = (hosts: readonly string[]) => hosts.filter((host) => !isNamedBy(certificate, host))
  expect(notNamed(['192.168.1.5', '10.0.0.2', 'drill.example.jp', 'example.jp'])).toEqual([
    '10.0.0.2',
    'example.jp',
  ])
  const everywhere = { host: '0.0.0.0', port: 443, scheme: 'https', notNamed } as const
  expect(greeting(everywhere, ['192.168.1.5'])).not.toContain('Certificate')
  expect(greeting(everywhere, ['192.168.1.5', '10.0.0.2'])).toContain('Certificate   is not for 10.0.0.2: ')
})
