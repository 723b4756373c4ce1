import { septetsOf } from './gsm7.ts'

/**
 * How much fits where. 90 and 360: a wireless emergency alert of the United States (47 CFR 10.430). 600: what iOS adds
 * of the instruction when an alert is opened (FEMA IPAWS tip 47). 1,395 and 615: fifteen pages of 93 GSM-7 or 41 UCS-2
 * characters, all that one cell broadcast message holds (3GPP TS 23.041, section 9.4.2.2.5).
 */
export const TEXT_LIMITS = { cmam90: 90, cmam360: 360, gsm600: 600, gsm1395: 1_395, ucs615: 615 } as const

export interface Counters {
  /** Septets of the GSM 7-bit alphabet; absent where the text does not keep to it. */
  readonly gsm7?: number
  /** UTF-16 units: UCS-2 characters, an emoji two of them. */
  readonly ucs2: number
  readonly fits: Readonly<Record<keyof typeof TEXT_LIMITS, boolean>>
}

/** Counts a text as phones and networks do. A text that is no GSM-7 fits nothing that is measured in it. */
export function countersOf(text: string): Counters {
  const gsm7 = septetsOf(text)
  const fitsGsm7 = (limit: number): boolean => gsm7 !== undefined && gsm7 <= limit
  return {
    ...(gsm7 !== undefined && { gsm7 }),
    ucs2: text.length,
    fits: {
      cmam90: fitsGsm7(TEXT_LIMITS.cmam90),
      cmam360: fitsGsm7(TEXT_LIMITS.cmam360),
      gsm600: fitsGsm7(TEXT_LIMITS.gsm600),
      gsm1395: fitsGsm7(TEXT_LIMITS.gsm1395),
      ucs615: text.length <= TEXT_LIMITS.ucs615,
    },
  }
}
