/** Why something asked of the server is not done. Codes; the client has the sentences in the reader's language. */
export const REFUSALS = [
  'stale',
  'playing',
  'at-end',
  'at-start',
  'malformed',
  'protocol',
  'unknown-scenario',
  'unknown-drill',
  'unknown-code',
  'wrong-key',
  'not-joined',
  'not-allowed',
  'foreign-origin',
  'too-large',
  'too-many',
  'stopping',
  'fault',
] as const
export type Refusal = (typeof REFUSALS)[number]
