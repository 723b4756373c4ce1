/** How the codes of a scheme are written; an example of one, for a sentence in any language. */
export interface CodePattern {
  readonly example: string
  readonly isCode: (value: string) => boolean
}

const written = (example: string, pattern: RegExp): CodePattern => ({
  example,
  isCode: (value) => pattern.test(value),
})

/** Prefectures: JIS X 0401, 01 Hokkaidō to 47 Okinawa. */
const PREFECTURE = '(?:0[1-9]|[1-3]\\d|4[0-7])'

/** By the valueName in lower case. A scheme that is not here is not judged; nor is whether a place exists. */
const PATTERNS: Readonly<Record<string, CodePattern>> = {
  // United States: extended FIPS of EAS (47 CFR 11.31), NWS zones (NWS Instruction 10-1702).
  same: written('006037', /^\d{6}$/),
  fips6: written('006037', /^\d{6}$/),
  ugc: written('CAZ041', /^[A-Z]{2}[CZ](?:\d{3}|ALL)$/),
  // Canada: Standard Geographical Classification, province to subdivision.
  'profile:cap-cp:location:0.3': written('3506008', /^\d{2,7}$/),
  // Europe: MeteoAlarm, Eurostat; Germany: the weather service's own.
  emma_id: written('DE123', /^[A-Z]{2}\d{3}$/),
  nuts3: written('DE600', /^[A-Z]{2}[A-Z0-9]{3}$/),
  nuts2: written('DE60', /^[A-Z]{2}[A-Z0-9]{2}$/),
  warncellid: written('801053000', /^\d{9}$/),
  'iso 3166-2': written('JP-47', /^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  'iso3166-2': written('JP-47', /^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  // Japan: JIS X 0401 and 0402, and the local governments' code with its check digit.
  'jis-x-0401': written('47', new RegExp(`^${PREFECTURE}$`)),
  'jis-x-0402': written('47201', new RegExp(`^${PREFECTURE}\\d{3}$`)),
  全国地方公共団体コード: { example: '472018', isCode: isLocalGovernmentCode },
  // Japan Meteorological Agency: a municipality is JIS X 0402 and two digits of its own, mostly 00.
  'jma:気象・地震・火山情報／市町村等': written('4720100', new RegExp(`^${PREFECTURE}\\d{5}$`)),
}

export const codePatternOf = (valueName: string): CodePattern | undefined =>
  Object.hasOwn(PATTERNS, valueName.trim().toLowerCase())
    ? PATTERNS[valueName.trim().toLowerCase()]
    : undefined

/**
 * Six digits: JIS X 0402 and a check digit, 11 less the remainder by 11 of the digits weighed 6, 5, 4, 3, 2; of two
 * figures the last (Ministry of Internal Affairs, 全国地方公共団体コード仕様).
 */
function isLocalGovernmentCode(value: string): boolean {
  if (!new RegExp(`^${PREFECTURE}\\d{4}$`).test(value)) return false
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  return Number(value[5]) === (11 - (sum % 11)) % 10
}
