import type { Finding } from '../finding.ts'
import type { CapMessage } from '../message.ts'
import { capAu } from './cap-au.ts'
import { capCp } from './cap-cp.ts'
import { google } from './google.ts'
import { ipaws } from './ipaws.ts'
import { meteoalarm } from './meteoalarm.ts'
import { wmo } from './wmo.ts'

export const PROFILE_IDS = ['ipaws', 'cap-cp', 'cap-au', 'google', 'meteoalarm', 'wmo'] as const
export type ProfileId = (typeof PROFILE_IDS)[number]

/** What an authority asks of messages beyond the standard. */
export interface Profile {
  /** As it calls itself. */
  readonly name: string
  /** Whether a message says that it follows it: no proof that it does. */
  readonly isMarked: (message: CapMessage) => boolean
  readonly check: (message: CapMessage, isMarked: boolean) => Iterable<Finding>
}

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  ipaws,
  'cap-cp': capCp,
  'cap-au': capAu,
  google,
  meteoalarm,
  wmo,
}
