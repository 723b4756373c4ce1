import { renderUnicodeCompact } from 'uqr'

export interface Listening {
  readonly host: string
  readonly port: number
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'
/** Whether a host or an address means the machine itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){1,3}$/.test(host)
const originOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** The origins under which phones reach the server; none when it listens to its own machine only. */
export function originsFor({ host, port }: Listening, lan: readonly string[]): string[] {
  if (isLoopback(host)) return []
  return (isEverywhere(host) ? lan : [host]).map((address) => originOf(address, port))
}

/** What the person who started the server reads. */
export function greeting(listening: Listening, lan: readonly string[]): string {
  const { host, port } = listening
  const isLocal = isEverywhere(host) || ['127.0.0.1', '::1'].includes(host)
  const lines = [`Alert Replay  ${originOf(isLocal ? 'localhost' : host, port)}`]
  const origins = originsFor(listening, lan)
  for (const origin of origins) {
    const link = `${origin}/join`
    lines.push(`For phones    ${link}`, '', renderUnicodeCompact(link, { border: 2 }), '')
  }
  if (isEverywhere(host) && origins.length === 0) {
    lines.push('For phones    this machine is on no network; connect it and start again')
  }
  return `${lines.join('\n')}\n`
}
