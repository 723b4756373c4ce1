import { indexed } from './palette.ts'
import { readPng, writeIndexedPng, type Image } from './png.ts'

const GAP_PX = 16
const PAPER = 0xd8

/** Pictures of one size side by side, as one small PNG. */
export function sheetOf(pictures: readonly Buffer[]): Buffer {
  const images = pictures.map(readPng)
  const height = Math.max(...images.map((image) => image.height))
  const width = images.reduce((sum, image) => sum + image.width + GAP_PX, -GAP_PX)
  const rgb = new Uint8Array(width * height * 3).fill(PAPER)
  let leftPx = 0
  for (const image of images) {
    for (let y = 0; y < image.height; y++) {
      rgb.set(image.rgb.subarray(y * image.width * 3, (y + 1) * image.width * 3), (y * width + leftPx) * 3)
    }
    leftPx += image.width + GAP_PX
  }
  const sheet: Image = { width, height, rgb }
  const { palette, indexes } = indexed(sheet)
  return writeIndexedPng(sheet, palette, indexes)
}
