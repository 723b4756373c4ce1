import { deflateSync, inflateSync, crc32 } from 'node:zlib'

/** Three bytes a pixel: red, green, blue. */
export interface Image {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** PNG specification, section 11.2.2, colour types. */
const TRUECOLOUR = 2
const TRUECOLOUR_ALPHA = 6
const INDEXED = 3

/** Reads a picture of a browser: eight bits a channel, not interlaced; nothing in it is transparent. */
export function readPng(png: Buffer): Image {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG')
  const header = { width: 0, height: 0, channels: 0 }
  const data: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      const colours = body[9]
      if (body[8] !== 8 || (colours !== TRUECOLOUR && colours !== TRUECOLOUR_ALPHA) || body[12] !== 0) {
        throw new Error('only PNG with eight bits a channel, in colour and not interlaced, can be read here')
      }
      header.width = body.readUInt32BE(0)
      header.height = body.readUInt32BE(4)
      header.channels = colours === TRUECOLOUR ? 3 : 4
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  return {
    width: header.width,
    height: header.height,
    rgb: unfiltered(inflateSync(Buffer.concat(data)), header),
  }
}

/** PNG specification, section 9: each row says how its bytes differ from those left of and above them. */
function unfiltered(
  filtered: Buffer,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number },
): Uint8Array {
  const stride = width * channels
  const rows = new Uint8Array(stride * height)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (rows[y * stride + x - channels] ?? 0) : 0
      const up = y > 0 ? (rows[(y - 1) * stride + x] ?? 0) : 0
      const corner = y > 0 && x >= channels ? (rows[(y - 1) * stride + x - channels] ?? 0) : 0
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      rows[y * stride + x] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + predicted
    }
  }
  for (let i = 0; i < width * height; i++) rgb.set(rows.subarray(i * channels, i * channels + 3), i * 3)
  return rgb
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const away = (value: number): number => Math.abs(estimate - value)
  if (away(left) <= away(up) && away(left) <= away(corner)) return left
  return away(up) <= away(corner) ? up : corner
}

/** Writes a picture of at most 256 colours. */
export function writeIndexedPng(
  { width, height }: Pick<Image, 'width' | 'height'>,
  palette: Uint8Array,
  indexes: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, INDEXED, 0, 0, 0], 8)
  // Indexes are no measure of anything: the rows go unfiltered.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
