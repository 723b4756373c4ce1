/**
 * A number from 0 up to 1 that looks like chance, and is the same for the same name in every browser and every run:
 * FNV-1a over the name, and the finish of MurmurHash3, so that names that differ in a digit land far apart.
 */
export function chance(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
