const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let rest = i
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** The checksum of zip files: CRC-32 as in ISO 3309. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  // By index: an iterator takes several times as long, and there may be many bytes.
  for (let at = 0; at < bytes.length; at++)
    rest = (TABLE[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}
