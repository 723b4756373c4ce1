import type { Lasting, Outcome } from '@alert-replay/shared/phone/outcome.ts'

/** No OK ends it: what went on until OK is once through. As a notification, so that every alert cuts it short. */
export function replayed({ sound, vibration }: Outcome): Pick<Outcome, 'as' | 'sound' | 'vibration'> {
  return {
    as: 'heads-up',
    ...(sound && { sound: { ...sound, lasting: ends(sound.lasting) } }),
    ...(vibration && { vibration: { ...vibration, lasting: ends(vibration.lasting) } }),
  }
}

/** Longer than anybody listens to. */
const LONGEST_MS = 60_000
const ends = (lasting: Lasting): Lasting =>
  lasting === 'until-ok' || (lasting !== 'once' && lasting > LONGEST_MS) ? 'once' : lasting
