/** Decimal degrees: a signed number without an exponent. */
const DEGREES = /^[-+]?\d{1,3}(?:\.\d{1,15})?$/

/** A ring as CAP writes it (CAP 1.2, section 3.2.4, `polygon`), for the one who has to write one. */
export const A_RING = '24.3,124.1 24.5,124.1 24.5,124.3 24.3,124.1'
/** A circle as CAP writes it (CAP 1.2, section 3.2.4, `circle`). */
export const A_CIRCLE = '24.4,124.2 25'

/** One place, as CAP writes the centre of a circle. */
export const A_POSITION = '42.01,143.24'

/** True for `lat,lon lat,lon …` in degrees, four pairs or more, the last the same as the first. */
export function isRing(text: string): boolean {
  const pairs = text.trim().split(/\s+/)
  return pairs.length >= 4 && pairs.every(isPosition) && pairs[0] === pairs.at(-1)
}

/** True for `lat,lon radius`, the radius in kilometres and not negative. */
export function isCircle(text: string): boolean {
  const [centre = '', radius = '', ...more] = text.trim().split(/\s+/)
  return more.length === 0 && isPosition(centre) && /^\d{1,5}(?:\.\d{1,15})?$/.test(radius)
}

/** True for `lat,lon` in degrees. */
export function isPosition(text: string): boolean {
  const [latitude = '', longitude = '', ...more] = text.split(',')
  if (more.length > 0 || !DEGREES.test(latitude) || !DEGREES.test(longitude)) return false
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180
}
