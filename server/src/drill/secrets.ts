import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A drill's id: 96 random bits. It may be known; the key is what counts. */
export const makeDrillId = (): string => randomBytes(12).toString('base64url')
/** A trainer's key: 192 random bits. */
export const makeKey = (): string => randomBytes(24).toString('base64url')
/** A code to read aloud; whether it is free is for the storage to say. */
export const makeCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

export const hashOfKey = (key: string): string => sha256(key)
/** A phone is known by this alone; another drill knows it by another. */
export const hashOfPhone = (drillId: string, phoneId: string): string => sha256(`${drillId} ${phoneId}`)

/** Takes equally long whatever the key. */
export function isKey(key: string, keyHash: string): boolean {
  const given = Buffer.from(hashOfKey(key))
  const kept = Buffer.from(keyHash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}
