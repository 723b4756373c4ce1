import type { RequestHandler } from 'express'

export interface HealthParts {
  readonly check: () => Promise<void>
  readonly isStopping: () => boolean
  readonly version: string
}

/** For whoever watches over the server: 200 while it serves and its storage answers, else 503. */
export const health =
  ({ check, isStopping, version }: HealthParts): RequestHandler =>
  async (_request, response) => {
    const isStorageOk = await check().then(
      () => true,
      () => false,
    )
    const status = isStopping() ? 'stopping' : isStorageOk ? 'ok' : 'fault'
    response
      .status(status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        status,
        storage: isStorageOk ? 'ok' : 'fault',
        uptimeS: Math.round(process.uptime()),
        version,
      })
  }
