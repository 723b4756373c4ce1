import { renderUnicodeCompact } from 'uqr'

export interface Listening {
  readonly host: string
  readonly port: number
  readonly scheme?: 'http' | 'https'
  /** Of these hosts its certificate does not speak. */
  readonly notNamed?: (hosts: readonly string[]) => readonly string[]
  /** The key with which authors save, where the server asks for one. */
  readonly authorKey?: string
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'
/** Whether a host or an address means the machine itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){1,3}$/.test(host)
const originOf = (host: string, { scheme = 'http', port }: Listening): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`

/** The origins under which phones reach the server; none when it listens to its own machine only. */
export function originsFor(listening: Listening, lan: readonly string[]): string[] {
  return hostsFor(listening, lan).map((address) => originOf(address, listening))
}

function hostsFor({ host }: Listening, lan: readonly string[]): readonly string[] {
  if (isLoopback(host)) return []
  return isEverywhere(host) ? lan : [host]
}

/** What the person who started the server reads. */
export function greeting(listening: Listening, lan: readonly string[]): string {
  const { host } = listening
  const isLocal = isEverywhere(host) || ['127.0.0.1', '::1'].includes(host)
  const lines = [`Alert Replay  ${originOf(isLocal ? 'localhost' : host, listening)}`]
  const origins = originsFor(listening, lan)
  for (const origin of origins) {
    const link = `${origin}/join`
    lines.push(`For phones    ${link}`, '', renderUnicodeCompact(link, { border: 2 }), '')
  }
  if (isEverywhere(host) && origins.length === 0) {
    lines.push('For phones    this machine is on no network; connect it and start again')
  }
  const notNamed = listening.notNamed?.(hostsFor(listening, lan)) ?? []
  if (notNamed.length > 0) {
    lines.push(
      `Certificate   is not for ${notNamed.join(', ')}: phones warn there, install nothing and keep nothing`,
    )
  }
  if (listening.authorKey !== undefined) {
    lines.push(`For authors   ${listening.authorKey}  (the key to save with, until the server stops)`)
  }
  return `${lines.join('\n')}\n`
}
