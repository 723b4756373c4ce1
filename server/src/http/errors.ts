import type { ErrorRequestHandler, Response } from 'express'
import type { Refusal } from '@alert-replay/shared/refusal.ts'

const STATUS: Readonly<Record<Refusal, number>> = {
  malformed: 400,
  protocol: 400,
  'not-joined': 403,
  'not-allowed': 403,
  'wrong-key': 403,
  'foreign-origin': 403,
  'local-only': 403,
  'foreign-host': 403,
  'unknown-scenario': 404,
  'unknown-alert': 404,
  'unknown-drill': 404,
  'unknown-code': 404,
  stale: 409,
  playing: 409,
  'at-end': 409,
  'at-start': 409,
  'id-taken': 409,
  changed: 412,
  'too-large': 413,
  'invalid-scenario': 422,
  'too-many': 429,
  'not-written': 500,
  fault: 500,
  stopping: 503,
}

/** Answers with the refusal's code; `detail` is for whoever reads the answer while programming. */
export function refuse(response: Response, error: Refusal, detail?: string): void {
  response.status(STATUS[error]).json({ error, ...(detail !== undefined && { detail }) })
}

/** What express and its body parser throw, as refusals; anything else is a fault of ours. */
export const errorHandler =
  (onFault: (error: unknown) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
    if (status === 413) return refuse(response, 'too-large')
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse(response, 'malformed')
    onFault(error)
    refuse(response, 'fault')
  }
