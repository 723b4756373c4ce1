import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'

/** Both PEM. */
export interface SelfSigned {
  readonly cert: string
  readonly key: string
}

/**
 * A certificate that signs itself, for these host names and IPv4 addresses, with a new key. Written here, byte by
 * byte after RFC 5280, because Node reads certificates and makes none, and a test should need no other program.
 */
export function selfSigned(...hosts: readonly string[]): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const toSign = tbsCertificate(publicKey, hosts)
  const signature = sign('sha256', toSign, privateKey)
  const der = sequence(toSign, ECDSA_WITH_SHA256, bits(signature))
  return {
    cert: pem('CERTIFICATE', der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function tbsCertificate(publicKey: KeyObject, hosts: readonly string[]): Buffer {
  const name = sequence(set(sequence(oid(2, 5, 4, 3), tlv(0x0c, Buffer.from('Alert Replay test')))))
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? tlv(0x87, Buffer.from(host.split('.').map(Number)))
      : tlv(0x82, Buffer.from(host, 'ascii')),
  )
  const extension = sequence(oid(2, 5, 29, 17), tlv(0x04, sequence(...names)))
  return sequence(
    tlv(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extension)),
  )
}

/** Tag, length, value (X.690). */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value
  const head = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), value])
}
const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, Buffer.concat(parts))
const set = (...parts: readonly Buffer[]): Buffer => tlv(0x31, Buffer.concat(parts))
const integer = (value: Buffer): Buffer => tlv(0x02, value)
const bits = (value: Buffer): Buffer => tlv(0x03, Buffer.concat([Buffer.of(0), value]))
const utcTime = (text: string): Buffer => tlv(0x17, Buffer.from(text, 'ascii'))
function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const base128 = (arc: number): number[] => {
    const digits = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
    return digits
  }
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}
const ECDSA_WITH_SHA256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2))

const pem = (label: string, der: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(der.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n')
