import type { Box, Point } from './chart.ts'

/** How a chart is moved and scaled: a point of it is seen at `scale * point + move`. */
export interface Zoom {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 }
export const SCALES = { least: 0.3, most: 24 } as const

export const seenAt = ({ scale, x, y }: Zoom, [px, py]: Point): Point => [px * scale + x, py * scale + y]
export const chartAt = ({ scale, x, y }: Zoom, [px, py]: Point): Point => [(px - x) / scale, (py - y) / scale]
export const seenBox = (zoom: Zoom, [left, top, right, bottom]: Box): Box => [
  ...seenAt(zoom, [left, top]),
  ...seenAt(zoom, [right, bottom]),
]

/** Scaled by a factor round a point that stays where it is, within the limits. */
export function zoomed(zoom: Zoom, by: number, [x, y]: Point): Zoom {
  const scale = Math.min(SCALES.most, Math.max(SCALES.least, zoom.scale * by))
  const real = scale / zoom.scale
  return { scale, x: x - (x - zoom.x) * real, y: y - (y - zoom.y) * real }
}

/** Moved by pixels, so far that some of the chart stays in sight. */
export function moved(zoom: Zoom, [dx, dy]: Point, [width, height]: Point): Zoom {
  const within = (at: number, size: number): number =>
    Math.min(size * 1.5, Math.max(-(zoom.scale + 0.5) * size, at))
  return { ...zoom, x: within(zoom.x + dx, width), y: within(zoom.y + dy, height) }
}

/** A length for a scale bar: 1, 2 or 5 and noughts, in kilometres, at most so wide. */
export function barOf(kmPerPixel: number, most: number): { readonly km: number; readonly width: number } {
  const limit = kmPerPixel * most
  const ten = 10 ** Math.floor(Math.log10(limit))
  const km = ([5, 2, 1].find((times) => times * ten <= limit) ?? 1) * ten
  return { km, width: km / kmPerPixel }
}
