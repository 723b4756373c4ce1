import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { refused, ok, type Result } from '@alert-replay/shared/result.ts'
import { readCertificate, type Certificate } from './certificate.ts'

export interface Config {
  /** 0: any free one. */
  readonly port: number
  readonly host: string
  /** Folder of the database file, or 'memory' for none. */
  readonly data: string
  readonly fixtures: string
  /** Folder of the built client. */
  readonly clientDir?: string
  /** The server speaks https, and only that. */
  readonly certificate?: Certificate
  /** Whoever has the key of this start may write scenarios, from any machine. */
  readonly authors?: true
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

const VALUED = ['port', 'host', 'data', 'cert', 'key'] as const
const DEFAULT_PORT = 4680
const root = dirname(dirname(import.meta.dirname))

export const USAGE = `Usage: npm start -- [options]

  --port <number>   port to listen on; 0 takes any free one (${DEFAULT_PORT})
  --host <address>  address to listen on (127.0.0.1: this machine only)
  --lan             listen on every address, so that phones on the local network can join
  --data <folder>   where drills are kept (data); "memory" keeps them until the server stops
  --cert <file>     certificate (PEM): serves https, so that phones can install it and play offline
  --key <file>      its private key (PEM)
  --author-key      prints a key; whoever has it may write scenarios from another computer
  --help            show this

Environment: ALERT_REPLAY_FIXTURES (folder of scenarios), ALERT_REPLAY_CLIENT_DIR (folder of the built client),
LOG_LEVEL (${LOG_LEVELS.join(', ')}; warn)
`

/** The arguments and the environment as a Config, 'help', or one message that lists every problem. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Config | 'help', string> {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      lan: { type: 'boolean' },
      data: { type: 'string' },
      cert: { type: 'string' },
      key: { type: 'string' },
      'author-key': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  })
  if (values.help === true) return ok('help')

  const problems: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`${token.value}: not an option`)
    if (token.kind !== 'option') continue
    const needsValue = VALUED.some((name) => name === token.name)
    if (!needsValue && !['lan', 'author-key', 'help'].includes(token.name))
      problems.push(`${token.rawName}: no such option`)
    else if (needsValue && !token.value) problems.push(`${token.rawName}: needs a value`)
    else if (!needsValue && token.value !== undefined) problems.push(`${token.rawName}: takes no value`)
  }
  const text = (name: (typeof VALUED)[number]): string | undefined =>
    typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined

  const portText = text('port') ?? String(DEFAULT_PORT)
  const port = Number(portText)
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    problems.push(`--port: ${portText} is no port; 0 to 65535`)
  }
  const isLan = values.lan === true
  if (isLan && text('host'))
    problems.push('--lan and --host: one or the other; --lan listens on every address')
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] || 'warn'))
  if (!logLevel) problems.push(`LOG_LEVEL: ${env['LOG_LEVEL']} is none of ${LOG_LEVELS.join(', ')}`)

  const certificate = readCertificate({ cert: text('cert'), key: text('key') })
  if (!certificate.ok) problems.push(...certificate.error)

  if (problems.length > 0 || !logLevel || !certificate.ok) {
    return refused(['Alert Replay cannot start:', ...problems, '--help shows the options.'].join('\n  '))
  }
  const data = text('data') ?? join(root, 'data')
  const clientDir = env['ALERT_REPLAY_CLIENT_DIR']
  return ok({
    port,
    host: isLan ? '0.0.0.0' : (text('host') ?? '127.0.0.1'),
    data: data === 'memory' ? data : resolve(data),
    fixtures: resolve(env['ALERT_REPLAY_FIXTURES'] || join(root, 'fixtures')),
    ...(clientDir && { clientDir: resolve(clientDir) }),
    ...(certificate.value && { certificate: certificate.value }),
    ...(values['author-key'] === true && { authors: true as const }),
    logLevel,
  })
}
