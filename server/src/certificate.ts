import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'

/** What makes the server speak https: both files as they are, PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

export interface CertificateFiles {
  readonly cert?: string | undefined
  readonly key?: string | undefined
}

/**
 * The certificate in `cert` and its private key in `key`; undefined where neither is given. Refused with every
 * problem there is: one of the two missing, a file that cannot be read or is something else, two that do not match.
 */
export function readCertificate({
  cert,
  key,
}: CertificateFiles): Result<Certificate | undefined, readonly string[]> {
  if (cert === undefined && key === undefined) return ok(undefined)
  const problems: string[] = []
  if (cert === undefined) problems.push('--key: needs --cert as well, the file with the certificate')
  if (key === undefined) problems.push('--cert: needs --key as well, the file with its private key')
  const certText = cert === undefined ? undefined : textOf('--cert', cert, problems)
  const keyText = key === undefined ? undefined : textOf('--key', key, problems)
  const certificate = certText === undefined ? undefined : certificateIn(certText, problems, cert)
  const privateKey = keyText === undefined ? undefined : privateKeyIn(keyText, problems, key)
  if (certificate && privateKey && !certificate.checkPrivateKey(privateKey))
    problems.push(`--key: ${key} is not the key of the certificate in ${cert}`)
  if (problems.length > 0 || certText === undefined || keyText === undefined) return refused(problems)
  try {
    createSecureContext({ cert: certText, key: keyText })
  } catch (error) {
    return refused([`--cert: ${cert} cannot be used: ${String(error)}`])
  }
  return ok({ cert: certText, key: keyText })
}

/** Whether the certificate is for this host name or address: where not, browsers warn, and install nothing. */
export function isNamedBy({ cert }: Certificate, host: string): boolean {
  const certificate = new X509Certificate(cert)
  return (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined
}

function textOf(option: string, file: string, problems: string[]): string | undefined {
  try {
    return readFileSync(resolve(file), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    problems.push(`${option}: ${file} ${REASONS[code] ?? `cannot be read (${code})`}`)
    return undefined
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
}

function certificateIn(
  text: string,
  problems: string[],
  file: string | undefined,
): X509Certificate | undefined {
  try {
    return new X509Certificate(text)
  } catch {
    problems.push(`--cert: ${file} holds no certificate; it begins with -----BEGIN CERTIFICATE-----`)
    return undefined
  }
}

function privateKeyIn(text: string, problems: string[], file: string | undefined): KeyObject | undefined {
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/.test(text)) {
    problems.push(`--key: ${file} is locked with a passphrase; a copy without one is needed`)
    return undefined
  }
  try {
    return createPrivateKey(text)
  } catch {
    problems.push(`--key: ${file} holds no private key; it begins with -----BEGIN PRIVATE KEY-----`)
    return undefined
  }
}
